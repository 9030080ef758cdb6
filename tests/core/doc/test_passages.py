"""Texts cut into the lines of a page, and what Markdown and its tables add, read as if whole."""

import pytest

from tests.core.doc.builders import numbers, read
from tongket.core.doc.model import Paragraph, Table, wording
from tongket.core.doc.outline import sections
from tongket.core.doc.walk import block_text
from tongket.core.text.dates import PartialDate

WRAPPED = """BÁO CÁO
Kết quả công tác cải cách tư pháp

Thực hiện nhiệm vụ được giao, Sở Nội vụ tỉnh Bình Mẫu báo cáo kết quả thực
hiện như sau:
I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC PHÂN CÔNG TẠI
CHƯƠNG TRÌNH SỐ 64-CTr/BCĐ NGÀY 15/01/2024
1. Công tác quán triệt, triển khai thực hiện các chủ trương, nhiệm vụ về
công tác tư pháp và tham gia xây dựng hoàn thiện hệ thống pháp luật
Ban hành Kế hoạch số 42/KH-SNV ngày 23/02/2024 về tuyên truyền, Kế hoạch số
26/KH-SNV ngày 26/01/2024 về cải cách hành chính; phối hợp với Công an tỉnh
Bình Mẫu và các cơ quan liên quan tổ chức thực hiện nghiêm túc, hiệu quả.
2. Công tác khác
Đã xong.
"""


@pytest.mark.parametrize("margin", ["", "      "])
def test_lines_of_a_page_become_the_paragraphs_of_the_author(margin: str) -> None:
    """``margin``: the indent of first lines, as a program that keeps the layout shows it."""
    firsts = ("Thực", "I.", "1.", "Ban", "2.", "Đã")
    lines = [f"{margin}{line}" if line.startswith(firsts) else line for line in WRAPPED.split("\n")]
    document = read("\n".join(lines))
    assert [block_text(block) for block in document.body] == [
        "Thực hiện nhiệm vụ được giao, Sở Nội vụ tỉnh Bình Mẫu báo cáo kết quả thực hiện như sau:",
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC PHÂN CÔNG TẠI "
        "CHƯƠNG TRÌNH SỐ 64-CTr/BCĐ NGÀY 15/01/2024",
        "1. Công tác quán triệt, triển khai thực hiện các chủ trương, nhiệm vụ về "
        "công tác tư pháp và tham gia xây dựng hoàn thiện hệ thống pháp luật",
        "Ban hành Kế hoạch số 42/KH-SNV ngày 23/02/2024 về tuyên truyền, Kế hoạch số "
        "26/KH-SNV ngày 26/01/2024 về cải cách hành chính; phối hợp với Công an tỉnh "
        "Bình Mẫu và các cơ quan liên quan tổ chức thực hiện nghiêm túc, hiệu quả.",
        "2. Công tác khác",
        "Đã xong.",
    ]


def test_paragraphs_of_their_own_line_stay_apart() -> None:
    document = read("I. A\nCâu thứ nhất của mục này\nCâu thứ hai của mục này\nCâu thứ ba\n")
    assert len(document.body) == 4


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/5", "Trang 2/5"])
def test_page_numbers_are_no_text(number: str) -> None:
    document = read(f"I. A\nLời trước.\n\n{number}\n\nLời sau.\n")
    assert [block_text(block) for block in document.body] == ["I. A", "Lời trước.", "Lời sau."]


def test_a_figure_alone_that_is_no_page_number_stays() -> None:
    document = read("I. A\nSố vụ:\n\n127\n\nĐã xử lý.\n")
    assert [block_text(block) for block in document.body[1:]] == ["Số vụ:", "127", "Đã xử lý."]


def test_escapes_of_markdown_are_no_letters() -> None:
    text = (
        "BÁO CÁO\n\nKết quả\n\n\\-\\-\\-\\--\n\n1\\. Công tác A\n\n\\- Việc một;\n\n2\\. Công tác B\n\n"
        "Nơi nhận:\n\n\\- Ban Nội chính (báo cáo);\n\n\\- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Ví Dụ\n"
    )
    document = read(text, "md")
    assert document.header.subject == "Kết quả"
    assert numbers(sections(document)) == ["1.", "2."]
    assert block_text(document.body[1]) == "- Việc một;"
    assert [recipient.name for recipient in document.recipients] == ["Ban Nội chính", "Lưu: VT"]
    span = sections(document)[0].span
    assert span is not None
    assert span.cut(text) == "1\\. Công tác A\n\n\\- Việc một;"


GRID = """+---------------------------+----------------------------------------+
| UBND TỈNH BÌNH MẪU        | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM     |
|                           |                                        |
| **SỞ XÂY DỰNG**           | Độc lập - Tự do - Hạnh phúc            |
+---------------------------+----------------------------------------+
| Số: 08/SXD-HTKT           | *Bình Mẫu, ngày 05 tháng 02 năm        |
|                           | 2024*                                  |
| > V/v cử người dự buổi    |                                        |
| > hướng dẫn sử dụng sổ    |                                        |
+---------------------------+----------------------------------------+

> Kính gửi:
>
> \\- Văn phòng UBND tỉnh;
>
> \\- UBND các xã.

Nội dung.

+--------+---------+
| TT     | Đơn vị  |
+========+=========+
| 1      | Sở Nội  |
|        | vụ      |
+--------+---------+
"""


def test_a_grid_table_is_read_cell_by_cell() -> None:
    document = read(GRID, "md")
    header = document.header
    assert (header.superior, header.issuer) == ("UBND TỈNH BÌNH MẪU", "SỞ XÂY DỰNG")
    assert (header.number, header.symbol) == ("08", "SXD-HTKT")
    assert (header.place, header.date) == ("Bình Mẫu", PartialDate(2024, 2, 5))
    assert header.subject == "cử người dự buổi hướng dẫn sử dụng sổ"
    assert header.addressees == ("Văn phòng UBND tỉnh", "UBND các xã")
    table = document.body[-1]
    assert isinstance(table, Table)
    assert [[wording(cell.inlines) for cell in row.cells] for row in table.rows] == [
        ["TT", "Đơn vị"],
        ["1", "Sở Nội\nvụ"],
    ]


def test_emphasis_becomes_looks() -> None:
    document = read("I. A\nĐây là **chữ đậm** và *chữ nghiêng*, 3 * 4.\n", "md")
    paragraph = document.body[1]
    assert isinstance(paragraph, Paragraph)
    looks = [(inline.wording, inline.bold, inline.italic) for inline in paragraph.inlines]
    assert looks == [
        ("Đây là ", False, False),
        ("chữ đậm", True, False),
        (" và ", False, False),
        ("chữ nghiêng", False, True),
        (", 3 * 4.", False, False),
    ]


def test_asterisks_that_do_not_pair_are_left_alone() -> None:
    document = read("I. A\nGiá trị 5* sao và a*b.\n")
    assert block_text(document.body[1]) == "Giá trị 5* sao và a*b."
