"""Periods as officials name them."""

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.period import Period, PeriodKind, ReportingPeriod, all_periods
from tongket.core.text.nfc import clean
from tongket.core.text.periods import PeriodFound, UnreadablePeriod, find_periods, read_period


def days(found: PeriodFound) -> str | None:
    return f"{found.period.start}..{found.period.last}" if found.period else None


@pytest.mark.parametrize(
    ("text", "written", "period"),
    [
        ("thực hiện trong quý III/2024", "quý III/2024", "2024-07-01..2024-09-30"),
        ("quý 3 năm 2024", "quý 3 năm 2024", "2024-07-01..2024-09-30"),
        ("Quý I, II/2024", "Quý I, II/2024", "2024-01-01..2024-06-30"),
        ("quý I và quý II năm 2024", "quý I và quý II năm 2024", "2024-01-01..2024-06-30"),
        ("quý bốn năm 2024", "quý bốn năm 2024", "2024-10-01..2024-12-31"),
        ("QUÝ IV NĂM 2024", "QUÝ IV NĂM 2024", "2024-10-01..2024-12-31"),
        ("6 tháng đầu năm 2024", "6 tháng đầu năm 2024", "2024-01-01..2024-06-30"),
        ("SÁU: 6 THÁNG CUỐI NĂM 2024", "6 THÁNG CUỐI NĂM 2024", "2024-07-01..2024-12-31"),
        ("trong 9 tháng đầu năm 2024", "9 tháng đầu năm 2024", "2024-01-01..2024-09-30"),
        ("9 tháng năm 2024", "9 tháng năm 2024", "2024-01-01..2024-09-30"),
        ("3 tháng cuối năm 2024", "3 tháng cuối năm 2024", "2024-10-01..2024-12-31"),
        ("sáu tháng cuối năm 2023", "sáu tháng cuối năm 2023", "2023-07-01..2023-12-31"),
        ("kỳ họp tháng 6/2024", "tháng 6/2024", "2024-06-01..2024-06-30"),
        ("tháng 02 năm 2024", "tháng 02 năm 2024", "2024-02-01..2024-02-29"),
        ("thực hiện trong năm 2024", "năm 2024", "2024-01-01..2024-12-31"),
        ("NHIỆM VỤ NĂM 2024", "NĂM 2024", "2024-01-01..2024-12-31"),
        ("giai đoạn 2021-2026,", "giai đoạn 2021-2026", "2021-01-01..2026-12-31"),
        ("nhiệm kỳ 2020 – 2025", "nhiệm kỳ 2020 – 2025", "2020-01-01..2025-12-31"),
        ("giai đoạn từ năm 2021 đến năm 2025", "giai đoạn từ năm 2021 đến năm 2025",
         "2021-01-01..2025-12-31"),
        ("HĐND tỉnh khóa XIX (2021-2026)", "2021-2026", "2021-01-01..2026-12-31"),
        ("từ ngày 15/12/2023 đến hết ngày 14/6/2024", "từ ngày 15/12/2023 đến hết ngày 14/6/2024",
         "2023-12-15..2024-06-14"),
        ("từ ngày 01/5 đến ngày 15/6/2024", "từ ngày 01/5 đến ngày 15/6/2024",
         "2024-05-01..2024-06-15"),
        ("từ ngày 15/12 đến ngày 14/6/2024", "từ ngày 15/12 đến ngày 14/6/2024",
         "2023-12-15..2024-06-14"),
        ("từ ngày 01 đến ngày 15/6/2024", "từ ngày 01 đến ngày 15/6/2024",
         "2024-06-01..2024-06-15"),
        ("từ ngày 01 tháng 5 đến ngày 15 tháng 6 năm 2024",
         "từ ngày 01 tháng 5 đến ngày 15 tháng 6 năm 2024", "2024-05-01..2024-06-15"),
        ("Từ 1-10-2020 đến 31-7-2021,", "Từ 1-10-2020 đến 31-7-2021", "2020-10-01..2021-07-31"),
        ("từ tháng 12/2023 đến hết tháng 5/2024", "từ tháng 12/2023 đến hết tháng 5/2024",
         "2023-12-01..2024-05-31"),
        ("từ tháng 01 đến tháng 6/2024", "từ tháng 01 đến tháng 6/2024", "2024-01-01..2024-06-30"),
        ("ngày 01/5/2024 - 15/5/2024", "ngày 01/5/2024 - 15/5/2024", "2024-05-01..2024-05-15"),
    ],
)  # fmt: skip
def test_a_period_is_found_with_its_calendar_days(text: str, written: str, period: str) -> None:
    assert [(found.text, days(found)) for found in find_periods(clean(text))] == [(written, period)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ngày 05 tháng 02 năm 2026",
            "ngày   tháng 6 năm 2024",
            "15 tháng 6 năm 2024",
            "06/5/2024",
        ),
        *("năm học 2023-2024", "phạt tù 9 tháng", "trong 6 tháng", "quý báu", "quý ba mẹ"),
        *(
            "tháng 13/2024",
            "30/2020/NĐ-CP",
            "năm 2024-QĐ",
            "2025-2021",
            "hằng năm",
            "15 tháng đầu năm",
        ),
    ],
)
def test_dates_lengths_and_school_years_are_no_periods(text: str) -> None:
    assert find_periods(clean(text)) == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("quý III/2024", "quý III/2024"),
        ("6 tháng đầu năm 2024", "6 tháng đầu năm 2024"),
        ("9 tháng đầu năm 2024", "9 tháng năm 2024"),
        ("tháng 02 năm 2024", "tháng 2/2024"),
        ("năm 2024", "năm 2024"),
        ("từ ngày 01/7/2024 đến ngày 30/9/2024", "quý III/2024"),
        ("giai đoạn 2021-2026", None),
        ("3 tháng cuối năm 2024", "quý IV/2024"),
    ],
)
def test_a_period_of_the_reporting_regime_is_named(text: str, label: str | None) -> None:
    (found,) = find_periods(clean(text))
    assert (found.reporting.label if found.reporting else None) == label


