"""The lines of a source: the unit in which the recogniser reads.

A line is a paragraph of the file, or one of the pieces that a soft break cuts it into, without
white space and emphasis marks at its ends. Empty lines leave only a gap before the next one.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.doc.emphasis import without_marks
from tongket.core.doc.escapes import unescaped, without_escapes
from tongket.core.doc.pipes import PipeTables
from tongket.core.doc.source import Align, Cell, Run, Source, SourceParagraph, Story
from tongket.core.text.nfc import INVISIBLE, LOOK_ALIKES, Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# Formats in which asterisks around words mean italics or bold and not themselves.
_EMPHASISED = frozenset({"txt", "md"})
# Formats that keep the lines of the page and not the paragraphs of the author.
_LINED = frozenset({"txt", "md", "pdf"})
_BREAK = Pattern(r"[\n\v\f\r\u2028\u2029]+|<br\s?/?>")
_LEAD = Pattern(r"\s*(?:#{1,6}\s+|>(?:\s+|\Z))?(?:\*{1,3}(?=[^\s*]))?")
_TAIL = Pattern(r"(?:(?<=[^\s*])\*{1,3})?\s*\Z")
_SPACE = Pattern(r"\s+")
_SYMBOL = Pattern(r"(?<!\S)\S{1,24}/\S{1,24}(?!\S)")
_LONGEST_TAIL = 64
# What is shown keeps its dashes: only symbols are read with every dash made a hyphen.
_SHOWN = str.maketrans(
    {letter: plain for letter, plain in LOOK_ALIKES.items() if plain != "-"}
    | dict.fromkeys("\u2010\u2011", "-")
    | dict.fromkeys(INVISIBLE, "")
)
_ODD = Pattern(f"[{''.join(map(chr, _SHOWN))}]")


def is_capital(text: str) -> bool:
    """Whether words are set in capitals; a symbol among them ("64-CTr/BCĐ") keeps its letters."""
    if "/" in text and not text.isupper():
        text = _SYMBOL.sub("", text)
    return text.isupper()


class Line(NamedTuple):
    """One line in cleaned letters; ``at`` is its place in the cleaned text.

    ``raw`` is the place with the marks of emphasis around it. ``bold``, ``italic`` and ``capitals`` hold of every letter; ``styled`` says whether the file
    knows about looks at all. ``gap``: an empty line, a page or another story stands before it.
    """

    at: Span
    raw: Span
    text: str
    paragraph: int
    gap: bool
    indent: int
    cell: Cell | None = None
    align: Align | None = None
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    styled: bool = False
    page: int | None = None

    @property
    def upper(self) -> bool:
        """Whether it reads in capitals, by its letters or by its format."""
        return self.capitals or is_capital(self.text)


class Sheet(NamedTuple):
    """A source laid out for reading: its lines, and the ways back to the text as read."""

    source: Source
    cleaned: Cleaned
    lines: tuple[Line, ...]

    @property
    def emphasised(self) -> bool:
        """Whether asterisks in this text are marks of emphasis."""
        return self.source.format in _EMPHASISED

    @property
    def lined(self) -> bool:
        """Whether a paragraph may have been cut where a line or a page ended."""
        return self.source.format in _LINED

    def back(self, at: Span) -> Span:
        """The place in the text as read."""
        return self.cleaned.back(at)

    def place(self, first: Line, last: Line) -> Span:
        """From one line to another in the text as read, with the marks that close inside."""
        opened = last.raw.start + last.indent < last.at.start
        end = (
            last.at.end
            if opened
            else last.raw.start + len(last.raw.cut(self.cleaned.text).rstrip())
        )
        return self.back(Span(first.at.start, max(end, last.at.end)))

    def written(self, at: Span) -> str:
        """The words of a place as they stand, on one line: composed, single spaces, no marks."""
        return self.plain(self.back(at).cut(self.source.text))

    def plain(self, text: str) -> str:
        """A piece of the original as one line of shown text."""
        return _SPACE.sub(" ", self.shown(text)).strip()

    def shown(self, text: str) -> str:
        """A piece of the original in composed letters, without marks of emphasis."""
        if not text.isascii():
            text = text.translate(_SHOWN) if _ODD.search(text) else text
            text = unicodedata.normalize("NFC", text)
        if self.emphasised:
            text = unescaped(without_marks(text))
        return text


def read_lines(source: Source, cleaned: Cleaned) -> Sheet:
    """The lines of the body and its text boxes; page furniture and footnotes stay out."""
    if source.format in _EMPHASISED:
        cleaned = without_escapes(cleaned)
    return Sheet(source, cleaned, tuple(_lines(source, cleaned)))


def _lines(source: Source, cleaned: Cleaned) -> Iterator[Line]:
    marked = source.format in _EMPHASISED
    gap, page = True, None
    for paragraph_index, whole, cell in _stretches(source, cleaned, marked=marked):
        paragraph = source.paragraphs[paragraph_index]
        gap = gap or paragraph.page != page or paragraph.setting.page_break_before
        page = paragraph.page
        for at in _pieces(cleaned.text, whole):
            line = _line(cleaned, paragraph, at, _Place(paragraph_index, gap, marked, cell))
            if line:
                yield line
            gap = line is None


def _stretches(
    source: Source, cleaned: Cleaned, *, marked: bool
) -> Iterator[tuple[int, Span, Cell | None]]:
    """The paragraphs of the body, those of a drawn table cell by cell."""
    pipes = PipeTables()
    for index, paragraph in enumerate(source.paragraphs):
        if paragraph.story not in (Story.BODY, Story.TEXT_BOX):
            continue
        whole = cleaned.forth(paragraph.span)
        taken = pipes.take(cleaned.text, whole, index) if marked else None
        for at, cell, place in pipes.flush() if taken is None else taken:
            yield place, at, cell
        if taken is None:
            yield index, whole, paragraph.cell
    for at, cell, place in pipes.flush():
        yield place, at, cell


class _Place(NamedTuple):
    """What a line is told about where it stands."""

    paragraph: int
    gap: bool
    marked: bool
    cell: Cell | None


def _pieces(text: str, whole: Span) -> Iterator[Span]:
    """The parts of a paragraph between soft breaks."""
    start, end = whole
    if text[start:end].isprintable() and text.find("<br", start, end) < 0:
        yield whole
        return
    for found in _BREAK.finditer(text, start, end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, end)


def _line(cleaned: Cleaned, paragraph: SourceParagraph, raw: Span, place: _Place) -> Line | None:
    letters = raw.cut(cleaned.text)
    body = _trimmed(letters, marked=place.marked)
    text = body.cut(letters)
    # A converter that knows no tables leaves their strokes alone on a line.
    if not text or (place.marked and text in ("|", "||")):
        return None
    at = body.moved(raw.start)
    bold, italic, capitals = _looks(paragraph.runs, cleaned, at)
    return Line(
        at=at,
        raw=raw,
        text=text,
        paragraph=place.paragraph,
        gap=place.gap,
        indent=len(letters) - len(letters.lstrip()),
        cell=place.cell,
        align=paragraph.setting.align,
        bold=bold,
        italic=italic,
        capitals=capitals,
        styled=bool(paragraph.runs),
        page=paragraph.page,
    )


def _trimmed(raw: str, *, marked: bool) -> Span:
    """Where the words of a raw line stand, without the space and the marks around them."""
    if not marked:
        start = len(raw) - len(raw.lstrip())
        return Span(start, max(start, len(raw.rstrip())))
    lead = _LEAD.match(raw)
    start = lead.end() if lead else 0
    kept = len(raw.rstrip())
    tail = _TAIL.search(raw, max(start, kept - _LONGEST_TAIL), kept)
    return Span(start, max(start, tail.start() if tail else kept))


def _looks(runs: tuple[Run, ...], cleaned: Cleaned, at: Span) -> tuple[bool, bool, bool]:
    """Whether all letters of a place are bold, italic, set in capitals."""
    if not runs:
        return False, False, False
    span = cleaned.back(at)
    held = [
        run.look
        for run in runs
        if run.span.overlaps(span) and not run.span.cut(cleaned.original).isspace()
    ]
    return (
        bool(held) and all(look.bold for look in held),
        bool(held) and all(look.italic for look in held),
        bool(held) and all(look.capitals for look in held),
    )
