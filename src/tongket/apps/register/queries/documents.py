"""Which documents a desk may open, and the register's lists."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.http import Http404

from tongket.apps.org.queries import names_of
from tongket.apps.register import permissions
from tongket.apps.register.models import (
    Access,
    Attachment,
    Direction,
    Document,
    DocumentState,
    DocumentText,
    RoutingUnit,
)

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def visible_to(desk: "Desk") -> QuerySet[Document]:
    """Everything a desk may open: the agency's register and the cited documents that are everybody's.

    Drafts and restricted documents are open to those who drafted or handle them, and to the keepers.
    """
    if not permissions.may_read(desk):
        return Document.objects.none()
    shared = Q(holder=None)
    return Document.objects.filter(shared | _ours(desk))


def documents_of(
    desk: "Desk", direction: Direction, *, year: int | None = None
) -> QuerySet[Document]:
    """One direction of the register without drafts, newest first; ``year`` is that of the register."""
    if direction is Direction.REFERENCED:
        rows = visible_to(desk)
    elif permissions.may_read(desk):
        rows = Document.objects.filter(_ours(desk))
    else:
        return Document.objects.none()
    rows = rows.filter(direction=direction).exclude(state=DocumentState.DRAFT)
    if year is not None:
        first, last = date(year, 1, 1), date(year, 12, 31)
        by = "arrived_on" if direction is Direction.INCOMING else "issued_on"
        rows = rows.filter(**{f"{by}__range": (first, last)})
    return rows


def drafts_of(desk: "Desk") -> QuerySet[Document]:
    """Drafts that this desk may go on with, the newest first."""
    drafts = visible_to(desk).filter(state=DocumentState.DRAFT, holder=desk.agency_id)
    return drafts.order_by("-pk")


def document_for(desk: "Desk", pk: int) -> Document:
    """One document with what its page shows of it; raises ``Http404`` when it is not for this desk."""
    rows = visible_to(desk).select_related("drafter", "created_by")
    document = rows.filter(pk=pk).first()
    if document is None:
        raise Http404
    return document


def attachment_for(desk: "Desk", pk: int) -> Attachment:
    """A file of a document that this desk may open; raises ``Http404``."""
    rows = Attachment.objects.select_related("file", "document")
    attachment = rows.filter(pk=pk, document__in=visible_to(desk).values("pk")).first()
    if attachment is None:
        raise Http404
    return attachment


def attachments_of(document: Document) -> list[Attachment]:
    """Its files in the order they were added."""
    return list(document.attachments.select_related("file"))


def text_of(document: Document) -> str:
    """The whole text (toàn văn), empty when none was read."""
    rows = DocumentText.objects.filter(document=document).values_list("text", flat=True)
    return rows.first() or ""


def unit_names(documents: Iterable[Document], on: date) -> dict[int, str]:
    """What the units of these documents are called on a day, for a list. One query."""
    ids = {
        unit
        for document in documents
        for unit in (document.issuer_unit_id, document.drafting_unit_id, document.holder_id)
        if unit is not None
    }
    return names_of(ids, on) if ids else {}


def _ours(desk: "Desk") -> Q:
    ours = Q(holder=desk.agency_id)
    if permissions.sees_all(desk):
        return ours
    drafted = Q(drafter=desk.user_id) | Q(created_by=desk.user_id)
    handled = RoutingUnit.objects.filter(
        Q(unit__in=desk.unit_ids) | Q(person__user=desk.user_id)
    ).values("routing__document")
    open_to_all = Q(access=Access.AGENCY) & ~Q(state=DocumentState.DRAFT)
    in_unit = Q(state=DocumentState.DRAFT, access=Access.AGENCY, drafting_unit__in=desk.unit_ids)
    return ours & (open_to_all | drafted | in_unit | Q(pk__in=handled))
