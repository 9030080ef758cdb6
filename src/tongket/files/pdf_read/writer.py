"""Pages written down in reading order, as paragraphs that go on from page to page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tongket.core.doc.source import Cell, DrawnLine, Look, Source, Story
from tongket.core.layout.units import Pt
from tongket.core.text.pattern import Pattern
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.pdf_read.joining import Block, blocks_of
from tongket.files.pdf_read.lines import Line
from tongket.files.pdf_read.page import Page, Table
from tongket.files.pdf_read.place import Box
from tongket.files.pdf_read.regions import Edges, Flow, Kind, edges_of, flows_of
from tongket.files.pdf_read.running import running_rows
from tongket.files.transcript import Piece, Place, Transcript

_CELL_PAD = 4.0  # points
_RULE_BELOW = 2.2  # of the type size: how far under its text a rule may stand
_GARBLED = Pattern("[\ufffd\ue000-\uf8ff]")
_MOST_GARBLED = 0.03
_BLANK = Piece(" ", Look())


class _PagedFlow(NamedTuple):
    flow: Flow
    width: int  # of the paper, in whole points


class _Written(NamedTuple):
    """Where a line went: the index of its paragraph."""

    line: Line
    paragraph: int


class Writer:
    """Writes the pages of one document."""

    def __init__(self, legacy: LegacyFonts) -> None:
        self._legacy = legacy
        self._transcript = Transcript()
        self._written: dict[int, list[_Written]] = {}  # by page

    def source(self, pages: Sequence[Page]) -> Source:
        """Body first; then notes, turned text, page heads and feet."""
        self._running = running_rows(pages)
        self._edges = _edges(pages)
        for flow, width in _joined(self._flows(pages)):
            for block in blocks_of(flow, self._edges[width]):
                self._write(block, flow)
        for page in pages:
            self._notes(page)
        for page in pages:
            self._apart(page)
        for page in pages:
            self._rules(page)
        if any(page.is_scan for page in pages):
            self._transcript.warnings.add("pages-without-text")
        source = self._transcript.source("pdf")
        if len(_GARBLED.findall(source.text)) > _MOST_GARBLED * len(source.text):
            self._transcript.warnings.add("garbled-letters")
            source = self._transcript.source("pdf")
        return self._legacy.noted(source)

    def _write(self, block: Block, flow: Flow) -> None:
        page = block.lines[0].page
        pieces: Sequence[Piece] = self._legacy.converted(block.pieces)
        index = self._transcript.write(pieces, Place(flow.story, flow.cell, page))
        for line in block.lines:
            self._written.setdefault(line.page, []).append(_Written(line, index))

    def _flows(self, pages: Sequence[Page]) -> Iterator[_PagedFlow]:
        for page in pages:
            width = round(page.paper.width)
            if width not in self._edges:
                continue
            rows = [row for row in page.rows if id(row) not in self._running]
            for table in page.tables:
                above = [row for row in rows if row.base > table.top]
                rows = rows[len(above) :]
                for flow in flows_of(above, self._edges[width]):
                    yield _PagedFlow(flow, width)
                for flow in self._table(table):
                    yield _PagedFlow(flow, width)
            for flow in flows_of(rows, self._edges[width]):
                yield _PagedFlow(flow, width)

    def _table(self, table: Table) -> Iterator[Flow]:
        number = 0 if table.is_frame else self._transcript.next_table()
        for cell in table.cells:
            lines = tuple(line for row in cell.rows for line in row.lines)
            edges = Edges(cell.left + _CELL_PAD, cell.right - _CELL_PAD)
            if table.is_frame:
                yield Flow(lines, Kind.CELL, edges, Story.TEXT_BOX)
            else:
                at = Cell(number, cell.row, cell.column)
                yield Flow(lines, Kind.CELL, edges, cell=at)

    def _notes(self, page: Page) -> None:
        rows = [row for row in page.notes if id(row) not in self._running]
        lines = tuple(line for row in rows for line in row.lines)
        if lines:
            flow = Flow(lines, story=Story.FOOTNOTE)
            for block in blocks_of(flow, self._edges[round(page.paper.width)]):
                self._write(block, flow)

    def _apart(self, page: Page) -> None:
        """Turned text as it comes; page heads and feet."""
        if page.turned:
            words = [piece for line in page.turned for piece in (*line.pieces, _BLANK)]
            self._transcript.write(
                self._legacy.converted(words[:-1]),
                Place(Story.TEXT_BOX, page=page.number),
            )
        for row in (*page.rows, *page.notes):
            story = self._running.get(id(row))
            for line in row.lines if story is not None else ():
                self._write(Block((line,)), Flow((line,), story=story or Story.PAGE_HEADER))

    def _rules(self, page: Page) -> None:
        for rule in sorted(page.rules, key=lambda box: -box.y0):
            index = self._under(rule, self._written.get(page.number, ()))
            if index is not None:
                width = round(Pt(rule.x1 - rule.x0).mm, 1)
                self._transcript.lines.append(DrawnLine(index, width))

    def _under(self, rule: Box, written: Sequence[_Written]) -> int | None:
        """The paragraph of the nearest line above a rule."""
        above = [
            (line.base - rule.y1, paragraph)
            for line, paragraph in written
            if line.x0 < rule.x1
            and rule.x0 < line.x1
            and 0 < line.base - rule.y1 <= _RULE_BELOW * line.size
        ]
        return min(above)[1] if above else None


def _edges(pages: Sequence[Page]) -> dict[int, Edges]:
    """The edges of the text, for every width of paper in the file."""
    lines: dict[int, list[Line]] = {}
    for page in pages:
        for row in (*page.rows, *page.notes):
            lines.setdefault(round(page.paper.width), []).extend(row.lines)
        for table in page.tables:
            for cell in table.cells:
                lines.setdefault(round(page.paper.width), []).extend(
                    line for row in cell.rows for line in row.lines
                )
    return {width: edges_of(found, width) for width, found in lines.items()}


def _joined(flows: Iterator[_PagedFlow]) -> Iterator[_PagedFlow]:
    """Body text goes on over the end of a page."""
    pending: _PagedFlow | None = None
    for paged in flows:
        if pending is None:
            pending = paged
        elif (
            pending.width == paged.width
            and pending.flow.kind is Kind.BODY
            and paged.flow.kind is Kind.BODY
        ):
            pending = _PagedFlow(Flow(pending.flow.lines + paged.flow.lines), paged.width)
        else:
            yield pending
            pending = paged
    if pending is not None:
        yield pending
