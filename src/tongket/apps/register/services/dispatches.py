"""Sending an outgoing document and noting that it arrived. Decree 30/2020/NĐ-CP, articles 14 and 17."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit.services import record
from tongket.apps.register.models import Direction, Dispatch, Document, DocumentState

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class NotIssued(Exception):
    """Only an outgoing document with its number is sent."""


@transaction.atomic
def send(
    document: Document, dispatches: Sequence[Dispatch], *, actor: "User", at: datetime
) -> list[Dispatch]:
    """Note to whom, when and how a document was sent (chuyển phát); raises ``NotIssued``."""
    if document.direction != Direction.OUTGOING or document.state != DocumentState.REGISTERED:
        raise NotIssued
    for dispatch in dispatches:
        dispatch.document = document
        dispatch.full_clean()
    made = Dispatch.objects.bulk_create(dispatches)
    sent = [f"{one.recipient} · {one.channel} · {one.sent_on}" for one in made]
    record(actor, "register.dispatch.send", document, at=at, after={"sent": sent})
    return made


@transaction.atomic
def acknowledge(
    dispatch: Dispatch, *, on: date, receipt: str = "", actor: "User", at: datetime
) -> None:
    """Note that the recipient has it (ký nhận), and what proves it."""
    before = {"received_on": dispatch.received_on, "receipt": dispatch.receipt}
    dispatch.received_on, dispatch.receipt = on, receipt
    dispatch.full_clean()
    dispatch.save(update_fields=["received_on", "receipt"])
    after = {"dispatch": dispatch.pk, "received_on": on, "receipt": receipt}
    record(actor, "register.dispatch.receipt", dispatch.document, at=at, before=before, after=after)
