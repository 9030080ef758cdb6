"""Many documents at once: old registers taken over, arrivals of a day; one transaction, one batch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit.services import Act, record_all, snapshot
from tongket.apps.register.models import (
    Allocation,
    Direction,
    Document,
    DocumentState,
    NumberSeries,
    SeriesPurpose,
    Standard,
)
from tongket.apps.register.queries.series import period_of, series_for
from tongket.apps.register.services.entries import set_code
from tongket.apps.register.services.indexing import index
from tongket.apps.register.services.mentions import resolve_again, store_texts
from tongket.apps.register.services.numbering import hold_counter
from tongket.apps.register.services.rows import insert
from tongket.apps.register.services.secrecy import refuse_marked

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

_PORTION = 1_000
# Keys are the database's to check; everything else is checked here.
_KEYS = ("holder", "issuer_unit", "drafting_unit", "drafter", "created_by")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document to be entered, with its text (toàn văn) when there is one."""

    document: Document
    text: str = ""


@transaction.atomic
def register_many(
    entries: Sequence[Entry], *, actor: "User | None", at: datetime
) -> list[Document]:
    """Enter arrivals and cited documents in the order given; all of them, or none.

    Arrivals get their numbers in a row. Raises ``SecretDocument``, ``NoSeries``, ``ValidationError``.
    """
    documents = [entry.document for entry in entries]
    for document in documents:
        _prepare(document, actor, at)
    given = _number(documents, actor, at)
    for start in range(0, len(entries), _PORTION):
        _write(entries[start : start + _PORTION], given, actor=actor, at=at)
    return documents


def _write(
    entries: Sequence[Entry],
    given: dict[int, Allocation],
    *,
    actor: "User | None",
    at: datetime,
) -> None:
    """A portion of them, so that what is built on the way stays small."""
    documents = [entry.document for entry in entries]
    Document.objects.bulk_create(documents)
    insert([_borne(given.pop(id(one)), one) for one in documents if id(one) in given])
    resolve_again(documents)  # what waited for them; their own citations are resolved as they come
    store_texts((entry.document, entry.text) for entry in entries if entry.text)
    acts = (Act("register.document.enter", one, after=snapshot(one)) for one in documents)
    record_all(actor, acts, at=at)
    index([document.pk for document in documents])


def _borne(number: Allocation, document: Document) -> Allocation:
    """The number on its document, which has its key now."""
    number.document = document
    return number


def _prepare(document: Document, actor: "User | None", at: datetime) -> None:
    document.state = DocumentState.REGISTERED
    document.created_by, document.created_at, document.updated_at = actor, at, at
    set_code(document)
    refuse_marked(document)
    document.clean_fields(exclude=_KEYS)


def _number(
    documents: Iterable[Document], actor: "User | None", at: datetime
) -> dict[int, Allocation]:
    """The arrivals among them numbered, run by run; counters are held in one order.

    By the identity of the document, which has no key yet.
    """
    runs: defaultdict[tuple[int, str], list[Document]] = defaultdict(list)
    found: dict[object, tuple[NumberSeries, str]] = {}
    for document in documents:
        if document.direction == Direction.INCOMING:
            series, period = _run_of(document, found)
            runs[series.pk, period].append(document)
    by_id = {series.pk: series for series, _period in found.values()}
    given: dict[int, Allocation] = {}
    for (series_id, period), arrivals in sorted(runs.items(), key=lambda run: run[0]):
        counter = hold_counter(by_id[series_id], period)
        for document in arrivals:
            counter.last += 1
            document.arrival_number = counter.last
            given[id(document)] = Allocation(
                series_id=series_id,
                period_key=period,
                number=counter.last,
                at=at,
                by=actor,
            )
        counter.save(update_fields=["last"])
    return given


def _run_of(
    document: Document, found: dict[object, tuple[NumberSeries, str]]
) -> tuple[NumberSeries, str]:
    """The series and period of an arrival, looked up once for each standard and year."""
    assert document.holder_id is not None
    day: date | None = document.arrived_on
    assert day is not None
    key = (document.holder_id, document.standard, day.year)
    if key not in found:
        standard = Standard(document.standard)
        series = series_for(document.holder_id, SeriesPurpose.ARRIVAL, standard, document.kind)
        found[key] = (series, period_of(series, day))
    return found[key]
