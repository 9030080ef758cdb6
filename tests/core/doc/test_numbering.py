"""Numbers at the head of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.doc.numbering import Family, family_of, read_marks, roman, roman_value

READ = [
    ("I. KẾT QUẢ", [(Family.ROMAN, 1, "I."), (Family.UPPER, 9, "I.")]),
    ("II- KẾT QUẢ", [(Family.ROMAN, 2, "II-")]),
    ("III-KẾT QUẢ", [(Family.ROMAN, 3, "III-")]),
    ("IV/ KẾT QUẢ", [(Family.ROMAN, 4, "IV/")]),
    ("C. NỘI DUNG", [(Family.UPPER, 3, "C.")]),
    ("Đ. NỘI DUNG", [(Family.UPPER, 5, "Đ.")]),
    ("1. Công tác", [(Family.ARABIC, 1, "1.")]),
    ("1.Công tác", [(Family.ARABIC, 1, "1.")]),
    ("12/ Công tác", [(Family.ARABIC, 12, "12/")]),
    ("3) công tác", [(Family.PAREN, 3, "3)")]),
    ("1.2. Công tác", [(Family.ARABIC_2, 2, "1.2.")]),
    ("1.2 Công tác", [(Family.ARABIC_2, 2, "1.2")]),
    ("2.1.3. Công tác", [(Family.ARABIC_3, 3, "2.1.3.")]),
    ("đ) Điểm", [(Family.LETTER, 5, "đ)")]),
    ("a. Điểm", [(Family.LETTER, 1, "a.")]),
    ("a.1) Điểm", [(Family.LETTER_2, 1, "a.1)")]),
    ("Điều 5. Giải thích", [(Family.ARTICLE, 5, "Điều 5.")]),
    ("ĐIỀU 12: GIẢI THÍCH", [(Family.ARTICLE, 12, "ĐIỀU 12:")]),
    ("Điều 7a. Bổ sung", [(Family.ARTICLE, 7, "Điều 7a.")]),
    ("Chương IV", [(Family.CHAPTER, 4, "Chương IV")]),
    ("CHƯƠNG II QUY ĐỊNH", [(Family.CHAPTER, 2, "CHƯƠNG II")]),
    ("Mục 3. Y", [(Family.SECTION, 3, "Mục 3.")]),
    ("Tiểu mục 2", [(Family.SUBSECTION, 2, "Tiểu mục 2")]),
    ("Phần thứ hai", [(Family.PART, 2, "Phần thứ hai")]),
    ("PHẦN B", [(Family.PART, 2, "PHẦN B")]),
    ("**1.** *Công tác*", []),
    ("1.** *Công tác", [(Family.ARABIC, 1, "1.")]),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_number_is_read_with_its_family_value_and_mark(
    text: str, expected: list[tuple[Family, int, str]]
) -> None:
    found = [(mark.family, mark.value, str(mark.numbering)) for mark in read_marks(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "I",
        "26/KH-STTTT",
        "114-QĐ/TW",
        "1.5 triệu",
        "7,5%",
        "IIII. A",
        "IC. A",
        "Điều 5 Luật",
        "Chương trình",
        "Phần mềm",
        "Mục tiêu",
        "điều 3.",
        "30/4/1975",
        "w) A",
        "Z. a",
        "08 bài",
    ],
)
def test_what_is_no_number_has_no_reading(text: str) -> None:
    assert read_marks(text) == ()


def test_the_title_begins_where_the_mark_ends() -> None:
    for text in ("II. Kết quả", "Điều 5.  Kết quả", "1.2  Kết quả", "a)Kết quả"):
        (mark,) = read_marks(text)
        assert text[mark.end :] == "Kết quả"


@given(st.integers(1, 89))
def test_roman_numbers_are_written_as_they_are_read(value: int) -> None:
    assert roman_value(roman(value)) == value


@given(st.integers(1, 89), st.sampled_from([".", "-", "/", ")", ":"]))
def test_the_family_of_a_number_is_the_one_it_was_read_in(value: int, dot: str) -> None:
    mark = read_marks(f"{roman(value)}{dot} Kết quả")[0]
    assert family_of(mark.numbering) is Family.ROMAN
