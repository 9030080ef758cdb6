"""The section tree is the one a reader would draw."""

import unicodedata

import pytest

from tests.core.doc.builders import Para, numbers, read, read_paras, tree
from tongket.core.doc.model import Heading, Paragraph, Role, wording
from tongket.core.doc.outline import sections
from tongket.core.doc.source import Align

HEAD = "BÁO CÁO\nKết quả công tác\n\n"

OUTLINES = [
    ("I. A\n1. Một\nLời.\n2. Hai\nLời.\nII. B\n1. Ba\nLời.", ["I.", ["1.", "2."], "II.", ["1."]]),
    ("I- A\n1- Một\nII- B\nIII- C", ["I-", ["1-"], "II-", "III-"]),
    ("I. A\nII- B\nIII/ C", ["I.", "II-", "III/"]),
    ("A. TỔNG QUAN\nI. X\n1. Một\nB. CHI TIẾT\nI. Y", ["A.", ["I.", ["1."]], "B.", ["I."]]),
    (
        "1. Một\n1.1. Nhỏ\n1.1.1. Nhỏ hơn\n1.2 Nhỏ\n2. Hai",
        ["1.", ["1.1.", ["1.1.1."], "1.2"], "2."],
    ),
    ("1. Một\na) Điểm a\nb) Điểm b\nđ) Sai chỗ;\n2. Hai", ["1.", ["a)", "b)"], "2."]),
    ("I. A\n1. Một\na) x;\nb) y;\nc) z;\nd) t;\nđ) u;\ne) v.", ["I.", ["1.", list("abcdđe")]]),
    ("1/ Một\na/ Điểm\nb/ Điểm\n2/ Hai", ["1/", ["a/", "b/"], "2/"]),
    ("1) Một\n2) Hai", ["1)", "2)"]),
    ("I. A\n1. Một\n1) nhỏ;\n2) nhỏ.\n2. Hai", ["I.", ["1.", ["1)", "2)"], "2."]]),
    (
        "Phần I\nTHỂ THỨC\nI. CHUNG\n1. Giấy\nPhần II\nVIẾT HOA",
        ["Phần I", ["I.", ["1."]], "Phần II"],
    ),
    ("Phần thứ nhất\nKẾT QUẢ\nPhần thứ hai\nPHƯƠNG HƯỚNG", ["Phần thứ nhất", "Phần thứ hai"]),
    ("PHẦN THỨ NHẤT\nKẾT QUẢ\nI. A\nPHẦN THỨ HAI\nB", ["PHẦN THỨ NHẤT", ["I."], "PHẦN THỨ HAI"]),
    (
        "Chương I\nCHUNG\nMục 1\nX\nĐiều 1. A\n1. Một.\na) Điểm.\nMục 2. Y\nĐiều 2. B\nChương II\nKHÁC",
        ["Chương I", ["Mục 1", ["Điều 1.", ["1.", ["a)"]]], "Mục 2.", ["Điều 2."]], "Chương II"],
    ),
    (
        "Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực.\nĐiều 3. Thi hành./.",
        ["Điều 1.", "Điều 2.", "Điều 3."],
    ),
    ("I. A\n1. Một\n3. Nhảy số\n4. Tiếp", ["I.", ["1.", "3.", "4."]]),
    ("I. A\n1. Một\n2. Hai\n2. Lặp số\n3. Ba", ["I.", ["1.", "2.", "2.", "3."]]),
    ("IV. Phần giữa\n1. Một\nV. Tiếp", ["IV.", ["1."], "V."]),
    ("A. M\nB. N\nC. O\nD. P\nĐ. Q", ["A.", "B.", "C.", "D.", "Đ."]),
    ("H. Một tên người\nN. V. A đã đến.\nI. MỞ ĐẦU", ["I."]),
]


@pytest.mark.parametrize(("body", "expected"), OUTLINES, ids=lambda value: str(value)[:24])
def test_numbers_make_the_tree_that_their_rows_make(body: str, expected: list[object]) -> None:
    assert numbers(sections(read(HEAD + body + "\n"))) == _marked(expected)


def _marked(expected: list[object]) -> list[object]:
    """Lone letters stand for points: a)."""
    return [
        _marked(part) if isinstance(part, list) else f"{part})" if len(str(part)) == 1 else part
        for part in expected
    ]


