"""Totals of a whole register by direction and year, from counts kept in step: exact, nothing is read.

What is closed to the agency at large is few, and counted for the desk that asks.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from tongket.apps.register import permissions
from tongket.apps.register.index.marks import Facet, key_of
from tongket.apps.register.models import Direction, FacetCount, SearchEntry
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.search.syntax import Query
from tongket.core.text.pattern import Pattern

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

MOST_COUNTED = 10_000
Tally = Counter[tuple[Facet, str]]
Values = list[tuple[object, ...]]
_KEPT_BY = frozenset({Facet.DIRECTION, Facet.YEAR})
_YEAR = Pattern(r"[1-9][0-9]{3}")
_LAST_YEAR = 9998


@dataclass(frozen=True, slots=True)
class Total:
    """How many there are; ``more``: at least so many, the rest was not counted."""

    count: int
    more: bool = False


def is_kept(query: Query) -> bool:
    """Whether a query asks for a whole register, so that its counts are kept."""
    return not (query.phrases or query.without) and _KEPT_BY.issuperset(query.chosen)


def kept_total(desk: "Desk", query: Query) -> Total:
    """How many documents of a register this desk may open. At most two queries."""
    states = _open(desk, query).filter(facet=Facet.STATE)
    count = states.aggregate(Sum("count", default=0))["count__sum"]
    return _sum(count, _closed(desk, query).count())


def kept_tally(desk: "Desk", query: Query) -> tuple[Tally, Total]:
    """How many documents of a register bear each value. At most three queries."""
    rows = _open(desk, query)
    tally: Tally = Counter()
    free = rows.exclude(facet=Facet.STATE).values_list("facet", "value")
    for facet, value, count in free.annotate(Sum("count")):
        tally[Facet(facet), value] = count
    total = 0
    states = rows.filter(facet=Facet.STATE).values_list("direction", "year", "value")
    for direction, year, state, count in states.annotate(Sum("count")):
        total += count
        tally[Facet.DIRECTION, direction] += count
        tally[Facet.YEAR, str(year)] += count
        tally[Facet.STATE, state] += count
    del tally[Facet.YEAR, "0"]
    closed = values_of(_closed(desk, query))
    return tally + tally_of(closed[:MOST_COUNTED]), _sum(total, len(closed))


def days_of(query: Query) -> Q:
    """The stretch of keys in which the years chosen lie, so that a walk from the newest begins there."""
    years = _years(query)
    if not years or max(years) > _LAST_YEAR:
        return Q()
    return Q(key__range=(key_of(date(min(years), 1, 1), 0), key_of(date(max(years) + 1, 1, 1), 0)))


def values_of(entries: "QuerySet[SearchEntry]") -> Values:
    """The values of each entry, in the order of the facets."""
    return list(entries.values_list(*(facet.value for facet in Facet)))


def tally_of(rows: Iterable[tuple[object, ...]]) -> Tally:
    """How often each value stands in these rows; what is empty is no value."""
    columns = zip(Facet, zip(*rows, strict=True), strict=False)
    return Counter(
        {
            (facet, str(value)): count
            for facet, column in columns
            for value, count in Counter(column).items()
            if value
        }
    )


def _open(desk: "Desk", query: Query) -> "QuerySet[FacetCount]":
    """The rows of what the whole agency may open; of everything, for those who see all of it."""
    if not permissions.may_read(desk):
        return FacetCount.objects.none()
    rows = FacetCount.objects.filter(_register(desk, query), count__gt=0)
    return rows if permissions.sees_all(desk) else rows.filter(closed=False)


def _closed(desk: "Desk", query: Query) -> "QuerySet[SearchEntry]":
    """What is not open to the whole agency, but to this desk, where that was not counted yet."""
    if permissions.sees_all(desk):
        return SearchEntry.objects.none()
    entries = SearchEntry.objects.filter(_register(desk, query), days_of(query), closed=True)
    seen = visible_to(desk).filter(pk=OuterRef("document"))
    return entries.filter(Exists(seen)).order_by()[: MOST_COUNTED + 1]


def _register(desk: "Desk", query: Query) -> Q:
    """Agency, directions and years: what kept counts and entries have in common."""
    rows = Q(holder__in={desk.agency_id or 0, 0})
    if (directions := query.chosen.get(Facet.DIRECTION)) is not None:
        rows &= Q(direction__in=set(directions).intersection(Direction))
    if Facet.YEAR in query.chosen:
        rows &= Q(year__in=_years(query))
    return rows


def _years(query: Query) -> list[int]:
    years = query.chosen.get(Facet.YEAR, ())
    return [int(year) for year in years if _YEAR.fullmatch(year)]


def _sum(kept: int, closed: int) -> Total:
    return Total(kept + min(closed, MOST_COUNTED), more=closed > MOST_COUNTED)
