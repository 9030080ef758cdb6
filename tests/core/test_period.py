"""Periods, and the windows from which the law takes the figures of a report."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.period import (
    CALENDAR_CUTOFF,
    LEGAL_CUTOFF,
    OCTOBER_CUTOFF,
    CutoffRule,
    NoSuchPeriod,
    Period,
    PeriodKind,
    ReportingPeriod,
    all_periods,
    named,
)

KINDS = st.sampled_from(PeriodKind)
YEARS = st.integers(1990, 2100)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def a_period(kind: PeriodKind, year: int, salt: int) -> ReportingPeriod:
    periods = [one for one in all_periods(year) if one.kind is kind]
    return periods[salt % len(periods)]


PERIODS = st.builds(a_period, KINDS, YEARS, st.integers(0, 11))
FIRST_HALF_2024 = ReportingPeriod(PeriodKind.FIRST_SIX_MONTHS, 2024)


def test_a_period_holds_its_first_day_and_not_the_day_after_its_last() -> None:
    june = Period(date(2024, 6, 1), date(2024, 7, 1))
    assert date(2024, 6, 1) in june
    assert date(2024, 6, 30) in june
    assert date(2024, 7, 1) not in june
    assert (june.last, june.days) == (date(2024, 6, 30), 30)
    assert Period.through(date(2024, 6, 1), date(2024, 6, 30)) == june


def test_a_period_without_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="empty period"):
        Period(date(2024, 6, 1), date(2024, 6, 1))


def test_periods_meet_overlap_and_cover() -> None:
    may = Period(date(2024, 5, 1), date(2024, 6, 1))
    june = Period(date(2024, 6, 1), date(2024, 7, 1))
    middle = Period(date(2024, 5, 20), date(2024, 6, 10))
    assert may.adjoins(june)
    assert june.adjoins(may)
    assert not may.overlaps(june)
    assert may.intersection(june) is None
    assert may.intersection(middle) == Period(date(2024, 5, 20), date(2024, 6, 1))
    assert Period(date(2024, 1, 1), date(2025, 1, 1)).covers(middle)
    assert not may.covers(middle)


@pytest.mark.parametrize(
    ("kind", "number", "first", "last"),
    [
        (PeriodKind.MONTH, 1, date(2023, 12, 15), date(2024, 1, 14)),
        (PeriodKind.MONTH, 3, date(2024, 2, 15), date(2024, 3, 14)),
        (PeriodKind.QUARTER, 1, date(2023, 12, 15), date(2024, 3, 14)),
        (PeriodKind.QUARTER, 3, date(2024, 6, 15), date(2024, 9, 14)),
        (PeriodKind.FIRST_SIX_MONTHS, 1, date(2023, 12, 15), date(2024, 6, 14)),
        (PeriodKind.LAST_SIX_MONTHS, 1, date(2024, 6, 15), date(2024, 12, 14)),
        (PeriodKind.NINE_MONTHS, 1, date(2023, 12, 15), date(2024, 9, 14)),
        (PeriodKind.YEAR, 1, date(2023, 12, 15), date(2024, 12, 14)),
    ],
)
def test_the_legal_window_opens_on_the_fifteenth_and_closes_on_the_fourteenth(
    kind: PeriodKind, number: int, first: date, last: date
) -> None:
    window = LEGAL_CUTOFF.window(ReportingPeriod(kind, 2024, number))
    assert (window.start, window.last) == (first, last)


def test_a_regime_may_run_from_october_to_september() -> None:
    window = OCTOBER_CUTOFF.window(ReportingPeriod(PeriodKind.YEAR, 2024))
    assert (window.start, window.last) == (date(2023, 10, 1), date(2024, 9, 30))


def test_a_free_window_replaces_the_rule_for_its_period_only() -> None:
    own = Period.through(date(2023, 11, 20), date(2024, 5, 31))
    rule = LEGAL_CUTOFF.with_free(FIRST_HALF_2024, own)
    assert rule.window(FIRST_HALF_2024) == own
    assert rule.window(FIRST_HALF_2024.after) == LEGAL_CUTOFF.window(FIRST_HALF_2024.after)
    later = Period.through(date(2023, 12, 1), date(2024, 5, 31))
    assert rule.with_free(FIRST_HALF_2024, later).window(FIRST_HALF_2024) == later


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    window = CutoffRule(day=31, months_before=1).window(ReportingPeriod(PeriodKind.MONTH, 2024, 3))
    assert window == Period(date(2024, 2, 29), date(2024, 3, 31))
    with pytest.raises(ValueError, match="no such day"):
        CutoffRule(day=0, months_before=1)


@given(PERIODS, st.integers(1, 31), st.integers(-2, 12))
def test_windows_adjoin_without_gap_or_overlap(
    period: ReportingPeriod, day: int, back: int
) -> None:
    rule = CutoffRule(day, back)
    if period.kind is PeriodKind.NINE_MONTHS:
        return
    assert rule.window(period).end == rule.window(period.after).start


@given(DAYS, KINDS, st.sampled_from([LEGAL_CUTOFF, CALENDAR_CUTOFF, OCTOBER_CUTOFF]))
def test_the_period_of_a_day_is_the_one_whose_window_holds_it(
    day: date, kind: PeriodKind, rule: CutoffRule
) -> None:
    period = rule.period_of(day, kind)
    halves_or_nine = (
        PeriodKind.FIRST_SIX_MONTHS,
        PeriodKind.LAST_SIX_MONTHS,
        PeriodKind.NINE_MONTHS,
    )
    if period is None:
        assert kind in halves_or_nine
    else:
        assert day in rule.window(period)


@given(PERIODS)
def test_the_period_before_the_period_after_is_the_period(period: ReportingPeriod) -> None:
    assert period.after.before == period
    assert period.before.after == period
    assert period.year_before.calendar.start.year == period.year - 1


@given(PERIODS)
def test_a_calendar_period_is_recognised_by_its_days(period: ReportingPeriod) -> None:
    assert named(period.calendar) == period


def test_days_that_no_reporting_period_has_are_not_named() -> None:
    assert named(Period(date(2024, 1, 2), date(2024, 7, 1))) is None


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [
        (PeriodKind.MONTH, 6, "tháng 6/2024"),
        (PeriodKind.QUARTER, 3, "quý III/2024"),
        (PeriodKind.FIRST_SIX_MONTHS, 1, "6 tháng đầu năm 2024"),
        (PeriodKind.LAST_SIX_MONTHS, 1, "6 tháng cuối năm 2024"),
        (PeriodKind.NINE_MONTHS, 1, "9 tháng năm 2024"),
        (PeriodKind.YEAR, 1, "năm 2024"),
    ],
)
def test_a_period_is_called_as_titles_call_it(kind: PeriodKind, number: int, label: str) -> None:
    assert ReportingPeriod(kind, 2024, number).label == label


def test_the_report_before_the_first_half_is_the_last_half_of_the_year_before() -> None:
    assert FIRST_HALF_2024.before.label == "6 tháng cuối năm 2023"
    assert FIRST_HALF_2024.after.label == "6 tháng cuối năm 2024"
    assert FIRST_HALF_2024.year_before.label == "6 tháng đầu năm 2023"
    assert ReportingPeriod(PeriodKind.QUARTER, 2024, 1).before.label == "quý IV/2023"
    assert ReportingPeriod(PeriodKind.NINE_MONTHS, 2024).before.label == "9 tháng năm 2023"


@pytest.mark.parametrize(
    ("kind", "year", "number"),
    [(PeriodKind.MONTH, 2024, 13), (PeriodKind.QUARTER, 2024, 0), (PeriodKind.YEAR, 0, 1)],
)
def test_a_thirteenth_month_is_refused_by_name(kind: PeriodKind, year: int, number: int) -> None:
    with pytest.raises(NoSuchPeriod) as refused:
        ReportingPeriod(kind, year, number)
    assert refused.value.number == number
    assert str(number) in str(refused.value)


@given(DAYS, st.integers(1, 500), DAYS, st.integers(1, 500))
def test_an_intersection_holds_exactly_the_shared_days(
    first: date, length: int, second: date, other: int
) -> None:
    one = Period(first, first + timedelta(days=length))
    two = Period(second, second + timedelta(days=other))
    shared = one.intersection(two)
    count = sum(1 for n in range(one.days) if one.start + timedelta(days=n) in two)
    assert (shared.days if shared else 0) == count
    assert one.overlaps(two) == (shared is not None)
