"""The register's list: what is asked for, the rows of one page, and what they can be narrowed by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from django.db.models import Count, Q, QuerySet, Value

from tongket.apps.org.queries import short_names_of
from tongket.apps.register import permissions, search
from tongket.apps.register.models import Document, SearchEntry
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.queries.signs import Row, row_of, with_signs

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

PER_PAGE = 50


class Attention(StrEnum):
    """Cần chú ý: what a clerk still has to see to."""

    UNROUTED = "phan-phoi"
    INCOMPLETE = "thieu"
    NO_FILE = "tep"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the list asks for; ``after`` is the key of the last row seen; only
    ``picked`` rows, when any are."""

    text: str = ""
    exact: bool = False
    order: search.Order = search.Order.NEWEST
    chosen: Mapping[search.Facet, tuple[str, ...]] = field(default_factory=dict)
    attention: tuple[Attention, ...] = ()
    after: int = 0
    picked: tuple[int, ...] = ()

    @property
    def query(self) -> search.Query:
        """As the search takes it."""
        return search.read_query(self.text, self.chosen, exact=self.exact)


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of the list; ``next`` is 0 on the last one."""

    rows: Sequence[Row]
    total: search.Total
    next: int
    facets: search.Facets
    unit_names: Mapping[int, str]


def list_page(desk: "Desk", asked: Asked, *, limit: int = PER_PAGE) -> ListPage:
    """The page asked for. Five queries at most."""
    query = asked.query
    counts = search.facets(desk, query)
    seen = visible_to(desk)
    rows = with_signs(seen.filter(pk__in=asked.picked) if asked.picked else seen, desk)
    turn = search.Turn(asked.order, asked.after, limit)
    found = search.met(desk, query, counts.total)
    if asked.attention or asked.picked:
        results = _needing(rows, found.rows.values("key"), asked.attention, turn)
    else:
        results = search.page_of(cast("QuerySet[Document]", rows), found, query, turn)
    shown = [row_of(document, desk) for document in results.documents]  # type: ignore[arg-type]
    units = {int(value.value) for value in counts.values[search.Facet.UNIT]}
    for row in shown:
        units |= {row.document.issuer_unit_id or 0, row.document.drafting_unit_id or 0}
    names = short_names_of(units - {0}, desk.day)
    return ListPage(shown, results.total, results.next, counts, names)


def attention_counts(desk: "Desk") -> dict[Attention, int]:
    """How much there is to see to in the agency's own register; nothing for who does not keep it."""
    if not permissions.may_register(desk):
        return {}
    ours = SearchEntry.objects.filter(holder=desk.agency_id or 0)
    first, *others = (
        ours.filter(**{flag: True}).order_by().values(name=Value(name)).annotate(n=Count("pk"))
        for name, flag in _KEPT.items()
    )
    told = {row["name"]: row["n"] for row in first.union(*others, all=True)}
    return {name: told.get(name, 0) for name in Attention}


# What the index keeps of every document, so that nothing is looked for in the whole register.
_KEPT: Mapping[Attention, str] = {
    Attention.UNROUTED: "unrouted",
    Attention.INCOMPLETE: "incomplete",
    Attention.NO_FILE: "without_file",
}


def _needing(
    rows: QuerySet[Document],
    keys: object,
    wanted: Sequence[Attention],
    turn: search.Turn,
) -> search.Results:
    """Rows that need one of these things, newest first; read by the register, not by the index."""
    needing = rows.filter(search_entry__key__in=keys)
    either = Q()  # with nothing wanted: all of them
    for name in wanted:
        either |= Q(**{f"search_entry__{_KEPT[name]}": True})
    needing = needing.filter(either)
    count = needing.order_by().values("pk").count()
    if turn.after:
        needing = needing.filter(search_entry__key__lt=turn.after)
    ordered = needing.select_related("search_entry").order_by("-search_entry__key")
    page = list(ordered[: turn.limit + 1])
    following = page[turn.limit - 1].search_entry.key if len(page) > turn.limit else 0
    return search.Results(tuple(page[: turn.limit]), search.Total(count), following)
