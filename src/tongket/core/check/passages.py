"""The paragraphs of a file, each with the place it has in the document."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from re import Match

from tongket.core.doc.model import Block, Document, Heading, Table
from tongket.core.doc.source import SourceParagraph, Story
from tongket.core.law.reading import Reading
from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


class Place(Enum):
    """What part of a document a paragraph belongs to."""

    HEADER = "header"  # all that stands before the body
    HEADING = "heading"
    PROSE = "prose"
    CELL = "cell"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"  # page headers and footers
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of the file in cleaned letters; ``at`` leads back to the text as read."""

    index: int  # of the paragraph in the source
    paragraph: SourceParagraph
    text: str
    start: int  # in the cleaned text
    cleaned: Cleaned
    place: Place
    block: Block | None = None

    def at(self, start: int, end: int) -> Span:
        """The place in the text as read of a stretch of this passage."""
        return self.cleaned.back(Span(self.start + start, self.start + end))

    @property
    def whole(self) -> Span:
        """The whole passage without white space at its ends."""
        body = self.text.strip()
        start = self.text.find(body)
        return self.at(start, start + len(body))

    def matches(self, pattern: Pattern) -> Iterator[tuple[Match[str], Span]]:
        """Every match in this passage, with its place in the text as read."""
        for match in pattern.finditer(self.text):
            yield match, self.at(*match.span())


_STORIES = {
    Story.PAGE_HEADER: Place.FURNITURE,
    Story.PAGE_FOOTER: Place.FURNITURE,
    Story.FOOTNOTE: Place.FOOTNOTE,
}


def read_passages(reading: Reading) -> tuple[Passage, ...]:
    """Every paragraph of the source, in order."""
    return tuple(_passages(reading))


def _passages(reading: Reading) -> Iterator[Passage]:
    cleaned = reading.clean
    places = _Places(reading.document)
    for index, paragraph in enumerate(reading.source.paragraphs):
        start, end = cleaned.forth(paragraph.span)
        place, block = places.of(paragraph)
        yield Passage(index, paragraph, cleaned.text[start:end], start, cleaned, place, block)


class _Places:
    """Walks down the blocks of a document beside the paragraphs of its source."""

    def __init__(self, document: Document) -> None:
        annexed = (block for annex in document.annexes for block in annex.body)
        spans = [
            (block.span, block) for block in (*document.body, *annexed) if block.span is not None
        ]
        self._blocks = sorted(spans, key=lambda pair: pair[0])
        self._next = 0
        self._foot = [
            (span, place)
            for span, place in (
                (document.recipients_at, Place.RECIPIENTS),
                (document.signer.span if document.signer else None, Place.SIGNATURE),
            )
            if span is not None
        ]

    def of(self, paragraph: SourceParagraph) -> tuple[Place, Block | None]:
        """The place of the next paragraph; ask in the order of the text."""
        if paragraph.story in _STORIES:
            return _STORIES[paragraph.story], None
        for span, place in self._foot:
            if span.overlaps(paragraph.span):
                return place, None
        block = self._block_at(paragraph.span)
        if block is not None:
            return _place_of(block), block
        return (Place.HEADER if self._next == 0 else Place.OTHER), None

    def _block_at(self, span: Span) -> Block | None:
        blocks = self._blocks
        while self._next < len(blocks) and blocks[self._next][0].end <= span.start:
            self._next += 1
        if self._next < len(blocks) and blocks[self._next][0].overlaps(span):
            return blocks[self._next][1]
        return None


def _place_of(block: Block) -> Place:
    if isinstance(block, Heading):
        return Place.HEADING
    return Place.CELL if isinstance(block, Table) else Place.PROSE
