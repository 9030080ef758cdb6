"""Changing what the register says of a document, and taking numbers back that were given wrongly."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit.services import StaleEdit, changes, claim, record, snapshot
from tongket.apps.register.models import (
    Allocation,
    Direction,
    Document,
    DocumentState,
)
from tongket.apps.register.services.entries import set_code, tell
from tongket.apps.register.services.secrecy import refuse_marked

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

# What the system gave, or what the place in the register hangs on.
_ALWAYS_FIXED = frozenset({"holder_id", "direction", "state", "arrival_number", "created_at"})
_FIXED = {
    Direction.INCOMING: _ALWAYS_FIXED | {"arrived_on"},
    Direction.OUTGOING: _ALWAYS_FIXED
    | {"number", "symbol", "symbol_unit", "year", "kind", "standard", "issued_on", "issuer"},
    Direction.REFERENCED: _ALWAYS_FIXED,
}
_KEPT_BY_SYSTEM = frozenset({"id", "version", "created_by_id", "updated_at", "code", "code_key"})


class EditedMeanwhile(StaleEdit):
    """Somebody saved first. ``differs``: field → (as it is now, as it was to become)."""

    def __init__(self, document: Document, version: int, theirs: Document) -> None:
        super().__init__(document, version)
        self.theirs = theirs
        now, mine = snapshot(theirs), snapshot(document)
        self.differs = {
            name: (now[name], mine[name])
            for name in now
            if now[name] != mine[name] and name not in _KEPT_BY_SYSTEM
        }


class FixedField(Exception):
    """A field that the system gave, and that nobody changes by hand."""

    def __init__(self, names: frozenset[str]) -> None:
        super().__init__(sorted(names))
        self.names = names


class NotVoidable(Exception):
    """Only a number that was given, and not yet voided, can be voided."""


@transaction.atomic
def edit(document: Document, *, version: int, actor: "User", at: datetime) -> None:
    """Save a document as its fields now are. Raises ``EditedMeanwhile``, ``FixedField``,
    ``SecretDocument``, ``ValidationError``.
    """
    stored = Document.objects.get(pk=document.pk)
    if stored.version != version:
        raise EditedMeanwhile(document, version, stored)
    before = snapshot(stored)
    set_code(document)
    _refuse_fixed(stored, before, snapshot(document))
    refuse_marked(document)
    document.full_clean(exclude={"created_by"})  # of an account that is gone
    claim(document, version)
    document.updated_at = at
    document.save()
    was, now = changes(before, snapshot(document))
    record(actor, "register.document.edit", document, at=at, before=was, after=now)
    tell(document)
    if stored.code_key != document.code_key:
        tell(stored)


@transaction.atomic
def void_number(
    document: Document, *, version: int, reason: str, actor: "User", at: datetime
) -> None:
    """Take a document out of the register; its number stays, with the reason, and is not given again.

    Raises ``NotVoidable`` and ``StaleEdit``.
    """
    given = Allocation.objects.filter(document=document, voided_at=None).first()
    if given is None or document.state != DocumentState.REGISTERED or not reason.strip():
        raise NotVoidable
    claim(document, version)
    given.voided_at, given.void_reason = at, reason.strip()[:500]
    given.save(update_fields=["voided_at", "void_reason"])
    set_state(document, DocumentState.VOIDED, at=at)
    after = {"state": document.state, "number": given.number, "reason": given.void_reason}
    before = {"state": DocumentState.REGISTERED}
    record(actor, "register.document.void", document, at=at, before=before, after=after)
    tell(document)


def set_state(document: Document, state: DocumentState, *, at: datetime) -> None:
    """Move a document that was claimed to another state; all else of it stays as it is."""
    document.state, document.updated_at = state, at
    document.save(update_fields=["state", "updated_at"])


def _refuse_fixed(stored: Document, before: dict[str, object], after: dict[str, object]) -> None:
    if stored.state == DocumentState.DRAFT:
        fixed = _ALWAYS_FIXED
    else:
        fixed = _FIXED[Direction(stored.direction)]
    changed = frozenset(name for name in fixed if before[name] != after[name])
    if changed:
        raise FixedField(changed)