def test_a_period_without_a_year_takes_the_one_that_follows_in_the_sentence() -> None:
    text = "Kết quả 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2024"
    first, last = find_periods(clean(text))
    assert (first.text, days(first)) == ("6 tháng đầu năm", "2024-01-01..2024-06-30")
    assert (first.year_said, last.year_said) == (False, True)


def test_no_year_is_borrowed_across_a_full_stop() -> None:
    first, _ = find_periods(clean("Kết quả 6 tháng đầu năm. Kế hoạch năm 2025."))
    assert (first.period, first.reporting) == (None, None)


def test_a_year_given_stands_in_where_none_is_said() -> None:
    (found,) = find_periods(clean("báo cáo 9 tháng"), year=2024)
    assert (found.text, days(found)) == ("9 tháng", "2024-01-01..2024-09-30")
    (later,) = find_periods(clean("quý II/2025"), year=2024)
    assert days(later) == "2025-04-01..2025-06-30"


def test_the_periods_of_the_sample_report_are_found(sample_text: str) -> None:
    labels = [
        found.reporting.label if found.reporting else found.text
        for found in find_periods(clean(sample_text))
    ]
    assert labels[:2] == ["6 tháng đầu năm 2024", "6 tháng cuối năm 2024"]
    assert {"quý III/2024", "năm 2024", "nhiệm kỳ 2020 – 2025", "giai đoạn 2021-2026"} <= {*labels}
    assert len(labels) == 18


@pytest.mark.parametrize(
    ("wording", "period"),
    [
        ("trong năm 2024", "2024-01-01..2024-12-31"),
        ("thực hiện trong quý III/2024", "2024-07-01..2024-09-30"),
        ("Hoàn thành trong quý III/2024.", "2024-07-01..2024-09-30"),
        ("trước ngày 30/6/2024", "2024-06-30..2024-06-30"),
        ("15 tháng 6 năm 2024", "2024-06-15..2024-06-15"),
        ("cả năm 2024", "2024-01-01..2024-12-31"),
        (unicodedata.normalize("NFD", "6 tháng đầu năm 2024"), "2024-01-01..2024-06-30"),
    ],
)
def test_the_wording_of_a_time_limit_is_read(wording: str, period: str) -> None:
    assert days(read_period(wording)) == period


@pytest.mark.parametrize(
    ("wording", "period"),
    [
        ("9 tháng", "2024-01-01..2024-09-30"),
        ("tháng 6", "2024-06-01..2024-06-30"),
        ("quý II", "2024-04-01..2024-06-30"),
        ("sáu tháng cuối năm", "2024-07-01..2024-12-31"),
    ],
)
def test_a_wording_without_a_year_needs_one_given(wording: str, period: str) -> None:
    assert days(read_period(wording, year=2024)) == period
    with pytest.raises(UnreadablePeriod):
        read_period(wording)


@pytest.mark.parametrize(
    "wording", ["", "thường xuyên", "năm 2024 và quý I", "31/02/2024", "từ 5/6/2024 đến 1/6/2024"]
)
def test_other_wordings_are_refused_by_name(wording: str) -> None:
    with pytest.raises(UnreadablePeriod) as refused:
        read_period(wording)
    assert refused.value.text == wording
    assert repr(wording) in str(refused.value)


@given(
    st.integers(1950, 2090).flatmap(lambda year: st.sampled_from([*all_periods(year)])),
)
def test_what_a_title_calls_a_period_is_read_again(period: ReportingPeriod) -> None:
    read = read_period(period.label)
    assert (read.reporting, read.period) == (period, period.calendar)
    (found,) = find_periods(clean(f"Báo cáo kết quả {period.label} của Sở"))
    assert found.reporting == period


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_a_stretch_between_two_days_is_read(one: date, other: date) -> None:
    first, last = sorted((one, other))
    wording = f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
    assert read_period(wording).period == Period.through(first, last)


def test_a_year_out_of_the_calendar_has_no_days() -> None:
    (found,) = find_periods(clean("quý I"), year=99999)
    assert found.period is None
    assert ReportingPeriod(PeriodKind.YEAR, 2024).calendar.days == 366


@given(st.text(st.sampled_from("quýthángămđầcối IVX0123469/-.\n 2024"), max_size=60))
def test_periods_of_any_text_stand_in_order_and_say_what_stands_there(text: str) -> None:
    end = 0
    for found in find_periods(clean(text)):
        assert end <= found.span.start < found.span.end
        assert found.span.cut(text) == found.text
        end = found.span.end


@pytest.mark.parametrize(
    "piece", ["từ ngày 1 ", "quý ", "tháng 1 ", "1 ", "2021-", "năm 2", "ngày ", "6 tháng đầu "]
)
def test_a_long_paragraph_of_one_piece_takes_linear_time(piece: str) -> None:
    cleaned = clean(piece * (200_000 // len(piece)))
    begun = time.process_time()
    find_periods(cleaned)
    assert time.process_time() - begun < 5
