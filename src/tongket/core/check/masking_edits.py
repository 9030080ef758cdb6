"""Labels in the place of letters: laying edits side by side, and writing them into a source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from tongket.core.doc.source import Run, Source, SourceParagraph
from tongket.core.text.spans import Span


class Edit(NamedTuple):
    """Letters that go, and the label that comes in their place; empty where only letters go."""

    span: Span
    label: str


def side_by_side(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """In order, none overlapping: of two that begin together the longer, what juts out goes too."""
    laid: list[Edit] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if edit.span.start >= end:
            laid.append(edit)
        elif edit.span.end > end:
            laid.append(Edit(Span(end, edit.span.end), ""))
        end = max(end, edit.span.end)
    return tuple(laid)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every label in its place; ``edits`` lie side by side."""
    pieces: list[str] = []
    at = 0
    for span, label in edits:
        pieces += (text[at : span.start], label)
        at = span.end
    return "".join(pieces) + text[at:]


def edited_source(source: Source, edits: Sequence[Edit]) -> Source:
    """The same file with its labels: paragraphs, looks and cells stay where they are."""
    if not edits:
        return source
    moved = Moves(edits)
    paragraphs = tuple(
        one._replace(span=moved.span(one.span), runs=tuple(moved.runs(one)))
        for one in source.paragraphs
    )
    return source._replace(text=edited(source.text, edits), paragraphs=paragraphs)


class Moves:
    """Where the offsets of a text are once its edits are made, and where they were before."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.span.start for edit in edits]
        grown = (len(label) - (span.end - span.start) for span, label in edits)
        self._shifts = [0, *accumulate(grown)]
        self._new_starts = [
            start + shift for start, shift in zip(self._starts, self._shifts, strict=False)
        ]

    def offset(self, at: int) -> int:
        """Letters in the midst of an edit fall to the end of its label."""
        count = bisect_left(self._starts, at)
        if count and at < self._edits[count - 1].span.end:
            at = self._edits[count - 1].span.end
        return at + self._shifts[count]

    def back(self, span: Span) -> Span:
        """Where a stretch of the edited text came from; a label it touches comes along whole."""
        return Span(self._was(span.start), self._was(span.end, at_end=True))

    def _was(self, at: int, *, at_end: bool = False) -> int:
        count = bisect_left(self._new_starts, at) if at_end else bisect_right(self._new_starts, at)
        if not count:
            return at
        edit = self._edits[count - 1]
        if at - self._new_starts[count - 1] < len(edit.label):
            return edit.span.end if at_end else edit.span.start
        return at - self._shifts[count]

    def span(self, span: Span) -> Span:
        """The place of a stretch of the text before."""
        return Span(self.offset(span.start), self.offset(span.end))

    def runs(self, paragraph: SourceParagraph) -> Iterator[Run]:
        """The runs of a paragraph as they lie afterwards, without those that went."""
        for run in paragraph.runs:
            span = self.span(run.span)
            if span.end > span.start:
                yield run._replace(span=span)


def in_lines(source: Source, edits: Iterable[Edit]) -> Iterator[tuple[SourceParagraph, Edit]]:
    """Every edit with its paragraph; what runs over a line's end has its label in the first only."""
    starts = [paragraph.span.start for paragraph in source.paragraphs]
    for edit in edits:
        index, label = max(0, bisect_right(starts, edit.span.start) - 1), edit.label
        while index < len(starts) and starts[index] < edit.span.end:
            paragraph = source.paragraphs[index]
            start = max(edit.span.start, paragraph.span.start)
            end = min(edit.span.end, paragraph.span.end)
            if start < end:
                yield paragraph, Edit(Span(start, end), label)
                label = ""
            index += 1


def by_line(
    edits: Iterable[tuple[SourceParagraph, Edit]], text: str
) -> dict[str, tuple[Edit, ...]]:
    """The edits of each paragraph, by its letters without list number and blanks at the ends.

    Offsets are those of the letters that stand as the key.
    """
    lines: dict[str, list[Edit]] = {}
    for paragraph, (span, label) in edits:
        line, begin = _line(text, paragraph)
        start, end = max(span.start, begin) - begin, min(span.end, begin + len(line)) - begin
        if start < end:
            lines.setdefault(line, []).append(Edit(Span(start, end), label))
    return {line: side_by_side(found) for line, found in lines.items()}


def _line(text: str, paragraph: SourceParagraph) -> tuple[str, int]:
    start, end = paragraph.span
    start += len(paragraph.label or "")
    written = text[start:end]
    line = written.strip()
    return line, start + (written.index(line) if line else 0)
