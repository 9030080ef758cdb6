"""A report, a letter, a Party programme and a draft, written by our own writers and read back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.core.layout.builders import a_heading, a_paragraph, a_row, a_table
from tongket.core.doc.model import Document, Header, Recipient, RowKind, Signer, Standard
from tongket.core.law.reading import read_through
from tongket.core.text.dates import PartialDate
from tongket.files.docx_write import write_docx
from tongket.files.pdf_write import write_pdf
from tongket.files.read import read_bytes

SENTENCE = (
    "Căn cứ Kế hoạch số 30/KH-STTTT ngày 29/01/2024 của Sở Thông tin và Truyền thông, đề nghị các cơ "
    "quan, đơn vị triển khai thực hiện các nội dung sau đây bảo đảm đúng tiến độ và chất lượng."
)
BODY = (
    a_heading("KẾT QUẢ"),
    a_paragraph(SENTENCE),
    a_heading("Công tác chỉ đạo", 2, "1"),
    a_paragraph(f"- {SENTENCE}"),
    a_table(a_row("TT", "Nội dung", "Số", kind=RowKind.HEAD), a_row("1", "Bài viết", "08")),
    a_paragraph("Trên đây là báo cáo./."),
)
PLAIN = Header(
    superior="UBND TỈNH BÌNH MẪU", issuer="SỞ THÔNG TIN VÀ TRUYỀN THÔNG", place="Bình Mẫu"
)
DOCUMENTS = {
    "report": Document(
        Standard.STATE,
        replace(
            PLAIN, number="05", symbol="BC-STTTT", date=PartialDate(2024, 6, 26), kind="Báo cáo",
            subject="Kết quả công tác cải cách tư pháp 6 tháng đầu năm, phương hướng 6 tháng cuối năm",
        ),
        BODY,
        (Recipient("Ban Nội chính", "báo cáo"), Recipient("Lưu: VT, TTra")),
        Signer("KT.", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn Mẫu"),
    ),
    "letter": Document(
        Standard.STATE,
        replace(
            PLAIN, number="632", symbol="STTTT-TTra", date=PartialDate(2024, 5, 6),
            subject="tham gia ý kiến góp ý đối với dự thảo Chỉ thị về giám định tư pháp",
            addressees=("Ban Nội chính Tỉnh ủy", "Sở Tư pháp", "Công an tỉnh"),
        ),
        BODY,
        (Recipient("Như trên"), Recipient("Lưu: VT, TTra")),
        Signer(None, ("GIÁM ĐỐC",), "Lê Thị Mẫu"),
    ),
    "programme of the Party": Document(
        Standard.PARTY,
        Header(
            superior="TỈNH ỦY BÌNH MẪU", issuer="BAN CHỈ ĐẠO CẢI CÁCH TƯ PHÁP", number="64",
            symbol="CTr/BCĐ", place="Bình Mẫu", date=PartialDate(2024, 1, 15), kind="Chương trình",
            subject="trọng tâm công tác cải cách tư pháp năm 2024",
        ),
        BODY,
        (Recipient("Ban Thường vụ Tỉnh ủy", "báo cáo"), Recipient("Lưu Văn phòng")),
        Signer("T/M", ("BAN CHỈ ĐẠO", "TRƯỞNG BAN"), "Trần Thị Mẫu"),
    ),
    "draft": Document(
        Standard.STATE,
        replace(
            PLAIN, symbol="BC-STTTT", date=PartialDate(2024, 6), kind="Báo cáo",
            subject="Kết quả công tác 6 tháng đầu năm 2024",
        ),
        BODY,
        (Recipient("UBND tỉnh", "báo cáo"),),
        Signer(None, ("GIÁM ĐỐC",), "Lê Thị Mẫu"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
@pytest.mark.parametrize(
    ("write", "name"),
    [(write_docx, "a.docx"), (write_pdf, "a.pdf")],
    ids=["docx", "pdf"],
)
def test_what_was_written_is_recognised(
    document: Document, write: Callable[[Document], bytes], name: str
) -> None:
    reading = read_through(read_bytes(write(document), name))
    found = reading.document
    assert (found.standard, found.header) == (document.standard, document.header)
    assert [(one.name, one.purpose) for one in found.recipients] == [
        (one.name, one.purpose) for one in document.recipients
    ]
    assert found.signer is not None
    assert document.signer is not None
    assert (found.signer.authority, found.signer.titles, found.signer.name) == (
        document.signer.authority,
        document.signer.titles,
        document.signer.name,
    )
    assert [citation.text for citation in reading.citations] == ["30/KH-STTTT"] * 2
    assert [type(block) for block in found.body] == [type(block) for block in document.body]
