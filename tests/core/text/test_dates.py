"""Dates as officials write them, found at the exact place."""

import pytest

from tongket.core.text.dates import find_dates, read_date_at
from tongket.core.text.nfc import clean


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Bắc Giang, ngày 05 tháng 02 năm 2026", "2026-02-05"),
        ("số 632/STTTT-TTra ngày 06/5/2024 về việc", "2024-05-06"),
        ("ngày tháng 6 năm 2024", "2024-06"),
        ("ngày … tháng … năm 2024", "2024"),
        ("CHƯƠNG TRÌNH SỐ 64-CTr/BCĐ NGÀY 15/01/2024 CỦA BCĐ", "2024-01-15"),
    ],
)
def test_a_date_is_found_in_each_official_form(text: str, iso: str) -> None:
    assert [found.date.iso() for found in find_dates(clean(text))] == [iso]


@pytest.mark.parametrize("text", ["30/2020/NĐ-CP", "72/2025/QH15", "hằng ngày", "tháng 6"])
def test_a_symbol_or_a_bare_word_is_no_date(text: str) -> None:
    assert find_dates(clean(text)) == ()


def test_a_date_is_read_where_it_begins_and_nowhere_else() -> None:
    text = "số 30/KH-STTTT ngày 29/01/2024"
    found = read_date_at(text, text.index("ngày"))
    assert found is not None
    assert found.span.cut(text) == "ngày 29/01/2024"
    assert read_date_at(text, 0) is None
