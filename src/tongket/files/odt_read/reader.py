"""From the bytes of an .odt to a ``Source``."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from tongket.core.doc.source import Source, Story
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.odt_read.book import Book, Changes, PageNumber
from tongket.files.odt_read.lists import Lists, read_lists
from tongket.files.odt_read.names import XML_ID, office, table, text
from tongket.files.odt_read.pages import Masters
from tongket.files.odt_read.sheet import Sheet, read_faces
from tongket.files.odt_read.story import StoryReader
from tongket.files.options import ReadOptions, Tracked
from tongket.files.safe import Package, parse_xml
from tongket.files.transcript import MOST_PARAGRAPHS
from tongket.files.unreadable import DAMAGED, ENCRYPTED, TOO_LONG, Refused

_REGION = f"{text('tracked-changes')}/{text('changed-region')}"
_PARAGRAPHS = (text("p"), text("h"), table("table"))
_ENCRYPTION = b"encryption-data"


def read(package: Package, options: ReadOptions) -> Source:
    """Read an OpenDocument text; raises ``Refused``."""
    if _ENCRYPTION in (package.read("META-INF/manifest.xml") or b""):
        raise Refused(ENCRYPTED)
    data = package.read("content.xml")
    if not data:
        raise Refused(DAMAGED, detail="content.xml")
    content = parse_xml(data)
    styles = package.xml("styles.xml")
    body = content.find(f"{office('body')}/{office('text')}")
    if body is None:
        raise Refused(DAMAGED, detail="content.xml")
    if sum(1 for _ in body.iter(*_PARAGRAPHS)) > MOST_PARAGRAPHS:
        raise Refused(TOO_LONG)
    return _Reader(content, styles, options).source(body, package)


class _Reader:
    def __init__(self, content: Element, styles: Element | None, options: ReadOptions) -> None:
        faces = read_faces(styles, content)
        common = None if styles is None else styles.find(office("styles"))
        of_content = content.find(office("automatic-styles"))
        of_pages = None if styles is None else styles.find(office("automatic-styles"))
        self._styles = styles
        self._sheet = Sheet(faces, common, of_content)
        self._page_sheet = Sheet(faces, common, of_pages)
        self._options = options
        self._lists = Lists(read_lists(common, of_pages, of_content))
        self._bands: dict[Element, list[PageNumber]] = {}

    def source(self, body: Element, package: Package) -> Source:
        tracked = body.iterfind(_REGION)
        changes = _changes(tracked) if self._options.tracked is Tracked.REJECTED else _NO_CHANGES
        self._book = Book(self._lists, LegacyFonts(self._options.legacy), changes)
        transcript = self._book.transcript
        if body.find(_REGION) is not None:
            transcript.warnings.add("tracked-changes")
        if any(name.startswith(("basic/", "scripts/")) for name in package):
            transcript.warnings.add("macros")
        StoryReader(self._book, Story.BODY, self._sheet).read(body)
        for note in self._book.notes:
            StoryReader(self._book, Story.FOOTNOTE, self._sheet).read(note)
        pages = []
        if self._styles is not None:
            masters = Masters(self._styles)
            pages = list(masters.setups(list(self._used(body)), self._band))
        transcript.settle_spaces()
        return self._book.legacy.noted(transcript.source("odt", pages))

    def _used(self, body: Element) -> Iterator[str]:
        """The master pages that paragraphs and tables ask for, in order."""
        for element in body.iter(*_PARAGRAPHS):
            is_table = element.tag == table("table")
            name = element.get(table("style-name") if is_table else text("style-name"))
            family = "table" if is_table else "paragraph"
            master = self._sheet.master_page(family, name)
            if master is not None:
                yield master

    def _band(self, story: Story, element: Element) -> list[PageNumber]:
        """Read a header or footer once; the page numbers in it."""
        if element not in self._bands:
            before = len(self._book.page_numbers)
            StoryReader(self._book, story, self._page_sheet).read(element)
            self._bands[element] = self._book.page_numbers[before:]
        return self._bands[element]


_NO_CHANGES = Changes(frozenset(), {})


def _changes(regions: Iterator[Element]) -> Changes:
    """What there is to undo, by the ids that stand in the text."""
    insertions = set()
    deletions: dict[str, list[Element]] = {}
    for region in regions:
        id_ = region.get(XML_ID, "") or region.get(text("id"), "")
        deletion = region.find(text("deletion"))
        if deletion is not None:
            deletions[id_] = [child for child in deletion if child.tag != office("change-info")]
        elif region.find(text("insertion")) is not None:
            insertions.add(id_)
    return Changes(frozenset(insertions), deletions)
