"""The yearly decisions on days off and make-up days."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.models import DayOff
from tongket.apps.org.refusals import NameMissing
from tongket.apps.org.services.units import written

if TYPE_CHECKING:
    from tongket.apps.audit.services import Actor


@transaction.atomic
def day_off(
    day: date, reason: str, *, working: bool, actor: "Actor | None", at: datetime
) -> DayOff:
    """Enter a day off, or a make-up day that is worked; what was entered for the day before goes."""
    reason = written(reason)
    if not reason:
        raise NameMissing
    before = DayOff.objects.filter(day=day).first()
    told = {"working": before.working, "reason": before.reason} if before else {}
    row, _ = DayOff.objects.update_or_create(
        day=day, defaults={"working": working, "reason": reason}
    )
    after = {"day": day, "working": working, "reason": reason}
    audit.record(actor, "org.day_off", row, at=at, before=told, after=after)
    return row


@transaction.atomic
def drop_day_off(row: DayOff, *, actor: "Actor | None", at: datetime) -> None:
    """Let the computed calendar speak again for a day."""
    before = audit.snapshot(row, "day", "working", "reason")
    audit.record(actor, "org.day_off.drop", row, at=at, before=before)
    row.delete()
