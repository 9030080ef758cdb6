"""Periods as officials name them, found in running text and read on their own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tongket.core.period import Period, PeriodKind, ReportingPeriod, named
from tongket.core.text.dates import read_date_at
from tongket.core.text.nfc import Cleaned, clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.period_patterns import (
    ANCHOR,
    ANY_PERIOD,
    COUNT_WORDS,
    PART_OF_DATE,
    PARTS,
    QUARTERS,
    SCHOOL_YEAR,
)
from tongket.core.text.period_ranges import read_range_at
from tongket.core.text.spans import Span


class PeriodFound(NamedTuple):
    """A period in running text, in calendar days.

    ``period`` is ``None`` where no year is said, none follows in the sentence and none was given.
    ``reporting`` says which month, quarter, half or year it is, when it is one of these.
    """

    span: Span
    text: str
    period: Period | None
    reporting: ReportingPeriod | None = None
    year_said: bool = True


@dataclass
class UnreadablePeriod(ValueError):
    """A text that names no period, or one without a year when none was given."""

    text: str

    def __str__(self) -> str:
        return f"not a period: {self.text!r}"


class _Reading(NamedTuple):
    span: Span
    in_year: Callable[[int], Period | None]
    year: int | None


_PREFIX = Pattern(
    r"\s*(?:(?:[Tt]hực hiện|[Hh]oàn thành|[Tt]rong|[Cc]ả|[Đđ]ến|[Hh]ết|[Tt]rước|[Kk]ỳ)\s+){0,4}+"
)
_SAME_SENTENCE = Pattern(r"[^.;\n]{0,100}\Z")
_LAST_YEAR = 9990


def find_periods(cleaned: Cleaned, *, year: int | None = None) -> tuple[PeriodFound, ...]:
    """Every period in the text, in order; spans point into ``cleaned.original``.

    A period without a year takes the year of the next one in its sentence, else ``year``.
    """
    readings = list(_scan(cleaned.text))
    found: list[PeriodFound] = []
    known, begin = year, len(cleaned.text)
    for reading in reversed(readings):
        between = cleaned.text[reading.span.end : begin]
        if not _SAME_SENTENCE.match(between):
            known = year
        found.append(_found(cleaned, reading, known))
        known, begin = reading.year or known, reading.span.start
    return tuple(reversed(found))


def read_period(text: str, *, year: int | None = None) -> PeriodFound:
    """The one period that a wording names: ``trong năm 2024``, ``quý III/2024``.

    A single day is a period of one day. Raises :class:`UnreadablePeriod` for anything else, and
    when neither the wording nor ``year`` says which year is meant.
    """
    cleaned = clean(text)
    prefix = _PREFIX.match(cleaned.text)
    start = prefix.end() if prefix else 0
    reading = _read_at(cleaned.text, start) or _one_day(cleaned.text, start)
    if reading is None or cleaned.text[reading.span.end :].strip(" .;:)"):
        raise UnreadablePeriod(text)
    found = _found(cleaned, reading, year)
    if found.period is None:
        raise UnreadablePeriod(text)
    return found


def _found(cleaned: Cleaned, reading: _Reading, known: int | None) -> PeriodFound:
    year = reading.year or known
    period = reading.in_year(year) if year is not None and 1 < year < _LAST_YEAR else None
    span = cleaned.back(reading.span)
    reporting = named(period) if period else None
    return PeriodFound(
        span, span.cut(cleaned.original), period, reporting, reading.year is not None
    )


def _scan(text: str) -> Iterator[_Reading]:
    done = 0
    for anchor in ANCHOR.finditer(text):
        at = anchor.start()
        if at < done:
            continue
        reading = _read_at(text, at)
        if reading is None:
            found = read_date_at(text, at)
            done = found.span.end if found else done
        elif _stands_free(text, at, anchor[0]):
            yield reading
            done = reading.span.end
        else:
            done = reading.span.end


def _stands_free(text: str, at: int, anchor: str) -> bool:
    before = text[max(0, at - 44) : at]
    if anchor[0] in "tT":
        return not PART_OF_DATE.search(before)
    return not (anchor[0].isdigit() and SCHOOL_YEAR.search(before))


def _read_at(text: str, pos: int) -> _Reading | None:
    span_range = read_range_at(text, pos) if text[pos : pos + 1] in "tTnN" else None
    if span_range is not None:
        period = span_range.period
        return _Reading(span_range.span, lambda _: period, period.start.year if period else None)
    match = ANY_PERIOD.match(text, pos)
    if match is None:
        return None
    number_group, year_group = PARTS[match.lastgroup or ""]
    in_year = _SHAPES[match.lastgroup or ""](match, match[number_group])
    year = int(match[year_group]) if year_group and match[year_group] else None
    return _Reading(Span(*match.span()), in_year, year) if in_year else None


def _one_day(text: str, pos: int) -> _Reading | None:
    found = read_date_at(text, pos)
    day = found.date.full if found else None
    if found is None or day is None:
        return None
    period = Period.through(day, day)
    return _Reading(found.span, lambda _: period, day.year)


_InYear = Callable[[int], Period | None]


def _count(written: str) -> int:
    return COUNT_WORDS.get(written.lower()) or int(written)


def _part(match: re.Match[str], written: str) -> _InYear | None:
    """The first or last so many months of a year."""
    count = _count(written)
    from_start = match["half"].lower() == "đầu"
    return _months(1, count) if from_start else _months(13 - count, 12)


def _so_far(_: re.Match[str], written: str) -> _InYear | None:
    return _months(1, _count(written))


def _months(first: int, last: int) -> _InYear | None:
    if not 1 <= first <= last <= 12:
        return None
    return lambda year: Period(
        ReportingPeriod(PeriodKind.MONTH, year, first).calendar.start,
        ReportingPeriod(PeriodKind.MONTH, year, last).calendar.end,
    )


def _quarter(match: re.Match[str], written: str) -> _InYear | None:
    first = QUARTERS.get(written) or int(written)
    until = match["last"]
    last = (QUARTERS.get(until) or int(until)) if until else first
    return _months(first * 3 - 2, last * 3)


def _month(_: re.Match[str], written: str) -> _InYear | None:
    return _months(int(written), int(written))


def _years(match: re.Match[str], written: str) -> _InYear | None:
    first, last = int(match["y6"]), int(written)
    if not first < last <= first + 50:
        return None
    start = ReportingPeriod(PeriodKind.YEAR, first).calendar.start
    return lambda _: Period(start, ReportingPeriod(PeriodKind.YEAR, last).calendar.end)


def _whole_year(_: re.Match[str], __: str) -> _InYear | None:
    return _months(1, 12)


_SHAPES: dict[str, Callable[[re.Match[str], str], _InYear | None]] = {
    "part": _part,
    "so_far": _so_far,
    "bare": _so_far,
    "quarter": _quarter,
    "quarter_word": _quarter,
    "month": _month,
    "years": _years,
    "year": _whole_year,
}
