"""Digits that count pages and rows and are no figures: page numbers, the column "TT" of a table."""

from collections.abc import Iterator, Sequence

from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.passages import page_numbers
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_ORDINAL = Pattern(r"\(?(?P<value>\d{1,3})(?:\.\d{1,2}){0,2}\s?[.)]{0,2}\Z")


def find_counters(sheet: Sheet, start: int, stop: int) -> tuple[Span, ...]:
    """The places of such digits among some lines, in the text as read."""
    lines = sheet.lines[start:stop]
    counting = [*_row_numbers(lines), *(page_numbers(lines) if sheet.lined else ())]
    return tuple(sorted(sheet.back(line.at) for line in counting))


def _row_numbers(lines: Sequence[Line]) -> Iterator[Line]:
    """Ordinals in the first column, and whole rows that number the columns."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.cell:
            rows.setdefault((line.cell.table, line.cell.row), []).append(line)
    for row in rows.values():
        values = [_ordinal(line) for line in row]
        if len(row) > 2 and values == list(range(1, len(row) + 1)):
            yield from row
        elif len(row) > 1 and values[0] is not None and row[0].cell and row[0].cell.column == 0:
            yield row[0]


def _ordinal(line: Line) -> int | None:
    found = _ORDINAL.match(line.text) if len(line.text) <= 12 else None
    return int(found["value"]) if found else None
