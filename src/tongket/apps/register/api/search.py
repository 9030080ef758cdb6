"""Searching for programs: by words and facets, by symbol, and one box for everything."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from tongket.apps.accounts.api import PageAsk, cursor_of, key_of
from tongket.apps.register import permissions, search
from tongket.apps.register.api.doors import Door
from tongket.apps.register.api.shapes import DocumentData

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

TO_SEARCH = Door("search:read", permissions.may_read)
router = Router(tags=["search"])


class SearchAsk(Schema):
    """What is looked for; a facet given several times means one of these."""

    text: str = ""
    exact: bool = False
    kind: list[str] = Field(default_factory=list)
    issuer: list[str] = Field(default_factory=list)
    year: list[str] = Field(default_factory=list)
    direction: list[str] = Field(default_factory=list)
    unit: list[str] = Field(default_factory=list)
    state: list[str] = Field(default_factory=list)

    @property
    def query(self) -> search.Query:
        """As the search takes it."""
        chosen = {facet: tuple(getattr(self, facet.value)) for facet in search.Facet}
        return search.read_query(self.text, chosen, exact=self.exact)


class TotalData(Schema):
    """How many there are; ``more``: at least so many."""

    count: int
    more: bool


class FoundData(Schema):
    """One page of what was found."""

    items: list[DocumentData]
    total: TotalData
    next: str | None


class ValueData(Schema):
    """A value of a facet and how many documents bear it."""

    value: str
    count: int


class FacetData(Schema):
    """Values by facet, the most frequent first; ``total.more``: all counts are "at least"."""

    total: TotalData
    values: dict[str, list[ValueData]]


class SuggestionData(Schema):
    """A document that a symbol may mean: the ``same``, a ``longer`` one, or one ``slip`` away."""

    closeness: search.Closeness
    document: DocumentData


class UnitFound(Schema):
    """A unit by its name on this day."""

    id: int
    name: str


class PersonFound(Schema):
    """A person by name."""

    id: int
    full_name: str


class EverythingData(Schema):
    """What one line of typing may mean."""

    documents: list[DocumentData]
    units: list[UnitFound]
    people: list[PersonFound]


@router.get("/documents", response=FoundData, auth=TO_SEARCH, url_name="search-documents")
def documents(
    request: HttpRequest,
    ask: Query[SearchAsk],
    page: Query[PageAsk],
    order: search.Order = search.Order.NEWEST,
) -> dict[str, Any]:
    """Documents by words and facets, within what the owner of the token may open."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    (after,) = key_of(page.after, int) if page.after else (0,)
    found = search.find(desk, ask.query, order=order, after=int(after), limit=page.limit)
    return {
        "items": found.documents,
        "total": found.total,
        "next": cursor_of(found.next) if found.next else None,
    }


@router.get("/facets", response=FacetData, auth=TO_SEARCH, url_name="search-facets")
def facets(request: HttpRequest, ask: Query[SearchAsk]) -> dict[str, Any]:
    """How many of them bear each kind, issuer, year, direction, unit and state."""
    told = search.facets(request.desk, ask.query)  # type: ignore[attr-defined]
    return {"total": told.total, "values": {f.value: list(v) for f, v in told.values.items()}}


@router.get("/symbols", response=list[SuggestionData], auth=TO_SEARCH, url_name="search-symbols")
def symbols(request: HttpRequest, text: str) -> list[search.Suggestion]:
    """Documents by number and symbol: case, spaces, Đ or D and one slip are forgiven."""
    return search.symbols(request.desk, text)  # type: ignore[attr-defined]


@router.get("/everything", response=EverythingData, auth=TO_SEARCH, url_name="search-everything")
def everything(request: HttpRequest, text: str) -> search.Everything:
    """Documents, units and people that a line of typing may mean."""
    return search.everything(request.desk, text)  # type: ignore[attr-defined]
