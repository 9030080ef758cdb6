"""Tables for the template: bands of rows, the first of them repeated on every page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongket.core.doc.model import RowKind
from tongket.core.layout import geometry as g
from tongket.core.layout.sheet import CellPlan, RowPlan, TableBlock
from tongket.files.pdf_write.bits import bits
from tongket.files.pdf_write.places import Drawing

REPEATED, KEPT, PLAIN = 1, 2, 0


def table(block: TableBlock, name: str = "") -> Drawing:
    """One table with its head.

    Under ``name`` a query finds where the total stands, and where the row above it does.
    """
    return {
        "kind": "table",
        "widths": list(block.widths),
        "size": block.type.size,
        "pitch": g.TABLE_PITCH * block.type.size / g.TABLE_TYPE.size,
        "margin": g.CELL_MARGIN,
        "stroke": g.TABLE_STROKE,
        "bands": list(_bands(block, name)),
    }


def table_halves(block: TableBlock) -> Iterator[Drawing]:
    """The same table with its last rows, under a head of their own, on a new page."""
    cut = _last_cut(block)
    if cut > block.head_rows:
        yield table(replace(block, rows=block.rows[:cut]))
    yield {"kind": "page-end"}
    head = block.rows[: block.head_rows]
    yield table(replace(block, rows=head + block.rows[max(cut, block.head_rows) :]))


def _last_cut(block: TableBlock) -> int:
    """The last row that may begin a page."""
    open_rows = _reached_from_above(block.rows)
    cut = len(block.rows) - 1
    while cut > block.head_rows and (open_rows[cut] or block.rows[cut - 1].keep_with_next):
        cut -= 1
    return cut


def ends_with_total(block: TableBlock) -> bool:
    """Whether the last row is a total with another row above it."""
    return len(block.rows) - block.head_rows > 1 and block.rows[-1].kind is RowKind.TOTAL


def _bands(block: TableBlock, name: str) -> Iterator[Drawing]:
    head = block.rows[: block.head_rows]
    if head:
        yield _band(head, REPEATED)
    asked = len(block.rows) - 2 if name and ends_with_total(block) else len(block.rows)
    reached = _reached_from_above(block.rows)
    rows = list(enumerate(zip(block.rows, reached, strict=True)))
    for index, (row, covered) in rows[len(head) :]:
        # A kept band may not be crossed by cells that span rows.
        alone = not covered and all(cell.rows == 1 for cell in row.cells)
        kept = row.kind is RowKind.GROUP and row.keep_with_next and alone
        yield _band((row,), KEPT if kept else PLAIN, name if index >= asked else "")


def _reached_from_above(rows: Sequence[RowPlan]) -> list[bool]:
    """For each row, whether a cell of an earlier row reaches into it."""
    reached, down_to = [], 0
    for index, row in enumerate(rows):
        reached.append(index < down_to)
        down_to = max([down_to, *(index + cell.rows for cell in row.cells)])
    return reached


def _band(rows: Sequence[RowPlan], level: int, name: str = "") -> Drawing:
    cells = [_cell(cell, row) for row in rows for cell in row.cells]
    if name and cells:
        cells[0]["bits"].append({"ask": name})
    return {"level": level, "cells": cells}


def _cell(cell: CellPlan, row: RowPlan) -> Drawing:
    return {
        "columns": cell.columns,
        "rows": cell.rows,
        "breakable": not row.whole,
        "align": cell.align.value,
        "bits": bits(cell.prose),
    }
