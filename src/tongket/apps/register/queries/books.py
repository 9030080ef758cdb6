"""The rows of the printed registers, from one day to another. Decree 30/2020/NĐ-CP, annex IV."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Max, QuerySet
from django.utils import timezone

from tongket.apps.org.queries import names_of
from tongket.apps.register.models import (
    Allocation,
    Direction,
    Document,
    DocumentState,
    Relation,
    RelationKind,
    Routing,
)
from tongket.apps.register.queries.documents import documents_of
from tongket.core.text.date_format import short_date

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.files.xlsx import Value

BookRow = dict[str, "Value"]


def book_rows(desk: "Desk", book: str, first: date, last: date) -> list[BookRow]:
    """The rows of ``outgoing``, ``incoming`` or ``follow_up``, in the order of their numbers.

    At most six queries, however many rows.
    """
    return list(_BOOKS[book](desk, first, last))


def _outgoing(desk: "Desk", first: date, last: date) -> Iterator[BookRow]:
    rows = documents_of(desk, Direction.OUTGOING).filter(issued_on__range=(first, last))
    ordered = rows.annotate(given=Max("allocations__number")).order_by("issued_on", "given", "pk")
    documents = list(ordered.prefetch_related("dispatches"))
    units = _names({one.drafting_unit_id for one in documents}, last)
    voided = _void_reasons(documents)
    for one in documents:
        sent = list(one.dispatches.all())
        yield {
            "code": one.code,
            "issued_on": one.issued_on,
            "subject": _named(one),
            "signer": one.signer,
            "recipients": "; ".join(_recipients(one)),
            "keeper": ", ".join(filter(None, ("VT", units.get(one.drafting_unit_id or 0, "")))),
            "copies": one.copies,
            "sent_on": sent[0].sent_on if sent else None,
            "receipt": "; ".join(filter(None, (each.receipt for each in sent))),
            "note": "; ".join(filter(None, (_state(one, voided), one.note))),
        }


def _incoming(desk: "Desk", first: date, last: date) -> Iterator[BookRow]:
    documents = list(_arrivals(desk, first, last))
    leads = _leads(documents, last)
    for one in documents:
        routing, name = leads.get(one.pk, (None, ""))
        yield {
            "arrived_on": one.arrived_on,
            "arrival_number": one.arrival_number,
            "issuer": one.issuer,
            "code": one.code,
            "issued_on": one.issued_on,
            "subject": _named(one),
            "receiver": name,
            "passed_on": timezone.localdate(routing.at) if routing else None,
            "receipt": _received(routing),
            "note": one.note,
        }


def _follow_up(desk: "Desk", first: date, last: date) -> Iterator[BookRow]:
    documents = list(_arrivals(desk, first, last))
    leads = _leads(documents, last)
    answers = _answers(documents)
    for one in documents:
        routing, name = leads.get(one.pk, (None, ""))
        if routing is None:
            continue
        yield {
            "arrival_number": one.arrival_number,
            "document": _told(one),
            "responsible": name,
            "deadline": routing.deadline,
            "progress": _progress(routing, last),
            "answer": "; ".join(answers[one.pk]),
            "note": routing.outcome if routing.outcome not in answers[one.pk] else "",
        }


_BOOKS: "dict[str, Callable[[Desk, date, date], Iterator[BookRow]]]" = {
    "outgoing": _outgoing,
    "incoming": _incoming,
    "follow_up": _follow_up,
}


def _arrivals(desk: "Desk", first: date, last: date) -> QuerySet[Document]:
    rows = documents_of(desk, Direction.INCOMING).filter(arrived_on__range=(first, last))
    return rows.order_by("arrived_on", "arrival_number")


def _leads(documents: Sequence[Document], on: date) -> dict[int, tuple[Routing, str]]:
    """The newest routing of each document, and who leads it: the unit, and the person if named."""
    rows = Routing.objects.filter(document__in=[one.pk for one in documents])
    found: dict[int, Routing] = {}
    for routing in rows.order_by("at").prefetch_related("units__person"):
        found[routing.document_id] = routing
    units = _names({u.unit_id for r in found.values() for u in r.units.all()}, on)
    return {pk: (routing, _lead(routing, units)) for pk, routing in found.items()}


def _lead(routing: Routing, units: dict[int, str]) -> str:
    for unit in routing.units.all():
        if unit.is_lead:
            person = unit.person.full_name if unit.person else ""
            return ", ".join(filter(None, (units.get(unit.unit_id, ""), person)))
    return ""


def _received(routing: Routing | None) -> str:
    moments = [u.received_at for u in routing.units.all() if u.is_lead] if routing else []
    return "; ".join(short_date(timezone.localtime(at)) for at in moments if at)


def _answers(documents: Sequence[Document]) -> defaultdict[int, list[str]]:
    rows = Relation.objects.filter(
        kind=RelationKind.ANSWERS, target__in=[one.pk for one in documents]
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for target, code in rows.order_by("pk").values_list("target", "source__code"):
        found[target].append(code)
    return found


def _progress(routing: Routing, on: date) -> str:
    """How it stands on the last day of the book, in the words of the book."""
    closed = timezone.localdate(routing.closed_at) if routing.closed_at else None
    due = routing.deadline
    if closed is not None and closed <= on:
        late = due is not None and closed > due
        return f"Xong ngày {short_date(closed)}{', quá hạn' if late else ''}"
    return "Quá hạn" if due is not None and due < on else "Đang giải quyết"


def _void_reasons(documents: Sequence[Document]) -> dict[int, str]:
    void = [one.pk for one in documents if one.state == DocumentState.VOIDED]
    rows = Allocation.objects.filter(document__in=void).values_list("document", "void_reason")
    return dict(rows)


def _state(document: Document, voided: dict[int, str]) -> str:
    if document.state == DocumentState.VOIDED:
        return f"Hủy số: {voided.get(document.pk, '')}"
    return "Đã thu hồi" if document.state == DocumentState.RECALLED else ""


def _recipients(document: Document) -> list[str]:
    return [one["name"] for one in document.recipients] or list(document.addressees)


def _named(document: Document) -> str:
    return f"{document.kind} {document.subject}".strip()


def _told(document: Document) -> str:
    day = f"ngày {short_date(document.issued_on)}" if document.issued_on else ""
    parts = (f"{document.kind} {document.code}".strip(), day, document.issuer)
    return ", ".join(filter(None, parts))


def _names(ids: Iterable[int | None], on: date) -> dict[int, str]:
    wanted = {each for each in ids if each is not None}
    return names_of(wanted, on) if wanted else {}
