"""Dates as officials write them, found at the exact place."""

import time
import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.date_format import date_line, short_date
from tongket.core.text.dates import DateForm, PartialDate, find_dates, read_date_at
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

DAYS = st.dates(date(1945, 1, 1), date(2099, 12, 31))


def found_in(text: str) -> list[tuple[str, str]]:
    return [(found.text, found.date.iso()) for found in find_dates(clean(text))]


@pytest.mark.parametrize(
    ("text", "written", "iso"),
    [
        ("Bắc Giang, ngày 05 tháng 02 năm 2026", "ngày 05 tháng 02 năm 2026", "2026-02-05"),
        ("Hà Nội, ngày 20\ntháng 01 năm 2024", "ngày 20\ntháng 01 năm 2024", "2024-01-20"),
        ("Luật ngày 15 tháng 11\nnăm 2010", "ngày 15 tháng 11\nnăm 2010", "2010-11-15"),
        ("ngày 15, tháng 6, năm 2024", "ngày 15, tháng 6, năm 2024", "2024-06-15"),
        ("ngày mồng 5 tháng tư năm 2024", "ngày mồng 5 tháng tư năm 2024", "2024-04-05"),
        ("ngày 06 tháng 6/2024", "ngày 06 tháng 6/2024", "2024-06-06"),
        ("số 632/STTTT-TTra ngày 06/5/2024 về việc", "ngày 06/5/2024", "2024-05-06"),
        ("ban hành ngày 7/7/2020.", "ngày 7/7/2020", "2020-07-07"),
        ("(06/5/2024)", "06/5/2024", "2024-05-06"),
        ("ngày 15/ 01/ 2024", "ngày 15/ 01/ 2024", "2024-01-15"),
        ("từ 15-01-2024,", "15-01-2024", "2024-01-15"),
        ("hạn 15.01.2024.", "15.01.2024", "2024-01-15"),
        ("ngày 06/5/24 và", "ngày 06/5/24", "2024-05-06"),
        ("ngày 30/4/75", "ngày 30/4/75", "1975-04-30"),
        ("ngày 06/5 năm 2024", "ngày 06/5 năm 2024", "2024-05-06"),
        ("15 tháng 6 năm 2024", "15 tháng 6 năm 2024", "2024-06-15"),
        ("CỦA BCĐ NGÀY 15/01/2024 CỦA", "NGÀY 15/01/2024", "2024-01-15"),
        ("NGÀY 05 THÁNG 02 NĂM 2026", "NGÀY 05 THÁNG 02 NĂM 2026", "2026-02-05"),
        ("100/2025/NĐ-CPngày 24/12/2018của", "ngày 24/12/2018", "2018-12-24"),
        ("tháng 6/2024", "tháng 6/2024", "2024-06"),
        ("Tháng 02 năm 2024", "Tháng 02 năm 2024", "2024-02"),
        ("tháng mười hai năm 2024", "tháng mười hai năm 2024", "2024-12"),
        ("tháng 10-2015", "tháng 10-2015", "2015-10"),
        ("tạo lúc 2024-06-26 trên máy", "2024-06-26", "2024-06-26"),
        # drafts
        ("Bắc Giang, ngày tháng 6 năm 2024", "ngày tháng 6 năm 2024", "2024-06"),
        ("ngày       tháng 10 năm 2021", "ngày       tháng 10 năm 2021", "2021-10"),
        ("ngày … tháng … năm 2024", "ngày … tháng … năm 2024", "2024"),
        ("ngày....tháng....năm 2024", "ngày....tháng....năm 2024", "2024"),
        ("ngày ___ tháng 6 năm 2024", "ngày ___ tháng 6 năm 2024", "2024-06"),
        ("ngày\ttháng\tnăm 2024", "ngày\ttháng\tnăm 2024", "2024"),
        ("ngày    /6/2024", "ngày    /6/2024", "2024-06"),
        ("ngày …/…/2024", "ngày …/…/2024", "2024"),
    ],
)
def test_a_date_is_found_in_each_form(text: str, written: str, iso: str) -> None:
    assert found_in(text) == [(written, iso)]


@pytest.mark.parametrize(
    "text",
    [
        *("30/2020/NĐ-CP", "72/2025/QH15", "15/01/2024/QĐ-UBND", "15/01/2024-UBND", "131-QĐ/TW"),
        *("hằng ngày", "tháng 6", "năm 2024", "ngày, tháng, năm sinh", "ngày 15/6", "06/2024"),
        *("1.234.567", "192.168.1.2024", "A15/01/2024", "12.05.24", "ngày … tháng … năm 20…"),
        "những vụ việc hằng ngày. Trong năm 2024",
    ],
)
def test_symbols_numbers_and_bare_words_are_no_dates(text: str) -> None:
    assert found_in(text) == []


def test_a_sentence_that_ends_in_ngay_lends_no_day_to_the_next() -> None:
    assert found_in("trực hằng ngày. Tháng 6 năm 2024") == [("Tháng 6 năm 2024", "2024-06")]
    assert found_in("những ngày tháng 6 năm 2024") == [("tháng 6 năm 2024", "2024-06")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("31/02/2024", (2024, 2, 31)),
        ("ngày 15/13/2024", (2024, 13, 15)),
        ("ngày 00 tháng 6 năm 2024", (2024, 6, 0)),
        ("29/02/2023", (2023, 2, 29)),
    ],
)
def test_an_impossible_day_is_reported_and_has_no_calendar_day(
    text: str, parts: tuple[int, int, int]
) -> None:
    (found,) = find_dates(clean(text))
    assert found.date == PartialDate(*parts)
    assert found.date.full is None
    assert found.date.impossible


