"""Walking one story (body, header, footnote, text box) paragraph by paragraph."""

from collections.abc import Callable
from typing import ClassVar

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, Cell, Story
from tongket.files.docx_read import para_props, run_props
from tongket.files.docx_read.book import Book, PageField
from tongket.files.docx_read.drawings import ALTERNATIVES, TextBox, chosen
from tongket.files.docx_read.inlines import Inlines
from tongket.files.docx_read.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SDT,
    SECT_PR,
    TBL,
    P,
    w,
)
from tongket.files.docx_read.numbering import Label
from tongket.files.docx_read.para_props import ParaProps, read_para_props
from tongket.files.docx_read.run_props import RunProps, read_run_props
from tongket.files.docx_read.tables import PlacedCell, TableStyle, TableWords, cells, rows
from tongket.files.transcript import Piece, Place


class StoryReader:
    """Reads the blocks of one story into the book's transcript."""

    def __init__(self, book: Book, story: Story) -> None:
        self._book = book
        self._place = Place(story)
        self._inlines = Inlines(book)
        self._box_align: Align | None = None
        self._table_paragraph = para_props.NOTHING
        self._unfinished: tuple[ParaProps, RunProps] | None = None
        self._page_broken = False

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
        ppr = element.find(PPR)
        direct = read_para_props(ppr, before_changes=self._book.before_changes)
        if direct.style is None:
            default = self._book.styles.default_style.get("paragraph")
            direct = direct._replace(style=default)
        self._inlines.style = direct.style
        self._inlines.walk(element)
        mark, is_gone = self._mark(ppr)
        if is_gone:
            # The next paragraph of this container goes on with these letters.
            self._unfinished = (direct, mark)
        else:
            self._finish(direct, mark)
        if ppr is not None and (section := ppr.find(SECT_PR)) is not None:
            self._section(section)
            self._book.section_starts.append(len(self._book.transcript.paragraphs))

    def _mark(self, ppr: Element | None) -> tuple[RunProps, bool]:
        """How the paragraph mark looks, and whether a tracked change takes it away."""
        rpr = None if ppr is None else ppr.find(RPR)
        if rpr is None:
            return run_props.NOTHING, False
        before = self._book.before_changes
        gone = (INS, MOVE_TO) if before else (DEL, MOVE_FROM)
        props = read_run_props(rpr, self._book.styles.theme, before_changes=before)
        return props, any(rpr.find(name) is not None for name in gone)

    def _flush(self) -> None:
        if self._unfinished is not None:
            self._finish(*self._unfinished)

    def _finish(self, direct: ParaProps, mark: RunProps) -> None:
        book, draft = self._book, self._inlines.take()
        self._unfinished = None
        label, level = self._label(direct)
        props, setting = book.settings.setting(self._table_paragraph, level, direct)
        if draft.starts_page or self._page_broken:
            setting = setting._replace(page_break_before=True)
        self._page_broken = draft.breaks_page
        pieces = book.legacy.converted(draft.pieces)
        if label is not None:
            pieces = [self._label_piece(label, mark), *pieces]
        index = book.transcript.write(
            pieces, self._place, setting, None if label is None else label.text
        )
        if props.contextual:
            book.transcript.keep_close(index)
        if draft.page_field is not None:
            align = props.frame_align or self._box_align
            props = props._replace(frame_align=align)
            book.page_fields.append(PageField(props, draft.page_field))
        book.transcript.draw(draft.strokes, index)
        for box in draft.boxes:
            self._box(box)

    def _label(self, direct: ParaProps) -> tuple[Label | None, ParaProps]:
        """The paragraph's list number, counted, and what its list level says."""
        numbering = self._book.numbering
        styled = self._book.styles.paragraph(direct.style).whole
        number = direct.numbering or styled.numbering
        index = direct.level if direct.level is not None else styled.level
        if index is None:
            index = numbering.level_of_style(number, direct.style)
        label = numbering.count(number, index)
        if label is None:
            return None, para_props.NOTHING
        return (label if label.text else None), label.level.paragraph

    def _label_piece(self, label: Label, mark: RunProps) -> Piece:
        look = self._inlines.looks(run_props.over(label.level.letters, mark)).plain
        if label.in_symbol_font:
            look = look._replace(font=None)
        return Piece(label.text + label.after, look)

    def _box(self, box: TextBox) -> None:
        story = Story.TEXT_BOX if self._place.story is Story.BODY else self._place.story
        inside = StoryReader(self._book, story)
        inside._inlines.tag = self._inlines.tag
        inside._box_align = box.align
        inside.read(box.content)

    def _table(self, table: Element) -> None:
        self._flush()
        before = self._book.before_changes
        style = TableStyle(self._book.styles, table)
        number = self._book.transcript.next_table()
        standing = rows(table, before_changes=before)
        for at, row in enumerate(standing):
            for cell in cells(row, before_changes=before):
                words = style.words(cell, first_row=at == 0, last_row=at == len(standing) - 1)
                self._cell(cell, Cell(number, at, cell.column), words)

    def _cell(self, cell: PlacedCell, at: Cell, words: TableWords) -> None:
        inlines = self._inlines
        kept = (self._place, self._table_paragraph, inlines.table_letters, inlines.tag)
        self._place = self._place._replace(cell=at)
        self._table_paragraph, inlines.table_letters = words.paragraph, words.letters
        inlines.tag = cell.tag or inlines.tag
        self._blocks(cell.element)
        self._flush()
        self._place, self._table_paragraph, inlines.table_letters, inlines.tag = kept

    def _section(self, section: Element) -> None:
        self._book.sections.append(section)

    def _control(self, control: Element) -> None:
        self._inlines.in_control(control, self._blocks)

    def _alternatives(self, element: Element) -> None:
        taken = chosen(element)
        if taken is not None:
            self._blocks(taken)

    def _foreign_part(self, _: Element) -> None:
        self._book.transcript.warnings.add("embedded-part")

    _BLOCKS: ClassVar[dict[str, Callable[["StoryReader", Element], None]]] = {
        P: _paragraph,
        TBL: _table,
        SDT: _control,
        w("customXml"): _blocks,
        SECT_PR: _section,
        ALTERNATIVES: _alternatives,
        w("altChunk"): _foreign_part,
    }
