"""The pieces that stand side by side on one line: what two columns became in plain text.

A borderless table, tabs, runs of spaces, or a PDF that put both columns on one line with a single
space between: after cutting, each piece is read on its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tongket.core.doc.lines import Line, is_capital
from tongket.core.doc.source import Cell
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_STARS = Pattern(r"\A\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}\Z")  # emphasis of a piece
_RIGHT_HALF = 24  # leading spaces that put a lone piece into the right column
GUTTER = Pattern(r"[^\S\t]*\t\s*|\s{3,}|\s\|(?:\s+|\Z)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, in cleaned letters; ``column`` counts from the left, from 0."""

    text: str
    at: Span
    line: Line
    index: int  # of the line in the sheet
    column: int

    @property
    def upper(self) -> bool:
        """Whether it reads in capitals."""
        return self.line.capitals or is_capital(self.text)

    @property
    def cell(self) -> Cell | None:
        """The table cell it stands in, if any."""
        return self.line.cell


def cut_columns(line: Line, index: int) -> tuple[Piece, ...]:
    """The pieces of a line between tabs and wide gaps."""
    return tuple(pieces_between(line, index, (Span(0, len(line.text)),)))


def pieces_between(line: Line, index: int, stretches: tuple[Span, ...]) -> Iterator[Piece]:
    """The pieces of some stretches of a line, cut again at tabs and wide gaps."""
    column = line.cell.column if line.cell else int(line.indent >= _RIGHT_HALF)
    for stretch in stretches:
        start = stretch.start
        for gutter in GUTTER.finditer(line.text, stretch.start, stretch.end):
            yield from _piece(line, index, Span(start, gutter.start()), column)
            column += 1
            start = gutter.end()
        yield from _piece(line, index, Span(start, stretch.end), column)
        column += 1


def _piece(line: Line, index: int, stretch: Span, column: int) -> Iterator[Piece]:
    raw = stretch.cut(line.text)
    text = _STARS.sub("", raw.strip())
    if text:
        start = line.at.start + stretch.start + raw.index(text)
        yield Piece(text, Span(start, start + len(text)), line, index, column)
