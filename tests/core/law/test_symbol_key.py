"""All spellings of a number and symbol share a key."""

import pytest

from tongket.core.law.symbol_key import symbol_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("30/KH-STTTT", "30-kh-stttt"),
        ("Số: 05 /KH–STTTT", "5-kh-stttt"),
        ("so 30/kh-stttt", "30-kh-stttt"),
        ("131-QĐ/TƯ", "131-qd-tw"),
        ("131-QD/TW", "131-qd-tw"),
        ("66.16/2026/NQ-CP", "66-16-2026-nq-cp"),
        ("632/STTTT-TTra", "632-stttt-ttra"),
        ("Luật Giám định tư pháp 2012", "luatgiamdinhtuphap2012"),
        ("", ""),
    ],
)
def test_case_blanks_marks_and_separators_make_no_difference(written: str, key: str) -> None:
    assert symbol_key(written) == key
