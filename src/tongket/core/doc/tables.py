"""Tables of the body, put together from the paragraphs of their cells."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tongket.core.doc.inlines import read_inlines
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import (
    Inline,
    RowKind,
    Table,
    TableCell,
    TableRow,
    Text,
    wording,
)
from tongket.core.doc.source import Align, Cell
from tongket.core.text.spans import Span

_NUMERIC = re.compile(r"[-+(]?\d{1,3}(?:[.,\s]?\d{1,3}){0,8}\s?[%)]?\Z")
_ORDINAL = re.compile(r"\(?(?:\d{1,2}|[A-ZĐa-z])\)?\Z")
_TOTAL = re.compile(r"(?i:(?:tổng|cộng|cộng\s*:|tổng\scộng|tổng\ssố)(?![^\W_]))")
_HEAD_WORDS = re.compile(r"(?i:stt|tt|số\stt|nội\sdung|tên\s.*|ghi\schú|đơn\svị|chỉ\stiêu)\Z")
_GROUP_MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐ])\.?\Z")
_MOST_HEAD_ROWS = 4


def read_table(sheet: Sheet, lines: Sequence[Line]) -> Table:
    """One table from the lines of its cells."""
    grid = _grid(lines)
    columns = max((place.column + place.columns for row in grid for place in row), default=0)
    rows = tuple(_rows(sheet, grid, columns))
    kinds = _kinds(rows, bold=[_all_bold(row.values()) for row in grid])
    span = sheet.back(Span(lines[0].at.start, lines[-1].at.end))
    return Table(
        tuple(TableRow(row, kind) for row, kind in zip(rows, kinds, strict=True)), span=span
    )


def _grid(lines: Sequence[Line]) -> list[dict[Cell, list[Line]]]:
    """The lines by row and by cell, both in order."""
    rows: dict[int, dict[int, list[Line]]] = {}
    for line in lines:
        if line.cell:
            rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    return [
        {cell: held for _, held in sorted(row.items()) if (cell := held[0].cell)}
        for _, row in sorted(rows.items())
    ]


def _rows(
    sheet: Sheet, grid: list[dict[Cell, list[Line]]], columns: int
) -> Iterator[tuple[TableCell, ...]]:
    """Row by row; places that no cell covers were empty cells."""
    below: dict[int, int] = {}  # column → first row that no cell from above reaches
    for row in grid:
        held = {place.column: place for place in row}
        at = next(iter(row)).row
        cells: list[TableCell] = []
        column = 0
        while column < columns:
            place = held.get(column)
            if place:
                cells.append(_cell(sheet, row[place]))
                below |= dict.fromkeys(
                    range(column, column + place.columns), place.row + place.rows
                )
            elif below.get(column, 0) <= at:
                cells.append(TableCell())
            column += place.columns if place else 1
        yield tuple(cells)


def _cell(sheet: Sheet, lines: list[Line]) -> TableCell:
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(Text("\n"))
        inlines.extend(read_inlines(sheet, (line,)))
    place = lines[0].cell
    aligns = {line.align for line in lines}
    align = aligns.pop() if len(aligns) == 1 else None
    return TableCell(
        tuple(inlines),
        align if align is not Align.JUSTIFY else None,
        place.columns if place else 1,
        place.rows if place else 1,
    )


def _all_bold(cells: Iterable[list[Line]]) -> bool:
    return all(line.bold for lines in cells for line in lines)


def _kinds(rows: Sequence[tuple[TableCell, ...]], bold: list[bool]) -> list[RowKind]:
    heads = _head_rows(rows, bold)
    widest = max((len(row) for row in rows), default=0)
    return [RowKind.HEAD if at < heads else _body_kind(row, widest) for at, row in enumerate(rows)]


def _head_rows(rows: Sequence[tuple[TableCell, ...]], bold: list[bool]) -> int:
    """How many rows at the top are heads: words only, then perhaps a row that numbers columns."""
    count = 0
    for words, is_bold in zip(map(_wordings, rows), bold, strict=True):
        if count >= _MOST_HEAD_ROWS or len(rows) < 2:
            break
        numbers_columns = count > 0 and len(words) > 1 and all(map(_ORDINAL.match, words))
        first = count == 0 and not any(map(_NUMERIC.match, words))
        if not (numbers_columns or first or (is_bold and _HEAD_WORDS.match(words[0]))):
            break
        count += 1
    return count


def _wordings(row: tuple[TableCell, ...]) -> list[str]:
    return [wording(cell.inlines).strip() for cell in row]


def _body_kind(row: tuple[TableCell, ...], widest: int) -> RowKind:
    words = [word for word in _wordings(row) if word]
    if any(map(_TOTAL.match, words[:2])):
        return RowKind.TOTAL
    alone = len(words) == 1 and widest > 1
    marked = len(words) == 2 and bool(_GROUP_MARK.match(words[0]))
    return RowKind.GROUP if alone or marked else RowKind.ROW
