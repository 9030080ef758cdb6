"""Loads the register of the demo department, day by day, as it would have been kept."""

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from tongket.apps.org.queries import unit_by_code, units_matching
from tongket.apps.register.models import (
    CaseFile,
    Dispatch,
    Document,
    NumberSeries,
    Relation,
    RelationKind,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Urgency,
)
from tongket.apps.register.services.demo_papers import paper_of, text_of
from tongket.apps.register.services.demo_records import (
    CaseRecord,
    CitedRecord,
    IncomingRecord,
    OutgoingRecord,
    RegisterRecords,
    SeriesRecord,
    read_register,
)
from tongket.apps.register.services.dispatches import send
from tongket.apps.register.services.editing import void_number
from tongket.apps.register.services.entries import NOTHING, Enclosed
from tongket.apps.register.services.files import Paper, keep, receive
from tongket.apps.register.services.filing import file_document, open_case_file
from tongket.apps.register.services.incoming import register_incoming, register_referenced
from tongket.apps.register.services.outgoing import Issue, register_outgoing, save_draft
from tongket.apps.register.services.relations import recall, relate
from tongket.apps.register.services.routing import Directive, close_routing, route
from tongket.apps.register.services.series import (
    SeriesPlan,
    continue_from,
    open_series,
    set_up_numbering,
)
from tongket.core.law.compose import code_parts

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

_SCHEME = "demo"  # the organisation's loader keeps the keys of units under it
_RELATIONS = {
    "implements": RelationKind.IMPLEMENTS,
    "answers": RelationKind.ANSWERS,
    "corrects": RelationKind.CORRECTS,
}
_URGENCIES = {str(label): value for value, label in Urgency.choices if value}


@transaction.atomic
def load_demo(folder: Path, at: datetime) -> int:
    """Load the register from ``folder``; how many documents were entered: none the second time."""
    if not (folder / "register.toml").exists():
        return 0
    book = _Book(read_register(folder), at)
    if NumberSeries.objects.filter(holder_id=book.agency_id).exists():
        return 0
    book.open_numbering()
    for _day, step in sorted(book.steps(), key=lambda pair: pair[0]):
        step()
    for case in book.records.case:
        book.open_case(case)
    return len(book.documents) + book.drafts


