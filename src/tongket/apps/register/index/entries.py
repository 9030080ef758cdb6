"""Keeping entries, words, counts and spellings in step with the register, in the same transaction."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from django.db import connection, transaction

from tongket.apps.register.index.engine import Page, engine
from tongket.apps.register.index.marks import (
    Facet,
    Field,
    closed_mark,
    facet_mark,
    field_marks,
    key_of,
    open_mark,
    words_of,
)
from tongket.apps.register.index.spellings import compact, parts_of, spellings
from tongket.apps.register.models import (
    Access,
    Attachment,
    Direction,
    Document,
    DocumentState,
    DocumentText,
    FacetCount,
    Routing,
    RoutingUnit,
    SearchEntry,
    SymbolSpelling,
)

_BATCH = 500
_MOST_LETTERS = 300_000  # of one text; a hundred pages and more
_KEPT = (Facet.KIND, Facet.ISSUER, Facet.UNIT, Facet.STATE)
_ADD = """
    INSERT INTO register_facetcount (holder, closed, direction, year, facet, value, count)
    VALUES (%s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (holder, closed, direction, year, facet, value)
    DO UPDATE SET count = register_facetcount.count + excluded.count
"""


class _Counted(NamedTuple):
    """A row of kept counts."""

    holder: int
    closed: bool
    direction: str
    year: int
    facet: str
    value: str


@transaction.atomic
def index(document_ids: Iterable[int]) -> None:
    """Make these documents findable as they now are; those that are gone are forgotten.

    Call it after the line in the audit log: whoever writes then waits there, in one order.
    """
    counts: Counter[_Counted] = Counter()
    for ids in _batches(sorted(set(document_ids))):
        counts.update(_erase(ids))
        entries, pages = _read(ids)
        SearchEntry.objects.bulk_create(entries)
        engine().write(pages)
        for entry in entries:
            counts.update(_counted(entry))
        _learn(ids)
    _add(counts)


@transaction.atomic
def forget(document_ids: Iterable[int]) -> None:
    """Take documents out of the search; call it before they are deleted."""
    counts: Counter[_Counted] = Counter()
    for ids in _batches(sorted(set(document_ids))):
        counts.update(_erase(ids))
    _add(counts)


@transaction.atomic
def rebuild() -> int:
    """Make the whole index anew; returns how many documents it holds."""
    for table in (SearchEntry, FacetCount, SymbolSpelling):
        table._default_manager.all().delete()
    engine().empty()
    ids = list(Document.objects.order_by("issued_on", "pk").values_list("pk", flat=True))
    index(ids)
    return len(ids)


def value_of(entry: SearchEntry, facet: Facet) -> str:
    """The value an entry bears, empty when it bears none."""
    value = getattr(entry, facet.value)
    return str(value) if value else ""


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    waiting = iter(ids)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _erase(ids: Sequence[int]) -> "Counter[_Counted]":
    """Drop entries and words; gives what the counts lose."""
    old = list(SearchEntry.objects.filter(document__in=ids))
    if not old:
        return Counter()
    engine().erase([entry.key for entry in old])
    SearchEntry.objects.filter(document__in=ids).delete()
    lost = Counter(counted for entry in old for counted in _counted(entry))
    return Counter({counted: -count for counted, count in lost.items()})


def _read(ids: Sequence[int]) -> tuple[list[SearchEntry], list[Page]]:
    texts = dict(DocumentText.objects.filter(document__in=ids).values_list("document", "text"))
    leads = dict(
        RoutingUnit.objects.filter(routing__document__in=ids, is_lead=True)
        .order_by("routing__at", "pk")
        .values_list("routing__document", "unit")
    )
    wants = _wants(ids)
    entries, pages = [], []
    for document in Document.objects.filter(pk__in=ids).order_by("pk"):
        unit = leads.get(document.pk) or document.drafting_unit_id or 0
        entry = _entry(document, unit, wants)
        entries.append(entry)
        text = texts.get(document.pk, "")[:_MOST_LETTERS]
        pages.append(
            Page(entry.key, words_of(_everything(document, text)), _marks(document, entry))
        )
    return entries, pages


class _Wants(NamedTuple):
    """Which of some documents are directed, and of which the register holds a file."""

    routed: frozenset[int]
    filed: frozenset[int]


def _wants(ids: Sequence[int]) -> _Wants:
    routed = Routing.objects.filter(document__in=ids).values_list("document", flat=True)
    filed = Attachment.objects.filter(document__in=ids).values_list("document", flat=True)
    return _Wants(frozenset(routed), frozenset(filed))


def _entry(document: Document, unit: int, wants: _Wants) -> SearchEntry:
    issued = document.issued_on
    stands = document.state == DocumentState.REGISTERED
    arrived = document.direction == Direction.INCOMING
    inside = document.access != Access.AGENCY or document.state == DocumentState.DRAFT
    return SearchEntry(
        key=key_of(issued, document.pk),
        document_id=document.pk,
        holder=document.holder_id or 0,
        closed=document.holder_id is not None and inside,
        direction=document.direction,
        state=document.state,
        year=issued.year if issued else 0,
        kind=" ".join(document.kind.split()),
        issuer=" ".join(document.issuer.split()),
        unit=unit,
        unrouted=stands and arrived and document.pk not in wants.routed,
        incomplete=stands and (not document.number or issued is None),
        without_file=stands and document.pk not in wants.filed,
    )


def _everything(document: Document, text: str) -> str:
    names = [str(name) for name in document.addressees]
    names += [str(one.get("name", "")) for one in document.recipients if isinstance(one, dict)]
    record = (
        document.code,
        document.kind,
        document.subject,
        document.issuer,
        document.signer_title,
        document.signer,
        *names,
        document.note,
    )
    return "\n".join((*record, text))


def _marks(document: Document, entry: SearchEntry) -> list[str]:
    marks = [(closed_mark if entry.closed else open_mark)(entry.holder)]
    marks += [facet_mark(facet, value) for facet in Facet if (value := value_of(entry, facet))]
    marks += field_marks(Field.CODE, document.code)
    marks += field_marks(Field.ISSUER, document.issuer)
    marks += field_marks(Field.SIGNER, document.signer)
    marks += field_marks(Field.SUBJECT, document.subject)
    return list(dict.fromkeys(marks))


def _counted(entry: SearchEntry) -> Iterator[_Counted]:
    for facet in _KEPT:
        if value := value_of(entry, facet):
            yield _Counted(
                entry.holder, entry.closed, entry.direction, entry.year, facet.value, value
            )


def _add(counts: "Counter[_Counted]") -> None:
    """In one order, so that two writers never wait for each other in a circle."""
    rows = [(*counted, count) for counted, count in sorted(counts.items()) if count]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_ADD, rows)


def _learn(ids: Sequence[int]) -> None:
    """Note the spellings of symbols that were not in use before."""
    keys = Document.objects.filter(pk__in=ids).values_list("code_key", flat=True)
    symbols = {parts_of(key).symbol for key in keys} - {""}
    known = SymbolSpelling.objects.filter(whole=True, symbol__in=symbols)
    fresh = sorted(symbols - set(known.values_list("symbol", flat=True)))
    SymbolSpelling.objects.bulk_create(
        (
            SymbolSpelling(spelling=spelling, symbol=symbol, whole=spelling == compact(symbol))
            for symbol in fresh
            for spelling in sorted(spellings(symbol))
        ),
        ignore_conflicts=True,
    )
