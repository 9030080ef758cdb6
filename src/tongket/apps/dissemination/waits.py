"""What waits here for a desk: documents to study, rounds to hand down."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.dissemination import permissions, queries
from tongket.apps.ui.kit.waiting import Waiting, WaitingGroup

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Dissemination, Duty, UnitDuty
    from tongket.apps.org.queries import Desk

MOST = 10


class DisseminationWaits:
    """Keeps the promise of ``ui.kit.waiting.Waits``."""

    def count(self, desk: "Desk") -> int:
        """How many documents this person still has to study, and rounds to hand down."""
        mine = queries.my_open_duties(desk).order_by().values("pk")
        if not permissions.may_disseminate(desk):
            return mine.count()
        return mine.union(queries.told_units(desk).order_by().values("pk"), all=True).count()

    def groups(self, desk: "Desk") -> Sequence[WaitingGroup]:
        """Documents to study, then rounds that one's unit has to hand down."""
        mine = list(queries.my_open_duties(desk)[: MOST + 1])
        told: list[UnitDuty] = []
        if permissions.may_disseminate(desk):
            told = list(queries.told_units(desk)[: MOST + 1])
        overview = reverse("dissemination:overview")
        return (
            WaitingGroup(_("To study"), list(_duties(mine[:MOST], desk)), len(mine), overview),
            WaitingGroup(_("To hand down"), list(_told(told[:MOST])), len(told), overview),
        )


def _duties(duties: "Iterable[Duty]", desk: "Desk") -> Iterable[Waiting]:
    for duty in duties:
        opened = duty.dissemination
        late = opened.due_on < desk.day
        yield Waiting(
            title=_subject(opened),
            url=reverse("dissemination:study", args=[opened.pk]),
            state="late" if late else "reading",
            state_label=_("Overdue") if late else _("To study"),
            note=str(opened.document),
            due=opened.due_on,
            act=_("Study"),
        )


def _told(told: "Iterable[UnitDuty]") -> Iterable[Waiting]:
    for duty in told:
        yield Waiting(
            title=_subject(duty.dissemination),
            url=reverse("dissemination:hand_down", args=[duty.pk]),
            state="waiting",
            state_label=_("To hand down"),
            note=str(duty.dissemination.document),
            due=duty.dissemination.due_on,
            act=_("Hand down"),
        )


def _subject(opened: "Dissemination") -> str:
    """What the document is about, at the head of a line; decisions begin theirs with a small letter."""
    subject = opened.document.subject
    return subject[:1].upper() + subject[1:]
