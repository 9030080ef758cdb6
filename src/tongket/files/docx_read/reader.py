"""From the bytes of a .docx to a ``Source``."""

import re
from collections.abc import Sequence

from tongket.core.doc.source import PageSetup, Source, Story
from tongket.files.docx_read.book import Book, PageField
from tongket.files.docx_read.looks import LookBook
from tongket.files.docx_read.measures import val
from tongket.files.docx_read.names import TYPE, P, w
from tongket.files.docx_read.numbering import Numbering
from tongket.files.docx_read.parts import WordParts
from tongket.files.docx_read.run_props import NOTHING
from tongket.files.docx_read.sections import Bands, bands, page_setup
from tongket.files.docx_read.settings import SettingBook
from tongket.files.docx_read.story import StoryReader
from tongket.files.docx_read.styles import Styles, read_theme
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.options import ReadOptions, Tracked
from tongket.files.safe import Package
from tongket.files.transcript import MOST_PARAGRAPHS, Transcript
from tongket.files.unreadable import DAMAGED, TOO_LONG, Refused

_CHANGES = re.compile(
    rb"<[A-Za-z0-9]{1,8}:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|cellIns|cellDel)[ />]"
)
_NOTES = (("footnotes", w("footnote")), ("endnotes", w("endnote")))
_RULED_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_HARMLESS_LINKS = frozenset({"hyperlink"})


def read(package: Package, options: ReadOptions) -> Source:
    """Read a Word package; raises ``Refused``."""
    return write_down(Transcript(), WordParts(package), options)


def write_down(transcript: Transcript, parts: WordParts, options: ReadOptions) -> Source:
    """As :func:`read`, into a transcript that may watch what is written; raises ``Refused``."""
    root, data = parts.main()
    body = root.find(w("body"))
    if body is None:
        raise Refused(DAMAGED, detail=parts.name)
    if sum(1 for _ in body.iter(P)) > MOST_PARAGRAPHS:
        raise Refused(TOO_LONG)
    book = _open_book(parts, options, transcript)
    _note_warnings(book, parts, data)
    StoryReader(book, Story.BODY).read(body)
    _break_pages(book)
    _read_notes(book, parts)
    pages = _PageReader(book, parts).pages()
    book.transcript.settle_spaces()
    return book.legacy.noted(book.transcript.source("docx", pages))


def _open_book(parts: WordParts, options: ReadOptions, transcript: Transcript) -> Book:
    theme = read_theme(parts.of_kind("theme"))
    styles = Styles(parts.of_kind("styles"), theme)
    looks = LookBook(styles)
    usual = looks.looks(styles.letters(None), styles.default_style.get("paragraph"), NOTHING)
    return Book(
        styles,
        Numbering(parts.of_kind("numbering"), theme),
        looks,
        SettingBook(styles, usual.plain.size_pt or 10.0),
        LegacyFonts(options.legacy),
        options.tracked is Tracked.REJECTED,
        transcript,
    )


def _note_warnings(book: Book, parts: WordParts, data: bytes) -> None:
    warnings = book.transcript.warnings
    if _CHANGES.search(data):
        warnings.add("tracked-changes")
    if any(name.endswith("vbaproject.bin") for name in parts.package):
        warnings.add("macros")
    if any(link.external and link.kind not in _HARMLESS_LINKS for link in parts.relationships):
        warnings.add("external-content")


def _break_pages(book: Book) -> None:
    """A section begins on a new page unless it says otherwise."""
    for section, start in zip(book.sections[1:], book.section_starts, strict=False):
        if val(section.find(TYPE)) != "continuous":
            book.transcript.break_page(start)


def _read_notes(book: Book, parts: WordParts) -> None:
    for kind, name in _NOTES:
        root = parts.of_kind(kind)
        if root is None:
            continue
        for note in root.iterfind(name):
            if note.get(TYPE) not in _RULED_NOTES:
                StoryReader(book, Story.FOOTNOTE).read(note)


class _PageReader:
    """Reads each header and footer once, when the first section that shows it asks."""

    def __init__(self, book: Book, parts: WordParts) -> None:
        self._book = book
        self._parts = parts
        self._read: dict[str, Sequence[PageField]] = {}

    def pages(self) -> list[PageSetup]:
        pages = []
        shown: Bands | None = None
        for section in list(self._book.sections):
            shown = bands(section, shown)
            pages.append(page_setup(section, shown, self._page_fields))
        return pages

    def _page_fields(self, story: Story, id_: str) -> Sequence[PageField]:
        if id_ not in self._read:
            part = self._parts.by_id(id_)
            before = len(self._book.page_fields)
            if part is not None:
                StoryReader(self._book, story).read(part)
            self._read[id_] = self._book.page_fields[before:]
        return self._read[id_]
