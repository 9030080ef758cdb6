"""What stands inside one paragraph: runs, fields, controls, changes, drawings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from lxml.etree import _Element as Element

from tongket.core.text.pattern import Pattern
from tongket.files.docx_read import run_props
from tongket.files.docx_read.book import Book
from tongket.files.docx_read.drawings import ALTERNATIVES, TextBox, boxes, chosen, strokes
from tongket.files.docx_read.fields import Fields, is_page_number
from tongket.files.docx_read.formulas import linear
from tongket.files.docx_read.looks import Looks
from tongket.files.docx_read.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    RPR,
    SDT,
    SDT_CONTENT,
    SPACE,
    TYPE,
    R,
    m,
    w,
)
from tongket.files.docx_read.run_props import RunProps, read_run_props
from tongket.files.docx_read.tables import sdt_tag
from tongket.files.symbols import has_private, symbol
from tongket.files.transcript import Piece, Stroke

_XML_BLANKS = " \t\r\n"
_INNER_BLANK = Pattern(r"[\t\r\n]")
_BLANKS = str.maketrans("\t\r\n", "   ")


@dataclass(slots=True)
class Draft:
    """The paragraph that is being gathered."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[TextBox] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    tabs: int = 0
    page_field: int | None = None  # the tabs before it
    starts_page: bool = False
    breaks_page: bool = False  # and nothing stands behind the break


