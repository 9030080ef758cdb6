"""Phân phối, theo dõi giải quyết văn bản đến. Decree 30/2020/NĐ-CP, articles 23–24."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from tongket.apps.audit.services import claim, record, snapshot
from tongket.apps.org.queries import add_working_days
from tongket.apps.register.models import (
    Direction,
    Document,
    DocumentState,
    Routing,
    RoutingUnit,
)
from tongket.apps.register.services.indexing import index
from tongket.apps.register.services.secrecy import refuse_words

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class NotRoutable(Exception):
    """Only an incoming document that stands in the register is routed."""


class LeadAmongOthers(Exception):
    """The leading unit is named among the co-operating ones as well."""


class RoutingClosed(Exception):
    """The routing is done already."""


@dataclass(frozen=True, slots=True)
class Directive:
    """Ý kiến chỉ đạo: who leads, who co-operates, by when.

    ``working_days`` are counted from the day it is given when no ``deadline`` is named.
    """

    lead_id: int
    others: tuple[int, ...] = ()
    words: str = ""
    deadline: date | None = None
    working_days: int | None = None
    answer_needed: bool = False


@transaction.atomic
def route(document: Document, directive: Directive, *, actor: "User", at: datetime) -> Routing:
    """Hand a document to the units that deal with it.

    Raises ``NotRoutable``, ``LeadAmongOthers``, ``SecretDocument``.
    """
    if document.direction != Direction.INCOMING or document.state != DocumentState.REGISTERED:
        raise NotRoutable
    if directive.lead_id in directive.others:
        raise LeadAmongOthers
    refuse_words(directive.words)
    routing = Routing(
        document=document,
        directive=directive.words,
        by=actor,
        at=at,
        deadline=_deadline(directive, timezone.localdate(at)),
        answer_needed=directive.answer_needed,
    )
    routing.full_clean()
    routing.save()
    units = [RoutingUnit(routing=routing, unit_id=directive.lead_id, is_lead=True)]
    units += [
        RoutingUnit(routing=routing, unit_id=unit) for unit in dict.fromkeys(directive.others)
    ]
    RoutingUnit.objects.bulk_create(units)
    after = {**snapshot(routing), "units": [unit.unit_id for unit in units]}
    record(actor, "register.routing.give", document, at=at, after=after)
    index([document.pk])
    return routing


@transaction.atomic
def take_over(
    unit: RoutingUnit, *, person_id: int | None = None, actor: "User", at: datetime
) -> None:
    """A unit takes the document over and may name who deals with it; the first time counts."""
    unit.received_at = unit.received_at or at
    unit.person_id = person_id or unit.person_id
    unit.full_clean()
    unit.save(update_fields=["received_at", "person"])
    after = snapshot(unit, "unit_id", "received_at", "person_id")
    record(actor, "register.routing.receive", unit.routing.document, at=at, after=after)


@transaction.atomic
def close_routing(
    routing: Routing, *, version: int, outcome: str, actor: "User", at: datetime
) -> None:
    """Done, with what came of it; raises ``RoutingClosed``, ``SecretDocument`` and ``StaleEdit``."""
    if routing.closed_at is not None:
        raise RoutingClosed
    refuse_words(outcome)
    claim(routing, version)
    routing.closed_at, routing.outcome = at, outcome[:500]
    routing.save(update_fields=["closed_at", "outcome"])
    after = snapshot(routing, "id", "closed_at", "outcome")
    record(actor, "register.routing.close", routing.document, at=at, after=after)


def _deadline(directive: Directive, given_on: date) -> date | None:
    if directive.deadline is not None or directive.working_days is None:
        return directive.deadline
    return add_working_days(given_on, directive.working_days)
