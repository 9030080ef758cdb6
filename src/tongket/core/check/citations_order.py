"""Numbers and days of one series: as the number rises the day must not fall."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import SHARED_CODES, Cited, by_document, tail_of
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.law.model import Category, Citation
from tongket.core.text.date_format import short_date
from tongket.core.text.words import Words


class _Entry(NamedTuple):
    """One document of a series of numbers."""

    number: int
    day: date
    cited: Cited


def find_numbers_out_of_order(brief: Brief) -> Iterator[Hit]:
    """A higher number with an earlier day, within one symbol and one year."""
    series: dict[tuple[str, int], list[_Entry]] = {}
    for mentions in by_document(brief.cited):
        for cited in mentions[:1]:
            entry, name = _entry(cited), _series(cited.citation)
            if entry and name:
                series.setdefault((name, entry.day.year), []).append(entry)
    for entries in series.values():
        yield from _out_of_order(sorted(entries, key=lambda one: (one.number, one.day)))


def _entry(cited: Cited) -> _Entry | None:
    day, number = cited.own_day, cited.citation.number or ""
    return _Entry(int(number), day, cited) if day and number.isdigit() else None


def _series(citation: Citation) -> str | None:
    """What is numbered in one row: a kind of one body, or all of its official letters."""
    tail = tail_of(citation)
    if tail is None or citation.repair or tail.issuer.partition("-")[0] in SHARED_CODES:
        return None
    if citation.category is Category.OFFICIAL_LETTER:
        return tail.issuer
    typed = citation.category in (Category.STATE_TYPED, Category.PARTY)
    return f"{tail.code}-{tail.issuer}" if typed else None


def _out_of_order(entries: list[_Entry]) -> Iterator[Hit]:
    """Those that are not on the longest run of days that never falls, each with a witness."""
    kept = _longest_run([entry.day for entry in entries])
    inside = [entries[at] for at in kept]
    for at in sorted({*range(len(entries))} - {*kept}):
        odd = entries[at]
        witness = _witness(odd, inside)
        yield hit(
            odd.cited.citation.date_span,
            symbol=odd.cited.citation.key,
            written=short_date(odd.day),
            other=witness.cited.citation.key,
            day=short_date(witness.day),
        )


def _witness(odd: _Entry, inside: list[_Entry]) -> _Entry:
    """A document on the run that the odd one contradicts: one of its two neighbours by number."""
    after = bisect_left(inside, odd.number, key=lambda one: one.number)
    before = inside[after - 1] if after else inside[0]
    return before if after and before.day > odd.day else inside[min(after, len(inside) - 1)]


def _longest_run(days: list[date]) -> list[int]:
    """The places of a longest subsequence that never falls."""
    ends: list[
        tuple[date, int]
    ] = []  # the smallest last day of a run of each length, and its place
    previous: list[int | None] = []
    for at, day in enumerate(days):
        length = bisect_left(ends, (day, at))
        previous.append(ends[length - 1][1] if length else None)
        ends[length : length + 1] = [(day, at)]
    run: list[int] = []
    last = ends[-1][1] if ends else None
    while last is not None:
        run.append(last)
        last = previous[last]
    return run[::-1]


NUMBERS_OUT_OF_ORDER = Rule(
    code="C135",
    name="numbers-out-of-order",
    severity=Severity.NOTE,
    title=Words(vi="Số lớn hơn nhưng ngày sớm hơn", en="Higher number with an earlier date"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Điều 15: số văn bản lấy theo thứ tự và thời gian ban hành trong năm, "
        "nên số tăng thì ngày không lùi.",
        en="Decree 30/2020/NĐ-CP, article 15: numbers follow the order of issue within a year, so dates do "
        "not fall as numbers rise.",
    ),
    message=Words(
        vi="“{symbol}” ngày {written} không khớp thứ tự với “{other}” ngày {day}.",
        en="“{symbol}” of {written} is out of order with “{other}” of {day}.",
    ),
    remedy=Words(
        vi="Kiểm tra số và ngày của hai văn bản.", en="Check number and date of the two documents."
    ),
    find=find_numbers_out_of_order,
    bad=(
        report(
            body="Sở đã ban hành Kế hoạch số 26/KH-SXD ngày 26/01/2024, Kế hoạch số 30/KH-SXD ngày "
            "29/01/2024, Kế hoạch số 42/KH-SXD ⟦ngày 23/01/2024⟧."
        ),
    ),
    good=(
        report(
            body="Sở đã ban hành Kế hoạch số 42/KH-SXD ngày 23/02/2024, Kế hoạch số 26/KH-SXD ngày "
            "26/01/2024, Công văn số 20/SXD-VP ngày 27/5/2024."
        ),
        report(
            body="Kế hoạch số 42/KH-SXD ngày 23/01/2024 thay Kế hoạch số 30/KH-SXD ngày 29/01/2023."
        ),
        report(
            body="Kế hoạch số 12/KH-UBND ngày 10/3/2024 của UBND xã An Mẫu, Kế hoạch số 45/KH-UBND "
            "ngày 02/02/2024 của UBND tỉnh."
        ),
    ),
)
