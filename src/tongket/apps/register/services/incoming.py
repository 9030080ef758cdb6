"""Văn bản đến: an arrival number through the whole year. Decree 30/2020/NĐ-CP, articles 20–22."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.register.models import (
    Direction,
    Document,
    DocumentState,
    SeriesPurpose,
    Standard,
)
from tongket.apps.register.queries.series import period_of, series_for
from tongket.apps.register.services.entries import NOTHING, Enclosed, enter
from tongket.apps.register.services.numbering import Wanted, allocate, given_to, hold_counter

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


@transaction.atomic
def register_incoming(
    document: Document,
    enclosed: Enclosed = NOTHING,
    *,
    request_key: str = "",
    actor: "User",
    at: datetime,
) -> Document:
    """Enter an arrival under the next number (số đến). The same request twice finds the first one.

    Raises ``NoSeries``, ``SecretDocument``, ``ValidationError``.
    """
    assert document.holder_id is not None
    assert document.arrived_on is not None
    purpose, standard = SeriesPurpose.ARRIVAL, Standard(document.standard)
    series = series_for(document.holder_id, purpose, standard, document.kind)
    counter = hold_counter(series, period_of(series, document.arrived_on))
    before_now = given_to(request_key)
    if before_now is not None and before_now.document is not None:
        return before_now.document
    wanted = Wanted(series, document.arrived_on, None, request_key)
    given = allocate(wanted, counter, actor=actor, at=at)
    document.direction, document.state = Direction.INCOMING, DocumentState.REGISTERED
    document.arrival_number = given.number
    enter(document, "register.document.arrive", enclosed, actor=actor, at=at)
    given.document = document
    given.save(update_fields=["document"])
    return document


@transaction.atomic
def register_referenced(
    document: Document, enclosed: Enclosed = NOTHING, *, actor: "User", at: datetime
) -> Document:
    """Enter a document that is only cited (văn bản được viện dẫn); without holder it is everybody's.

    Raises ``SecretDocument`` and ``ValidationError``.
    """
    document.direction, document.state = Direction.REFERENCED, DocumentState.REGISTERED
    enter(document, "register.document.refer", enclosed, actor=actor, at=at)
    return document
