"""Finding documents by words: within what a desk may see, newest first, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from tongket.apps.register import permissions
from tongket.apps.register.index.engine import engine, rows_holding
from tongket.apps.register.index.marks import (
    EVERYBODYS,
    ID_OF_KEY,
    closed_mark,
    facet_mark,
    open_mark,
    words_of,
)
from tongket.apps.register.index.wanted import Wanted
from tongket.apps.register.models import Document, SearchWords
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.search.exactness import those_as_typed
from tongket.apps.register.search.kept import MOST_COUNTED, Total, days_of, is_kept, kept_total
from tongket.apps.register.search.syntax import Query

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

MOST_WEIGHED = 500  # the newest so many are held against the words when the nearest are wanted
MOST_COMPARED = 2_000  # the newest so many are read again when marks count


class Order(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NEAREST = "nearest"  # words in the subject, and in the order typed


class Found(NamedTuple):
    """The rows of the index that meet a query, in no order, and how many they are."""

    rows: QuerySet[SearchWords]
    total: Total


class Turn(NamedTuple):
    """Which page is asked for."""

    order: Order = Order.NEWEST
    after: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Results:
    """One page. ``next`` is what to ask for the page after it with, 0 on the last one."""

    documents: tuple[Document, ...]
    total: Total
    next: int


def find(
    desk: "Desk", query: Query, *, order: Order = Order.NEWEST, after: int = 0, limit: int = 50
) -> Results:
    """The documents that meet a query and that this desk may open. Three queries, five with marks."""
    found, turn = found_for(desk, query), Turn(order, after, limit)
    return page_of(visible_to(desk), found, query, turn)


def page_of(rows: QuerySet[Document], found: Found, query: Query, turn: Turn) -> Results:
    """One page of what was found, the documents read from ``rows``. Two queries."""
    order = turn.order
    walk = _nearest if order is Order.NEAREST else _oldest if order is Order.OLDEST else _newest
    keys, following = walk(found, query, turn.after, turn.limit)
    return Results(tuple(_documents(rows, keys)), found.total, following)


def met(desk: "Desk", query: Query, total: Total) -> Found:
    """What meets a query whose ``total`` was told by ``facets``: not counted a second time."""
    return found_for(desk, query) if query.as_typed else Found(_hits(desk, query), total)


def found_for(desk: "Desk", query: Query) -> Found:
    """What meets a query, within what this desk may open; counted no further than anybody reads."""
    rows = _hits(desk, query)
    if query.as_typed:
        return _as_typed(rows, query)
    if is_kept(query):
        return Found(rows, kept_total(desk, query))
    count = sum(part[: MOST_COUNTED + 1].count() for part in countable(desk, query))
    return Found(rows, Total(min(count, MOST_COUNTED), more=count > MOST_COUNTED))


def countable(desk: "Desk", query: Query) -> tuple[QuerySet[SearchWords], ...]:
    """What meets a query in parts that are quick to count: marks tell all of sight but what is closed.

    For those who see all of the agency marks tell everything.
    """
    if query.as_typed:
        return (_as_typed(_hits(desk, query), query).rows,)
    if not permissions.may_read(desk):
        return ()
    free = _open_marks(desk)
    if permissions.sees_all(desk):
        return (_holding(query, (*free, *_closed_marks(desk))),)
    closed = _holding(query, _closed_marks(desk))
    return _holding(query, free), _within_sight(closed, desk)


def _as_typed(rows: QuerySet[SearchWords], query: Query) -> Found:
    candidates = _newest_keys(Found(rows, Total(MOST_COMPARED)), MOST_COMPARED + 1)
    kept = those_as_typed(candidates[:MOST_COMPARED], query)
    total = Total(len(kept), more=len(candidates) > MOST_COMPARED)
    return Found(SearchWords.objects.filter(key__in=kept), total)


def newest_within(desk: "Desk", query: Query, limit: int) -> list[Document]:
    """The newest few for a query that few documents meet; how many there are is not asked."""
    keys = _newest_keys(Found(_hits(desk, query), Total(0)), limit)
    return _documents(visible_to(desk), keys)


def _newest_keys(found: Found, most: int, *, before: int = 0) -> list[int]:
    rows = found.rows.filter(key__lt=before) if before else found.rows
    in_order = engine().newest_first(rows, found.total.count)
    return list(in_order.values_list("key", flat=True)[:most])


def _hits(desk: "Desk", query: Query) -> QuerySet[SearchWords]:
    rows = _holding(query, (*_open_marks(desk), *_closed_marks(desk)))
    return _within_sight(rows.filter(days_of(query)), desk)


def _holding(query: Query, reach: tuple[str, ...]) -> QuerySet[SearchWords]:
    chosen = (
        tuple(facet_mark(facet, value) for value in values)
        for facet, values in query.chosen.items()
    )
    return rows_holding(Wanted(query.phrases, query.without, (reach, *chosen)))


def _within_sight(rows: QuerySet[SearchWords], desk: "Desk") -> QuerySet[SearchWords]:
    """The register's own rule, asked row by row in the same statement."""
    seen = visible_to(desk).filter(pk=OuterRef("key").bitand(ID_OF_KEY))
    return rows.filter(Exists(seen))


def _open_marks(desk: "Desk") -> tuple[str, ...]:
    return (open_mark(desk.agency_id or 0), *((EVERYBODYS,) if desk.agency_id else ()))


def _closed_marks(desk: "Desk") -> tuple[str, ...]:
    return (closed_mark(desk.agency_id or 0),)


def _newest(found: Found, query: Query, after: int, limit: int) -> tuple[Sequence[int], int]:
    keys = _newest_keys(found, limit + 1, before=after)
    return keys[:limit], keys[limit - 1] if len(keys) > limit else 0


def _oldest(found: Found, query: Query, after: int, limit: int) -> tuple[Sequence[int], int]:
    rows = found.rows.filter(key__gt=after).order_by("key")
    keys = list(rows.values_list("key", flat=True)[: limit + 1])
    return keys[:limit], keys[limit - 1] if len(keys) > limit else 0


def _nearest(found: Found, query: Query, after: int, limit: int) -> tuple[Sequence[int], int]:
    """Of the newest; pages are told by their place, for weight has no key."""
    keys = _newest_keys(found, MOST_WEIGHED)
    ids = [key & ID_OF_KEY for key in keys]
    subjects = dict(Document.objects.filter(pk__in=ids).values_list("pk", "subject"))
    weighed = sorted(keys, key=lambda key: -_weight(subjects.get(key & ID_OF_KEY, ""), query))
    end = after + limit
    return weighed[after:end], end if len(weighed) > end else 0


def _weight(subject: str, query: Query) -> int:
    """How many phrases stand in the subject; above all when they stand in one row."""
    words = f" {' '.join(words_of(subject))} "
    phrases = [" ".join(phrase.words) for phrase in query.phrases if phrase.field is None]
    row = f" {' '.join(phrases)} "
    return sum(f" {phrase} " in words for phrase in phrases) + (row in words) * len(phrases)


def _documents(rows: QuerySet[Document], keys: Sequence[int]) -> list[Document]:
    documents = rows.in_bulk([key & ID_OF_KEY for key in keys])
    return [documents[pk] for key in keys if (pk := key & ID_OF_KEY) in documents]