NOT_NUMBERS = (
    "15/7/2024 là hạn cuối cùng",
    "7,5 triệu đồng đã nộp",
    "1.234,5 triệu đồng",
    "2024. Năm của chuyển đổi số",
    "08 bài viết được đánh giá",
    "2-3 lần mỗi tuần",
    "Điều 5 Luật Giám định tư pháp quy định như vậy.",
    "Mục 2 của Kế hoạch đã xong.",
    "Chương trình số 64-CTr/BCĐ đã hết hạn.",
    "điều 1. viết thường",
    "T. Hùng và các đồng chí",
    "- 1. Gạch đầu dòng",
)


@pytest.mark.parametrize("line", NOT_NUMBERS)
def test_a_figure_or_a_reference_at_the_head_of_a_line_opens_no_section(line: str) -> None:
    document = read(f"{HEAD}I. A\nLời mở.\n{line}\nLời kết.\n")
    assert numbers(sections(document)) == ["I."]


def test_a_section_spans_from_its_number_to_the_end_of_its_content() -> None:
    text = (
        HEAD
        + "I. A\n1. Một\nLời một.\n2. Hai\nLời hai.\n\nII. B\nLời ba./.\n\nNơi nhận:\n- Lưu: VT.\n"
    )
    first, second = sections(read(text))
    assert first.span is not None
    assert second.span is not None
    assert first.span.cut(text) == "I. A\n1. Một\nLời một.\n2. Hai\nLời hai."
    assert second.span.cut(text) == "II. B\nLời ba./."
    assert [inner.span.cut(text) for inner in first.sections if inner.span] == [
        "1. Một\nLời một.",
        "2. Hai\nLời hai.",
    ]


def test_spans_point_into_decomposed_text_as_it_was_read() -> None:
    text = unicodedata.normalize("NFD", HEAD + "I. KẾT QUẢ\nĐã xử lý.\nII. HẠN CHẾ\nKhông.\n")
    first, second = sections(read(text))
    assert first.title == "KẾT QUẢ"
    assert first.span is not None
    assert unicodedata.normalize("NFC", first.span.cut(text)) == "I. KẾT QUẢ\nĐã xử lý."
    assert second.title == "HẠN CHẾ"


def test_marks_of_emphasis_hide_no_number_and_are_no_part_of_a_title() -> None:
    body = "**I. KẾT QUẢ**\n4. *Hoạt động giám sát: Sở không có số liệu*\n**5.** *Cơ sở vật chất*\n"
    (section,) = sections(read(HEAD + body))
    assert tree((section,)) == (
        (
            "I.",
            "KẾT QUẢ",
            False,
            (
                ("4.", "Hoạt động giám sát: Sở không có số liệu", True, ()),
                ("5.", "Cơ sở vật chất", False, ()),
            ),
        ),
    )


NIL_BODIES = (
    "Sở không có số liệu.",
    "Không có.",
    "Không phát sinh.",
    "- Không phát sinh vụ việc nào.",
    "Chưa có số liệu.",
    "Trong kỳ báo cáo, đơn vị không phát sinh.",
    "Không thuộc chức năng, nhiệm vụ của Sở.",
    "*Không có số liệu*",
    "Không",
    "(không)",
    "Chưa phát hiện.",
    "Không phát hiện vụ việc nào.",
    "Trong tháng không có hoạt động.",
    "Chi cục, Cục không phát sinh.",
    "Năm 2025, đơn vị không có trường hợp nào phải bồi thường.",
    "Từ ngày 15/12/2023 đến ngày 14/6/2024, Sở không có số liệu.",
    "Kỳ này, Sở không tiếp nhận đơn thư khiếu nại, tố cáo nào.",
    "Không thuộc thẩm quyền của UBND xã.",
)


@pytest.mark.parametrize("answer", NIL_BODIES)
def test_a_section_whose_whole_answer_is_the_formula_is_nil(answer: str) -> None:
    one, other = sections(read(f"{HEAD}1. Giám sát\n{answer}\n2. Khác\nĐã kiểm tra 02 cuộc.\n"))
    assert one.nil
    assert not other.nil


