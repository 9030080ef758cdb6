"""From the bytes of a .pdf to a ``Source``."""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from tongket.core.doc.source import Source
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.options import ReadOptions
from tongket.files.pdf_read.page import Page, take_apart
from tongket.files.pdf_read.words import Fonts
from tongket.files.pdf_read.writer import Writer
from tongket.files.unreadable import DAMAGED, ENCRYPTED, NO_TEXT_LAYER, TOO_LONG, Refused

_MOST_PAGES = 5_000


def read(data: bytes, options: ReadOptions) -> Source:
    """Read a PDF with a text layer; raises ``Refused``."""
    with closing(_opened(data)) as document:
        count = len(document)
        if count > _MOST_PAGES:
            raise Refused(TOO_LONG)
        pages = list(_pages(document, count))
    if not pages:
        raise Refused(DAMAGED, detail="PDF")
    if all(page.is_scan or not page.has_text for page in pages):
        raise Refused(NO_TEXT_LAYER)
    writer = Writer(LegacyFonts(options.legacy))
    return writer.source(pages)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise Refused(ENCRYPTED) from error
        raise Refused(DAMAGED, detail="PDF") from error


def _pages(document: pypdfium2.PdfDocument, count: int) -> Iterator[Page]:
    fonts = Fonts()
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise Refused(DAMAGED, detail=f"PDF, {number + 1}") from error
        with closing(page):
            yield take_apart(page, fonts, number + 1)
