"""Văn bản đi: a draft has neither number nor day; registering gives both. Decree 30/2020, 14–16."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from tongket.apps.audit.services import changes, claim, record, snapshot
from tongket.apps.org.queries import names_of
from tongket.apps.register.models import (
    Allocation,
    Direction,
    Document,
    DocumentState,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.apps.register.queries.series import kind_in_series, period_of, series_for, symbol_on
from tongket.apps.register.services.entries import (
    NOTHING,
    Enclosed,
    enter,
    set_code,
    tell,
)
from tongket.apps.register.services.numbering import Wanted, allocate, given_to, hold_counter
from tongket.apps.register.services.secrecy import refuse_marked
from tongket.core.law.compose import number_text

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class CodeTaken(Exception):
    """Another document of the period already bears the number and symbol that would be given."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.code)
        self.document = document


class NotADraft(Exception):
    """The document has its number already."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.pk)
        self.document = document


@dataclass(frozen=True, slots=True)
class Issue:
    """Ban hành: on which day, asked for by which request; ``version`` is the draft as it was read."""

    on: date
    version: int
    request_key: str


@transaction.atomic
def save_draft(
    document: Document, enclosed: Enclosed = NOTHING, *, actor: "User", at: datetime
) -> Document:
    """A new draft of an outgoing document (dự thảo); raises ``SecretDocument``."""
    document.direction = Direction.OUTGOING
    document.state = DocumentState.DRAFT
    document.number, document.symbol, document.issued_on = "", "", None
    enter(document, "register.draft.save", enclosed, actor=actor, at=at)
    return document


@transaction.atomic
def register_outgoing(document: Document, issue: Issue, *, actor: "User", at: datetime) -> Document:
    """Give a draft its number, symbol and day. The same request twice finds the first number.

    Raises ``StaleEdit``, ``NotADraft``, ``NoSeries``, ``NoTerm``, ``NoSymbol``, ``CodeTaken``.
    """
    purpose, standard = SeriesPurpose.ISSUE, Standard(document.standard)
    assert document.holder_id is not None
    series = series_for(document.holder_id, purpose, standard, kind_in_series(document))
    counter = hold_counter(series, period_of(series, issue.on))
    before_now = given_to(issue.request_key)
    if before_now is not None and before_now.document is not None:
        return before_now.document
    if document.state != DocumentState.DRAFT:
        raise NotADraft(document)
    before = snapshot(document)
    claim(document, issue.version)
    wanted = Wanted(series, issue.on, document, issue.request_key)
    given = allocate(wanted, counter, actor=actor, at=at)
    _name(document, given, issue.on)
    _refuse_taken(document, given)
    document.state, document.updated_at = DocumentState.REGISTERED, at
    refuse_marked(document)
    document.full_clean(exclude={"created_by"})  # of an account that is gone
    document.save()
    was, now = changes(before, snapshot(document))
    record(actor, "register.document.issue", document, at=at, before=was, after=now)
    tell(document)
    return document


def _name(document: Document, given: Allocation, on: date) -> None:
    """Number, symbol, day and the issuer's name as of that day."""
    assert document.holder_id is not None
    document.number = number_text(given.number)
    document.symbol = symbol_on(document, on)
    document.issued_on = on
    if document.year:
        document.year = on.year
    document.issuer_unit_id = document.holder_id
    document.issuer = names_of([document.holder_id], on).get(document.holder_id, "")[:200]
    set_code(document)


def _refuse_taken(document: Document, given: Allocation) -> None:
    """A kind moved between series, or a series begun anew, must not repeat a code in its period."""
    same = Document.objects.filter(
        _within(given.period_key),
        holder=document.holder_id,
        direction=Direction.OUTGOING,
        code=document.code,
    ).exclude(pk=document.pk)
    other = same.first()
    if other is not None:
        raise CodeTaken(other)


def _within(period_key: str) -> Q:
    if not period_key.startswith("term:"):
        return Q(issued_on__year=int(period_key))
    term = Term.objects.get(pk=int(period_key.removeprefix("term:")))
    inside = Q(issued_on__gte=term.first_day)
    return inside if term.last_day is None else inside & Q(issued_on__lte=term.last_day)
