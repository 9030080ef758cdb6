"""Opening a round, handing it down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Dissemination, Duty, QuizQuestion, UnitDuty
from tongket.apps.dissemination.services.confirming import AlreadyClosed
from tongket.apps.dissemination.services.once import once

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

    ``pass_mark`` is how many right answers a confirmation needs; ``request_key`` names one
    showing of the form, which opens one round however often it is sent.
    """

    document_id: int
    due_on: date
    instruction: str = ""
    questions: tuple[Question, ...] = ()
    pass_mark: int = 0
    request_key: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.pass_mark <= len(self.questions):
            raise ValueError("more right answers are needed than questions asked")


class NobodyToTell(Exception):
    """The chosen units hold nobody on that day, so there is no round."""


class TooLate(Exception):
    """A round that was ordered from above must end no later than the one above."""

    def __init__(self, due_on: date, limit: date) -> None:
        self.due_on, self.limit = due_on, limit
        super().__init__(f"{due_on} is after {limit}")


class HandedDown(Exception):
    """The unit has handed this round down already; ``below`` is its round."""

    def __init__(self, below: Dissemination) -> None:
        self.below = below
        super().__init__(f"handed down by round {below.pk}")


@transaction.atomic
def open_round(
    holder_id: int, details: RoundDetails, audience: Audience, *, actor: "User", at: datetime
) -> Dissemination:
    """Tell these people and units to study a document; raises ``NobodyToTell``."""
    if not audience:
        raise NobodyToTell
    return once(
        Dissemination.objects.filter(holder_id=holder_id),
        details.request_key,
        lambda: _open(holder_id, details, audience, actor=actor, at=at),
    )


@transaction.atomic
def cascade(
    duty: UnitDuty, details: RoundDetails, audience: Audience, *, actor: "User", at: datetime
) -> Dissemination:
    """Hand a round down inside the unit that was told.

    Raises ``NobodyToTell``, ``TooLate``, ``AlreadyClosed``, ``HandedDown``.
    """
    duty = UnitDuty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    ordered = duty.dissemination
    if duty.cascade:
        raise HandedDown(duty.cascade)
    if ordered.closed_on:
        raise AlreadyClosed
    if not audience:
        raise NobodyToTell
    if details.due_on > ordered.due_on:
        raise TooLate(details.due_on, ordered.due_on)
    opened = _opened(duty.unit_id, details, ordered, actor=actor, at=at)
    tell(opened, audience, at)
    duty.cascade = opened
    duty.received_at = duty.received_at or at
    duty.save(update_fields=["cascade", "received_at"])
    audit.record(actor, "dissemination.cascade", opened, at=at, after=said(opened, audience))
    return opened


@transaction.atomic
def receive(duty: UnitDuty, *, actor: "User", at: datetime) -> None:
    """A unit acknowledges that it was told; a second time changes nothing."""
    if duty.received_at:
        return
    duty.received_at = at
    duty.save(update_fields=["received_at"])
    audit.record(actor, "dissemination.receive", duty, at=at, after={"received_at": at})


def tell(opened: Dissemination, audience: Audience, at: datetime) -> None:
    """Write the duties, as part of a write that has its own line in the log."""
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


def said(opened: Dissemination, audience: Audience) -> dict[str, object]:
    """What the log keeps: how many were told, and which units; not a list of names."""
    return {
        **audit.snapshot(opened, "document_id", "due_on", "pass_mark"),
        "people": len(audience.people),
        "units": list(audience.units),
    }


def _open(
    holder_id: int, details: RoundDetails, audience: Audience, *, actor: "User", at: datetime
) -> Dissemination:
    opened = _opened(holder_id, details, None, actor=actor, at=at)
    tell(opened, audience, at)
    audit.record(actor, "dissemination.open", opened, at=at, after=said(opened, audience))
    return opened


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
        request_key=details.request_key,
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
