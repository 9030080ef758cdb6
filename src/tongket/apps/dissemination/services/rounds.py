"""Opening a round, telling people and units, handing it down, closing it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Dissemination, Duty, QuizQuestion, UnitDuty

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class Audience:
    """Đối tượng: people with the unit through which each is told, and units that hand it down.

    ``people`` maps the id of a person to the id of a unit.
    """

    people: Mapping[int, int]
    units: Sequence[int] = ()

    def __bool__(self) -> bool:
        return bool(self.people or self.units)


@dataclass(frozen=True, slots=True)
class Question:
    """One quick question; ``right`` is the index of the right answer among ``choices``."""

    text: str
    choices: tuple[str, ...]
    right: int

    def __post_init__(self) -> None:
        if not 0 <= self.right < len(self.choices) or len(set(self.choices)) < 2:
            raise ValueError("a question has two different answers, one of them right")


@dataclass(frozen=True, slots=True)
class RoundDetails:
    """What a round is about; without ``questions`` a plain confirmation is enough.

    ``pass_mark`` is how many right answers a confirmation needs.
    """

    document_id: int
    due_on: date
    instruction: str = ""
    questions: tuple[Question, ...] = ()
    pass_mark: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.pass_mark <= len(self.questions):
            raise ValueError("more right answers are needed than questions asked")


class NobodyToTell(Exception):
    """The chosen units hold nobody on that day, so there is no round."""


class TooLate(Exception):
    """A cascade must end no later than the round that ordered it."""

    def __init__(self, due_on: date, limit: date) -> None:
        self.due_on, self.limit = due_on, limit
        super().__init__(f"{due_on} is after {limit}")


@transaction.atomic
def open_round(
    holder_id: int, details: RoundDetails, audience: Audience, *, actor: "User", at: datetime
) -> Dissemination:
    """Tell these people and units to study a document; raises ``NobodyToTell``."""
    if not audience:
        raise NobodyToTell
    opened = _opened(holder_id, details, None, actor=actor, at=at)
    _tell(opened, audience, at)
    audit.record(actor, "dissemination.open", opened, at=at, after=_said(opened, audience))
    return opened


@transaction.atomic
def cascade(
    duty: UnitDuty, details: RoundDetails, audience: Audience, *, actor: "User", at: datetime
) -> Dissemination:
    """Hand a round down inside the unit that was told; raises ``NobodyToTell``, ``TooLate``."""
    ordered = duty.dissemination
    if not audience:
        raise NobodyToTell
    if details.due_on > ordered.due_on:
        raise TooLate(details.due_on, ordered.due_on)
    opened = _opened(duty.unit_id, details, ordered, actor=actor, at=at)
    _tell(opened, audience, at)
    duty.cascade = opened
    duty.received_at = duty.received_at or at
    duty.save(update_fields=["cascade", "received_at"])
    audit.record(actor, "dissemination.cascade", opened, at=at, after=_said(opened, audience))
    return opened


@transaction.atomic
def add_audience(opened: Dissemination, audience: Audience, *, actor: "User", at: datetime) -> int:
    """Tell more people and units; who is told already stays as they are. Returns how many are new."""
    known = set(opened.duties.values_list("person_id", flat=True))
    units = set(opened.unit_duties.values_list("unit_id", flat=True))
    new = Audience(
        {person: unit for person, unit in audience.people.items() if person not in known},
        [unit for unit in audience.units if unit not in units],
    )
    if not new:
        return 0
    _tell(opened, new, at)
    audit.record(actor, "dissemination.add", opened, at=at, after=_said(opened, new))
    return len(new.people) + len(new.units)


@transaction.atomic
def release(opened: Dissemination, person_id: int, *, actor: "User", at: datetime) -> bool:
    """Take back a duty that is not confirmed yet (told by mistake); a confirmed one stays."""
    gone, _ = opened.duties.filter(person_id=person_id, confirmed_at=None).delete()
    if gone:
        audit.record(actor, "dissemination.release", opened, at=at, before={"person_id": person_id})
    return bool(gone)


@transaction.atomic
def receive(duty: UnitDuty, *, actor: "User", at: datetime) -> None:
    """A unit acknowledges that it was told; a second time changes nothing."""
    if duty.received_at:
        return
    duty.received_at = at
    duty.save(update_fields=["received_at"])
    audit.record(actor, "dissemination.receive", duty, at=at, after={"received_at": at})


@transaction.atomic
def close_round(opened: Dissemination, version: int, *, actor: "User", at: datetime) -> None:
    """Close a round: nobody confirms any more; raises ``StaleEdit``."""
    audit.claim(opened, version)
    opened.closed_on = timezone.localdate(at)
    opened.save(update_fields=["closed_on"])
    audit.record(actor, "dissemination.close", opened, at=at, after={"closed_on": opened.closed_on})


def _opened(
    holder_id: int,
    details: RoundDetails,
    parent: Dissemination | None,
    *,
    actor: "User",
    at: datetime,
) -> Dissemination:
    opened = Dissemination(
        holder_id=holder_id,
        document_id=details.document_id,
        parent=parent,
        instruction=details.instruction,
        opened_on=timezone.localdate(at),
        due_on=details.due_on,
        pass_mark=details.pass_mark,
        created_by=actor,
    )
    opened.full_clean()
    opened.save()
    QuizQuestion.objects.bulk_create(_questions(opened, details.questions))
    return opened


def _questions(opened: Dissemination, asked: Iterable[Question]) -> list[QuizQuestion]:
    return [
        QuizQuestion(
            dissemination=opened,
            position=position,
            text=question.text,
            choices=list(question.choices),
            right=question.right,
        )
        for position, question in enumerate(asked, start=1)
    ]


def _tell(opened: Dissemination, audience: Audience, at: datetime) -> None:
    Duty.objects.bulk_create(
        [
            Duty(dissemination=opened, person_id=person, unit_id=unit, assigned_at=at)
            for person, unit in audience.people.items()
        ],
        batch_size=500,
    )
    UnitDuty.objects.bulk_create(
        [UnitDuty(dissemination=opened, unit_id=unit, assigned_at=at) for unit in audience.units]
    )


def _said(opened: Dissemination, audience: Audience) -> dict[str, object]:
    """What the log keeps: how many were told, and which units; not a list of names."""
    return {
        **audit.snapshot(opened, "document_id", "due_on", "pass_mark"),
        "people": len(audience.people),
        "units": list(audience.units),
    }
