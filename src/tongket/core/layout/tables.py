"""Tables: who spans what, what is aligned how, which rows stay together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongket.core.doc.model import RowKind, Table, TableCell, Text, wording
from tongket.core.doc.source import Align
from tongket.core.layout import geometry as g
from tongket.core.layout.breaking import balanced, filled
from tongket.core.layout.columns import Content, columns
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.prose import prose, tidy
from tongket.core.layout.sheet import (
    LINE_BREAK,
    CellPlan,
    Clump,
    Letters,
    Prose,
    RowPlan,
    TableBlock,
)
from tongket.core.layout.units import Mm

_NUMBER = re.compile(r"[-\u2212+]?[0-9]+(?:[.,][0-9]+)*\s?%?")
_ORDINAL = re.compile(r"(?:[0-9]{1,4}|[IVXLC]{1,6}|[A-ZĐ])(?:[.,][0-9]{1,3})*[.)]?")
# A row taller than this may be cut by a page end: whole, it could leave half a page empty.
WHOLE_ROW = Mm(120)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell at the column where it begins, counted from 0."""

    column: int
    cell: TableCell
    kind: RowKind

    @property
    def text(self) -> str:
        return tidy(wording(self.cell.inlines)).strip()

    @property
    def bold(self) -> bool:
        return self.kind is not RowKind.ROW


_Rows = tuple[tuple[_Placed, ...], ...]


def table(source: Table, room: Mm) -> TableBlock:
    """The plan of a table in a text area of ``room``."""
    rows = _place(source)
    count = max((one.column + one.cell.columns for row in rows for one in row), default=1)
    widths, type_ = columns(source.widths, count, room, list(_contents(rows)))
    ordinal = _ordinal_first_column(rows)
    planned = []
    for index, (row, kind) in enumerate(zip(rows, (r.kind for r in source.rows), strict=True)):
        cells = tuple(_cell(one, widths, type_, ordinal=ordinal) for one in row)
        following = source.rows[index + 1].kind if index + 1 < len(rows) else None
        planned.append(
            RowPlan(
                cells,
                kind,
                whole=_height(row, widths, type_) <= WHOLE_ROW,
                keep_with_next=following is not None
                and (kind is RowKind.GROUP or following is RowKind.TOTAL),
            )
        )
    return TableBlock(widths, tuple(planned), _head_rows(source), type_)


def _head_rows(source: Table) -> int:
    kinds = [row.kind for row in source.rows]
    return next((i for i, kind in enumerate(kinds) if kind is not RowKind.HEAD), len(kinds))


def _place(source: Table) -> _Rows:
    """Give each cell its column, past the cells that reach down from the rows above."""
    taken: dict[int, int] = {}  # column -> rows still covered from above
    rows = []
    for row in source.rows:
        placed, column = [], 0
        covered = {index for index, left in taken.items() if left > 0}
        taken = {index: left - 1 for index, left in taken.items() if left > 1}
        for cell in row.cells:
            while column in covered:
                column += 1
            placed.append(_Placed(column, cell, row.kind))
            for index in range(column, column + cell.columns):
                if cell.rows > 1:
                    taken[index] = cell.rows - 1
            column += cell.columns
        rows.append(tuple(placed))
    return tuple(rows)


def _contents(rows: _Rows) -> Iterator[Content]:
    for row in rows:
        for one in row:
            yield Content(one.column, one.cell.columns, one.text, bold=one.bold)


def _ordinal_first_column(rows: _Rows) -> bool:
    """Whether the first column only counts the rows."""
    first = [one.text for row in rows for one in row if one.column == 0 and one.kind is RowKind.ROW]
    return bool(first) and all(not text or _ORDINAL.fullmatch(text) for text in first)


def _cell(one: _Placed, widths: Sequence[Mm], type_: Type, *, ordinal: bool) -> CellPlan:
    room = _room(one, widths)
    look = type_._replace(bold=one.bold)
    return CellPlan(
        column=one.column,
        columns=one.cell.columns,
        rows=one.cell.rows,
        prose=_words(one, room, look),
        align=one.cell.align or _alignment(one, ordinal=ordinal),
    )


def _room(one: _Placed, widths: Sequence[Mm]) -> Mm:
    whole = sum(widths[one.column : one.column + one.cell.columns])
    return Mm(whole - 2 * g.CELL_MARGIN)


def _words(one: _Placed, room: Mm, look: Type) -> Prose:
    """Heads are balanced, everything else fills its lines."""
    inlines = one.cell.inlines
    if one.kind is RowKind.HEAD and all(isinstance(inline, Text) for inline in inlines):
        lines = balanced(one.text, look, room)
        clumps: list[Clump] = []
        for line in lines:
            if clumps:
                clumps.append(Clump((Letters(LINE_BREAK, look.bold),)))
            clumps += prose((Text(line),), room, look, bold=True)
        return tuple(clumps)
    return prose(inlines, room, look, bold=one.bold)


def _alignment(one: _Placed, *, ordinal: bool) -> Align:
    """Heads and ordinals centred, numbers right, words left; the words of a total centred."""
    if one.kind is RowKind.HEAD or (ordinal and one.column == 0 and one.cell.columns == 1):
        return Align.CENTRE
    if _NUMBER.fullmatch(one.text):
        return Align.RIGHT
    if one.kind is RowKind.TOTAL and one.column == 0:
        return Align.CENTRE
    return Align.LEFT


def _height(row: Sequence[_Placed], widths: Sequence[Mm], type_: Type) -> Mm:
    """About how tall a row will be."""
    lines = 1
    for one in row:
        look, room = type_._replace(bold=one.bold), _room(one, widths)
        if width(one.text, look) > room:
            lines = max(lines, len(filled(one.text, look, room)))
    return Mm(lines * g.TABLE_PITCH + 2 * g.CELL_MARGIN)
