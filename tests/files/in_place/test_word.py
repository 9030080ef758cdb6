"""Letters of a Word file are changed where they stand, and nothing else is."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.docx_redact.copies import BOX, SECTION
from tests.files.in_place.changing import body_of, can, changed, edit, members, opened
from tests.files.readers.builders import docx, docx_parts, p, part, run, zipped
from tongket.core.check.finding import Edit
from tongket.core.text.spans import Span
from tongket.files.in_place.unchangeable import Unchangeable
from tongket.files.options import ReadOptions, Tracked

BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("body", "old", "new", "becomes"),
    [
        # Letters change in the run that holds them; the runs around keep theirs.
        (
            p(run("64/2010/N"), run("D", BOLD), run("-CP")),
            "64/2010/ND-CP",
            "64/2010/NĐ-CP",
            p(run("64/2010/N"), run("Đ", BOLD), run("-CP")),
        ),
        # The same number of letters: each stays under its own format.
        (p(run("bá"), run("o cáo", BOLD)), "báo cáo", "BÁO CÁO", p(run("BÁ"), run("O CÁO", BOLD))),
        # What goes, goes from every run; what comes, comes into the first.
        (p(run("đã  "), run("  làm")), "đã    làm", "đã làm", p(run("đã "), run("làm"))),
        (p(run("một"), run("hai", BOLD)), "thai", "t", p(run("một"), run("", BOLD))),
        # New letters go with the word that ends there, or with the one that begins.
        (
            p(run("kế hoạch"), run(" mới", BOLD)),
            "hoạch ",
            "hoạch, ",
            p(run("kế hoạch,"), run(" mới", BOLD)),
        ),
        (p(run("tháng "), run("6", BOLD)), " 6", " 06", p(run("tháng "), run("06", BOLD))),
        (p(run("a < b")), "a", "a & c", p(run("a & c < b"))),
        (
            p(run("kế"), "<w:r><w:softHyphen/></w:r>", run(" hoạch")),
            "\u00ad",
            "",
            p(run("kế"), "<w:r></w:r>", run(" hoạch")),
        ),
        (p("<w:r><w:tab></w:tab></w:r>", run("một")), "\tm", "m", p("<w:r></w:r>", run("một"))),
    ],
)
def test_only_the_run_that_holds_the_letters_changes(
    body: str, old: str, new: str, becomes: str
) -> None:
    assert body_of(changed(docx(body), (old, new))) == becomes


def test_an_element_says_so_when_its_new_blanks_count() -> None:
    body = "<w:p><w:r><w:t> Sở,</w:t></w:r><w:r><w:t xml:space='default'>Ban</w:t></w:r></w:p>"
    after = body_of(changed(docx(body), ("Sở,", "Sở, "), ("Ban", "Ban ")))
    assert after == (
        '<w:p><w:r><w:t xml:space="preserve">Sở, </w:t></w:r>'
        '<w:r><w:t xml:space="preserve">Ban </w:t></w:r></w:p>'
    )


INSERTED = f'<w:ins w:id="1" w:author="A">{run("kế  hoạch")}</w:ins>'
DELETED = '<w:del w:id="2"><w:r><w:delText xml:space="preserve"> cũ  </w:delText></w:r></w:del>'
COMMENTED = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="t"/>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'


def test_changes_comments_controls_and_links_stay_around_the_letters() -> None:
    body = p(
        COMMENTED.format(INSERTED + DELETED),
        CONTROL.format("", run("đã  làm")),
        f'<w:hyperlink r:id="x">{run("xem  thêm")}</w:hyperlink>',
    )
    after = changed(docx(body), ("kế  h", "kế h"), ("đã  l", "đã l"), ("xem  t", "xem t"))
    assert body_of(after) == body.replace("kế  h", "kế h").replace("đã  l", "đã l").replace(
        "xem  t", "xem t"
    )


def test_the_text_before_changes_is_changed_when_it_is_what_was_read() -> None:
    manuscript = opened(docx(p(run("đã") + DELETED)), options=ReadOptions(Tracked.REJECTED))
    after = manuscript.edited([edit(manuscript, "cũ  ", "cũ ")])
    assert body_of(after) == p(run("đã") + DELETED.replace("cũ  ", "cũ "))


@pytest.mark.parametrize(
    "closed",
    [
        '<w:dataBinding w:xpath="/a"/>',
        '<w:lock w:val="contentLocked"/>',
        '<w:lock w:val="sdtContentLocked"/>',
    ],
)
def test_a_locked_or_bound_control_is_left_as_it_is(closed: str) -> None:
    assert not can(p(CONTROL.format(closed, run("đã  làm"))), "  ", " ")
    assert can(p(CONTROL.format('<w:lock w:val="sdtLocked"/>', run("đã  làm"))), "  ", " ")


def test_a_box_changes_in_both_its_forms() -> None:
    after = body_of(changed(docx(BOX), ("Hộp:", "Hộp :")))
    assert after.count("Hộp :") == 2
    assert not can(BOX.replace("Hộp:", "Khung:", 1), "Khung:", "Khung :")


def test_what_no_element_holds_is_left_as_it_is() -> None:
    numbered = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    item = p("Kết quả", props='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert not can(item, "I-", "I.", numbering=numbered)
    assert not can(p("một") + p("hai"), "một\nhai", "một hai")
    assert not can(p(run("một"), "<w:r><w:tab/></w:r>", run("hai")), "\t", ", ")


def test_letters_of_an_old_encoding_are_left_as_they_are() -> None:
    old = run("\u00a7\u00b9i  héi", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    manuscript = opened(docx(p(old)))
    assert not manuscript.can(edit(manuscript, "  ", " "))


def test_headers_and_footnotes_are_changed_in_their_own_parts() -> None:
    data = docx(
        p("Nội dung") + SECTION,
        header1=part("hdr", p("Trang  đầu")),
        footer1=part("ftr", p("Trang cuối")),
        footnotes=part("footnotes", f'<w:footnote w:id="2">{p("Theo  Sở")}</w:footnote>'),
    )
    after = members(changed(data, ("Trang  đầu", "Trang đầu"), ("Theo  Sở", "Theo Sở")).data)
    for name, old in members(data).items():
        spaced = {"word/header1.xml", "word/footnotes.xml"}
        assert after[name] == (old.replace(b"  ", b" ") if name in spaced else old)


def test_a_header_of_two_kinds_of_pages_is_left_as_it_is() -> None:
    parts = docx_parts(
        p("Nội dung") + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="again"/><w:titlePg/></w:sectPr>',
        header1=part("hdr", p("Trang  đầu")),
    )
    links = str(parts["word/_rels/document.xml.rels"])
    again = links[links.index("<Relationship ") : links.index("/>") + 2].replace(
        'Id="header1"', 'Id="again"'
    )
    parts["word/_rels/document.xml.rels"] = links.replace("</R", f"{again}</R")
    manuscript = opened(zipped(parts))
    assert manuscript.source.text.count("Trang  đầu") == 2
    assert not manuscript.can(edit(manuscript, "  ", " "))


def test_the_other_parts_keep_names_order_days_and_bytes() -> None:
    stream = BytesIO(docx(p("đã  làm")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(zipfile.ZipInfo("customXml/item1.xml", (2024, 6, 28, 9, 0, 0)), b"<a/>")
        archive.comment = b"kept"
    after = changed(stream.getvalue(), ("  ", " ")).data
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(BytesIO(after)) as new:
        assert new.comment == b"kept"
        kept = [(one.filename, one.date_time, one.compress_type) for one in new.infolist()]
        assert kept == [(one.filename, one.date_time, one.compress_type) for one in old.infolist()]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("\ufeff<?xml version='1.0' encoding='UTF-8'?><!-- a > b --><?mso x?>", "utf-8"),
        ("<?xml version='1.0' encoding='iso-8859-1'?>", "iso-8859-1"),
        ("\ufeff<?xml version='1.0' encoding='UTF-16'?>", "utf-16-le"),
    ],
)
def test_comments_declarations_and_encodings_of_a_part_do_no_harm(head: str, encoding: str) -> None:
    parts = docx_parts(p(run("64/2010/ND-CP ")) + '<w:p w:x="a>b"/>')
    xml = head + str(parts["word/document.xml"])
    parts["word/document.xml"] = xml.encode(encoding)
    after = members(changed(zipped(parts), ("ND-CP", "NĐ-CP")).data)["word/document.xml"]
    letter = "&#272;" if encoding == "iso-8859-1" else "Đ"
    if encoding == "utf-16-le":
        assert "NĐ-CP" in after.decode("utf-8")
    else:
        assert after.decode(encoding) == xml.replace("ND-CP", f"N{letter}-CP")


def test_a_signed_file_is_left_as_it_is() -> None:
    parts = {**docx_parts(p("đã  làm")), "_xmlsignatures/sig1.xml": "<Signature/>"}
    with pytest.raises(Unchangeable, match="signature"):
        opened(zipped(parts))


PIECES = st.lists(st.text('aé<&>" \u00a0', min_size=1, max_size=4), min_size=1, max_size=6)


@given(PIECES, st.data())
def test_any_edit_changes_its_letters_and_no_others(pieces: list[str], data: st.DataObject) -> None:
    body = p(*(run(piece, BOLD if at % 2 else "") for at, piece in enumerate(pieces)))
    manuscript = opened(docx(body))
    text = manuscript.source.text
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    one = Edit(span, data.draw(st.text("xÚ &<", max_size=3)))
    assert manuscript.can(one)
    after = manuscript.edited([one])
    assert after.source.text == text[: span.start] + one.text + text[span.end :]
    assert body_of(after).count("<w:r>") == body.count("<w:r>")
    assert body_of(after).count(BOLD) == body.count(BOLD)
