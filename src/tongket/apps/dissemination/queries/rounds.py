"""Rounds and duties, as one desk may see them."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.http import Http404

from tongket.apps.dissemination.models import Dissemination, Duty, UnitDuty

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def rounds_of(desk: "Desk") -> QuerySet[Dissemination]:
    """The rounds of the agency worked in and of the units sat in, newest first."""
    holders = set(desk.unit_ids)
    if desk.agency_id is not None:
        holders.add(desk.agency_id)
    return Dissemination.objects.filter(holder_id__in=holders).select_related("document")


def round_for(desk: "Desk", pk: int) -> Dissemination:
    """One round; ``Http404`` when it is not this desk's to see."""
    found = rounds_of(desk).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def my_open_duties(desk: "Desk") -> QuerySet[Duty]:
    """What the person at this desk still has to study, the nearest day first."""
    return (
        Duty.objects.filter(
            person__user_id=desk.user_id,
            confirmed_at=None,
            dissemination__closed_on=None,
        )
        .select_related("dissemination__document")
        .order_by("dissemination__due_on", "pk")
    )


def duty_for(desk: "Desk", round_id: int) -> Duty:
    """One's own duty in a round; ``Http404`` when there is none."""
    found = (
        Duty.objects.filter(dissemination_id=round_id, person__user_id=desk.user_id)
        .select_related("dissemination__document", "person")
        .first()
    )
    if found is None:
        raise Http404
    return found


def duties_of(opened: Dissemination, *, confirmed: bool) -> QuerySet[Duty]:
    """Who has confirmed, or who has not, by given name."""
    return (
        opened.duties.filter(confirmed_at__isnull=not confirmed)
        .select_related("person")
        .order_by("person__sort_key", "pk")
    )


def told_units(desk: "Desk") -> QuerySet[UnitDuty]:
    """Rounds that units of this desk were told to hand down and have not yet."""
    return (
        UnitDuty.objects.filter(
            unit_id__in=desk.unit_ids | desk.agency_ids,
            cascade=None,
            dissemination__closed_on=None,
        )
        .select_related("dissemination__document")
        .order_by("dissemination__due_on", "pk")
    )
