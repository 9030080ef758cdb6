"""Two versions of a report: what changed, and what was copied forward."""

import pytest

from tests.core.doc.builders import read
from tongket.core.doc.diff import Change, PartChange, compare, parts
from tongket.core.text.sentence_key import sentence_key

OLD = """BÁO CÁO
Kết quả công tác 6 tháng đầu năm 2024

I. KẾT QUẢ
Ngày 15/3/2024, Sở ban hành Kế hoạch. Đã đánh giá 08 bài viết theo đề nghị của Công an tỉnh.
II. HẠN CHẾ
Tiến độ còn chậm.
III. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2024
Tiếp tục phối hợp với các đơn vị. Tổ chức tốt cuộc thi.
"""
NEW = """BÁO CÁO
Kết quả công tác 6 tháng đầu năm 2025

I. KẾT QUẢ
Ngày 20/3/2025, Sở ban hành Kế hoạch. Đã đánh giá 10 bài viết theo đề nghị của Công an tỉnh.
II- KIẾN NGHỊ
Bố trí kinh phí.
III. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2025
Tiếp tục phối hợp chặt chẽ với các đơn vị. Mở lớp tập huấn về bản quyền phần mềm.
"""


def _rows(changes: tuple[PartChange, ...]) -> list[tuple[str, list[str]]]:
    return [
        (change.change.value, [row.change.value for row in change.sentences]) for change in changes
    ]


def test_a_document_does_not_differ_from_itself() -> None:
    changes = compare(read(OLD), read(OLD))
    assert {change.change for change in changes} == {Change.UNCHANGED}


def test_sections_are_matched_by_title_and_sentences_by_words() -> None:
    assert _rows(compare(read(OLD), read(NEW))) == [
        ("changed", ["changed", "changed"]),
        ("removed", ["removed"]),
        ("added", ["added"]),
        ("changed", ["changed", "removed", "added"]),
    ]


def test_masked_a_sentence_with_new_dates_and_numbers_is_unchanged() -> None:
    changes = compare(read(OLD), read(NEW), masked=True)
    assert _rows(changes)[0] == ("unchanged", ["unchanged", "unchanged"])
    assert changes[0].sentences[1].new is not None
    assert changes[0].sentences[1].new.text.startswith("Đã đánh giá 10 bài viết")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đã xử lý 08 vụ.", "Đã xử lý 12 vụ."),
        ("ngày 26 tháng 6 năm 2024", "ngày 5/7/2025"),
        ("Nộp 7,5 triệu đồng;", "Nộp 1.234,5 triệu đồng."),
        ("Kế hoạch hòa giải", "kế hoạch hòa  giải"),
    ],
)
def test_masked_keys_agree_where_only_figures_and_signs_differ(one: str, other: str) -> None:
    assert sentence_key(one, masked=True) == sentence_key(other, masked=True)


def test_plain_keys_keep_figures_apart() -> None:
    assert sentence_key("Đã xử lý 08 vụ", masked=False) != sentence_key(
        "Đã xử lý 12 vụ", masked=False
    )


def test_what_stands_before_the_first_heading_is_a_part_of_its_own() -> None:
    found = parts(read("BÁO CÁO\nVề việc A\n\nMở đầu.\nI. A\nLời.\n"))
    assert [(part.number, part.title, len(part.sentences)) for part in found] == [
        ("", "", 1),
        ("I.", "A", 1),
    ]


def test_a_table_is_compared_row_by_row() -> None:
    table = "| TT | Đơn vị | Số máy |\n| 1 | Sở A | {} |\n| 2 | Sở B | 5 |\n"
    one = read("BÁO CÁO\nMáy tính\n\nI. A\n" + table.format(3))
    other = read("BÁO CÁO\nMáy tính\n\nI. A\n" + table.format(4))
    assert _rows(compare(one, other)) == [("changed", ["unchanged", "changed", "unchanged"])]


def test_ten_thousand_equal_sentences_are_compared_in_time() -> None:
    text = "BÁO CÁO\nA\n\nI. A\n" + "Đã xong việc.\n" * 10_000
    changes = compare(read(text), read(text + "Thêm một câu khác hẳn.\n"))
    assert [row.change for row in changes[0].sentences].count(Change.ADDED) == 1