def test_a_possible_day_is_told_from_an_impossible_one() -> None:
    assert PartialDate(2024, 2, 29).full == date(2024, 2, 29)
    assert not PartialDate(2024, 2, 29).impossible
    assert not PartialDate(2024).impossible
    assert not PartialDate(2024, 12).impossible
    assert PartialDate(2024, 13).impossible
    assert PartialDate(2024, 6).full is None


def test_both_ends_of_a_stretch_are_found() -> None:
    assert found_in("từ ngày 1-10-2020 đến 31-7-2021, 15/12/2023-14/6/2024") == [
        ("ngày 1-10-2020", "2020-10-01"),
        ("31-7-2021", "2021-07-31"),
        ("15/12/2023", "2023-12-15"),
        ("14/6/2024", "2024-06-14"),
    ]


def test_the_form_and_the_digits_as_written_are_kept() -> None:
    found = find_dates(clean("ngày 5 tháng 02 năm 2026; 06/5/2024; ngày   tháng 6 năm 2024"))
    assert [(one.form, one.written) for one in found] == [
        (DateForm.LONG, ("5", "02", "2026")),
        (DateForm.SHORT, ("06", "5", "2024")),
        (DateForm.LONG, (None, "6", "2024")),
    ]


def test_a_date_is_read_where_it_begins_and_nowhere_else() -> None:
    text = "số 30/KH-STTTT ngày 29/01/2024"
    found = read_date_at(text, text.index("ngày"))
    assert found is not None
    assert found.span.cut(text) == "ngày 29/01/2024"
    assert read_date_at(text, 0) is None
    assert read_date_at(text, len(text)) is None


def test_spans_point_into_a_decomposed_original() -> None:
    original = unicodedata.normalize("NFD", "Kế hoạch ngày 29/01/2024 của Sở")
    (found,) = find_dates(clean(original))
    assert found.span.cut(original) == found.text == unicodedata.normalize("NFD", "ngày 29/01/2024")


def test_the_dates_of_the_sample_report_are_found(sample_text: str) -> None:
    assert [found.date.iso() for found in find_dates(clean(sample_text))] == [
        *("2024-06", "2024-01-29", "2023-07-11", "2023-10-27", "2023-10-27", "2024-02-23"),
        *("2024-01-26", "2024-05-06", "2024-01-15", "2024-06-24"),
    ]


@pytest.mark.parametrize(
    ("day", "line", "short"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "05/02/2026"),
        (date(2024, 5, 6), "ngày 06 tháng 5 năm 2024", "06/5/2024"),
        (date(2024, 1, 15), "ngày 15 tháng 01 năm 2024", "15/01/2024"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024", "31/12/2024"),
        (PartialDate(2024, 6), "ngày   tháng 6 năm 2024", "6/2024"),
        (PartialDate(2024), "ngày   tháng   năm 2024", "2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(
    day: date | PartialDate, line: str, short: str
) -> None:
    assert date_line(day) == line
    assert short_date(day) == short


@given(DAYS)
def test_what_is_written_is_found_again(day: date) -> None:
    for written in (date_line(day), short_date(day), f"ngày {short_date(day)}", day.isoformat()):
        (found,) = find_dates(clean(f"Sở báo cáo {written} như sau"))
        assert found.text == written
        assert found.date.full == day


@given(st.integers(1950, 2090), st.one_of(st.none(), st.integers(1, 12)))
def test_a_partial_date_comes_back_with_its_blanks(year: int, month: int | None) -> None:
    partial = PartialDate(year, month)
    (found,) = find_dates(clean(f"Bắc Giang, {date_line(partial)}"))
    assert found.date == partial


@given(st.text(st.sampled_from("ngàythág ăm0123456789/.-…_\n 2024NĐ"), max_size=60))
def test_dates_of_any_text_stand_in_order_and_say_what_stands_there(text: str) -> None:
    end = 0
    for found in find_dates(clean(text)):
        assert end <= found.span.start < found.span.end
        assert found.span.cut(text) == found.text
        end = found.span.end


@given(DAYS, st.integers(0, 3))
def test_reading_at_each_place_agrees_with_finding(day: date, shift: int) -> None:
    text = f"{'x ' * shift}{date_line(day)} và {short_date(day + timedelta(days=shift))}"
    for found in find_dates(clean(text)):
        again = read_date_at(text, found.span.start)
        assert again is not None
        assert again.span == Span(*found.span)


@pytest.mark.parametrize(
    "piece", ["ngày ", "ngày.", "1/", "ngày 1 tháng ", "tháng 1 ", "1 ", ".", " ", "ngày…/"]
)
def test_a_long_paragraph_of_one_piece_takes_linear_time(piece: str) -> None:
    cleaned = clean("ngày" + piece * (300_000 // len(piece)))
    begun = time.process_time()
    find_dates(cleaned)
    assert time.process_time() - begun < 5
