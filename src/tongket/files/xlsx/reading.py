"""Reading tables: the package is judged before the parser sees it, faults name row and column."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from tongket.core.text.fold import fold
from tongket.files.safe import Package, open_package
from tongket.files.unreadable import DAMAGED, DTD, TOO_LONG, UNSUPPORTED, Refused
from tongket.files.xlsx.columns import (
    BadCell,
    Cell,
    Column,
    Fault,
    Row,
    Table,
    Value,
    WrongColumns,
    take,
)

MOST_ROWS = 250_000
MOST_COLUMNS = 32
MOST_TEXT = 2**30  # bytes of shared strings, each counted as often as it could be used
FAULT_HEADING = "Lỗi"  # the column in which refused rows came back

# The parser keeps the whole rectangle of a sheet: one far cell would take all memory there is.
_ROW = re.compile(rb"""<row\b[^>]*?\br\s*=\s*["'](\d+)""")
_FAR_COLUMN = re.compile(rb"""\br\s*=\s*["'](?:[A-Z]{3,}|[B-Z][A-Z]|A[G-Z])\d""")
_BOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedstrings.xml"
_SHEETS = "xl/worksheets/"


class Rows(NamedTuple):
    """What was read: good rows by the key of their table, what is wrong, and the rows it is in.

    A refused row holds what was written in its cells.
    """

    rows: dict[str, list[Row]]
    faults: list[Fault]
    refused: dict[str, list[Row]]


def read_tables(data: bytes, tables: Sequence[Table], *, most_rows: int = MOST_ROWS) -> Rows:
    """Read these tables from an .xlsx file; a sheet that is not there is an empty table.

    Raises ``Refused`` for a file that cannot be read and ``WrongColumns`` for the first sheet
    whose headings differ. A row with any fault is left out of the rows.
    """
    book = _open(data, most_rows)
    sheets = {fold(name): name for name in book.sheet_names}
    read = Rows({}, [], {})
    for table in tables:
        name = sheets.get(fold(table.sheet))
        lines = () if name is None else _lines(book.get_sheet_by_name(name))
        _read(table, iter(lines), read)
    return read


def _open(data: bytes, most_rows: int) -> CalamineWorkbook:
    package = open_package(data)
    if _BOOK not in package:
        raise Refused(UNSUPPORTED, thing_vi="tệp nén", thing_en="an archive")
    _judge(package, most_rows)
    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as error:
        raise Refused(DAMAGED, detail=str(error)) from error


def _judge(package: Package, most_rows: int) -> None:
    """Refuse what would grow beyond bounds once it is a table in memory."""
    cells = 0
    for name in package:
        if not name.endswith((".xml", ".rels")):
            continue
        part = package.read(name) or b""
        if b"\0" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise Refused(DTD)
        if name.startswith(_SHEETS):
            _judge_sheet(part, most_rows)
            cells += part.count(b'"s"') + part.count(b"'s'")
    texts = package.read(_STRINGS) or b""
    longest = max(map(len, texts.split(b"<si")), default=0)
    if cells * longest > MOST_TEXT:
        raise Refused(TOO_LONG)


def _judge_sheet(part: bytes, most_rows: int) -> None:
    if part.count(b"<row") > most_rows + 1 or _FAR_COLUMN.search(part):
        raise Refused(TOO_LONG)
    if any(len(number) > 7 or int(number) > most_rows + 1 for number in _ROW.findall(part)):
        raise Refused(TOO_LONG)


def _lines(sheet: CalamineSheet) -> Iterable[Sequence[Cell]]:
    try:
        # Rows are numbered as in the sheet, so leading empty ones count.
        return sheet.to_python(skip_empty_area=False)
    except CalamineError as error:
        raise Refused(DAMAGED, detail=str(error)) from error


def _read(table: Table, lines: Iterator[Sequence[Cell]], into: Rows) -> None:
    into.rows[table.key], into.refused[table.key] = [], []
    headings = next(lines, None)
    if headings is None:
        return
    places = _places(table, headings)
    for number, cells in enumerate(lines, start=2):
        if any(cell not in ("", None) for cell in cells):
            told = {
                column.key: cells[place] if place < len(cells) else None for column, place in places
            }
            sort_row(table, number, told, into)


def sort_row(table: Table, number: int, told: Mapping[str, Any], into: Rows) -> None:
    """Take every cell of a row for its column; the row goes to the good or to the refused ones."""
    values: dict[str, Value] = {}
    faults: list[Fault] = []
    for column in table.columns:
        try:
            values[column.key] = take(column, told.get(column.key))
        except BadCell as bad:
            values[column.key] = str(told.get(column.key) or "")
            faults.append(Fault(table.sheet, number, column.heading, bad.words))
    into.faults.extend(faults)
    (into.refused if faults else into.rows)[table.key].append(Row(number, values))


def _places(table: Table, headings: Sequence[Cell]) -> list[tuple[Column, int]]:
    """Where each column stands in this sheet."""
    found = {fold(str(text).strip()): place for place, text in enumerate(headings) if text != ""}
    known = {fold(column.heading): column for column in table.columns}
    unknown = [
        str(headings[place])
        for text, place in found.items()
        if text not in known and text != fold(FAULT_HEADING)
    ]
    missing = [
        column.heading for text, column in known.items() if column.required and text not in found
    ]
    if missing or unknown:
        raise WrongColumns(table.sheet, missing, unknown)
    return [(known[text], place) for text, place in found.items() if text in known]
