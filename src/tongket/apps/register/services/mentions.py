"""The text of a document, the citations that stand in it, and what the register says of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from django.db import transaction

from tongket.apps.audit.services import record
from tongket.apps.register.models import (
    Direction,
    Document,
    DocumentState,
    DocumentText,
    Mention,
    MentionStatus,
)
from tongket.apps.register.services.indexing import index
from tongket.apps.register.services.rows import insert
from tongket.core.doc.ref import Ref
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.find import find_citations
from tongket.core.law.model import Category, Citation
from tongket.core.law.resolve import State, resolve
from tongket.core.law.symbol_key import symbol_key
from tongket.core.text.dates import PartialDate
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from tongket.apps.accounts.models import User

LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
_STATUS = {
    State.KNOWN: MentionStatus.KNOWN,
    State.UNKNOWN: MentionStatus.UNKNOWN,
    State.AMBIGUOUS: MentionStatus.AMBIGUOUS,
    State.CONTRADICTS: MentionStatus.CONTRADICTS,
}
_IN_REGISTER = (DocumentState.REGISTERED, DocumentState.RECALLED)
_AT_ONCE = 400  # keys in one question: databases bound the number of parameters

Key = TypeVar("Key", int, str)
Candidates = dict[str, list[Document]]


@transaction.atomic
def set_text(document: Document, text: str, *, actor: "User | None", at: datetime) -> None:
    """Keep the whole text of a document (toàn văn) and note what it cites; the log has the length."""
    store_texts([(document, text)])
    record(actor, "register.document.text", document, at=at, after={"letters": len(text)})
    index([document.pk])


def store_texts(texts: Iterable[tuple[Document, str]]) -> None:
    """Keep texts and note their citations, as part of a write that has its own line in the log."""
    pairs = [(document, text.replace("\0", "\ufffd")) for document, text in texts]
    documents = [document for document, _text in pairs]
    DocumentText.objects.filter(document__in=documents).delete()
    Mention.objects.filter(document__in=documents).delete()
    insert([DocumentText(document=document, text=text) for document, text in pairs])
    found = [mention for document, text in pairs for mention in _mentions(document, text)]
    _resolve_all(found)
    insert(found)


def resolve_again(documents: Iterable[Document]) -> None:
    """Ask anew about the citations, and only those, that may mean these documents."""
    keys = {key for document in documents for key in keys_of(document)}
    if not keys:
        return
    waiting = [mention for some in _portions(keys) for mention in _waiting(some)]
    before = [(mention.status, mention.target_id) for mention in waiting]
    _resolve_all(waiting)
    moved: defaultdict[tuple[str, int | None], list[int]] = defaultdict(list)
    for mention, was in zip(waiting, before, strict=True):
        now = (mention.status, mention.target_id)
        if now != was:
            moved[now].append(mention.pk)
    for (status, target), ids in moved.items():
        for some_ids in _portions(ids):
            Mention.objects.filter(pk__in=some_ids).update(status=status, target=target)


def keys_of(document: Document) -> list[str]:
    """The keys by which a document is cited: its code; of a law also its name and year."""
    keys = [document.code_key]
    if document.kind in LAWS and document.issued_on:
        keys.append(symbol_key(f"{document.kind} {document.subject} {document.issued_on.year}"))
    return [key for key in keys if key]


def _mentions(document: Document, text: str) -> Iterable[Mention]:
    """The citations of a text; a later one of a document is read with what the first told."""
    first: dict[str, Citation] = {}
    for citation in find_citations(clean(text)):
        known = first.setdefault(citation.key, citation)
        yield Mention(
            document=document,
            start=citation.span.start,
            end=citation.span.end,
            text=citation.text[:300],
            code=citation.key[:80],
            code_key=symbol_key(citation.key)[:80],
            kind=(citation.kind or "")[:100],
            dated=_full(citation.date or known.date),
            issuer=(citation.issuer or known.issuer or "")[:200],
            status=MentionStatus.UNKNOWN,
        )


def _full(day: PartialDate | None) -> date | None:
    return day.full if day else None


def _resolve_all(mentions: Sequence[Mention]) -> None:
    candidates = _candidates({mention.code_key for mention in mentions})
    for mention in mentions:
        may_be = candidates.get(mention.code_key)
        if not may_be:
            mention.status, mention.target = MentionStatus.UNKNOWN, None
            continue
        holder = mention.document.holder_id
        seen = [
            one
            for one in may_be
            if one.holder_id in (None, holder) and one.pk != mention.document_id
        ]
        by_id = {str(one.pk): one for one in seen}
        found = resolve(_citation(mention), lambda _: [*map(_registered, by_id.values())])  # noqa: B023
        mention.status = _STATUS[found.state]
        one = found.documents[0] if len(found.documents) == 1 else None
        mention.target = by_id[one.ref.id] if one else None


def _candidates(keys: set[str]) -> Candidates:
    """The documents that may be meant, by key; a law also by its name."""
    found: Candidates = defaultdict(list)
    for some in _portions(keys - {""}):
        for document in _citable().filter(code_key__in=some):
            found[document.code_key].append(document)
    if any(not key[:1].isdigit() for key in keys):
        for law in _citable().filter(kind__in=LAWS, direction=Direction.REFERENCED):
            for key in keys_of(law)[1:]:
                found[key].append(law)
    return found


def _waiting(keys: list[str]) -> "QuerySet[Mention]":
    rows = Mention.objects.filter(code_key__in=keys).select_related("document")
    return rows.only(
        "start", "end", "text", "code_key", "kind", "dated", "issuer", "status", "target",
        "document__holder",
    )  # fmt: skip


def _portions(keys: Iterable[Key]) -> Iterable[list[Key]]:
    ordered = sorted(keys)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _citable() -> "QuerySet[Document]":
    return Document.objects.filter(state__in=_IN_REGISTER, issued_on__isnull=False).only(
        "code_key", "holder", "number", "symbol", "year", "kind", "issued_on", "issuer", "subject"
    )


def _registered(document: Document) -> RegisteredDocument:
    assert document.issued_on is not None
    return RegisteredDocument(
        ref=Ref("register.document", str(document.pk)),
        number=document.number,
        symbol=document.symbol,
        kind=document.kind,
        date=document.issued_on,
        issuer=document.issuer,
        subject=document.subject,
        year=str(document.year) if document.year else None,
    )


def _citation(mention: Mention) -> Citation:
    """The citation as far as the register needs it."""
    day = mention.dated
    return Citation(
        span=Span(mention.start, mention.end),
        text=mention.text,
        number=None,
        year=None,
        symbol=None,
        kind=mention.kind or None,
        category=Category.IRREGULAR,
        date=PartialDate(day.year, day.month, day.day) if day else None,
        issuer=mention.issuer or None,
    )
