"""What waits here for a desk: arrivals to route, documents given to one's units."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.register import permissions
from tongket.apps.register.queries import desk as piles
from tongket.apps.ui.kit.waiting import Waiting, WaitingGroup

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Document, Routing

MOST = 10


class RegisterWaits:
    """Keeps the promise of ``ui.kit.waiting.Waits``."""

    def count(self, desk: "Desk") -> int:
        """Arrivals without a direction and open matters of one's own units."""
        return piles.waiting_count(desk)

    def groups(self, desk: "Desk") -> Sequence[WaitingGroup]:
        """What one's units deal with, the most urgent first; then arrivals to route."""
        if not permissions.may_read(desk):
            return ()
        given = list(piles.mine(desk, desk.day)[: MOST + 1])
        arrived: list[Document] = []
        if permissions.may_route(desk):
            arrived = list(piles.to_route(desk)[: MOST + 1])
        url = reverse("register:desk")
        return (
            WaitingGroup(
                _("Documents to deal with"),
                list(_given(given[:MOST], desk)),
                len(given),
                f"{url}?xem=cua-toi",
            ),
            WaitingGroup(_("Arrivals to route"), list(_arrived(arrived[:MOST])), len(arrived), url),
        )


def _given(routings: "Iterable[Routing]", desk: "Desk") -> Iterable[Waiting]:
    for routing in routings:
        late = routing.deadline is not None and routing.deadline < desk.day
        yield Waiting(
            title=_capitalised(routing.document.subject),
            url=reverse("register:handling", args=[routing.document_id]),
            state="late" if late else "doing",
            state_label=_("Overdue") if late else _("Being dealt with"),
            note=str(routing.document),
            who=routing.document.issuer,
            due=routing.deadline,
            due_note=_("overdue") if late else "",
            act=_("Deal with it"),
        )


def _arrived(documents: "Iterable[Document]") -> Iterable[Waiting]:
    for document in documents:
        yield Waiting(
            title=_capitalised(document.subject),
            url=reverse("register:route", args=[document.pk]),
            state="waiting",
            state_label=_("Waits to be routed"),
            note=document.code or document.kind,
            who=document.issuer,
            due=document.due_on,
            act=_("Route it"),
        )


def _capitalised(words: str) -> str:
    """The words at the head of a line."""
    return words[:1].upper() + words[1:]
