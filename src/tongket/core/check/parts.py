"""Where each part of the page stands, line by line, with the letters it is set in."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tongket.core.doc.model import Block, Document, Header, Heading, Paragraph, Role, Signer
from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import Look, SourceParagraph, Story
from tongket.core.law.reading import Reading
from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_LABEL = Pattern(r"(?i:nơi\s{1,4}nhận)\s{0,4}:?")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a part in cleaned letters; ``span`` and ``at`` are places in the text as read."""

    span: Span
    index: int  # of the paragraph in the source
    paragraph: SourceParagraph
    text: str
    start: int  # in the cleaned text
    cleaned: Cleaned

    def at(self, start: int, end: int) -> Span:
        """The place in the text as read of a stretch of this piece."""
        return self.cleaned.back(Span(self.start + start, self.start + end))

    def looks(self) -> Iterator[tuple[Span, Look]]:
        """The stretches of letters of one look that the piece is made of; blank ones left out."""
        for run in self.paragraph.runs:
            start, end = max(run.span.start, self.span.start), min(run.span.end, self.span.end)
            if start < end and not self.cleaned.original[start:end].isspace():
                yield Span(start, end), run.look


def find_parts(reading: Reading) -> Mapping[Part, tuple[Piece, ...]]:
    """The pieces of every part that the document has."""
    cut = _Cutter(reading)
    document = reading.document
    found: dict[Part, list[Piece]] = defaultdict(list)
    for part, spans in _spans(document):
        for span in spans:
            found[part] += cut.pieces(span)
    found[Part.SIGNER_TITLE] += cut.titles(document.signer)
    for part, words in _annex_words(document):
        found[part] += cut.words(*words)
    found[Part.RECIPIENTS_LABEL] += cut.label(document.recipients_at)
    found[Part.PAGE_NUMBER] += cut.page_numbers()
    return {part: tuple(pieces) for part, pieces in found.items() if pieces}


class _Cutter:
    """Cuts spans of the text into the paragraphs they run through."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._cleaned = reading.clean
        self._paragraphs = reading.source.paragraphs
        self._starts = [paragraph.span.start for paragraph in self._paragraphs]

    def pieces(self, span: Span) -> Iterator[Piece]:
        """The parts of a span that lie in one paragraph each, without blanks at their ends."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        while index < len(self._paragraphs) and self._starts[index] < span.end:
            inside = self._paragraphs[index].span
            yield from self._piece(index, max(span.start, inside.start), min(span.end, inside.end))
            index += 1

    def page_numbers(self) -> Iterator[Piece]:
        """What stands in the page headers and footers and is nothing but a number."""
        for index, paragraph in enumerate(self._paragraphs):
            if paragraph.story in (Story.PAGE_HEADER, Story.PAGE_FOOTER):
                text = paragraph.span.cut(self._text).strip(" \t-–")
                if text.isdigit():
                    yield from self._piece(index, *paragraph.span)

    def label(self, within: Span | None) -> Iterator[Piece]:
        """The words over the list of recipients."""
        if within is None:
            return
        if match := _LABEL.search(self._cleaned.text, *self._cleaned.forth(within)):
            yield from self.pieces(self._cleaned.back(Span(*match.span())))

    def words(self, wanted: str, within: Span) -> Iterator[Piece]:
        """The first place in a span where some words stand on one line."""
        text, (start, end) = self._cleaned.text, self._cleaned.forth(within)
        at = text.find(wanted, start, min(end, start + _LONGEST_OPENING))
        if at >= 0:
            yield from self.pieces(self._cleaned.back(Span(at, at + len(wanted))))

    def titles(self, signer: Signer | None) -> Iterator[Piece]:
        """The lines of authority and title; what came between the columns is left out."""
        if signer is None or signer.span is None:
            return
        text, (start, end) = self._cleaned.text, self._cleaned.forth(signer.span)
        for title in signer.titles:
            at = text.find(title, start, end)
            if at < 0:
                continue
            stop = at + len(title)
            if signer.authority and title == signer.titles[0]:
                at = max(start, text.rfind(signer.authority, start, at))
            start = stop
            yield from self.pieces(self._cleaned.back(Span(at, stop)))

    def _piece(self, index: int, start: int, end: int) -> Iterator[Piece]:
        begin, stop = self._cleaned.forth(Span(start, end))
        text = self._cleaned.text[begin:stop]
        words = text.strip()
        if words:
            begin += len(text) - len(text.lstrip())
            span = self._cleaned.back(Span(begin, begin + len(words)))
            yield Piece(span, index, self._paragraphs[index], words, begin, self._cleaned)


def _spans(document: Document) -> Iterator[tuple[Part, Sequence[Span]]]:
    yield from _header_spans(document.header)
    for block in document.body:
        if (part := _part_of(block)) and block.span is not None:
            yield part, (block.span,)
    yield Part.RECIPIENTS_LIST, [one.span for one in document.recipients if one.span is not None]
    if document.signer is not None and document.signer.name_at is not None:
        yield Part.SIGNER_NAME, (document.signer.name_at,)


def _annex_words(document: Document) -> Iterator[tuple[Part, tuple[str, Span]]]:
    """What stands over the text of each annex."""
    for annex in document.annexes:
        if annex.span is None:
            continue
        parts = {Part.ANNEX_LABEL: annex.label, Part.ANNEX_TITLE: annex.title}
        parts |= {Part.ANNEX_GUIDE: annex.guide} if annex.guide else {}
        yield from ((part, (words, annex.span)) for part, words in parts.items() if words)


_LONGEST_OPENING = 2000  # of an annex, up to its text
_NAMES = {
    Part.SUPERIOR: "superior",
    Part.ISSUER: "issuer",
    Part.MOTTO: "motto",
    Part.NUMBER: "number_line",
    Part.PLACE_DATE: "date_line",
    Part.KIND: "kind",
    Part.ADDRESSEES: "addressees",
}


def _header_spans(header: Header) -> Iterator[tuple[Part, Sequence[Span]]]:
    subject = Part.SUBJECT if header.kind else Part.LETTER_SUBJECT
    names = [*_NAMES.items(), (subject, "subject")]
    names += [(Part.NATIONAL_NAME, name) for name in ("national_name", "party_name")]
    lines = {name: header.at[name] for _, name in names if name in header.at}
    for part, name in names:
        if name in lines:
            others = [span for other, span in lines.items() if other != name]
            yield part, [*_without(lines[name], others)]


def _without(span: Span, others: Sequence[Span]) -> Iterator[Span]:
    """A span less what stands in its midst: two columns of a header may come line by line."""
    start = span.start
    for other in sorted(others):
        if span.covers(other) and other.start >= start:
            yield Span(start, other.start)
            start = other.end
    yield Span(start, span.end)


def _part_of(block: Block) -> Part | None:
    if isinstance(block, Paragraph):
        return Part.LEGAL_BASIS if block.role is Role.LEGAL_BASIS else Part.BODY
    return Part.BODY if isinstance(block, Heading) else None
