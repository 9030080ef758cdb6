"""A whole report in OOXML, as a department would type it, for tests and races on real pages."""

from tests.files.readers.builders import SPACES, cell, docx, p, part, run, table

CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
    'w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
)
BODY = (
    '<w:spacing w:before="120" w:line="360" w:lineRule="exact"/>'
    '<w:ind w:firstLine="720"/><w:jc w:val="both"/>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" '
    'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
HEADER = (
    f'<w:hdr {SPACES}><w:p><w:pPr>{CENTRE}</w:pPr><w:fldSimple w:instr=" PAGE ">'
    "<w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"
)


def line(text: str, props: str = "", size: int = 28) -> str:
    """One centred line of the header block or the signature block."""
    return p(run(text, f'{props}<w:sz w:val="{size}"/>'), props=CENTRE)


def columns(left: str, right: str, widths: tuple[int, int]) -> str:
    """Two blocks side by side in a borderless table."""
    cells = tuple(
        cell(block, f'<w:tcW w:w="{width}" w:type="dxa"/>')
        for block, width in zip((left, right), widths, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return table(cells, props='<w:tblLayout w:type="fixed"/>').replace(
        "</w:tblPr>", f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def head() -> str:
    """Superior, issuer, number; Quốc hiệu, motto, place and date."""
    left = (
        line("UBND TỈNH BÌNH MẪU", size=26)
        + line("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", BOLD, 26)
        + line("Số: 05/BC-STTTT", size=26)
    )
    right = (
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 26)
        + line("Độc lập - Tự do - Hạnh phúc", BOLD)
        + line("Bình Mẫu, ngày 26 tháng 6 năm 2024", "<w:i/>")
    )
    return columns(left, right, (3700, 5655))


def tail() -> str:
    """Recipients and signature."""
    left = "".join(
        p(run(text, props))
        for text, props in (
            ("Nơi nhận:", '<w:b/><w:i/><w:sz w:val="24"/>'),
            ("- Ban Nội chính Tỉnh ủy (báo cáo);", '<w:sz w:val="22"/>'),
            ("- Lưu: VT, TTra.", '<w:sz w:val="22"/>'),
        )
    )
    right = (
        line("KT. GIÁM ĐỐC", BOLD)
        + line("PHÓ GIÁM ĐỐC", BOLD)
        + p() * 4
        + line("Nguyễn Văn Mẫu", BOLD)
    )
    return columns(left, right, (4678, 4677))


def report(paragraphs: list[str]) -> bytes:
    """A report around these body paragraphs; those that begin with a numeral are bold."""
    body = "".join(
        p(run(text, BOLD if text[:2].rstrip(". ").isdigit() or text.isupper() else ""), props=BODY)
        for text in paragraphs
    )
    title = (
        line("BÁO CÁO", BOLD)
        + line("Kết quả công tác cải cách tư pháp 6 tháng đầu năm 2024,", BOLD)
        + line("phương hướng, nhiệm vụ 6 tháng cuối năm 2024", BOLD)
    )
    return docx(head() + title + body + tail() + SECTION, styles=STYLES, header1=HEADER)
