"""What a document cites, who cites it, and how documents hang together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from tongket.apps.register.models import (
    Direction,
    Document,
    DocumentState,
    Mention,
    MentionStatus,
    Relation,
    RelationKind,
    Standard,
)
from tongket.apps.register.queries.documents import visible_to
from tongket.core.law.compose import code_parts
from tongket.core.law.symbol_key import symbol_key

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_MOST_NODES = 60


@dataclass(frozen=True, slots=True)
class Relations:
    """Stated relations of a document: those it states, and those stated of it."""

    of_it: list[Relation]
    on_it: list[Relation]


@dataclass(frozen=True, slots=True)
class Link:
    """One edge: ``source`` does ``kind`` to ``target``; ``stated`` by a person, else read in the text."""

    source: int
    target: int
    kind: RelationKind
    stated: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents around one, and the links between them."""

    documents: dict[int, Document]
    links: frozenset[Link]


def cites(document: Document) -> list[Mention]:
    """The citations in its text, in order, with the documents found. One query."""
    return list(document.mentions.select_related("target").order_by("start"))


def cited_by(document: Document, desk: "Desk") -> QuerySet[Mention]:
    """The places where others cite it, in documents this desk may open, the newest first."""
    rows = Mention.objects.filter(target=document, document__in=visible_to(desk).values("pk"))
    return rows.select_related("document").order_by("-document__issued_on", "document", "start")


def unknown_mentions(document: Document) -> list[Mention]:
    """Cited documents that the register does not hold, each once."""
    rows = document.mentions.filter(status=MentionStatus.UNKNOWN).order_by("start")
    first: dict[str, Mention] = {}
    for mention in rows:
        first.setdefault(mention.code_key, mention)
    return list(first.values())


def offer(mention: Mention) -> Document:
    """A cited document ready to be entered, filled with what the citation says. Nothing is saved."""
    parts = code_parts(mention.code)
    party = mention.code.startswith(f"{parts.number}-") and "/" in parts.symbol
    return Document(
        direction=Direction.REFERENCED,
        standard=Standard.PARTY if party else Standard.STATE,
        state=DocumentState.REGISTERED,
        kind=mention.kind,
        number=parts.number,
        year=int(parts.year) if parts.year else None,
        symbol=parts.symbol if parts.number else "",
        code=mention.code,
        code_key=symbol_key(mention.code),
        issued_on=mention.dated,
        issuer=mention.issuer,
    )


def relations_of(document: Document, desk: "Desk") -> Relations:
    """Relations to and from documents this desk may open. Two queries."""
    seen = visible_to(desk).values("pk")
    return Relations(
        list(document.relations_out.filter(target__in=seen).select_related("target")),
        list(document.relations_in.filter(source__in=seen).select_related("source")),
    )


def graph(document: Document, desk: "Desk", *, depth: int = 2) -> Graph:
    """What is linked with a document in at most ``depth`` steps; three queries a step, few nodes."""
    seen, edge = {document.pk}, {document.pk}
    links: set[Link] = set()
    for _step in range(depth):
        fresh = _links(edge)
        links |= fresh
        edge = {end for link in fresh for end in (link.source, link.target)} - seen
        if not edge or len(seen) >= _MOST_NODES:
            break
        seen |= edge
    found = {one.pk: one for one in visible_to(desk).filter(pk__in=seen)[:_MOST_NODES]}
    found[document.pk] = document
    kept = {link for link in links if link.source in found and link.target in found}
    return Graph(found, frozenset(kept))


def _links(edge: Iterable[int]) -> set[Link]:
    either = Q(source__in=edge) | Q(target__in=edge)
    stated = Relation.objects.filter(either).values_list("source", "target", "kind")
    read = Mention.objects.filter(Q(document__in=edge) | Q(target__in=edge), target__isnull=False)
    pairs = read.values_list("document", "target").distinct()
    return {Link(one, other, RelationKind(kind), stated=True) for one, other, kind in stated} | {
        Link(one, other, RelationKind.CITES, stated=False) for one, other in pairs
    }
