"""Walking one story of OpenDocument paragraph by paragraph."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Cell, Story
from tongket.files.odt_read.book import Book, PageNumber
from tongket.files.odt_read.inlines import Draft, Inlines
from tongket.files.odt_read.lists import Counters, Level, Levels
from tongket.files.odt_read.names import XML_ID, table, text, whole
from tongket.files.odt_read.props import NO_PARAGRAPH
from tongket.files.odt_read.sheet import Sheet
from tongket.files.transcript import Piece, Place

_MOST_COLUMNS = 1000
_COVERED = table("covered-table-cell")
_ROW_WRAPPERS = frozenset(
    {table("table-header-rows"), table("table-rows"), table("table-row-group")}
)


class _Item(NamedTuple):
    """The list item whose first paragraph is still to come."""

    counters: Counters
    levels: Levels
    depth: int
    start: int | None


class _Label(NamedTuple):
    text: str
    level: Level


class StoryReader:
    """Reads the blocks of one story into the book's transcript."""

    def __init__(self, book: Book, story: Story, sheet: Sheet) -> None:
        self._book = book
        self._sheet = sheet
        self._place = Place(story)
        self._inlines = Inlines(sheet, book.changes.insertions, book.transcript.warnings)
        if book.changes.deletions:
            self._inlines.removed = self._removed
        self._style: str | None = None
        self._list: tuple[Counters, Levels, int] | None = None
        self._list_style = ""
        self._item: _Item | None = None
        self._label: _Label | None = None
        self._open = False

    def read(self, container: Element) -> None:
        """Everything in a body, header, note or box."""
        self._blocks(container)
        self._flush()

    def _blocks(self, container: Element) -> None:
        for child in container:
            reader = self._BLOCKS.get(child.tag)
            if reader is not None:
                reader(self, child)

    def _paragraph(self, element: Element) -> None:
        self._begin(element)
        self._inlines.walk(element, self._inlines.letters)
        if self._inlines.skipping is None:
            self._finish()

    def _begin(self, element: Element) -> None:
        """Take on the style; a paragraph whose start is left out goes on with the one before."""
        self._style = element.get(text("style-name"))
        styled = self._sheet.paragraph(self._style)
        self._inlines.letters = styled.letters
        if not self._open:
            self._label = self._counted(element)
        self._open = True

    def _counted(self, element: Element) -> _Label | None:
        """Count the list item or the numbered heading that begins here."""
        item, self._item = self._item, None
        if item is None and self._list is None and element.tag == text("h"):
            item = self._heading(element)
        if item is None:
            return None
        label = item.counters.count(item.levels, item.depth, item.start)
        return _Label(label, item.levels.get(item.depth, Level())) if label else None

    def _heading(self, element: Element) -> _Item | None:
        levels = self._book.lists.styles.get("", {})
        depth = whole(element.get(text("outline-level"))) or 1
        if levels.get(depth, Level()).number_format == "none":
            return None
        start = whole(element.get(text("start-value")))
        return _Item(self._book.lists.outline(), levels, depth, start)

    def _flush(self) -> None:
        if self._open:
            self._finish()

    def _finish(self) -> None:
        self._open = False
        book, draft, label = self._book, self._inlines.take(), self._label
        self._label = None
        level = self._level()
        props, setting = self._sheet.setting(
            self._style, level.paragraph if level else NO_PARAGRAPH
        )
        pieces = list(book.legacy.converted(_trimmed(draft)))
        if label is not None:
            pieces.insert(0, self._label_piece(label))
        index = book.transcript.write(
            pieces, self._place, setting, None if label is None else label.text
        )
        if props.contextual:
            book.transcript.keep_close(index)
        if draft.page_number is not None:
            book.page_numbers.append(PageNumber(props, draft.page_number))
        book.transcript.draw(draft.strokes, index)
        self._boxes(draft)

    def _level(self) -> Level | None:
        if self._list is None:
            return None
        _, levels, depth = self._list
        return levels.get(depth)

    def _label_piece(self, label: _Label) -> Piece:
        letters = self._sheet.letters(label.level.letters, self._inlines.letters)
        look = self._sheet.look(letters)
        if label.level.bullet is not None:
            look = look._replace(font=None)
        after = label.level.after
        return Piece(label.text.rstrip(" ") + (after or ""), look)

    def _boxes(self, draft: Draft) -> None:
        story = Story.TEXT_BOX if self._place.story is Story.BODY else self._place.story
        for box in draft.boxes:
            StoryReader(self._book, story, self._sheet).read(box)
        notes, self._inlines.notes = self._inlines.notes, []
        self._book.notes += notes

    def _removed(self, id_: str) -> None:
        """Show the content of a tracked deletion where it was taken from."""
        for at, block in enumerate(self._book.changes.deletions.get(id_, ())):
            if block.tag not in {text("p"), text("h")}:
                self._BLOCKS.get(block.tag, StoryReader._pass)(self, block)
                continue
            if at:
                self._finish()
                self._begin(block)
            self._inlines.walk(block, self._inlines.letters)

    def _pass(self, _: Element) -> None:
        pass

    def _section(self, element: Element) -> None:
        if element.get(text("display")) == "none":
            self._book.transcript.warnings.add("hidden-text")
            return
        self._blocks(element)

    # Lists

    def _a_list(self, element: Element) -> None:
        kept = (self._list, self._list_style)
        own = element.get(text("style-name"))
        self._list_style = own or self._list_style
        levels = self._book.lists.styles.get(self._list_style, {})
        if self._list is None:
            counters = self._book.lists.counters(element, self._list_style, element.get(XML_ID))
            self._list = (counters, levels, 1)
        else:
            counters, outer, depth = self._list
            self._list = (counters, levels or outer, depth + 1)
        for child in element:
            if child.tag == text("list-item"):
                self._list_item(child)
            elif child.tag == text("list-header"):
                self._blocks(child)
        self._list, self._list_style = kept

    def _list_item(self, element: Element) -> None:
        assert self._list is not None
        self._item = _Item(*self._list, whole(element.get(text("start-value"))))
        self._blocks(element)
        self._item = None

    # Tables

    def _table(self, element: Element) -> None:
        self._flush()
        number = self._book.transcript.next_table()
        kept = (self._place, self._list, self._list_style)
        self._list = None
        for at, row in enumerate(_rows(element)):
            column = 0
            for cell in row:
                if cell.tag == table("table-cell"):
                    self._place = self._place._replace(cell=Cell(number, at, column))
                    self._blocks(cell)
                    self._flush()
                if cell.tag in {table("table-cell"), _COVERED}:
                    column += min(
                        whole(cell.get(table("number-columns-repeated"))) or 1, _MOST_COLUMNS
                    )
        self._place, self._list, self._list_style = kept

    def _mark(self, element: Element) -> None:
        self._inlines.mark(element)

    _BLOCKS: ClassVar[dict[str, Callable[["StoryReader", Element], None]]] = {
        text("p"): _paragraph,
        text("h"): _paragraph,
        text("list"): _a_list,
        text("section"): _section,
        text("index-body"): _blocks,
        text("index-title"): _blocks,
        text("table-of-content"): _blocks,
        text("illustration-index"): _blocks,
        text("table-index"): _blocks,
        text("alphabetical-index"): _blocks,
        text("bibliography"): _blocks,
        text("user-index"): _blocks,
        table("table"): _table,
        text("change"): _mark,
        text("change-start"): _mark,
        text("change-end"): _mark,
    }


def _rows(element: Element) -> list[Element]:
    rows = []
    for child in element:
        if child.tag == table("table-row"):
            rows.append(child)
        elif child.tag in _ROW_WRAPPERS:
            rows += _rows(child)
    return rows


def _trimmed(draft: Draft) -> list[Piece]:
    """Without the blank that the file's layout left at the end."""
    pieces = draft.pieces
    if draft.ends_blank and pieces and pieces[-1].text.endswith(" "):
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text[:-1])
    return pieces
