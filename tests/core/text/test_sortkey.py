"""Vietnamese order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.sortkey import name_key, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["a", "A", "à", "À", "ă"],
        ["An Dương", "An Lão", "Ân Thi", "Ba Vì", "Đắk Lắk", "Đồng Nai", "Gia Lai"],
        ["Tổ 2", "Tổ 10", "Tổ 100"],
        ["Sở", "Sở Tư pháp", "Sở Y tế", "Sởn"],
        ["1", "01", "1a", "2", "a"],
        ["ba", "bá", "bạ", "ba con", "bà con"],
        ["", " ", "-", "1", "a", "z"],
        ["z", "ж"],
    ],
)
def test_lists_come_out_in_vietnamese_order(ordered: list[str]) -> None:
    assert sorted(set(ordered), key=sort_key) == ordered


def test_persons_stand_by_their_given_names() -> None:
    names = ["Đỗ An", "Nguyễn Văn An", "Trần Thị Ánh", "Nguyễn Thị Ân", "Lê Bình", "Hồ"]
    assert sorted(set(names), key=name_key) == names


def test_a_name_of_one_word_comes_before_longer_ones() -> None:
    assert name_key("An") < name_key("Bùi An")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_keys_hold_no_nul_and_do_not_depend_on_composition(text: str) -> None:
    key = sort_key(text)
    assert "\0" not in key
    assert sort_key(unicodedata.normalize("NFD", text)) == key


@given(st.text("aàáăâđdeêé BA", max_size=12), st.text("aàáăâđdeêé BA", max_size=12))
def test_words_of_other_letters_have_other_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


# The dictionary's alphabet written out, one group per letter, tones in their order inside.
DICTIONARY = (
    "aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ g h iìỉĩíị k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ "
    "p q r s t uùủũúụ ưừửữứự v x yỳỷỹýỵ"
)
PLACES = {
    letter: (place, tone)
    for place, group in enumerate(DICTIONARY.split())
    for tone, letter in enumerate(group)
}


def by_the_dictionary(word: str) -> tuple[list[int], list[int], list[bool]]:
    places = [PLACES[letter] for letter in word.lower()]
    return [p for p, _ in places], [t for _, t in places], [letter.isupper() for letter in word]


WORDS = st.text(st.sampled_from(sorted(PLACES) + [one.upper() for one in PLACES]), max_size=8)


@given(WORDS, WORDS)
def test_two_words_stand_as_in_the_dictionary(one: str, other: str) -> None:
    expected = by_the_dictionary(one) < by_the_dictionary(other)
    assert (sort_key(one) < sort_key(other)) == expected
