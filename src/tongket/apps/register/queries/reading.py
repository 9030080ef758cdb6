"""A document as its page reads it: record, text, files, and the citations both ways."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from tongket.apps.org.queries import names_of
from tongket.apps.register.models import (
    Attachment,
    Document,
    Mention,
    MentionStatus,
    Relation,
    RelationKind,
    StoredFile,
)
from tongket.apps.register.queries.documents import attachments_of, visible_to
from tongket.apps.register.queries.links import cited_by
from tongket.apps.register.queries.signs import Row, row_of, with_signs

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from tongket.apps.org.queries import Desk


class Sight(TypedDict):
    """What a reader may know of a cited document."""

    open_to: bool
    replaced: bool


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with the document it means, as far as this reader may open it."""

    mention: Mention
    target: Document | None
    is_old: bool

    @property
    def is_unknown(self) -> bool:
        """Whether the register holds nothing that it could mean."""
        return self.mention.status == MentionStatus.UNKNOWN


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that its first page tells; ``cites`` in the order of the text."""

    row: Row
    text: str
    files: Sequence[Attachment]
    cites: Sequence[Cited]
    cited_in: Sequence[Mention]
    unit_names: Mapping[int, str]

    @property
    def document(self) -> Document:
        """The record itself."""
        return self.row.document

    @property
    def cited_once(self) -> list[Cited]:
        """Each document cited, at the first place that cites it."""
        first: dict[str, Cited] = {}
        for cited in self.cites:
            first.setdefault(cited.mention.code_key or cited.mention.text, cited)
        return list(first.values())


def read(desk: "Desk", pk: int) -> Reading:
    """All of one document; raises ``Http404`` when it is not for this desk. Five queries."""
    rows = visible_to(desk).select_related("drafter", "full_text")
    document = with_signs(rows, desk).filter(pk=pk).first()
    if document is None:
        raise Http404
    full_text = getattr(document, "full_text", None)
    return Reading(
        row=row_of(document, desk),
        text=full_text.text if full_text else "",
        files=attachments_of(document),
        cites=cites_seen(document, desk),
        cited_in=_each_once(cited_by(document, desk)[:300]),
        unit_names=_names(document, desk.day),
    )


def cites_seen(document: Document, desk: "Desk") -> list[Cited]:
    """The citations in the text, in order; of a document closed to this desk only the wording."""
    return [
        Cited(one, one.target if one.open_to else None, _is_old(one))
        for one in _seen(document, desk)
    ]


def _seen(document: Document, desk: "Desk") -> "QuerySet[WithAnnotations[Mention, Sight]]":
    replaced = Relation.objects.filter(target=OuterRef("target"), kind=RelationKind.REPLACES)
    return (
        document.mentions.select_related("target")
        .annotate(
            open_to=Exists(visible_to(desk).filter(pk=OuterRef("target"))),
            replaced=Exists(replaced),
        )
        .order_by("start")
    )


def _is_old(mention: "WithAnnotations[Mention, Sight]") -> bool:
    return mention.replaced or (mention.target is not None and mention.target.state == "recalled")


def _each_once(mentions: QuerySet[Mention]) -> list[Mention]:
    """The first place in each document."""
    first: dict[int, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.document_id, mention)
    return list(first.values())


def _names(document: Document, on: date) -> dict[int, str]:
    units = {document.drafting_unit_id, document.issuer_unit_id} - {None}
    return names_of((unit for unit in units if unit is not None), on) if units else {}


def mention_for(desk: "Desk", pk: int) -> Mention:
    """A citation in a document that this desk may open; raises ``Http404``."""
    rows = Mention.objects.select_related("document")
    mention = rows.filter(pk=pk, document__in=visible_to(desk).values("pk")).first()
    if mention is None:
        raise Http404
    return mention


def stored_for(desk: "Desk", sha256: str) -> StoredFile:
    """A file of the store that hangs nowhere yet, or on a document this desk may open; ``Http404``."""
    nowhere = Q(attachments=None)
    open_to = Q(attachments__document__in=visible_to(desk).values("pk"))
    found = StoredFile.objects.filter(nowhere | open_to, pk=sha256).first()
    if found is None:
        raise Http404
    return found
