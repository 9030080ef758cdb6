"""One report in every format: the readers must tell the same story.

LibreOffice makes the .odt, .doc, .rtf and .pdf from a hand-made .docx.
"""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.files.readers.builders import cell, docx, p, part, run, table
from tests.files.readers.report import BODY, BOLD, HEADER, SECTION, STYLES, head, line, tail
from tongket.core.doc.source import PageSetup, Source, SourceParagraph, Story
from tongket.core.law.reading import read_through
from tongket.files.read import Unreadable, read

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
SENTENCES = (
    "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo, Sở Thông tin và Truyền "
    "thông đã ban hành Kế hoạch số 30/KH-STTTT ngày 29/01/2024 để triển khai thực hiện các nhiệm vụ "
    "trọng tâm công tác cải cách tư pháp năm 2024 trong toàn ngành.",
    "Trong kỳ, Sở đã đánh giá 08 bài viết và 02 video; xử phạt vi phạm hành chính với số tiền 7,5 "
    "triệu đồng theo khoản 2 Điều 5 của Nghị định; không có vụ việc tồn đọng, kéo dài.",
    "- Phối hợp với Công an tỉnh kiểm tra, thu nhận, lưu trữ thông tin theo quy định của pháp luật;",
    "- Ban hành văn bản đánh giá dữ liệu.",
)
NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperRoman"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
NOTES = part(
    "footnotes",
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1"><w:p><w:r><w:rPr><w:sz w:val="20"/></w:rPr>'
    "<w:t>Quy định số 114-QĐ/TW ngày 11/7/2023.</w:t></w:r></w:p></w:footnote>",
)
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'


def the_report() -> bytes:
    """A report with everything that the formats must agree on."""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + BODY
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (1000, 5355, 3000))
    figures = table(
        ("TT", "Nội dung", "Số lượng"),
        ("1", "Bài viết", "08"),
        (cell("Tổng số", '<w:gridSpan w:val="2"/>'), "10"),
        props=f'<w:tblW w:w="9355" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>',
    ).replace("</w:tblPr>", f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>")
    body = "".join(
        p(run("CÔNG TÁC CHỈ ĐẠO", BOLD), props=number)
        + "".join(p(run(text), props=BODY) for text in SENTENCES)
        for _ in range(4)
    )
    return docx(
        head()
        + line("BÁO CÁO", BOLD)
        + line("Kết quả công tác cải cách tư pháp 6 tháng đầu năm 2024", BOLD)
        + p(run("Kính thưa các đồng chí"), NOTE, run(" trong Ban."), props=BODY)
        + body
        + figures
        + p(run("Trên đây là báo cáo của Sở./."), props=BODY)
        + tail()
        + SECTION,
        styles=STYLES,
        header1=HEADER,
        numbering=NUMBERING,
        footnotes=NOTES,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the report in every format."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "a.docx").write_bytes(the_report())
    locked = (
        'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        '"DocumentOpenPassword":{"type":"string","value":"mật khẩu"}}'
    )
    for target, where in (
        ("odt", "."),
        ("doc", "."),
        ("rtf", "."),
        ("pdf", "."),
        (locked, "locked"),
    ):
        arguments = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                     "--convert-to", target, "--outdir", str(folder / where), str(folder / "a.docx")]  # fmt: skip
        subprocess.run(arguments, check=True, capture_output=True, timeout=180)
    return folder


@pytest.fixture(scope="module")
def docx_source(made: Path) -> Source:
    return read(made / "a.docx")


def texts(source: Source, story: Story = Story.BODY) -> list[str]:
    return [
        text
        for one in source.paragraphs
        if one.story is story and (text := one.span.cut(source.text).strip())
    ]


def full(source: Source) -> list[SourceParagraph]:
    return [one for one in source.paragraphs if one.span.cut(source.text).strip()]


def looks(paragraph: SourceParagraph) -> set[tuple[float | None, bool, bool]]:
    """The looks of a paragraph but for its automatic number, which programs set as they like."""
    behind = paragraph.span.start + (len(paragraph.label) + 1 if paragraph.label else 0)
    shown = [one.look for one in paragraph.runs if one.span.end > behind]
    return {(one.size_pt, one.bold, one.italic) for one in shown}


@pytest.mark.parametrize("ending", ["odt", "doc", "rtf"])
def test_word_processor_formats_agree_paragraph_by_paragraph(
    made: Path, docx_source: Source, ending: str
) -> None:
    other = read(made / f"a.{ending}")
    for story in (Story.BODY, Story.FOOTNOTE):
        assert texts(other, story) == texts(docx_source, story)
    for mine, theirs in zip(full(docx_source), full(other), strict=False):
        if mine.story is Story.BODY:
            assert (mine.cell, mine.label, mine.setting.align) == (
                theirs.cell,
                theirs.label,
                theirs.setting.align,
            )
            assert looks(mine) == looks(theirs)


@pytest.mark.parametrize("ending", ["odt", "doc", "rtf"])
def test_they_agree_on_the_paper_and_its_page_number(
    made: Path, docx_source: Source, ending: str
) -> None:
    def essence(page: PageSetup) -> tuple[object, ...]:
        lengths = (page.width_mm, page.height_mm, page.top_mm, page.left_mm, page.right_mm)
        return (
            *(round(length) for length in lengths),
            page.number_place,
            page.number_align,
            page.different_first_page,
            page.number_on_first_page,
        )

    assert essence(read(made / f"a.{ending}").pages[0]) == essence(docx_source.pages[0])


def test_the_pdf_gives_back_nearly_every_paragraph(made: Path, docx_source: Source) -> None:
    theirs, mine = Counter(texts(read(made / "a.pdf"))), Counter(texts(docx_source))
    missing = list((mine - theirs).elements())
    # The issuer's name is broken over two lines on the page, and nothing there says otherwise.
    assert missing == ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"]
    assert texts(read(made / "a.pdf"), Story.FOOTNOTE)[0].endswith("114-QĐ/TW ngày 11/7/2023.")


@pytest.mark.parametrize("ending", ["docx", "odt", "doc", "rtf", "pdf"])
def test_the_document_is_recognised_the_same_in_every_format(made: Path, ending: str) -> None:
    reading = read_through(read(made / f"a.{ending}"))
    header, signer = reading.document.header, reading.document.signer
    assert (header.superior, header.issuer) == (
        "UBND TỈNH BÌNH MẪU",
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    )
    assert (header.number, header.symbol, header.kind) == ("05", "BC-STTTT", "Báo cáo")
    assert header.subject == "Kết quả công tác cải cách tư pháp 6 tháng đầu năm 2024"
    assert signer is not None
    assert signer.name == "Nguyễn Văn Mẫu"
    cited = Counter(citation.text for citation in reading.citations)
    assert cited["64-CTr/BCĐ"] == cited["30/KH-STTTT"] == 4


def test_a_pdf_with_a_password_is_refused(made: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read(made / "locked" / "a.pdf")
    assert caught.value.code == "encrypted"


def test_antiword_gives_the_text_where_it_is_all_there_is(
    made: Path, docx_source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    antiword = shutil.which("antiword")
    if antiword is None:
        pytest.skip("antiword is not installed")
    (tmp_path / "antiword").symlink_to(antiword)
    monkeypatch.setenv("PATH", str(tmp_path))
    source = read(made / "a.doc")
    assert source.warnings == ("text-only",)
    assert SENTENCES[0] in " ".join(source.text.split())
    assert not source.has_layout
    assert docx_source.has_layout
