"""How documents act on each other. Decree 30/2020/NĐ-CP, article 18 for recall and erratum."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit.services import claim, record, snapshot
from tongket.apps.register.models import (
    Document,
    DocumentState,
    Relation,
    RelationKind,
    Routing,
)
from tongket.apps.register.services.editing import set_state
from tongket.apps.register.services.entries import tell
from tongket.core.doc.kinds import OFFICIAL_LETTER

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class NotALetter(Exception):
    """Faults of form and procedure are corrected by a công văn, and this is none."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.pk)
        self.document = document


class OtherKind(Exception):
    """A document is amended or replaced by one of the same kind."""

    def __init__(self, source: Document, target: Document) -> None:
        super().__init__(source.kind, target.kind)
        self.source, self.target = source, target


class NotRecallable(Exception):
    """Only a document that stands in the register can be recalled."""


@transaction.atomic
def relate(relation: Relation, *, actor: "User", at: datetime) -> Relation:
    """State a relation between two documents; said twice, it stands once.

    An answer closes the open routings of what it answers. Raises ``NotALetter`` for an erratum that
    is no letter, ``OtherKind`` for one that amends or replaces, ``ValidationError``.
    """
    there = Relation.objects.filter(
        source=relation.source_id, target=relation.target_id, kind=relation.kind
    ).first()
    if there is not None:
        return there
    _judge(relation)
    relation.created_by, relation.created_at = actor, at
    relation.full_clean()
    relation.save()
    record(actor, "register.relation.state", relation.source, at=at, after=_said(relation))
    if relation.kind == RelationKind.ANSWERS:
        _close_answered(relation, at=at)
    return relation


@transaction.atomic
def unrelate(relation: Relation, *, actor: "User", at: datetime) -> None:
    """Take a relation back that was stated by mistake."""
    source, before = relation.source, _said(relation)
    relation.delete()
    record(actor, "register.relation.withdraw", source, at=at, before=before)


@transaction.atomic
def recall(
    document: Document,
    *,
    version: int,
    reason: str,
    by: Document | None = None,
    actor: "User",
    at: datetime,
) -> None:
    """Thu hồi: the document is out of force and its entry remains; ``by`` is what recalls it.

    Raises ``NotRecallable`` and ``StaleEdit``.
    """
    if document.state != DocumentState.REGISTERED:
        raise NotRecallable
    claim(document, version)
    set_state(document, DocumentState.RECALLED, at=at)
    after: dict[str, object] = {"state": document.state, "reason": reason}
    if by is not None:
        Relation.objects.get_or_create(
            source=by,
            target=document,
            kind=RelationKind.RECALLS,
            defaults={"created_by": actor, "created_at": at, "note": reason[:300]},
        )
        after["by"] = by
    before = {"state": DocumentState.REGISTERED}
    record(actor, "register.document.recall", document, at=at, before=before, after=after)
    tell(document)


def _judge(relation: Relation) -> None:
    source, target = relation.source, relation.target
    if relation.kind == RelationKind.CORRECTS and source.kind != OFFICIAL_LETTER:
        raise NotALetter(source)
    same_kind = {RelationKind.AMENDS, RelationKind.REPLACES}
    if relation.kind in same_kind and source.kind != target.kind:
        raise OtherKind(source, target)


def _close_answered(relation: Relation, *, at: datetime) -> None:
    """The answer ends what waited for it; its own line in the log is that of the relation."""
    waiting = Routing.objects.filter(document=relation.target_id, closed_at=None)
    for routing in waiting.filter(answer_needed=True):
        claim(routing, routing.version)
        routing.closed_at, routing.outcome = at, str(relation.source)[:500]
        routing.save(update_fields=["closed_at", "outcome"])


def _said(relation: Relation) -> dict[str, object]:
    return snapshot(relation, "kind", "target_id", "note")
