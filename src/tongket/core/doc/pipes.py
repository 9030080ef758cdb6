"""Tables that plain text draws with upright strokes: ``| 1 | Nội dung | 08 |``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongket.core.doc.source import Cell
from tongket.core.text.spans import Span

_RULE = re.compile(r"[|\s:\-+=]*\Z")


@dataclass(slots=True)
class PipeTables:
    """Counts tables and rows while the lines of a text go by."""

    table: int = -1
    row: int = 0
    last: int = -2  # index of the last paragraph that was a row

    def cells(self, text: str, at: Span, index: int) -> Iterator[tuple[Span, Cell | None]] | None:
        """The cells of the row at ``at``, or ``None`` when it is no row; a drawn rule has none."""
        raw = at.cut(text).strip()
        if len(raw) < 3 or raw[0] != "|" or raw[-1] != "|":
            return None
        if index != self.last + 1:
            self.table, self.row = self.table + 1, 0
        self.last = index
        if _RULE.match(raw):
            return iter(())
        self.row += 1
        return self._cells(raw, text.index("|", at.start))

    def _cells(self, raw: str, start: int) -> Iterator[tuple[Span, Cell | None]]:
        start += 1
        for column, words in enumerate(raw[1:-1].split("|")):
            yield Span(start, start + len(words)), Cell(self.table, self.row - 1, column)
            start += len(words) + 1
