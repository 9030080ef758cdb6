"""Registers kept in spreadsheets: every row is judged first, then all good ones go in at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from tongket.apps.register.models import Direction, Document, Standard, Urgency
from tongket.apps.register.services.bulk import Entry, register_many
from tongket.apps.register.services.entries import set_code
from tongket.apps.register.tables import INCOMING, REFERENCED
from tongket.core.doc.secrecy import mark_in_words
from tongket.core.law.compose import code_parts
from tongket.core.text.words import Words
from tongket.files.xlsx import Fault, Row, Rows, Table

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

TABLES = {Direction.INCOMING: INCOMING, Direction.REFERENCED: REFERENCED}
AHEAD = Words("là ngày chưa tới", "lies ahead")
AFTER_ARRIVAL = Words("sau ngày đến", "lies after the day of arrival")
SECRET = Words(
    "văn bản có dấu mật: đăng ký vào sổ riêng, không nhập ở đây",
    "bears a mark of secrecy: enter it in the separate register, not here",
)
KNOWN = Words("đã có trong sổ", "is in the register already")
REPEATED = Words("trùng với dòng {row}", "repeats row {row}")
_AT_ONCE = 400

Key = tuple[str, date | None, str]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many went in; what is wrong with the other rows, and those rows as they were written."""

    made: int
    faults: list[Fault]
    refused: list[Row]


@dataclass(frozen=True, slots=True)
class Import:
    """Which register the rows are for: whose, which way, and whether one bad row stops them all."""

    direction: Direction
    holder_id: int
    all_or_nothing: bool = True


@transaction.atomic
def import_documents(read: Rows, wanted: Import, *, actor: "User", at: datetime) -> Imported:
    """Enter the rows in which nothing is wrong; with ``all_or_nothing`` none if any is wrong.

    Arrivals are numbered in the order of the rows. Raises ``NoSeries``.
    """
    table = TABLES[wanted.direction]
    judged = _Judged(table, list(read.faults), list(read.refused[table.key]))
    today = timezone.localdate(at)
    made = [
        (row, _document(row.values, wanted))
        for row in read.rows[table.key]
        if judged.fits(row, today)
    ]
    fresh = judged.unknown(made, wanted)
    if judged.faults and wanted.all_or_nothing:
        return Imported(0, judged.faults, judged.refused)
    register_many([Entry(document) for document in fresh], actor=actor, at=at)
    return Imported(len(fresh), judged.faults, judged.refused)


@dataclass(slots=True)
class _Judged:
    """What was found wrong so far."""

    table: Table
    faults: list[Fault]
    refused: list[Row]

    def fits(self, row: Row, today: date) -> bool:
        """Whether the row makes sense by itself."""
        values = row.values
        arrived, issued = values.get("arrived_on"), values.get("issued_on")
        if isinstance(arrived, date) and arrived > today:
            return self._refuse(row, "arrived_on", AHEAD)
        if isinstance(issued, date) and issued > today:
            return self._refuse(row, "issued_on", AHEAD)
        if isinstance(issued, date) and isinstance(arrived, date) and issued > arrived:
            return self._refuse(row, "issued_on", AFTER_ARRIVAL)
        for column in ("subject", "note"):
            if mark_in_words(str(values.get(column) or "")):
                hushed = Row(row.number, {**values, column: ""})
                return self._refuse(hushed, column, SECRET)
        return True

    def unknown(self, made: list[tuple[Row, Document]], wanted: Import) -> list[Document]:
        """Those that are neither in the register nor twice in the file."""
        there = _registered({document.code_key for _row, document in made}, wanted)
        seen: dict[Key, int] = {}
        fresh = []
        for row, document in made:
            key = _key(document)
            if not document.code_key:
                fresh.append(document)
            elif key in there:
                self._refuse(row, "code", KNOWN)
            elif key in seen:
                self._refuse(row, "code", REPEATED.fill(row=seen[key]))
            else:
                seen[key] = row.number
                fresh.append(document)
        return fresh

    def _refuse(self, row: Row, column: str, words: Words) -> bool:
        heading = next(each.heading for each in self.table.columns if each.key == column)
        self.faults.append(Fault(self.table.sheet, row.number, heading, words))
        self.refused.append(row)
        return False


def _document(values: dict[str, Any], wanted: Import) -> Document:
    parts = code_parts(values["code"] or "")
    document = Document(
        direction=wanted.direction,
        holder_id=wanted.holder_id,
        standard=values["standard"] or Standard.STATE,
        number=parts.number[:11],
        symbol=parts.symbol[:60],
        year=int(parts.year) if parts.year else None,
        urgency=int(values.get("urgency") or Urgency.NORMAL),
        **{name: values[name] for name in _COPIED if name in values},
    )
    set_code(document)
    return document


_COPIED = (
    "kind", "issued_on", "issuer", "subject", "signer", "arrived_on", "due_on", "pages", "note",
)  # fmt: skip


def _registered(keys: Iterable[str], wanted: Import) -> set[Key]:
    """What the register of the agency holds under these keys."""
    ordered = sorted(key for key in keys if key)
    ours = Document.objects.filter(holder=wanted.holder_id, direction=wanted.direction)
    found: set[Key] = set()
    for start in range(0, len(ordered), _AT_ONCE):
        rows = ours.filter(code_key__in=ordered[start : start + _AT_ONCE])
        for one in rows.only("code_key", "issued_on", "issuer"):
            found.add(_key(one))
    return found


def _key(document: Document) -> Key:
    return document.code_key, document.issued_on, document.issuer.casefold()
