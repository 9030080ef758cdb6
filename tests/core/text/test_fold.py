"""Keys for search, with and without marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.fold import fold, tone_exact


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đắk Lắk", "dak lak"),
        ("đất đai", "dat dai"),
        ("Cộng hòa xã hội chủ nghĩa", "cong hoa xa hoi chu nghia"),
        ("QÐ\u2013UBND\u00a0số", "qd-ubnd so"),
        ("Straße, Œuvre", "strasse, oeuvre"),
        ("zero\u200bwidth", "zerowidth"),
        ("30/KH-STTTT", "30/kh-stttt"),
    ],
)
def test_folding_takes_case_and_marks_off(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_makes_no_difference_to_a_folded_text(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà bình", "Hòa Bình"),
        ("Thuỷ lợi", "thủy lợi"),
        ("uý", "ÚY"),
        ("khoẻ", "khỏe"),
        ("Uỷ ban", "Ủy ban"),
        ("tòan quốc", "toàn quốc"),
        ("qúy", "quý"),
        ("ho\u0300a", "hoà"),
    ],
)
def test_both_tone_placements_are_found_with_marks(one: str, other: str) -> None:
    assert tone_exact(one) == tone_exact(other)


@pytest.mark.parametrize(("one", "other"), [("hòa", "họa"), ("đất", "đạt"), ("má", "mà")])
def test_a_search_with_marks_tells_words_apart(one: str, other: str) -> None:
    assert tone_exact(one) != tone_exact(other)
    assert fold(one) == fold(other) or one == "đất"


@given(st.text())
def test_a_tone_exact_key_folds_to_the_same_search_key(text: str) -> None:
    assert fold(tone_exact(text)) == fold(text)
