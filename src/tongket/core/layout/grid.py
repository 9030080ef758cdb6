"""The grid of a table: which cell covers which squares, whatever the source left open.

Sources may leave cells out, let spans run past the edge or into each other. After placing, every
square of every row belongs to exactly one cell, and no span leaves the head or the table.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tongket.core.doc.model import Inline, RowKind, TableCell, TableRow, wording
from tongket.core.doc.source import Align
from tongket.core.layout.prose import tidy


class Placed(NamedTuple):
    """A cell at the column where it begins, counted from 0, with the spans that fit."""

    column: int
    columns: int
    rows: int
    inlines: tuple[Inline, ...]
    align: Align | None
    kind: RowKind
    text: str  # what the reader sees

    @property
    def bold(self) -> bool:
        """Everything but ordinary rows."""
        return self.kind is not RowKind.ROW


Rows = tuple[tuple[Placed, ...], ...]


def placed(rows: Sequence[TableRow], head_rows: int) -> Rows:
    """Every cell at its place, gaps filled with empty cells."""
    covered: list[set[int]] = [set() for _ in rows]  # squares reached from above
    placed_rows = [
        _place_row(row.cells, row.kind, covered[index : _last_reach(index, head_rows, len(rows))])
        for index, row in enumerate(rows)
    ]
    count = max([1, *(one.column + one.columns for cells in placed_rows for one in cells)])
    return tuple(
        tuple(_filled(cells, row.kind, taken, count))
        for cells, row, taken in zip(placed_rows, rows, covered, strict=True)
    )


def _last_reach(index: int, head_rows: int, count: int) -> int:
    """Where spans that begin in this row must end."""
    return head_rows if index < head_rows else count


def _place_row(
    cells: Sequence[TableCell], kind: RowKind, covered: Sequence[set[int]]
) -> list[Placed]:
    """``covered`` are the taken squares of this row and of those that a span may reach."""
    here, *below = covered
    own, column = [], 0
    for cell in cells:
        while column in here:
            column += 1
        wide = _free(here, column, max(1, cell.columns))
        tall = min(max(1, cell.rows), len(covered))
        text = tidy(wording(cell.inlines)).strip()
        own.append(Placed(column, wide, tall, cell.inlines, cell.align, kind, text))
        for taken in below[: tall - 1]:
            taken.update(range(column, column + wide))
        column += wide
    return own


def _free(taken: set[int], column: int, wanted: int) -> int:
    """How many of the wanted columns are free from here."""
    return next((n for n in range(1, wanted) if column + n in taken), wanted)


def _filled(
    cells: Sequence[Placed], kind: RowKind, taken: set[int], count: int
) -> Iterator[Placed]:
    by_column = {one.column: one for one in cells}
    column = 0
    while column < count:
        if column in taken:
            column += 1
        else:
            one = by_column.get(column) or Placed(column, 1, 1, (), None, kind, "")
            yield one
            column += one.columns
