"""What a row of the list says beside the record: read or not, dealt with or not, in force or not."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from django.db.models import Count, Exists, IntegerField, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from tongket.apps.register import permissions
from tongket.apps.register.models import (
    Attachment,
    Direction,
    Dispatch,
    Document,
    DocumentState,
    Mention,
    Relation,
    RelationKind,
    Routing,
    RoutingUnit,
)

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from tongket.apps.org.queries import Desk


class Sign(StrEnum):
    """Tình trạng of a row: the one thing about a document that its reader should know first."""

    DRAFT = "draft"
    TO_NUMBER = "to_number"  # signed, waits for its number
    VOIDED = "voided"
    RECALLED = "recalled"
    INCOMPLETE = "incomplete"  # no number or no day
    REPLACED = "replaced"
    AMENDED = "amended"
    TO_ROUTE = "to_route"
    LATE = "late"
    ROUTED = "routed"
    HANDLED = "handled"
    NO_FILE = "no_file"
    SENT = "sent"
    NUMBERED = "numbered"
    ENTERED = "entered"


class Signs(TypedDict):
    """What ``with_signs`` adds to a document."""

    has_file: bool
    cited: int
    replaced: bool
    amended: bool
    sent: bool
    routed: bool
    open_routings: int
    due: date | None
    unread: bool


class Row(NamedTuple):
    """A document as the list shows it."""

    document: Document
    sign: Sign
    is_new: bool
    cited: int
    due: date | None = None


def with_signs(
    rows: QuerySet[Document], desk: "Desk"
) -> "QuerySet[WithAnnotations[Document, Signs]]":
    """The same documents with everything a row says of them, in the same query."""
    on_it = Relation.objects.filter(target=OuterRef("pk"))
    routings = Routing.objects.filter(document=OuterRef("pk"))
    under_way = routings.filter(closed_at=None).order_by().values("document")
    mine = RoutingUnit.objects.filter(
        routing__document=OuterRef("pk"),
        routing__closed_at=None,
        unit__in=desk.unit_ids,
        received_at=None,
    )
    return rows.annotate(
        has_file=Exists(Attachment.objects.filter(document=OuterRef("pk"))),
        cited=Coalesce(Subquery(_times_cited(), output_field=IntegerField()), 0),
        replaced=Exists(on_it.filter(kind=RelationKind.REPLACES)),
        amended=Exists(on_it.filter(kind=RelationKind.AMENDS)),
        sent=Exists(Dispatch.objects.filter(document=OuterRef("pk"))),
        routed=Exists(routings),
        open_routings=Coalesce(Subquery(under_way.annotate(n=Count("pk")).values("n")), 0),
        due=Subquery(under_way.annotate(first=Min("deadline")).values("first")),
        unread=Exists(mine),
    )


def row_of(document: "WithAnnotations[Document, Signs]", desk: "Desk") -> Row:
    """The row of a document that ``with_signs`` was asked for."""
    sign = _state(document) or _force(document) or _handling(document, desk.day) or _paper(document)
    to_route = sign is Sign.TO_ROUTE and permissions.may_route(desk)
    return Row(document, sign, document.unread or to_route, document.cited, document.due)


def unrouted(rows: QuerySet[Document]) -> QuerySet[Document]:
    """Văn bản đến chờ phân phối: arrivals that nobody has directed yet, as the index keeps it."""
    return rows.filter(search_entry__unrouted=True)


def incomplete(rows: QuerySet[Document]) -> QuerySet[Document]:
    """Entries that lack their number or their day."""
    return rows.filter(search_entry__incomplete=True)


def without_file(rows: QuerySet[Document]) -> QuerySet[Document]:
    """Entries of which the register holds no file."""
    return rows.filter(search_entry__without_file=True)


def _times_cited() -> QuerySet[Mention, dict[str, object]]:
    """In how many documents a document is cited."""
    cited = Mention.objects.filter(target=OuterRef("pk")).order_by().values("target")
    return cited.annotate(n=Count("document", distinct=True)).values("n")


def _state(document: Document) -> Sign | None:
    if document.state == DocumentState.DRAFT:
        return Sign.TO_NUMBER if document.signer else Sign.DRAFT
    if document.state == DocumentState.VOIDED:
        return Sign.VOIDED
    return Sign.RECALLED if document.state == DocumentState.RECALLED else None


def _force(document: "WithAnnotations[Document, Signs]") -> Sign | None:
    if document.replaced:
        return Sign.REPLACED
    if not document.number or document.issued_on is None:
        return Sign.INCOMPLETE
    return Sign.AMENDED if document.amended else None


def _handling(document: "WithAnnotations[Document, Signs]", on: date) -> Sign | None:
    if document.direction != Direction.INCOMING:
        return None
    if not document.routed:
        return Sign.TO_ROUTE
    if not document.open_routings:
        return Sign.HANDLED
    return Sign.LATE if document.due is not None and document.due < on else Sign.ROUTED


def _paper(document: "WithAnnotations[Document, Signs]") -> Sign:
    if not document.has_file:
        return Sign.NO_FILE
    if document.direction == Direction.REFERENCED:
        return Sign.ENTERED
    return Sign.SENT if document.sent else Sign.NUMBERED
