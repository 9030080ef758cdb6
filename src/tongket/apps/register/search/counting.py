"""How many documents bear each kind, issuer, year, direction, unit and state, within a query.

A register by direction and year is answered from kept counts, exactly and without reading it.
Anything narrower is counted over the newest documents found; beyond these a count is "at least".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from tongket.apps.register import permissions
from tongket.apps.register.index.marks import Facet
from tongket.apps.register.models import Direction, FacetCount, SearchEntry
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.search.finding import (
    MOST_COUNTED,
    Total,
    found_for,
    newest_rows,
)
from tongket.apps.register.search.syntax import Query
from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_MOST_VALUES = 50
_KEPT_BY = frozenset({Facet.DIRECTION, Facet.YEAR})
_YEAR = Pattern(r"[0-9]{4}")
_Tally = Counter[tuple[Facet, str]]


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is mostly written, and how many documents bear it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Values by facet, the most frequent first; ``total.more``: all counts are "at least"."""

    total: Total
    values: Mapping[Facet, tuple[Value, ...]]


def facets(desk: "Desk", query: Query) -> Facets:
    """The counts within everything that the query asks for and this desk may open."""
    if query.phrases or query.without or not _KEPT_BY.issuperset(query.chosen):
        return _counted(desk, query)
    return _kept(desk, query)


def _kept(desk: "Desk", query: Query) -> Facets:
    if not permissions.may_read(desk):
        return _told(Counter(), Total(0))
    rows = FacetCount.objects.filter(_register(desk, query), count__gt=0)
    sees_all = permissions.sees_all(desk)
    if not sees_all:
        rows = rows.filter(closed=False)
    tally: _Tally = Counter()
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
    closed = [] if sees_all else _closed(desk, query)
    return _told(tally + _tally(closed[:MOST_COUNTED]), _sum(total, closed))


def _register(desk: "Desk", query: Query) -> Q:
    """Agency, directions and years: what kept counts and entries have in common."""
    rows = Q(holder__in={desk.agency_id or 0, 0})
    if (directions := query.chosen.get(Facet.DIRECTION)) is not None:
        rows &= Q(direction__in=set(directions).intersection(Direction))
    if (years := query.chosen.get(Facet.YEAR)) is not None:
        rows &= Q(year__in=[int(year) for year in years if _YEAR.fullmatch(year)])
    return rows


def _closed(desk: "Desk", query: Query) -> list[tuple[object, ...]]:
    """What is not open to the whole agency, but to this desk."""
    entries = SearchEntry.objects.filter(_register(desk, query), closed=True)
    seen = visible_to(desk).filter(pk=OuterRef("document"))
    return _values(entries.filter(Exists(seen)).order_by()[: MOST_COUNTED + 1])


def _counted(desk: "Desk", query: Query) -> Facets:
    found = found_for(desk, query)
    keys = newest_rows(found).values("key")[:MOST_COUNTED]
    return _told(_tally(_values(SearchEntry.objects.filter(key__in=keys).order_by())), found.total)


def _values(entries: "QuerySet[SearchEntry]") -> list[tuple[object, ...]]:
    return list(entries.values_list(*(facet.value for facet in Facet)))


def _tally(rows: Iterable[tuple[object, ...]]) -> _Tally:
    columns = zip(Facet, zip(*rows, strict=True), strict=False)
    return Counter(
        {
            (facet, str(value)): count
            for facet, column in columns
            for value, count in Counter(column).items()
            if value
        }
    )


def _sum(kept: int, closed: "list[tuple[object, ...]]") -> Total:
    more = len(closed) > MOST_COUNTED
    return Total(kept + min(len(closed), MOST_COUNTED), more=more)


def _told(tally: _Tally, total: Total) -> Facets:
    by_facet: dict[Facet, dict[str, int]] = defaultdict(dict)
    for (facet, value), count in tally.items():
        by_facet[facet][value] = count
    return Facets(total, {facet: tuple(_ranked(by_facet[facet])) for facet in Facet})


def _ranked(counts: Mapping[str, int]) -> Iterator[Value]:
    """Spellings that differ by case or marks count as one, under the most frequent."""
    together: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for value, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        shown.setdefault(fold(value), value)
        together[fold(value)] += count
    ranked = sorted(together.items(), key=lambda one: (-one[1], one[0]))[:_MOST_VALUES]
    return (Value(shown[folded], count) for folded, count in ranked)
