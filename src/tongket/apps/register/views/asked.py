"""What the address of the list asks for, and back: filters live in the address, columns in the session."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from tongket.apps.register.queries.listing import Asked, Attention
from tongket.apps.register.search import Facet, Order

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

# The parameter of each facet, in the order of the page.
PARAMETERS: Final[Mapping[Facet, str]] = {
    Facet.DIRECTION: "so",
    Facet.KIND: "loai",
    Facet.ISSUER: "cq",
    Facet.YEAR: "nam",
    Facet.UNIT: "dv",
    Facet.STATE: "tt",
}
ATTENTION, TEXT, EXACT, SORT, AFTER = "chuy", "q", "dau", "sap", "sau"
OPENED, MORE = "mo", "them"
_ORDERS: Final = {"ngay": Order.OLDEST, "gan": Order.NEAREST}
_MOST_VALUES = 30
COLUMNS: Final = ("issuer", "state", "cited", "kind", "signer", "unit", "deadline")
USUAL: Final = ("issuer", "state", "cited")
_KEPT = "register_columns"


def asked_of(request: "OfficeRequest") -> Asked:
    """The list as the address describes it; what it cannot mean is passed over."""
    given = request.GET
    chosen = {
        facet: tuple(given.getlist(name)[:_MOST_VALUES])
        for facet, name in PARAMETERS.items()
        if given.get(name)
    }
    wanted = set(given.getlist(ATTENTION))
    return Asked(
        text=given.get(TEXT, "").strip(),
        exact=EXACT in given,
        order=_ORDERS.get(given.get(SORT, ""), Order.NEWEST),
        chosen=chosen,
        attention=tuple(one for one in Attention if one.value in wanted),
        after=whole(given.get(AFTER, "")),
        picked=tuple(picked(request)),
    )


def whole(text: str) -> int:
    """A whole number out of an address; 0 when it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def picked(request: "OfficeRequest") -> list[int]:
    """The rows that were ticked."""
    return [pk for pk in map(whole, request.GET.getlist("chon")[:500]) if pk]


def columns_of(request: "OfficeRequest") -> Sequence[str]:
    """The columns this person last chose, in the order of the page."""
    kept = request.session.get(_KEPT, USUAL)
    return [name for name in COLUMNS if name in kept]


def keep_columns(request: "OfficeRequest", names: Sequence[str]) -> None:
    """Remember the columns chosen."""
    request.session[_KEPT] = [name for name in COLUMNS if name in names]