TELLING_BODIES = (
    "Không có số liệu của huyện X, các huyện khác có 05 vụ.\nĐã xử lý.",
    "Tình hình ổn định, không phát sinh điểm nóng.",
    "Đã rà soát, không có vụ việc tồn đọng.",
    "Không có gì quý hơn độc lập, tự do.",
    "Không có vụ việc nào. Tuy nhiên còn 02 đơn.",
    "Trong kỳ, Sở đã kiểm tra 05 cuộc, không phát sinh vi phạm.",
    "Không để xảy ra sai phạm.",
    "Hạnh kiểm: Tốt 88%; Khá 12%; Yếu: không.",
    "Chưa đạt kế hoạch.",
    "Cán bộ không được nhận quà.",
)


@pytest.mark.parametrize("answer", TELLING_BODIES)
def test_a_sentence_that_tells_something_is_no_nil_answer(answer: str) -> None:
    (section,) = sections(read(f"{HEAD}1. Giám sát\n{answer}\n"))
    assert not section.nil


@pytest.mark.parametrize(
    "title",
    [
        "Công tác thanh tra: không phát sinh",
        "Công tác thanh tra (không có số liệu)",
        "Công tác thanh tra - Không có.",
    ],
)
def test_a_heading_may_answer_itself(title: str) -> None:
    first, second = sections(read(f"{HEAD}1. {title}\n2. Khác\nLời.\n"))
    assert first.nil
    assert first.title == title
    assert not second.nil


def test_a_section_of_nil_sections_is_nil() -> None:
    (section,) = sections(read(f"{HEAD}I. A\n1. B\nKhông có.\n2. C\nKhông phát sinh.\n"))
    assert section.nil


def test_a_numbered_sentence_is_a_paragraph_that_stands_in_the_tree() -> None:
    document = read(HEAD + "I. A\n1. Mỗi cơ quan cử 02 người tham gia.\n2. Sở chủ trì.\n")
    paragraph = document.body[1]
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.level, str(paragraph.numbering)) == (2, "1.")
    assert wording(paragraph.inlines) == "1. Mỗi cơ quan cử 02 người tham gia."
    assert sections(document)[0].sections[0].title == "Mỗi cơ quan cử 02 người tham gia."


def test_a_long_numbered_paragraph_is_known_by_its_run_in_title() -> None:
    words = "rà soát, thống kê, tổng hợp, " * 12
    document = read(f"{HEAD}1. Về máy tính: {words}báo cáo.\n2. Khác.\n")
    assert sections(document)[0].title == "Về máy tính"


def test_bold_makes_a_heading_even_with_a_full_stop() -> None:
    document = read_paras(
        Para("BÁO CÁO", bold=True, align=Align.CENTRE),
        Para("Kết quả công tác", bold=True, align=Align.CENTRE),
        Para("1. Công tác giám định.", bold=True),
        Para("Đã giám định 03 vụ."),
    )
    assert isinstance(document.body[0], Heading)
    assert document.header.subject == "Kết quả công tác"


def test_paragraphs_cut_by_lines_and_pages_are_put_together_again() -> None:
    text = HEAD + (
        "I. KẾT QUẢ\nCác cơ quan tập trung tuyên truyền nghị quyết đại hội đảng\n\n"
        "các cấp nhiệm kỳ 2020 - 2025.\n\n2\n\nLời khác.\n"
    )
    document = read(text)
    words = [wording(block.inlines) for block in document.body if isinstance(block, Paragraph)]
    assert words == [
        "Các cơ quan tập trung tuyên truyền nghị quyết đại hội đảng các cấp nhiệm kỳ 2020 - 2025.",
        "Lời khác.",
    ]


def test_legal_bases_are_told_from_the_body() -> None:
    document = read(
        "QUYẾT ĐỊNH\nVề việc ban hành Quy chế\nGIÁM ĐỐC SỞ TƯ PHÁP\n"
        "Căn cứ Luật Giám định tư pháp;\nTheo đề nghị của Chánh Văn phòng Sở.\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành.\n"
    )
    roles = [block.role for block in document.body if isinstance(block, Paragraph)]
    assert roles == [Role.BODY, Role.LEGAL_BASIS, Role.LEGAL_BASIS, Role.BODY, Role.BODY]
    assert document.header.subject == "Về việc ban hành Quy chế"
