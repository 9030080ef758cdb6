"""What stands inside one paragraph of OpenDocument."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from lxml.etree import _Element as Element

from tongket.core.layout.units import Pt
from tongket.core.text.pattern import Pattern
from tongket.files.odt_read.names import (
    CONTENT_CONTROL,
    CONTROL_TAG,
    draw,
    office,
    points,
    svg,
    text,
    whole,
)
from tongket.files.odt_read.props import NO_LETTERS, LetterProps
from tongket.files.odt_read.sheet import Sheet
from tongket.files.transcript import Piece, Stroke

_BLANKS = Pattern(r"[ \t\r\n]+")
_MOST_BLANKS = 250
_FLAT_MM = 1.5
_STRAIGHT = frozenset({"line", "mso-spt20", "mso-spt32"})


@dataclass(slots=True)
class Draft:
    """The paragraph that is being gathered."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    tabs: int = 0
    page_number: int | None = None  # the tabs before it
    ends_blank: bool = True  # another blank would be the second


class Inlines:
    """Gathers paragraphs; tracked insertions may reach over several."""

    def __init__(self, sheet: Sheet, insertions: frozenset[str], warnings: set[str]) -> None:
        self.draft = Draft()
        self.letters = NO_LETTERS  # of the paragraph
        self.notes: list[Element] = []
        self.removed: Callable[[str], None] | None = None  # shows a tracked deletion
        self.skipping: str | None = None  # the tracked insertion that is left out
        self._sheet = sheet
        self._insertions = insertions
        self._warnings = warnings
        self._tag: str | None = None

    def take(self) -> Draft:
        """What was gathered, without the blank at its end; the next paragraph begins empty."""
        draft, self.draft = self.draft, Draft()
        return draft

    def walk(self, container: Element, letters: LetterProps) -> None:
        """The text and children of a paragraph or span."""
        self._say(container.text, letters)
        for child in container:
            reader = self._READERS.get(child.tag, Inlines._through)
            reader(self, child, letters)
            self._say(child.tail, letters)

    def mark(self, element: Element) -> None:
        """A tracked change begins, ends or stands here; also between paragraphs."""
        self._change(element, self.letters)

    def _say(self, said: str | None, letters: LetterProps) -> None:
        """Letters of the file: runs of blanks count as one, none at the start."""
        if not said or self.skipping is not None:
            return
        said = _BLANKS.sub(" ", said)
        if self.draft.ends_blank:
            said = said.removeprefix(" ")
        if said:
            self._put(said, letters)
            self.draft.ends_blank = said.endswith(" ")

    def _put(self, said: str, letters: LetterProps) -> None:
        """Letters that stand as they are."""
        if self.skipping is not None:
            return
        if letters.hidden:
            self._warnings.add("hidden-text")
            return
        self.draft.pieces.append(Piece(said, self._sheet.look(letters), self._tag))
        self.draft.ends_blank = False

    def _through(self, element: Element, letters: LetterProps) -> None:
        self.walk(element, letters)

    def _nothing(self, _: Element, __: LetterProps) -> None:
        pass

    def _span(self, element: Element, letters: LetterProps) -> None:
        self.walk(element, self._sheet.letters(element.get(text("style-name")), letters))

    def _control(self, element: Element, letters: LetterProps) -> None:
        outer, self._tag = self._tag, element.get(CONTROL_TAG) or self._tag
        self.walk(element, letters)
        self._tag = outer

    def _spaces(self, element: Element, letters: LetterProps) -> None:
        count = whole(element.get(text("c")))
        self._put(" " * min(1 if count is None else count, _MOST_BLANKS), letters)

    def _tab(self, _: Element, letters: LetterProps) -> None:
        self.draft.tabs += 1
        self._put("\t", letters)

    def _line_break(self, _: Element, letters: LetterProps) -> None:
        self._put("\n", letters)
        self.draft.ends_blank = True

    def _page_number(self, element: Element, letters: LetterProps) -> None:
        if self.draft.page_number is None:
            self.draft.page_number = self.draft.tabs
        self.walk(element, letters)

    def _note(self, element: Element, _: LetterProps) -> None:
        body = element.find(text("note-body"))
        if body is not None and self.skipping is None:
            self.notes.append(body)

    def _comment(self, _: Element, __: LetterProps) -> None:
        self._warnings.add("comments")

    def _change(self, element: Element, _: LetterProps) -> None:
        id_ = element.get(text("change-id"), "")
        if element.tag == text("change"):
            if self.removed is not None and self.skipping is None:
                self.removed(id_)
        elif element.tag == text("change-end"):
            self.skipping = None if self.skipping == id_ else self.skipping
        elif id_ in self._insertions and self.skipping is None:
            self.skipping = id_

    def _frame(self, element: Element, _: LetterProps) -> None:
        if self.skipping is None:
            self.draft.boxes += element.iterfind(draw("text-box"))

    def _shape(self, element: Element, _: LetterProps) -> None:
        if self.skipping is not None:
            return
        stroke = _stroke(element)
        if stroke is not None:
            self.draft.strokes.append(stroke)
        elif element.find(text("p")) is not None or element.find(text("list")) is not None:
            self.draft.boxes.append(element)

    def _group(self, element: Element, letters: LetterProps) -> None:
        for child in element:
            self._READERS.get(child.tag, Inlines._nothing)(self, child, letters)

    def _ruby(self, element: Element, letters: LetterProps) -> None:
        base = element.find(text("ruby-base"))
        if base is not None:
            self.walk(base, letters)

    _READERS: ClassVar[dict[str, Callable[["Inlines", Element, LetterProps], None]]] = {
        text("span"): _span,
        CONTENT_CONTROL: _control,
        text("s"): _spaces,
        text("tab"): _tab,
        text("line-break"): _line_break,
        text("page-number"): _page_number,
        text("note"): _note,
        office("annotation"): _comment,
        office("annotation-end"): _nothing,
        text("change"): _change,
        text("change-start"): _change,
        text("change-end"): _change,
        text("number"): _nothing,
        text("ruby"): _ruby,
        text("soft-page-break"): _nothing,
        draw("frame"): _frame,
        draw("line"): _shape,
        draw("connector"): _shape,
        draw("custom-shape"): _shape,
        draw("rect"): _shape,
        draw("g"): _group,
        office("event-listeners"): _nothing,
        office("forms"): _nothing,
    }


def _stroke(element: Element) -> Stroke | None:
    """The width of a level straight line and how far under its paragraph's top it stands."""
    ends = [points(element.get(svg(name))) for name in ("x1", "y1", "x2", "y2")]
    if None not in ends:
        x1, y1, x2, y2 = (Pt(end).mm for end in ends if end is not None)
        return Stroke(abs(x2 - x1), y1) if abs(y2 - y1) <= _FLAT_MM else None
    geometry = element.find(draw("enhanced-geometry"))
    width = points(element.get(svg("width")))
    height = points(element.get(svg("height"))) or 0.0
    if geometry is None or geometry.get(draw("type")) not in _STRAIGHT or width is None:
        return None
    below = points(element.get(svg("y")))
    if Pt(height).mm > _FLAT_MM:
        return None
    return Stroke(Pt(width).mm, None if below is None else Pt(below).mm)
