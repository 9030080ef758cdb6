"""Tables that plain text draws with upright strokes.

``| 1 | Nội dung | 08 |`` is a row of a pipe table; between lines like ``+---+---+`` several lines
make one row of a grid table, whose cells are then given one after the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tongket.core.doc.source import Cell
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_RULE = Pattern(r"[|\s:\-+=]*\Z")
_BORDER = Pattern(r"\+[-=:+]{2,}\+\Z")


class CellLine(NamedTuple):
    """One line of a cell: its place in the text, and the paragraph that it is in."""

    at: Span
    cell: Cell
    paragraph: int


@dataclass(slots=True)
class PipeTables:
    """Counts tables and rows while the lines of a text go by."""

    table: int = -1
    row: int = 0
    last: int = -2  # index of the last paragraph that was part of a table
    grid: bool = False
    held: list[CellLine] = field(default_factory=list)  # of the grid row that is open

    def take(self, text: str, at: Span, index: int) -> list[CellLine] | None:
        """The cells that are complete with the line at ``at``; ``None``: it is part of no table."""
        raw = at.cut(text).strip() if text.startswith(("|", "+", " "), at.start) else ""
        border = bool(_BORDER.match(raw))
        if not border and (len(raw) < 3 or raw[0] != "|" or raw[-1] != "|"):
            return None
        if index != self.last + 1:
            self.table, self.row, self.grid = self.table + 1, 0, border
        self.last = index
        if border or _RULE.match(raw):
            return self._close_row()
        self.held.extend(self._cells(raw, text.index("|", at.start), index))
        return [] if self.grid else self._close_row()

    def flush(self) -> list[CellLine]:
        """What is left of a grid row without a border below."""
        return self._close_row()

    def _close_row(self) -> list[CellLine]:
        held = sorted(self.held, key=lambda line: line.cell.column)
        self.held.clear()
        self.row += bool(held)
        return held

    def _cells(self, raw: str, start: int, index: int) -> Iterator[CellLine]:
        start += 1
        for column, words in enumerate(raw[1:-1].split("|")):
            at = Span(start, start + len(words))
            yield CellLine(at, Cell(self.table, self.row, column), index)
            start += len(words) + 1
