"""What the frame of every page needs: the rail, the agency worked in, what waits, who is here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from tongket.apps.org.queries import Desk, named_units
from tongket.apps.register.queries import may_read
from tongket.apps.ui.kit.guard import anyone
from tongket.apps.ui.kit.rail import Area
from tongket.web.waiting import waiting_count

DOCK = 4
FOLDED = "rail"  # the cookie that says "narrow"


class Entry(NamedTuple):
    """An area of the rail: to whom it is shown, its first page, and one that lies elsewhere."""

    label: str | Promise
    icon: str
    url_name: str
    shown: Callable[[Desk], bool] = anyone
    also: str = ""


def _administers(desk: Desk) -> bool:
    return desk.is_administrator


RAIL: Sequence[Sequence[Entry]] = (
    (Entry(pgettext_lazy("work area", "Desk"), "lamp-desk", "home"),),
    (
        Entry(pgettext_lazy("work area", "Documents"), "scroll-text", "register:list", may_read),
        Entry(pgettext_lazy("work area", "Dissemination"), "book-open", "dissemination:overview"),
    ),
    (Entry(pgettext_lazy("work area", "Organisation"), "list", "org:index"),),
    (
        Entry(
            pgettext_lazy("work area", "Administration"),
            "sliders-horizontal",
            "accounts:index",
            _administers,
            "audit:index",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency one may work in."""

    id: int
    name: str
    is_here: bool


class Frame:
    """Read by ``ui/frame.html``; each part is made when a template first asks for it."""

    def __init__(self, request: HttpRequest, desk: Desk) -> None:
        self._request = request
        self._desk = desk

    @property
    def is_narrow(self) -> bool:
        """Whether the rail was folded on this computer."""
        return self._request.COOKIES.get(FOLDED) == "narrow"

    @property
    def person(self) -> str:
        """Who is signed in."""
        return str(self._request.user)

    @cached_property
    def areas(self) -> list[list[Area]]:
        """The rail: groups of areas that exist and that this desk uses."""
        groups = [[self._area(entry) for entry in group] for group in RAIL]
        return [found for group in groups if (found := [area for area in group if area])]

    @property
    def dock(self) -> list[Area]:
        """The first areas, for the bar of a phone."""
        return self._flat[:DOCK]

    @property
    def dock_more(self) -> list[Area]:
        """The other areas."""
        return self._flat[DOCK:]

    @cached_property
    def agencies(self) -> list[Agency]:
        """The agencies this person has a role in, in the order of their names."""
        units = named_units(self._desk.agency_ids, self._desk.day)
        return [Agency(unit.id, unit.name, unit.id == self._desk.agency_id) for unit in units]

    @property
    def agency(self) -> str:
        """The name of the agency being worked in."""
        return next((agency.name for agency in self.agencies if agency.is_here), "")

    @cached_property
    def waiting(self) -> int:
        """How many things wait for this person."""
        return waiting_count(self._desk)

    @property
    def search_url(self) -> str:
        """Where the search box leads; empty for a desk that opens no documents."""
        return address("register:search") if may_read(self._desk) else ""

    @property
    def account_url(self) -> str:
        """The page of one's own account."""
        return address("accounts:me")

    @property
    def _flat(self) -> list[Area]:
        return [area for group in self.areas for area in group]

    def _area(self, entry: Entry) -> Area | None:
        url = address(entry.url_name)
        if not url or not entry.shown(self._desk):
            return None
        here = self._request.path
        own = self.account_url and here.startswith(self.account_url)
        is_here = here == url if entry.url_name == "home" else here.startswith(url) and not own
        is_here = is_here or (bool(entry.also) and here.startswith(address(entry.also)))
        return Area(str(entry.label), entry.icon, url, is_here=bool(is_here))


def address(name: str) -> str:
    """The address of a named page; empty where the page is not installed."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context for ``ui/frame.html``: nothing for strangers, who see pages without a frame."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"desk": None, "frame": None}
    desk: Desk = request.desk  # type: ignore[attr-defined]
    return {"desk": desk, "frame": Frame(request, desk)}
