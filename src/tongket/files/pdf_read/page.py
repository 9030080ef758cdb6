"""One page taken apart: rows of text, ruled tables, notes at the foot, drawn lines."""

from collections.abc import Sequence
from contextlib import closing
from typing import Any, NamedTuple

from tongket.files.pdf_read.grid import CellWords, Grid, grids_of, middle, sorted_into
from tongket.files.pdf_read.lines import Line, Row, Stretch, rows_of
from tongket.files.pdf_read.place import Box, Paper, paper_of
from tongket.files.pdf_read.strokes import Strokes, strokes_of
from tongket.files.pdf_read.words import Fonts, PageWords, Word

_UNDERLINE = 0.3  # of the type size below the letters
_NOTE_RULE = (40.0, 260.0)  # points: as long as LibreOffice, Word and typst draw it
_NOTE_INDENT = 40.0  # points from the leftmost text
_SMALLER = 0.5  # points: notes are set smaller than the text
_SCAN = 0.5  # of the paper covered by one picture
_STAMP_LETTERS = 250  # what a signature stamp may add to a scanned page


class CellRows(NamedTuple):
    """The rows of text in one cell, and its sides."""

    row: int
    column: int
    left: float
    right: float
    rows: list[Row]


class Table(NamedTuple):
    """A ruled table; a frame has a single cell."""

    top: float
    is_frame: bool
    cells: list[CellRows]


class Page(NamedTuple):
    """What stands on one page. ``rows`` and ``tables`` from the top, notes apart."""

    number: int
    paper: Paper
    rows: list[Row]
    tables: list[Table]
    notes: list[Row]
    turned: list[Line]
    rules: list[Box]
    is_scan: bool

    @property
    def has_text(self) -> bool:
        """Whether any letter stands on it."""
        return bool(self.rows or self.tables or self.notes or self.turned)


def take_apart(page: Any, fonts: Fonts, number: int) -> Page:
    """Everything on a page of pypdfium2; the page is closed by the caller."""
    paper = paper_of(page)
    with closing(page.get_textpage()) as text_page:
        words = list(PageWords(text_page.raw, paper, fonts).words())
    strokes = strokes_of(page.raw, paper)
    level = [word for word in words if word.level]
    turned = [Stretch([word]).line(number) for word in words if not word.level]
    grids = grids_of(strokes, paper)
    tables, level = _tables(grids, level, number)
    rows = rows_of(level, number)
    loose = [box for box in strokes.level if not _in_grid(box, grids)]
    loose = [box for box in loose if not any(_underlines(box, row) for row in rows)]
    rows, notes, rules = _notes(rows, loose)
    return Page(number, paper, rows, tables, notes, turned, rules, _is_scan(words, strokes, paper))


def _tables(
    grids: Sequence[Grid], words: list[Word], number: int
) -> tuple[list[Table], list[Word]]:
    """The tables with their words taken out of the rest."""
    tables = []
    for grid in grids:
        inside = [word for word in words if grid.holds(*middle(word))]
        words = [word for word in words if not grid.holds(*middle(word))]
        cells = [_cell(cell, number) for cell in sorted_into(grid, inside)]
        if cells:
            tables.append(Table(grid.top, grid.is_frame, cells))
    return tables, words


def _cell(cell: CellWords, number: int) -> CellRows:
    return CellRows(cell.row, cell.column, cell.left, cell.right, rows_of(cell.words, number))


def _in_grid(box: Box, grids: Sequence[Grid]) -> bool:
    return any(grid.holds((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2) for grid in grids)


def _underlines(box: Box, row: Row) -> bool:
    """Whether a stroke runs through or right under a line of text."""
    if not -_UNDERLINE * row.size <= box.y1 - row.base <= row.size:
        return False
    return any(line.x0 - 2 <= box.x0 and box.x1 <= line.x1 + 2 for line in row.lines)


def _notes(rows: list[Row], strokes: Sequence[Box]) -> tuple[list[Row], list[Row], list[Box]]:
    """Rows above and under the rule that parts footnotes from text, and the other strokes."""
    for rule in strokes:
        above = [row for row in rows if row.base > rule.y0]
        below = [row for row in rows if row.base <= rule.y0]
        if above and below and _parts_notes(rule, above, below):
            return above, below, [box for box in strokes if box is not rule]
    return rows, [], list(strokes)


def _parts_notes(rule: Box, above: Sequence[Row], below: Sequence[Row]) -> bool:
    shortest, longest = _NOTE_RULE
    if not shortest <= rule.x1 - rule.x0 <= longest:
        return False
    sizes = sorted(row.size for row in above)
    usual = sizes[len(sizes) // 2]
    left = min(line.x0 for row in above for line in row.lines)
    notes = [row for row in below if not _is_number(row)]
    return (
        bool(notes)
        and rule.x0 - left <= _NOTE_INDENT
        and all(row.size <= usual - _SMALLER for row in notes)
    )


def _is_number(row: Row) -> bool:
    return len(row.lines) == 1 and row.lines[0].text.strip("- –").isdecimal()


def _is_scan(words: Sequence[Word], strokes: Strokes, paper: Paper) -> bool:
    if sum(len(word.text) for word in words) > _STAMP_LETTERS:
        return False
    area = paper.width * paper.height
    return any((box.x1 - box.x0) * (box.y1 - box.y0) >= _SCAN * area for box in strokes.pictures)
