"""The public copy of a Word file: in place, and without a trace of what is masked."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.files.readers.builders import KIND, cell, docx, docx_parts, p, part, run, table, zipped
from tests.files.readers.report import report
from tongket.core.check.masking import Wish
from tongket.files.docx_redact import NotInPlace, Redacted, redact_docx
from tongket.files.leaks import leaks
from tongket.files.options import ReadOptions, Tracked
from tongket.files.read import Unreadable, read_bytes

NAME = "Nguyễn Văn Hùng"
CASE = f"Bắt tạm giam {NAME} về tội đánh bạc."
URL = "https://www.facebook.com/hung.nguyen.90"


def redact(body: str, **parts: str) -> Redacted:
    return redact_docx(docx(body, **parts), "a.docx")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everything(data: bytes) -> str:
    """Every letter of every member, names included, without the tags between them."""
    parts = members(data)
    letters = [
        re.sub(r"<[^>]{0,4000}>", "", part.decode("utf-8", "replace")) for part in parts.values()
    ]
    raw = [part.decode("utf-8", "replace") for part in parts.values()]
    return "\n".join([*parts, *letters, *raw])


def lines(made: Redacted) -> list[str]:
    return read_bytes(made.data, "a.docx").text.split("\n")


def text_of(made: Redacted) -> str:
    return read_bytes(made.data, "a.docx").text


def gone(made: Redacted, *words: str) -> bool:
    """Whether none of the words is left anywhere in the file."""
    assert leaks(made.data, "docx", made.masking) == ()
    found = everything(made.data)
    return not any(word in found for word in words)


SPLIT = "".join(
    run(piece, "<w:b/>" * (i % 2))
    for i, piece in enumerate(("Bắt tạm giam N", "guy", "ễn Văn", " Hùng về tội đánh bạc."))
)
TRACKED = (
    run("Bắt tạm giam ")
    + f'<w:ins w:id="1" w:author="Quyên" w:date="2024-01-01T00:00:00Z">{run("Nguyễn ")}</w:ins>'
    + '<w:del w:id="2" w:author="Quyên"><w:r><w:delText>Trần Thị Lan</w:delText></w:r></w:del>'
    + run("Văn Hùng về tội đánh bạc.")
)


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<w:p>{SPLIT}</w:p>",
        f"<w:p>{TRACKED}</w:p>",
        p(run("Bắt tạm giam Nguye\u0302\u0303n Va\u0306n Hu\u0300ng về tội đánh bạc.")),
        p(run("Bắt tạm giam Nguyễn"), "<w:r><w:tab/></w:r>", run("Văn Hùng về tội đánh bạc.")),
        p(f'<w:hyperlink w:anchor="x">{run(CASE)}</w:hyperlink>'),
        p(
            f'<w:sdt><w:sdtPr><w:tag w:val="{NAME}"/></w:sdtPr><w:sdtContent>{run(CASE)}</w:sdtContent></w:sdt>'
        ),
        p(
            f'<w:smartTag w:element="person"><w:smartTagPr><w:attr w:name="n" w:val="{NAME}"/></w:smartTagPr>{run(CASE)}</w:smartTag>'
        ),
        p(
            run("Bắt tạm giam Nguyễn Vă") + "<w:r><w:softHyphen/></w:r>" + run("n Hùng"),
            run(" về tội đánh bạc."),
        ),
        table((cell(p(CASE)), "khác")),
    ],
    ids=[
        "runs",
        "changes",
        "decomposed",
        "tab",
        "link",
        "control",
        "smart-tag",
        "soft-hyphen",
        "cell",
    ],
)
def test_a_name_is_masked_however_it_is_scattered(paragraph: str) -> None:
    made = redact(paragraph)
    assert "[người 1]" in text_of(made)
    assert gone(made, "Hùng", "Hu\u0300ng", "Quyên")
    assert [one.key for one in made.masking.masks] == ["nguyễn văn hùng"]


def test_the_label_looks_like_the_first_letter_of_what_it_covers() -> None:
    made = redact(f"<w:p>{SPLIT}</w:p>")
    xml = members(made.data)["word/document.xml"].decode()
    assert re.search(r"<w:r><w:t [^>]*>Bắt tạm giam \[người 1\]</w:t></w:r>", xml)


STORIES = {
    "header1": part("hdr", p(f"Vụ {NAME}")),
    "footer1": part("ftr", p(f"Bị can {NAME}")),
    "footnotes": part("footnotes", f'<w:footnote w:id="2">{p(f"Xem {NAME}.")}</w:footnote>'),
    "endnotes": part("endnotes", f'<w:endnote w:id="3">{p(f"Theo {NAME}.")}</w:endnote>'),
}
BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    f'<wp:docPr id="1" name="Ảnh {NAME}" descr="Ảnh chụp {NAME} tại nhà" title="x"/><a:graphic><a:graphicData><wps:wsp>'
    f"<wps:txbx><w:txbxContent>{p(f'Hộp: {NAME}')}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f'<v:shape alt="{NAME}"><v:textbox><w:txbxContent>{p(f"Hộp: {NAME}")}</w:txbxContent></v:textbox></v:shape></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
REFERENCES = (
    '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
)


def test_every_story_of_the_file_is_masked() -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    assert lines(made) == [
        "Bắt tạm giam [người 1] về tội đánh bạc.",
        "",
        "Hộp: [người 1]",
        "",
        "Xem [người 1].",
        "Theo [người 1].",
        "Vụ [người 1]",
        "Bị can [người 1]",
    ]
    assert gone(made, "Hùng")
    assert 'descr="Ảnh chụp [người 1] tại nhà"' in members(made.data)["word/document.xml"].decode()


def test_what_only_stands_beside_the_paper_is_found_too() -> None:
    alone = BOX.replace(f"Hộp: {NAME}", "Hộp").replace(
        f"Ảnh chụp {NAME}", "Ông Lê Văn Tám, số 0912345678"
    )
    made = redact(p(CASE) + alone)
    assert {one.words for one in made.masking.masks} == {NAME, "Lê Văn Tám", "0912345678"}
    assert gone(made, "Tám", "0912345678", "Hùng")


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://www.face'
    '</w:instrText></w:r><w:r><w:instrText>book.com/hung.nguyen.90" \\o "Hùng"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def linked(target: str, body: str) -> dict[str, str | bytes]:
    parts = docx_parts(body)
    parts["word/_rels/document.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{KIND}hyperlink" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    )
    return parts


LINK = f'<w:hyperlink r:id="rId9" w:tooltip="Trang của {NAME}">{run("tại đây")}</w:hyperlink>'


@pytest.mark.parametrize(
    "target", [URL, "mailto:hung90@gmail.com", "file:///C:/Users/Lan/hung.docx"]
)
def test_a_link_that_leads_to_somebody_goes_and_its_words_stay(target: str) -> None:
    body = p(run(CASE)) + p(run("Bài đăng "), LINK)
    made = redact_docx(zipped(linked(target, body)), "a.docx")
    assert lines(made)[1] == "Bài đăng tại đây"
    assert gone(made, "facebook", "hung90", "Users", "w:hyperlink")


def test_a_link_to_a_portal_stays() -> None:
    body = p(run(CASE)) + p(run("Xem "), LINK)
    made = redact_docx(zipped(linked("https://mau.gov.vn/tin", body)), "a.docx")
    found = members(made.data)
    assert "https://mau.gov.vn/tin" in found["word/_rels/document.xml.rels"].decode()
    assert 'w:tooltip="Trang của [người 1]"' in found["word/document.xml"].decode()


def test_the_instruction_of_a_field_tells_nothing() -> None:
    made = redact(p(run("Bài xuyên tạc "), FIELD.format(result=run("tại đây"))))
    assert text_of(made) == "Bài xuyên tạc tại đây"
    assert gone(made, "facebook", "hung.nguyen", "instrText")


def test_fields_that_fill_in_words_are_frozen_and_page_numbers_live_on() -> None:
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    author = f'<w:fldSimple w:instr=" AUTHOR ">{run("Sở Mẫu")}</w:fldSimple>'
    xml = members(redact(p(page) + p(author)).data)["word/document.xml"].decode()
    assert "PAGE" in xml
    assert "AUTHOR" not in xml
    assert "Sở Mẫu" in xml


def test_accepted_changes_leave_no_trace_of_what_was_deleted() -> None:
    old = (
        '<w:rPr><w:rPrChange w:id="5" w:author="Quyên"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>'
    )
    moved = '<w:moveFrom w:id="7" w:author="Quyên"><w:r><w:t>Trần Thị Mẫu</w:t></w:r></w:moveFrom>'
    mark = '<w:pPr><w:rPr><w:del w:id="9" w:author="Quyên"/></w:rPr></w:pPr>'
    row = '<w:tr><w:trPr><w:del w:id="8" w:author="Quyên"/></w:trPr><w:tc><w:p><w:r><w:t>Hàng bỏ</w:t></w:r></w:p></w:tc></w:tr>'
    body = (
        f"<w:p>{mark}{run('Nửa đầu ')}</w:p><w:p><w:r>{old}<w:t>nửa sau</w:t></w:r>{moved}</w:p>"
        + table(("giữ",)).replace("</w:tbl>", f"{row}</w:tbl>")
    )
    made = redact(body)
    assert lines(made) == ["Nửa đầu nửa sau", "giữ"]
    assert gone(made, "Quyên", "Trần Thị Mẫu", "Hàng bỏ", "Change")


def test_rejected_changes_bring_the_old_words_back_and_no_trace_of_the_new() -> None:
    deleted = f'<w:del w:id="2"><w:r><w:delText>{NAME}</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="1" w:author="Quyên">{run("Lê Thị Mới")}</w:ins>'
    body = p(run("Bắt tạm giam "), deleted, inserted, run(" về tội đánh bạc."))
    made = redact_docx(docx(body), "a.docx", options=ReadOptions(tracked=Tracked.REJECTED))
    assert text_of(made) == "Bắt tạm giam [người 1] về tội đánh bạc."
    assert gone(made, "Hùng", "Mới", "Quyên", "delText")


COMMENTED = (
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Nội dung</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
)


def test_comments_hidden_words_and_orphaned_notes_are_left_behind_and_counted() -> None:
    hidden = p(run("Thấy", ""), run("Chỗ giấu ", "<w:vanish/>"))
    by_style = p(run("Ẩn theo kiểu", '<w:rStyle w:val="an2"/>'))
    styles = part(
        "styles",
        '<w:style w:type="character" w:styleId="an"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="an2"><w:basedOn w:val="an"/></w:style>',
    )
    comments = part(
        "comments", f'<w:comment w:id="0" w:author="Quyên">{p("Hỏi lại Lê Văn Tám")}</w:comment>'
    )
    notes = part("footnotes", f'<w:footnote w:id="7">{p("Chú thích mồ côi")}</w:footnote>')
    made = redact(COMMENTED + hidden + by_style, styles=styles, comments=comments, footnotes=notes)
    assert lines(made) == ["Nội dung", "Thấy", ""]
    assert gone(made, "Quyên", "Tám", "giấu", "Ẩn theo kiểu", "mồ côi", "comment")
    assert made.notes == {"comments": 1, "hidden-text": 2}


def test_the_people_who_made_the_file_are_unknown() -> None:
    parts = docx_parts(
        '<w:p w:rsidR="00A1" w:rsidRDefault="00B2"><w:permStart w:id="1" w:ed="SO\\quyen"/><w:r w:rsidRPr="00C3">'
        '<w:t>Nội dung</w:t></w:r><w:permEnd w:id="1"/></w:p>',
        settings=part(
            "settings",
            '<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:docVars><w:docVar w:name="nguoi" w:val="Quyên"/></w:docVars><w:zoom w:percent="90"/>',
        ),
        customXml="<du-lieu>Quyên</du-lieu>",
        people=part("people", "<w:person>Quyên</w:person>"),
    )
    parts["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Quyên</dc:creator><dc:title>Vụ bị can Lê Văn Tám</dc:title>'
        "<cp:lastModifiedBy>Quyên</cp:lastModifiedBy></cp:coreProperties>"
    )
    parts["docProps/thumbnail.jpeg"] = b"\xff\xd8Quyen"
    root = str(parts["_rels/.rels"])
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    parts["_rels/.rels"] = root.replace(
        "</Relationships>",
        f'<Relationship Id="r2" Type="{core}core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="r3" Type="{core}thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
    )
    made = redact_docx(zipped(parts), "a.docx")
    assert gone(made, "Quyên", "uyen", "Tám", "rsid", "docVar", "permStart")
    assert "<dc:title>Vụ bị can [người 1]</dc:title>" in everything(made.data)
    assert 'w:zoom w:percent="90"' in everything(made.data)
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def with_part(body: str, kind: str, target: str, data: bytes) -> bytes:
    parts = docx_parts(body)
    parts[f"word/{target}"] = data
    links = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = links.replace(
        "</Relationships>",
        f'<Relationship Id="rId5" Type="{KIND}{kind}" Target="{target}"/></Relationships>',
    )
    return zipped(parts)


PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="C:\\Users\\Lan\\nha.jpg"/><a:graphic><a:graphicData>'
    '<a:blip r:embed="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
TURNED = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
NOTES = b"Exif\0\0" + TURNED + b"GPS"
JPEG = (
    b"\xff\xd8\xff\xe1"
    + (len(NOTES) + 2).to_bytes(2, "big")
    + NOTES
    + b"\xff\xfe\x00\x07Lan!!\xff\xdb\x00\x04ab\xff\xda\x00\x02pixels\xff\xd9"
)


def test_a_picture_loses_its_notes_but_not_its_turn_and_is_told_of() -> None:
    made = redact_docx(with_part(PICTURE, "image", "media/Nguyen Van Hung.jpg", JPEG), "a.docx")
    found = members(made.data)
    (name,) = [name for name in found if "media" in name]
    assert name == "word/media/image1.jpg"
    assert found[name].endswith(b"\xff\xdb\x00\x04ab\xff\xda\x00\x02pixels\xff\xd9")
    assert TURNED in found[name]
    assert gone(made, "GPS", "Lan", "Hung")
    assert made.notes == {"pictures": 1}


@pytest.mark.parametrize(
    ("kind", "element", "note"),
    [
        (
            "oleObject",
            '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId5"/></w:object></w:r></w:p>',
            "embedded-objects",
        ),
        ("aFChunk", '<w:altChunk r:id="rId5"/>', "embedded-documents"),
        ("vbaProject", "", "macros"),
        (
            "control",
            '<w:p><w:r><w:control r:id="rId5" w:name="Lan"/></w:r></w:p>',
            "embedded-objects",
        ),
    ],
)
def test_what_cannot_be_looked_into_is_left_behind_and_told(
    kind: str, element: str, note: str
) -> None:
    made = redact_docx(
        with_part(p("Nội dung") + element, kind, "embeddings/x.bin", b"Lan"), "a.docx"
    )
    assert made.notes == {note: 1}
    assert gone(made, "Lan", "rId5", "embeddings")
    assert lines(made)[0] == "Nội dung"


CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    f"<c:v>Đối tượng {NAME}</c:v><a:p><a:r><a:t>Vụ Lê Văn</a:t></a:r><a:r><a:t> Tám</a:t></a:r></a:p>"
    '<c:externalData r:id="rId1"/></c:chartSpace>'
)


def test_the_words_of_a_chart_are_masked_and_its_workbook_is_left_behind() -> None:
    body = p(CASE) + (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart "
        'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId5"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    made = redact_docx(with_part(body, "chart", "charts/chart1.xml", CHART.encode()), "a.docx")
    assert gone(made, "Hùng", "Tám", "externalData")
    assert "Vụ [người 2]" in everything(made.data)


def test_the_wish_of_the_office_is_kept() -> None:
    made = redact_docx(docx(p(CASE)), "a.docx", Wish(frozenset({NAME})))
    assert text_of(made) == CASE
    assert [one.words for one in made.masking.kept] == [NAME]


def test_letters_of_an_old_font_are_not_edited_in_place() -> None:
    old = run(
        "B\u00b8o c\u00b8o v\u00f4 viÖc NguyÔn V¨n Hïng vi ph¹m",
        '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
    )
    with pytest.raises(NotInPlace):
        redact_docx(docx(p(old)), "a.docx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04junk", b"%PDF-1.4"])
def test_what_is_no_word_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        redact_docx(data, "x.docx")
    assert caught.value.name == "x.docx"


def test_the_same_file_always_gives_the_same_copy() -> None:
    data = report(["1. Kết quả", CASE, f"Trang {URL} của ông Lê Văn Tám vu khống."])
    assert redact_docx(data, "a.docx").data == redact_docx(data, "b.docx").data


def test_the_layout_stays() -> None:
    data = report(["1. Kết quả", CASE, "Không có gì khác."])
    before, after = (
        read_bytes(data, "a.docx"),
        read_bytes(redact_docx(data, "a.docx").data, "a.docx"),
    )
    assert after.pages == before.pages
    assert [one.setting for one in after.paragraphs] == [one.setting for one in before.paragraphs]
    assert after.text == before.text.replace(NAME, "[người 1]")


SECRETS = ("Nguyễn Văn Hùng", "Trần Thị Bê", "0912.345.678", URL, "024090001234")
SENTENCES = st.sampled_from(
    [
        f"Bị can {SECRETS[0]}, số {SECRETS[2]}.",
        f"Bà {SECRETS[1]} tố cáo {SECRETS[0]}.",
        f"Đăng tại {SECRETS[3]} bài vu khống.",
        f"CCCD {SECRETS[4]} của {SECRETS[1]}",
        "Sở không có số liệu.",
        "nguyen van hung; TRẦN THỊ BÊ; 0912345678",
    ]
)


@st.composite
def scattered(draw: st.DrawFn) -> str:
    """A paragraph cut into runs at any place."""
    text = draw(SENTENCES)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return "<w:p>" + "".join(run(piece) for piece in pieces) + "</w:p>"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(scattered(), min_size=1, max_size=6))
def test_none_of_the_masked_words_is_left_anywhere(paragraphs: list[str]) -> None:
    data = docx(p("Khởi tố bị can Nguyễn Văn Hùng, bị hại Trần Thị Bê.") + "".join(paragraphs))
    made = redact_docx(data, "a.docx")
    before, after = read_bytes(data, "a.docx").text, text_of(made)
    assert gone(made, *(word for word in SECRETS if word in before))
    assert re.sub(r"\[[^\]]{1,30}\]", "", after).count("\n") == before.count("\n")
    assert after.count("không có số liệu") == before.count("không có số liệu")


def test_every_part_is_well_formed_and_every_link_leads_somewhere() -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    found = members(made.data)
    types = etree.fromstring(found["[Content_Types].xml"])
    named = {one.get("PartName", "").removeprefix("/") for one in types} - {""}
    assert named <= found.keys()
    for name, data in found.items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(data)
            if name.endswith(".rels") and name != "_rels/.rels":
                assert {f"word/{one.get('Target')}" for one in root} <= found.keys()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_copy(tmp_path: Path) -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    (tmp_path / "copy.docx").write_bytes(made.data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "copy.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert "Bắt tạm giam [người 1] về tội đánh bạc." in (tmp_path / "copy.txt").read_text(
        "utf-8-sig"
    )
