"""Who changed, commented, linked or wrote a file is not in its public copy."""

import zipfile
from io import BytesIO

import pytest

from tests.files.docx_redact.copies import (
    CASE,
    NAME,
    URL,
    everything,
    gone,
    lines,
    members,
    redact,
    text_of,
)
from tests.files.readers.builders import KIND, docx, docx_parts, p, part, run, table, zipped
from tongket.files.docx_redact import redact_docx
from tongket.files.options import ReadOptions, Tracked

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
