"""How many documents bear each kind, issuer, year, direction, unit and state, within a query.

A whole register by direction and year is answered from kept counts. Anything narrower is counted
over the newest documents found; beyond these a count is "at least".
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tongket.apps.register.index.engine import engine
from tongket.apps.register.index.marks import Facet
from tongket.apps.register.models import SearchEntry
from tongket.apps.register.search.finding import countable
from tongket.apps.register.search.kept import (
    MOST_COUNTED,
    Tally,
    Total,
    Values,
    is_kept,
    kept_tally,
    tally_of,
    values_of,
)
from tongket.apps.register.search.syntax import Query
from tongket.core.text.fold import fold

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_MOST_VALUES = 50


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
    if is_kept(query):
        return _told(*kept_tally(desk, query))
    return _told(*live_tally(desk, query))


def live_tally(desk: "Desk", query: Query) -> tuple[Tally, Total]:
    """Counted now, over the newest documents found."""
    rows: Values = []
    more = False
    for part in countable(desk, query):
        keys = engine().newest_first(part, None).values("key")[: MOST_COUNTED + 1]
        found = values_of(SearchEntry.objects.filter(key__in=keys).order_by())
        more |= len(found) > MOST_COUNTED
        rows += found[:MOST_COUNTED]
    return tally_of(rows), Total(min(len(rows), MOST_COUNTED), more=more)


def _told(tally: Tally, total: Total) -> Facets:
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