class Inlines:
    """Gathers paragraphs of one story; fields and content controls may reach over several."""

    def __init__(self, book: Book) -> None:
        self.draft = Draft()
        self.style: str | None = None  # of the paragraph
        self.table_letters = run_props.NOTHING
        self.tag: str | None = None
        self._book = book
        self._fields = Fields()

    def take(self) -> Draft:
        """What was gathered; the next paragraph begins empty."""
        draft, self.draft = self.draft, Draft()
        return draft

    def walk(self, container: Element) -> None:
        """Everything in a paragraph, or in something that wraps a part of one."""
        for child in container:
            reader = self._INLINES.get(child.tag)
            if reader is not None:
                reader(self, child)

    def in_control(self, control: Element, walk: Callable[[Element], None]) -> None:
        """Walk the content of a content control with its tag in force."""
        content = control.find(SDT_CONTENT)
        if content is None:
            return
        outer, self.tag = self.tag, sdt_tag(control) or self.tag
        walk(content)
        self.tag = outer

    def looks(self, direct: RunProps) -> Looks:
        """How letters with these direct words look here."""
        return self._book.looks.looks(self.table_letters, self.style, direct)

    def _control(self, control: Element) -> None:
        self.in_control(control, self.walk)

    def _added(self, element: Element) -> None:
        if not self._book.before_changes:
            self.walk(element)

    def _removed(self, element: Element) -> None:
        if self._book.before_changes:
            self.walk(element)

    def _simple_field(self, element: Element) -> None:
        if is_page_number(element.get(w("instr"), "")):
            self._note_page_field()
        self.walk(element)

    def _alternatives(self, element: Element) -> None:
        taken = chosen(element)
        if taken is not None:
            self.walk(taken)

    def _formula(self, element: Element) -> None:
        self._say(linear(element), self.looks(run_props.NOTHING))

    def _comment(self, _: Element) -> None:
        self._book.transcript.warnings.add("comments")

    def _run(self, run: Element) -> None:
        book = self._book
        rpr = run.find(RPR)
        direct = read_run_props(rpr, book.styles.theme, before_changes=book.before_changes)
        self._run_parts(run, self.looks(direct))

    # Inside a run

    def _run_parts(self, container: Element, looks: Looks) -> None:
        for child in container:
            reader = self._RUN_PARTS.get(child.tag)
            if reader is not None:
                reader(self, child, looks)

    def _say(self, text: str, looks: Looks, origin: Element | None = None) -> None:
        if not text or self._fields.hide:
            return
        if looks.hidden:
            self._book.transcript.warnings.add("hidden-text")
            return
        draft = self.draft
        if draft.breaks_page:
            self._go_on_behind_break(looks)
        draft.pieces.append(Piece(text, looks.of(text), self.tag, origin))

    def _go_on_behind_break(self, looks: Looks) -> None:
        draft = self.draft
        draft.breaks_page = False
        if draft.pieces:
            draft.pieces.append(Piece("\n", looks.plain, self.tag))
        else:
            draft.starts_page = True

    def _text(self, element: Element, looks: Looks) -> None:
        text = element.text or ""
        if element.get(SPACE) != "preserve":
            text = text.strip(_XML_BLANKS)
        if has_private(text):
            text = "".join([symbol(letter, looks.plain.font) for letter in text])
        if not text.isprintable():
            text = text.translate(_BLANKS)
        self._say(text, looks, element)

    def _removed_text(self, element: Element, looks: Looks) -> None:
        if self._book.before_changes:
            self._text(element, looks)

    def _tab(self, element: Element, looks: Looks) -> None:
        self.draft.tabs += not self._fields.hide
        self._say("\t", looks, element)

    def _break(self, element: Element, looks: Looks) -> None:
        if element.get(TYPE) == "page":
            self.draft.breaks_page = True
        else:
            self._say("\n", looks, element)

    def _hyphen(self, element: Element, looks: Looks) -> None:
        # The format defines it as a hyphen that may not end a line: how it breaks is no letter.
        self._say("-", looks, element)

    def _soft_hyphen(self, element: Element, looks: Looks) -> None:
        self._say("\u00ad", looks, element)

    def _symbol(self, element: Element, looks: Looks) -> None:
        letter = _letter(element.get(w("char"), ""))
        plain = looks.plain._replace(font=None)
        shown = symbol(letter, element.get(w("font"))) if letter else ""
        self._say(shown, looks._replace(plain=plain, other=plain))

    def _field_char(self, element: Element, _: Looks) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.begin()
        elif (kind == "separate" and self._fields.separate()) or (
            kind == "end" and self._fields.end()
        ):
            self._note_page_field()

    def _instruction(self, element: Element, _: Looks) -> None:
        self._fields.instruct(element.text or "")

    def _page_number(self, _: Element, __: Looks) -> None:
        self._note_page_field()

    def _note_page_field(self) -> None:
        if self.draft.page_field is None:
            self.draft.page_field = self.draft.tabs

    def _drawing(self, element: Element, _: Looks) -> None:
        self.draft.boxes += boxes(element)
        self.draft.strokes += strokes(element)

    def _run_alternatives(self, element: Element, looks: Looks) -> None:
        taken = chosen(element)
        if taken is not None:
            self._run_parts(taken, looks)

    def _ruby(self, element: Element, _: Looks) -> None:
        base = element.find(w("rubyBase"))
        if base is not None:
            self.walk(base)

    def _comment_mark(self, element: Element, _: Looks) -> None:
        self._comment(element)

    _INLINES: ClassVar[dict[str, Callable[["Inlines", Element], None]]] = {
        R: _run,
        w("hyperlink"): walk,
        w("smartTag"): walk,
        w("customXml"): walk,
        w("bdo"): walk,
        w("dir"): walk,
        w("fldSimple"): _simple_field,
        INS: _added,
        MOVE_TO: _added,
        DEL: _removed,
        MOVE_FROM: _removed,
        SDT: _control,
        ALTERNATIVES: _alternatives,
        m("oMath"): _formula,
        m("oMathPara"): _formula,
        w("commentRangeStart"): _comment,
    }
    _RUN_PARTS: ClassVar[dict[str, Callable[["Inlines", Element, Looks], None]]] = {
        w("t"): _text,
        w("delText"): _removed_text,
        w("tab"): _tab,
        w("ptab"): _tab,
        w("br"): _break,
        w("cr"): _break,
        w("noBreakHyphen"): _hyphen,
        w("softHyphen"): _soft_hyphen,
        w("sym"): _symbol,
        w("fldChar"): _field_char,
        w("instrText"): _instruction,
        w("pgNum"): _page_number,
        w("drawing"): _drawing,
        w("pict"): _drawing,
        w("object"): _drawing,
        ALTERNATIVES: _run_alternatives,
        w("ruby"): _ruby,
        w("commentReference"): _comment_mark,
    }


def _letter(code: str) -> str:
    """The letter of a hexadecimal code; none for controls, surrogates and nonsense."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if letter < " " or "\ud800" <= letter <= "\udfff" else letter