class _Book:
    """The register while it is being kept; documents are known by number and symbol."""

    def __init__(self, records: RegisterRecords, at: datetime) -> None:
        users = get_user_model().objects
        self.records, self.at = records, at
        self.day = timezone.localdate(at)
        self.agency_id = _unit(records.agency, self.day)
        self.clerk: User = users.get(username=records.clerk)
        self.leader: User = users.get(username=records.leader)
        self.documents: dict[str, Document] = {}
        self.drafts = 0

    def steps(self) -> Iterator[tuple[date, Callable[[], None]]]:
        """What was entered, with its day."""
        for cited in self.records.cited:
            yield date.min, partial(self.enter_cited, cited)
        for incoming in self.records.incoming:
            yield incoming.arrived, partial(self.enter_incoming, incoming)
        for outgoing in self.records.outgoing:
            yield outgoing.on or self.day, partial(self.enter_outgoing, outgoing)

    def open_numbering(self) -> None:
        """The department's own series, and the usual ones for arrivals and copies."""
        for record in self.records.series:
            self._open_series(record)
        set_up_numbering(self.agency_id, Standard.STATE, actor=self.clerk, at=self.at)

    def enter_cited(self, record: CitedRecord) -> None:
        """A document that is only cited."""
        document = Document(
            holder_id=self.agency_id if record.own else None,
            standard=_standard(record.code),
            kind=record.kind,
            issued_on=record.dated,
            issuer=record.issuer,
            subject=record.subject,
            note=record.note,
            **_named(record.code),
        )
        enclosed = self._enclosed(document, record.code, record.text)
        register_referenced(document, enclosed, actor=self.clerk, at=self.at)
        self.documents[record.code] = document

    def enter_incoming(self, record: IncomingRecord) -> None:
        """An arrival, and what the leader directed."""
        document = Document(
            holder_id=self.agency_id,
            standard=record.standard,
            kind=record.kind,
            issued_on=record.dated,
            arrived_on=record.arrived,
            issuer=record.issuer,
            issuer_unit_id=_issuer(record.issuer, self.day),
            subject=record.subject,
            urgency=_URGENCIES.get(record.urgency, Urgency.NORMAL),
            access=record.access,
            **_named(record.code),
        )
        at = _office_hour(record.arrived, 8)
        enclosed = self._enclosed(document, record.code, record.text)
        register_incoming(document, enclosed, actor=self.clerk, at=at)
        self.documents[record.code or record.subject] = document
        if record.to:
            self._direct(document, record)

    def enter_outgoing(self, record: OutgoingRecord) -> None:
        """A draft; numbered, sent, voided or recalled as its record says."""
        at = _office_hour(record.on or self.day, 14)
        signer = self.leader.full_name if record.on or record.signed else ""
        document = Document(
            holder_id=self.agency_id,
            standard=Standard.STATE,
            kind=record.kind,
            subject=record.subject,
            drafting_unit_id=_unit(record.unit, self.day),
            symbol_unit=record.symbol_unit,
            signer=signer,
            signer_title="Giám đốc" if signer else "",
            place="Bắc Giang",
            recipients=[{"name": "Ban Nội chính Tỉnh ủy", "purpose": "báo cáo"}],
        )
        document.issuer, document.issued_on = "Sở Thông tin và Truyền thông", record.on
        enclosed = self._enclosed(document, record.code, record.text)
        save_draft(document, enclosed, actor=self.clerk, at=at)
        if record.on is None:
            self.drafts += 1
            return
        issue = Issue(record.on, document.version, f"demo-{record.code}")
        register_outgoing(document, issue, actor=self.clerk, at=at)
        self.documents[record.code] = document
        self._relate(document, record, at)
        self._after(document, record, at)

    def open_case(self, record: CaseRecord) -> None:
        """A case file with its documents."""
        at = _office_hour(record.opened, 9)
        case_file = CaseFile(
            holder_id=self.agency_id,
            catalogue_year=record.year,
            notation=record.notation,
            title=record.title,
            retention=record.retention,
            opened_on=record.opened,
        )
        open_case_file(case_file, actor=self.clerk, at=at)
        for code in record.holds:
            file_document(case_file, self.documents[code], actor=self.clerk, at=self.at)

    def _open_series(self, record: SeriesRecord) -> None:
        plan = SeriesPlan(
            record.name,
            SeriesPurpose.ISSUE,
            Standard.STATE,
            SeriesPeriod.YEAR,
            tuple(record.kinds),
            is_default=not record.kinds,
        )
        series = open_series(self.agency_id, plan, actor=self.clerk, at=self.at)
        continue_from(series, on=record.on, last=record.last, actor=self.clerk, at=self.at)

    def _enclosed(self, document: Document, code: str, text: str) -> Enclosed:
        """The file that would have come with it; none where the record has no text."""
        if not text:
            return NOTHING
        written = text_of(document, code, text.strip())
        name = f"{(code or 'du-thao').replace('/', '-')}.docx"
        with receive(io.BytesIO(paper_of(written)), name) as received:
            stored = keep(received, at=self.at)
        return Enclosed((Paper(stored, name),), written)

    def _direct(self, document: Document, record: IncomingRecord) -> None:
        at = _office_hour(record.arrived, 15)
        directive = Directive(
            lead_id=_unit(record.to, self.day),
            others=tuple(_unit(key, self.day) for key in record.helping),
            words=record.words,
            deadline=record.by,
            answer_needed=record.answer,
        )
        routing = route(document, directive, actor=self.leader, at=at)
        if record.done:
            close_routing(
                routing,
                version=routing.version,
                outcome=record.done,
                actor=self.clerk,
                at=_office_hour(record.by or record.arrived, 16),
            )

    def _relate(self, document: Document, record: OutgoingRecord, at: datetime) -> None:
        for name, kind in _RELATIONS.items():
            code = getattr(record, name)
            if code:
                target = self.documents[code]
                relation = Relation(source=document, target=target, kind=kind)
                relate(relation, actor=self.clerk, at=at)

    def _after(self, document: Document, record: OutgoingRecord, at: datetime) -> None:
        version = document.version
        if record.sent:
            sent = [
                Dispatch(recipient=name, channel=Dispatch.Channel.EXCHANGE, sent_on=record.sent)
                for name in ("Ban Nội chính Tỉnh ủy", "Văn phòng UBND tỉnh")
            ]
            send(document, sent, actor=self.clerk, at=at)
        if record.void:
            void_number(document, version=version, reason=record.void, actor=self.clerk, at=at)
        if record.recall:
            recall(document, version=version, reason=record.recall, actor=self.clerk, at=at)


def _unit(key: str, on: date) -> int:
    found = unit_by_code(key, on, _SCHEME)
    if found is None:
        raise LookupError(f"no unit of the demo has the key {key}")
    return found


def _issuer(name: str, on: date) -> int | None:
    """The unit that bears this very name, when the province has one."""
    return next((unit.id for unit in units_matching(name, on) if unit.name == name), None)


def _standard(code: str) -> Standard:
    """Party symbols join number and symbol by a hyphen."""
    parts = code_parts(code)
    return Standard.PARTY if code.startswith(f"{parts.number}-") else Standard.STATE


def _named(code: str) -> dict[str, object]:
    parts = code_parts(code)
    if not parts.number:
        return {}
    return {
        "number": parts.number,
        "symbol": parts.symbol,
        "year": int(parts.year) if parts.year else None,
    }


def _office_hour(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, 30)))
