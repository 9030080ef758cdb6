"""The two customs of placing a tone mark, and marks that follow neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.fold import fold
from tongket.core.text.letters import Tone, toned
from tongket.core.text.syllables import is_syllable, take_apart
from tongket.core.text.tones import (
    Placement,
    find_misplaced,
    find_mixed,
    find_placements,
    mend,
    place,
    placement,
)

PAIRS = [
    ("hòa", "hoà"),
    ("Hòa", "Hoà"),
    ("HÒA", "HOÀ"),
    ("thủy", "thuỷ"),
    ("úy", "uý"),
    ("Ủy", "Uỷ"),
    ("khỏe", "khoẻ"),
    ("lóe", "loé"),
    ("ngụy", "nguỵ"),
    ("tùy", "tuỳ"),
    ("đọa", "đoạ"),
    ("ọe", "oẹ"),
]
ALIKE = [
    *("quý", "quá", "qua", "quỹ", "quỳ", "già", "giá", "giữ", "gìn", "gì", "giếng"),
    *("hoàn", "toàn", "thuyền", "huỳnh", "loài", "ngoáy", "khuỷu", "thuở", "của", "mùa"),
    *("người", "nguyễn", "hòn", "mía", "bứa", "yếu", "Huế", "quyền"),
]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_each_custom_is_told_and_turned_into_the_other(old: str, new: str) -> None:
    assert (placement(old), placement(new)) == (Placement.OLD, Placement.NEW)
    assert (place(old, Placement.NEW), place(new, Placement.OLD)) == (new, old)
    assert (place(old, Placement.OLD), place(new, Placement.NEW)) == (old, new)


@pytest.mark.parametrize("word", ALIKE)
def test_a_word_that_both_write_alike_follows_neither(word: str) -> None:
    assert placement(word) is None
    assert find_misplaced(word) == ()
    assert {place(word, Placement.OLD), place(word, Placement.NEW), mend(word, Placement.OLD)} == {
        word
    }


@pytest.mark.parametrize("word", ["Genòa", "Chloé", "café", "naïf", "oái", "xoàx", "STTTòa", "éa"])
def test_a_foreign_word_is_left_alone(word: str) -> None:
    assert placement(word) is None
    assert mend(word, Placement.NEW) == word


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("tòan", "toàn"),
        ("hòan thành", "hoàn thành"),
        ("qúy", "quý"),
        ("gíup", "giúp"),
        ("gìa", "già"),
        ("khủyu", "khuỷu"),
        ("lọai", "loại"),
        ("ngừơi", "người"),
    ],
)
def test_a_mark_on_the_wrong_vowel_is_found_and_mended(wrong: str, right: str) -> None:
    assert [span.cut(wrong) for span in find_misplaced(wrong)] == [wrong.partition(" ")[0]]
    assert mend(wrong, Placement.OLD) == right
    assert place(wrong, Placement.OLD) == wrong


def test_a_text_in_one_custom_is_not_mixed() -> None:
    assert find_mixed("Ủy ban tỉnh Hòa Bình giao Chi cục Thủy lợi quản lý.") == ()
    assert find_mixed("Không có chữ nào như thế.") == ()


def test_the_rarer_custom_is_pointed_at() -> None:
    text = "Ủy ban tỉnh Hòa Bình giao Chi cục Thuỷ lợi."
    assert [text[one.span.start : one.span.end] for one in find_mixed(text)] == ["Thuỷ"]


def test_the_first_custom_met_wins_a_tie() -> None:
    text = "hoà giải, hòa giải"
    assert [(one.span.start, one.placement) for one in find_mixed(text)] == [(10, Placement.OLD)]


def test_placements_stand_where_the_words_stand() -> None:
    text = "Uỷ ban (hòa giải)"
    assert [(one.span.cut(text), one.placement) for one in find_placements(text)] == [
        ("Uỷ", Placement.NEW),
        ("hòa", Placement.OLD),
    ]


@given(st.text(st.sampled_from("oaeuyhtqngi òáỏọúỷẹéĐ.,"), max_size=40))
def test_placing_changes_neither_length_nor_letters(text: str) -> None:
    for custom in Placement:
        placed = place(text, custom)
        assert len(placed) == len(text)
        assert fold(placed) == fold(text)
        assert place(placed, custom) == placed
        assert place(place(text, Placement.NEW), custom) == placed


@pytest.mark.parametrize(
    "word", ["trong", "Nguyễn", "khuỷu", "ưu", "quốc", "giếng", "yêu", "huỳnh", "đường", "xoong"]
)
def test_words_of_the_language_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["school", "hàt", "tòan", "été", "ngm", "STTTT", "für", "bắcs", ""]
)
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_a_syllable_comes_apart_into_onset_rhyme_and_tone() -> None:
    assert take_apart("Nguyễn") == ("Ng", "uyên", Tone.BROKEN, 2)
    assert take_apart("quả") == ("qu", "a", Tone.DIPPING, 0)
    assert toned("ơ", Tone.HEAVY) == "ợ"
