"""A person opens the document, answers the quick questions, and confirms."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Duty

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class NotYours(Exception):
    """Nobody confirms for somebody else."""


class AlreadyConfirmed(Exception):
    """This duty was confirmed before; the first confirmation stands."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        super().__init__(f"confirmed at {at}")


class AlreadyClosed(Exception):
    """The round is closed."""


class HasAccount(Exception):
    """Who has an account confirms in person."""


class QuizNotPassed(Exception):
    """Too few right answers; the try is counted, and another one is free."""

    def __init__(self, score: int, needed: int, asked: int) -> None:
        self.score, self.needed, self.asked = score, needed, asked
        super().__init__(f"{score} of {asked}, {needed} needed")


@transaction.atomic
def open_document(duty: Duty, *, actor: "User", at: datetime) -> None:
    """Remember the first time the document was opened for this duty."""
    _mine(duty, actor)
    if duty.opened_at is None:
        duty.opened_at = at
        duty.save(update_fields=["opened_at"])
        audit.record(actor, "dissemination.read", duty, at=at, after={"opened_at": at})


def confirm(duty: Duty, answers: Sequence[int | None], *, actor: "User", at: datetime) -> None:
    """Xác nhận đã nghiên cứu; ``answers`` are the chosen indexes in the order of the questions.

    Raises ``NotYours``, ``AlreadyClosed``, ``AlreadyConfirmed`` (nothing is written) and
    ``QuizNotPassed`` (the try is written).
    """
    _mine(duty, actor)
    failed = _try(duty.pk, answers, actor=actor, at=at)
    if failed:
        raise failed


@transaction.atomic
def confirm_on_paper(duty: Duty, *, actor: "User", at: datetime) -> None:
    """Ghi đã ký giấy: somebody without an account signed a list, and the clerk records it.

    Raises ``HasAccount``, ``AlreadyClosed``, ``AlreadyConfirmed``.
    """
    if duty.person.user_id is not None:
        raise HasAccount
    duty = _waiting(duty.pk)
    duty.confirmed_at, duty.on_paper = at, True
    duty.save(update_fields=["confirmed_at", "on_paper"])
    after = audit.snapshot(duty, "confirmed_at", "on_paper")
    audit.record(actor, "dissemination.confirm", duty, at=at, after=after)


def _waiting(duty_id: int) -> Duty:
    """The duty, held until the write is done; raises when nothing can be confirmed any more."""
    rows = Duty.objects.select_for_update(of=("self",)).select_related("dissemination")
    duty = rows.get(pk=duty_id)
    if duty.confirmed_at:
        raise AlreadyConfirmed(duty.confirmed_at)
    if duty.dissemination.closed_on:
        raise AlreadyClosed
    return duty


@transaction.atomic
def _try(
    duty_id: int, answers: Sequence[int | None], *, actor: "User", at: datetime
) -> QuizNotPassed | None:
    duty = _waiting(duty_id)
    right = list(duty.dissemination.questions.values_list("right", flat=True))
    duty.score = sum(given == wanted for given, wanted in zip(answers, right, strict=False))
    duty.attempts += 1
    needed = duty.dissemination.pass_mark
    passed = duty.score >= needed
    duty.confirmed_at = at if passed else None
    duty.save(update_fields=["score", "attempts", "confirmed_at"])
    action = "dissemination.confirm" if passed else "dissemination.try"
    audit.record(actor, action, duty, at=at, after=audit.snapshot(duty, "score", "confirmed_at"))
    return None if passed else QuizNotPassed(duty.score, needed, len(right))


def _mine(duty: Duty, actor: "User") -> None:
    if duty.person.user_id != actor.pk:
        raise NotYours
