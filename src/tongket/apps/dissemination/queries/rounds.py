"""Rounds and duties, as one desk may see them."""

from typing import TYPE_CHECKING

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.http import Http404

from tongket.apps.dissemination.models import Dissemination, Duty, Reminder, UnitDuty

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def rounds_of(desk: "Desk") -> QuerySet[Dissemination]:
    """The rounds of the agency worked in and of the units sat in, newest first."""
    holders = set(desk.unit_ids)
    if desk.agency_id is not None:
        holders.add(desk.agency_id)
    return Dissemination.objects.filter(holder_id__in=holders).select_related("document")


def round_for(desk: "Desk", pk: int) -> Dissemination:
    """One round, with how often and when last it was ``reminded``; ``Http404`` when it is not theirs."""
    rows = rounds_of(desk).select_related("parent").filter(pk=pk)
    found = rows.annotate(reminded=Count("reminders"), reminded_at=Max("reminders__at")).first()
    if found is None:
        raise Http404
    return found


def my_open_duties(desk: "Desk") -> QuerySet[Duty]:
    """What the person at this desk still has to study, the nearest day first, with ``reminded_at``."""
    last = Reminder.objects.filter(
        dissemination=OuterRef("dissemination"), at__gte=OuterRef("assigned_at")
    )
    return (
        Duty.objects.filter(
            person__user_id=desk.user_id,
            confirmed_at=None,
            dissemination__closed_on=None,
        )
        .select_related("dissemination__document")
        .annotate(reminded_at=Subquery(last.order_by("-at").values("at")[:1]))
        .order_by("dissemination__due_on", "pk")
    )


def my_confirmed_duties(desk: "Desk") -> QuerySet[Duty]:
    """What the person at this desk has studied and confirmed, the latest first."""
    return (
        Duty.objects.filter(person__user_id=desk.user_id, confirmed_at__isnull=False)
        .select_related("dissemination__document")
        .order_by("-confirmed_at", "-pk")
    )


def duty_for(desk: "Desk", round_id: int) -> Duty:
    """One's own duty in a round; ``Http404`` when there is none."""
    found = (
        Duty.objects.filter(dissemination_id=round_id, person__user_id=desk.user_id)
        .select_related("dissemination__document__full_text", "person")
        .first()
    )
    if found is None:
        raise Http404
    return found


def duties_of(
    opened: Dissemination, *, confirmed: bool, unit_id: int | None = None
) -> QuerySet[Duty]:
    """Who has confirmed, or who has not, by given name; those told through one unit if it is named."""
    rows = opened.duties.filter(confirmed_at__isnull=not confirmed)
    if unit_id is not None:
        rows = rows.filter(unit_id=unit_id)
    return rows.select_related("person").order_by("person__sort_key", "pk")


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
