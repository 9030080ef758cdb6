"""Dates in office style: a leading zero for days below 10 and for the months 1 and 2 only."""

from datetime import date

from tongket.core.text.dates import PartialDate

_BLANK = " "


def date_line(day: date | PartialDate) -> str:
    """``ngày 05 tháng 02 năm 2026``; room for what is unknown: ``ngày   tháng 6 năm 2024``."""
    return f"ngày {_day(day)} tháng {_month(day)} năm {day.year}"


def short_date(day: date | PartialDate) -> str:
    """``06/5/2024``; without a day ``6/2024``, without a month ``2024``."""
    if day.month is None:
        return str(day.year)
    if day.day is None:
        return f"{_month(day)}/{day.year}"
    return f"{_day(day)}/{_month(day)}/{day.year}"


def _day(day: date | PartialDate) -> str:
    return _BLANK if day.day is None else f"{day.day:02d}"


def _month(day: date | PartialDate) -> str:
    if day.month is None:
        return _BLANK
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)
