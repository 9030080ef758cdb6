"""Who signs for whom. Decree 30/2020/NĐ-CP, article 13."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.models import Delegation, Holding, Person, Unit
from tongket.apps.org.queries.people import DEPUTY, HEAD
from tongket.apps.org.queries.tree import descendants
from tongket.apps.org.refusals import (
    AuthorisationIncomplete,
    NotHead,
    NotInPost,
    OnwardDelegation,
    WrongOrder,
)
from tongket.apps.org.services import dated

if TYPE_CHECKING:
    from tongket.apps.audit.services import Actor
    from tongket.apps.org.models.validity import DatedQuerySet

Authority = Delegation.Authority


@dataclass(frozen=True, slots=True)
class SigningOrder:
    """What is delegated: by whom, to whom, which documents, and on which document it rests."""

    authority: Authority
    giver: Person
    receiver: Person
    scope: str
    legal_act: str = ""


@transaction.atomic
def delegate(
    unit: Unit,
    order: SigningOrder,
    *,
    on: date,
    actor: "Actor | None",
    at: datetime,
    until: date | None = None,
) -> Delegation:
    """Let somebody sign for the head of a unit from a day on.

    TUQ. needs a document and an end. Only who heads the unit on all of these days gives; nobody
    passes on what he has by delegation. Raises a ``Refusal``.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)
    dated.refuse_outside(unit, on, until)
    if order.authority is Authority.BY_DELEGATION and not (until and order.legal_act.strip()):
        raise AuthorisationIncomplete(unit.pk)
    until = until or unit.valid_to
    _refuse_giver(unit, order.giver, on, until)
    _refuse_receiver(unit, order, on, until)
    same = Delegation.objects.filter(
        unit=unit, authority=order.authority, giver=order.giver, receiver=order.receiver
    )
    dated.refuse_overlap(_standing(same, on), on, until)
    row = Delegation.objects.create(
        unit=unit,
        authority=order.authority,
        giver=order.giver,
        receiver=order.receiver,
        scope=order.scope,
        legal_act=order.legal_act,
        valid_from=on,
        valid_to=until,
    )
    audit.record(actor, "org.delegation.give", row, at=at, after=audit.snapshot(row))
    return row


@transaction.atomic
def withdraw(
    delegation: Delegation, *, on: date, version: int, actor: "Actor | None", at: datetime
) -> None:
    """Take a delegation back: from this day on it does not hold."""
    audit.claim(delegation, version)
    if on < delegation.valid_from or (delegation.valid_to and on >= delegation.valid_to):
        raise WrongOrder(delegation.valid_from, on)
    delegation.revoked_on = on
    delegation.save(update_fields=["revoked_on"])
    audit.record(actor, "org.delegation.withdraw", delegation, at=at, after={"revoked_on": on})


def _refuse_giver(unit: Unit, giver: Person, on: date, until: date | None) -> None:
    headed = Holding.objects.filter(post__unit=unit, post__rank=HEAD, person=giver)
    if _covers(headed, on, until):
        return
    received = _standing(Delegation.objects.filter(unit=unit, receiver=giver), on)
    passing_on = dated.overlapping(received, on, until).exists()
    raise (OnwardDelegation if passing_on else NotHead)(giver)


def _refuse_receiver(unit: Unit, order: SigningOrder, on: date, until: date | None) -> None:
    seats = Holding.objects.filter(person=order.receiver)
    if order.authority is Authority.FOR_HEAD:
        seats = seats.filter(post__unit=unit, post__rank=DEPUTY)
    else:
        seats = seats.filter(post__unit__in=descendants(unit.pk, on))
    if not _covers(seats, on, until):
        raise NotInPost(order.receiver)


def _standing(rows: "DatedQuerySet[Delegation]", on: date) -> "DatedQuerySet[Delegation]":
    """Without those that were withdrawn by this day."""
    return rows.exclude(revoked_on__lte=on)


def _covers(rows: "DatedQuerySet[Holding]", start: date, end: date | None) -> bool:
    """Whether these rows together hold on every day asked for."""
    reached = start
    for row in dated.overlapping(rows, start, end).order_by("valid_from"):
        if row.valid_from > reached:
            return False
        if row.valid_to is None or (end is not None and row.valid_to >= end):
            return True
        reached = max(reached, row.valid_to)
    return False
