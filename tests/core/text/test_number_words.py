"""Numbers in words, both ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.number_spelling import Spelling, in_words, spell, spell_amount
from tongket.core.text.number_words import WORD_OR_COMMA, read_words

HEAP = "một hai năm mười mươi trăm linh nghìn triệu tỷ phẩy phần rưỡi , x âm"
CASES = [
    ("0", "không"),
    ("1", "một"),
    ("4", "bốn"),
    ("5", "năm"),
    ("10", "mười"),
    ("11", "mười một"),
    ("14", "mười bốn"),
    ("15", "mười lăm"),
    ("20", "hai mươi"),
    ("21", "hai mươi mốt"),
    ("24", "hai mươi tư"),
    ("25", "hai mươi lăm"),
    ("100", "một trăm"),
    ("101", "một trăm linh một"),
    ("105", "một trăm linh năm"),
    ("110", "một trăm mười"),
    ("111", "một trăm mười một"),
    ("115", "một trăm mười lăm"),
    ("121", "một trăm hai mươi mốt"),
    ("555", "năm trăm năm mươi lăm"),
    ("1000", "một nghìn"),
    ("1005", "một nghìn không trăm linh năm"),
    ("1050", "một nghìn không trăm năm mươi"),
    ("2024", "hai nghìn không trăm hai mươi tư"),
    ("10000", "mười nghìn"),
    ("100000", "một trăm nghìn"),
    ("1000005", "một triệu không trăm linh năm"),
    ("1005000", "một triệu không trăm linh năm nghìn"),
    ("7500000", "bảy triệu năm trăm nghìn"),
    ("12500000000", "mười hai tỷ năm trăm triệu"),
    ("1000000000000", "một nghìn tỷ"),
    ("3000000000000000000", "ba tỷ tỷ"),
    ("-8", "âm tám"),
    ("7.5", "bảy phẩy năm"),
    ("12.05", "mười hai phẩy không năm"),
    ("-0.25", "âm không phẩy hai năm"),
]


@pytest.mark.parametrize(("number", "words"), CASES)
def test_a_number_is_spelt_as_schools_teach_it(number: str, words: str) -> None:
    assert spell(Decimal(number)) == words


@pytest.mark.parametrize(("number", "words"), CASES)
def test_what_was_spelt_is_read_again(number: str, words: str) -> None:
    read = read_words(words.split())
    assert read == (Decimal(number), len(words.split()))


@given(st.integers(-(10**24), 10**24))
def test_whole_numbers_come_back(number: int) -> None:
    words = spell(number).split()
    assert read_words(words) == (Decimal(number), len(words))


@given(st.decimals(-(10**12), 10**12, places=4))
def test_decimals_come_back(number: Decimal) -> None:
    words = spell(number).split()
    read = read_words(words)
    assert read is not None
    assert (read.value, read.words) == (number, len(words))


@given(st.integers(0, 10**15))
def test_an_office_may_say_le_ngan_and_ti(number: int) -> None:
    words = spell(number, Spelling(gap="lẻ", thousand="ngàn", billion="tỉ")).split()
    assert not {"linh", "nghìn", "tỷ"} & set(words)
    assert read_words(words) == (Decimal(number), len(words))


@pytest.mark.parametrize(
    ("words", "value", "count"),
    [
        ("hai mươi năm sau", "20", 2),
        ("mười năm", "10", 1),
        ("một trăm năm", "100", 2),
        ("hai mươi bốn", "24", 3),
        ("hai mươi một", "21", 3),
        ("hai triệu rưỡi", "2500000", 3),
        ("một trăm rưỡi", "150", 3),
        ("một tỷ rưỡi đồng", "1500000000", 3),
        ("ba chục", "30", 2),
        ("năm vạn", "50000", 2),
        ("một trăm lẻ tư", "104", 4),
        ("một phần ba", "0.3333333333333333333333333333", 3),
        ("ba phần tư", "0.75", 3),
        ("hai phẩy năm triệu", "2500000.0", 4),
        ("một phẩy hai nghìn tỷ", "1200000000000.0", 5),
        ("bảy phẩy hai mươi lăm", "7.25", 5),
        ("hai phần trăm", "2", 1),
        ("hai phần mềm", "2", 1),
        ("ba triệu hai triệu", "3000000", 2),
        ("trừ năm", "-5", 2),
        ("sáu mươi lăm triệu, một trăm nghìn đồng", "65100000", 8),
        ("một triệu, năm trăm đồng", "1000500", 5),
        ("hai triệu, ba người", "2000000", 2),
        ("hai nghìn ba trăm tỷ", "2300000000000", 5),
    ],
)
def test_reading_takes_the_longest_number_and_leaves_the_rest(
    words: str, value: str, count: int
) -> None:
    assert read_words(WORD_OR_COMMA.findall(words)) == (Decimal(value), count)


@pytest.mark.parametrize("words", ["", "mươi", "trăm", "triệu", "phần ba", "tư", "lăm", "âm", "và"])
def test_words_that_begin_no_number_are_none(words: str) -> None:
    assert read_words(words.split()) is None


def test_a_sum_of_money_begins_with_a_capital() -> None:
    assert spell_amount(7_500_000) == "Bảy triệu năm trăm nghìn đồng"
    assert in_words(Decimal("300000000")) == "Bằng chữ: Ba trăm triệu đồng"
    assert in_words(5, unit="đô la Mỹ") == "Bằng chữ: Năm đô la Mỹ"


@given(
    st.lists(
        st.sampled_from(HEAP.split()),
        max_size=30,
    )
)
def test_any_heap_of_number_words_is_read_without_error(words: list[str]) -> None:
    read = read_words(words)
    assert read is None or 0 < read.words <= len(words)
