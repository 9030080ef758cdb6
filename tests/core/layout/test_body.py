import pytest

from tests.core.layout.builders import a_heading, a_paragraph, a_row, a_table
from tongket.core.doc.model import Block, Heading, Numbering, Paragraph, Role, Table, Text
from tongket.core.doc.source import Align
from tongket.core.layout.body import body
from tongket.core.layout.geometry import PARTY, STATE
from tongket.core.layout.sheet import TableBlock, TextBlock, TextRole
from tongket.core.layout.units import Mm


def planned(*blocks: Block) -> list[TextBlock]:
    return [block for block in body(blocks, STATE) if isinstance(block, TextBlock)]


def letters(block: TextBlock) -> set[tuple[bool, bool]]:
    return {(one.bold, one.italic) for clump in block.prose for one in clump.letters}


@pytest.mark.parametrize(
    ("number", "level", "title", "text"),
    [
        ("I", 1, "Kết quả thực hiện", "I. KẾT QUẢ THỰC HIỆN"),
        ("II", 1, "Theo Chương trình số 64-CTr/BCĐ", "II. THEO CHƯƠNG TRÌNH SỐ 64-CTr/BCĐ"),
        ("III", 1, "Theo Công văn số 893/STTTT-TtrA", "III. THEO CÔNG VĂN SỐ 893/STTTT-TtrA"),
        ("IV", 1, "Giai đoạn 2021-2026 và/hoặc sau đó", "IV. GIAI ĐOẠN 2021-2026 VÀ/HOẶC SAU ĐÓ"),
        ("1", 2, "Công tác quán triệt", "1. Công tác quán triệt"),
        ("1", 1, "Công tác quán triệt", "1. Công tác quán triệt"),
    ],
)
def test_roman_headings_of_the_first_level_stand_in_capitals_but_for_symbols(
    number: str, level: int, title: str, text: str
) -> None:
    (heading,) = planned(a_heading(title, level, number))
    assert heading.text == text
    assert letters(heading) == {(True, False)}
    assert heading.first_line == Mm(12.7)
    assert heading.keep_with_next


def test_party_headings_keep_their_hyphen() -> None:
    (heading,) = body((a_heading("Mục đích, yêu cầu", mark="-"),), PARTY)
    assert isinstance(heading, TextBlock)
    assert heading.text == "I- MỤC ĐÍCH, YÊU CẦU"


def test_a_chapter_stands_centred_with_its_title_below_in_capitals() -> None:
    chapter = Heading(1, Numbering("II", "", "Chương"), (Text("Quy định chung"),))
    (heading,) = planned(chapter)
    assert heading.text == "Chương II\nQUY ĐỊNH CHUNG"
    assert heading.align is Align.CENTRE
    assert heading.first_line == Mm(0)


def test_an_article_keeps_its_letters_and_its_indent() -> None:
    (heading,) = planned(Heading(2, Numbering("5", ".", "Điều"), (Text("Hiệu lực thi hành"),)))
    assert heading.text == "Điều 5. Hiệu lực thi hành"
    assert heading.align is Align.JUSTIFY


def test_the_outline_skips_no_level_whatever_the_source_says() -> None:
    levels = [block.level for block in planned(*(a_heading("x", n) for n in (2, 4, 4, 1, 3)))]
    assert levels == [1, 2, 2, 1, 2]


@pytest.mark.parametrize(
    ("role", "italic"), [(Role.BODY, False), (Role.LEGAL_BASIS, True), (Role.PROMPT, True)]
)
def test_legal_bases_and_prompts_are_italic(role: Role, *, italic: bool) -> None:
    (block,) = planned(Paragraph((Text("Căn cứ Luật;"),), role))
    assert letters(block) == {(False, italic)}


@pytest.mark.parametrize("text", ["- Ý thứ nhất", "a) Ý", "đ) Ý", "1. Ý", "+ Ý", "• Ý"])
def test_list_items_are_known_by_their_mark(text: str) -> None:
    (block,) = planned(a_paragraph(text))
    assert block.role is TextRole.LIST_ITEM


def test_a_centred_paragraph_has_no_indent_and_stays_with_what_follows() -> None:
    centred = Paragraph((Text("QUYẾT ĐỊNH:", bold=True),), align=Align.CENTRE)
    block, _ = planned(centred, a_paragraph("Điều 1. Ban hành"))
    assert (block.first_line, block.align, block.keep_with_next) == (Mm(0), Align.CENTRE, True)


def test_a_line_that_ends_in_a_colon_stays_with_what_it_announces() -> None:
    first, last = planned(a_paragraph("Cụ thể như sau:"), a_paragraph("Kết quả như sau:"))
    assert first.keep_with_next
    assert not last.keep_with_next  # nothing follows


def test_blocks_with_nothing_in_them_are_left_out() -> None:
    blocks = (a_paragraph("  \u00a0 "), Table(()), Heading(1, None, (Text(" "),)), a_paragraph("x"))
    assert [block.text for block in planned(*blocks)] == ["x"]


def test_tables_stand_among_the_paragraphs() -> None:
    made = body((a_paragraph("Bảng:"), a_table(a_row("1", "2"))), STATE)
    assert [type(block) for block in made] == [TextBlock, TableBlock]
