"""A round that is open: told to more, taken back, given more days, closed."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.services.confirming import AlreadyClosed
from tongket.apps.dissemination.services.meanwhile import changed
from tongket.apps.dissemination.services.rounds import Audience, TooLate, said, tell

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.apps.dissemination.models import Dissemination


@transaction.atomic
def add_audience(
    opened: "Dissemination", audience: Audience, *, actor: "User", at: datetime
) -> int:
    """Tell more people and units; who is told already stays as they are. Returns how many are new.

    Raises ``AlreadyClosed``.
    """
    _still_open(opened)
    known = set(opened.duties.values_list("person_id", flat=True))
    units = set(opened.unit_duties.values_list("unit_id", flat=True))
    new = Audience(
        {person: unit for person, unit in audience.people.items() if person not in known},
        [unit for unit in audience.units if unit not in units],
    )
    if not new:
        return 0
    tell(opened, new, at)
    audit.record(actor, "dissemination.add", opened, at=at, after=said(opened, new))
    return len(new.people) + len(new.units)


@transaction.atomic
def release(opened: "Dissemination", person_id: int, *, actor: "User", at: datetime) -> bool:
    """Take back a duty that is not confirmed yet (told by mistake); a confirmed one stays.

    Raises ``AlreadyClosed``: what a closed round says is evidence.
    """
    _still_open(opened)
    gone, _ = opened.duties.filter(person_id=person_id, confirmed_at=None).delete()
    if gone:
        audit.record(actor, "dissemination.release", opened, at=at, before={"person_id": person_id})
    return bool(gone)


@transaction.atomic
def change_round(
    opened: "Dissemination",
    version: int,
    *,
    due_on: date,
    instruction: str,
    actor: "User",
    at: datetime,
) -> None:
    """Give more days (gia hạn) or other words to an open round.

    Raises ``AlreadyClosed``, ``TooLate``, ``EditedMeanwhile``, ``ValidationError``.
    """
    _still_open(opened)
    if opened.parent and due_on > opened.parent.due_on:
        raise TooLate(due_on, opened.parent.due_on)
    before, after = changed(opened, version, {"due_on": due_on, "instruction": instruction})
    audit.record(actor, "dissemination.change", opened, at=at, before=before, after=after)


@transaction.atomic
def close_round(opened: "Dissemination", version: int, *, actor: "User", at: datetime) -> None:
    """Close a round: nobody confirms any more; raises ``AlreadyClosed``, ``StaleEdit``."""
    _still_open(opened)
    audit.claim(opened, version)
    opened.closed_on = timezone.localdate(at)
    opened.save(update_fields=["closed_on"])
    audit.record(actor, "dissemination.close", opened, at=at, after={"closed_on": opened.closed_on})


def _still_open(opened: "Dissemination") -> None:
    if opened.closed_on:
        raise AlreadyClosed
