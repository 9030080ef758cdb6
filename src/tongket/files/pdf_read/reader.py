"""From the bytes of a .pdf to a ``Source``."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from tongket.core.doc.source import Source, Story
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.options import ReadOptions
from tongket.files.pdf_read.joining import blocks_of
from tongket.files.pdf_read.lines import Row, rows_of
from tongket.files.pdf_read.regions import Edges, Flow, edges_of, flows_of
from tongket.files.pdf_read.running import running_lines
from tongket.files.pdf_read.words import Fonts, PageWords
from tongket.files.transcript import Place, Transcript
from tongket.files.unreadable import DAMAGED, ENCRYPTED, NO_TEXT_LAYER, TOO_LONG, Refused

_MOST_PAGES = 5_000


class _Page(NamedTuple):
    rows: list[Row]
    width: float
    height: float


def read(data: bytes, options: ReadOptions) -> Source:
    """Read a PDF with a text layer; raises ``Refused``."""
    with closing(_opened(data)) as document:
        count = len(document)
        if count > _MOST_PAGES:
            raise Refused(TOO_LONG)
        pages = list(_pages(document, count))
    if not any(page.rows for page in pages):
        raise Refused(NO_TEXT_LAYER if pages else DAMAGED, detail="PDF")
    return _Writer(LegacyFonts(options.legacy)).source(pages)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise Refused(ENCRYPTED) from error
        raise Refused(DAMAGED, detail="PDF") from error


def _pages(document: pypdfium2.PdfDocument, count: int) -> Iterator[_Page]:
    fonts: Fonts = {}
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise Refused(DAMAGED, detail=f"PDF, {number + 1}") from error
        with closing(page):
            yield _page(page, fonts, number + 1)


def _page(page: Any, fonts: Fonts, number: int) -> _Page:
    width, height = page.get_size()
    with closing(page.get_textpage()) as text_page:
        words = list(PageWords(text_page.raw, fonts).words())
    return _Page(rows_of(words, number), width, height)


class _Writer:
    def __init__(self, legacy: LegacyFonts) -> None:
        self._legacy = legacy
        self._transcript = Transcript()

    def source(self, pages: Sequence[_Page]) -> Source:
        running = running_lines([page.rows for page in pages], [page.height for page in pages])
        edges = _edges(pages)
        for flow, width in _flows(pages, running, edges):
            for block in blocks_of(flow, edges[width]):
                self._write(block.pieces, Place(page=block.lines[0].page))
        for page in pages:
            for row in page.rows:
                if id(row) in running:
                    for line in row.lines:
                        self._write(line.pieces, Place(running[id(row)], page=line.page))
        return self._legacy.noted(self._transcript.source("pdf"))

    def _write(self, pieces: Any, place: Place) -> None:
        self._transcript.write(self._legacy.converted(pieces), place)


def _edges(pages: Sequence[_Page]) -> dict[int, Edges]:
    """The edges of the text, for every width of paper in the file."""
    widths = {round(page.width) for page in pages}
    found = {}
    for width in widths:
        lines = [
            line
            for page in pages
            if round(page.width) == width
            for row in page.rows
            for line in row.lines
        ]
        if lines:
            found[width] = edges_of(lines, width)
    return found


def _flows(
    pages: Sequence[_Page], running: dict[int, Story], edges: dict[int, Edges]
) -> Iterator[tuple[Flow, int]]:
    """Flows in reading order; body text goes on over the end of a page."""
    pending: Flow | None = None
    width = 0
    for page in pages:
        rows = [row for row in page.rows if id(row) not in running]
        if not rows:
            continue
        flows = flows_of(rows, edges[round(page.width)])
        for flow in flows:
            if pending and not pending.column and not flow.column and width == round(page.width):
                pending = Flow(pending.lines + flow.lines)
                continue
            if pending:
                yield pending, width
            pending, width = flow, round(page.width)
    if pending:
        yield pending, width
