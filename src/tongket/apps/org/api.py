"""The organisation for programs: every answer is as of a day, today when none is asked for."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema

from tongket.apps.accounts.api import Page, PageAsk, cursor_of, key_of, needs
from tongket.apps.org import queries
from tongket.apps.org.models import Side, SuccessionKind, UnitKind

router = Router(tags=["organisation"])
TO_READ = needs("org:read")


class UnitData(Schema):
    """A unit as of a day."""

    id: int
    name: str
    short_name: str
    kind: UnitKind
    side: Side
    is_agency: bool


class BranchData(UnitData):
    """A unit in its place."""

    parent_id: int | None
    has_children: bool


class HolderData(Schema):
    """Somebody in a post."""

    person_id: int
    full_name: str
    unit_id: int
    title: str
    rank: int
    acting: bool


class SigningData(Schema):
    """Somebody who may sign; ``authority`` is empty for the head."""

    person_id: int
    full_name: str
    title: str
    authority: str
    scope: str


class HeritageData(Schema):
    """A succession; ``forward`` when the unit asked for is the one before."""

    kind: SuccessionKind
    on: date
    other_id: int
    other: str
    legal_act: str
    scope: str
    forward: bool


class WholeUnit(Schema):
    """A unit with what surrounds it on a day."""

    id: int
    name: str
    symbol: str
    kind: UnitKind
    side: Side
    is_agency: bool
    valid_from: date
    valid_to: date | None
    path: list[int]
    holders: list[HolderData]
    signing: list[SigningData]
    heritage: list[HeritageData]
    heirs: list[int]


class DayAsk(Schema):
    """The day of the answer."""

    on: date | None = None


@router.get("/units", response=Page[UnitData], auth=TO_READ, url_name="org-units")
def units(
    request: HttpRequest, ask: Query[PageAsk], day: Query[DayAsk], text: str = ""
) -> dict[str, Any]:
    """Units that live on the day, by name; ``text``: those whose name holds every word."""
    on = _day(request, day)
    if text:
        return {"items": queries.units_matching(text, on, most=ask.limit), "next": None}
    after = key_of(ask.after, str, int) if ask.after else None
    found = queries.units_by_name(on, after=after, most=ask.limit + 1)
    items = found[: ask.limit]
    more = len(found) > ask.limit
    return {"items": items, "next": cursor_of(items[-1].sort_key, items[-1].id) if more else None}


@router.get("/units/{int:pk}", response=WholeUnit, auth=TO_READ, url_name="org-unit")
def unit(request: HttpRequest, pk: int, day: Query[DayAsk]) -> dict[str, Any]:
    """One unit, also one that is gone by then."""
    on = _day(request, day)
    card = queries.unit_card(pk, on)
    if card is None:
        raise Http404
    return {
        **{name: getattr(card, name) for name in _CARD},
        "path": [step.id for step in queries.path_to(pk, on)],
        "holders": queries.people_in([pk], on),
        "signing": queries.signing_authorities(pk, on),
        "heritage": queries.life_of(pk).heritage,
        "heirs": queries.heirs_of(pk, on),
    }


@router.get(
    "/units/{int:pk}/children", response=list[BranchData], auth=TO_READ, url_name="org-children"
)
def children(request: HttpRequest, pk: int, day: Query[DayAsk]) -> list[queries.Branch]:
    """The units right below one."""
    return queries.children(pk, _day(request, day))


@router.get(
    "/units/{int:pk}/descendants", response=list[int], auth=TO_READ, url_name="org-descendants"
)
def descendants(request: HttpRequest, pk: int, day: Query[DayAsk]) -> list[int]:
    """The ids of the unit and of all below it."""
    return sorted(queries.descendants(pk, _day(request, day)))


@router.get("/roots", response=list[BranchData], auth=TO_READ, url_name="org-roots")
def roots(request: HttpRequest, day: Query[DayAsk]) -> list[queries.Branch]:
    """The units that belong to no other."""
    return queries.children(None, _day(request, day))


@router.get("/symbols", response=list[int], auth=TO_READ, url_name="org-symbol")
def symbol(
    request: HttpRequest, symbol: str, day: Query[DayAsk], *, exact: bool = True
) -> list[int]:
    """The units that write an abbreviation, letter for letter or forgivingly."""
    find = queries.units_by_symbol if exact else queries.units_by_symbol_like
    return find(symbol, _day(request, day))


_CARD = ("id", "name", "symbol", "kind", "side", "is_agency", "valid_from", "valid_to")


def _day(request: HttpRequest, day: DayAsk) -> date:
    today: date = request.desk.day  # type: ignore[attr-defined]
    return day.on or today
