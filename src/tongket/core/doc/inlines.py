"""Words with their looks: what a stretch of the source becomes inside a block."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from tongket.core.doc.emphasis import Mark, find_marks
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import Inline, Text
from tongket.core.doc.source import Run
from tongket.core.text.spans import Span


def read_inlines(sheet: Sheet, lines: Iterable[Line], skip: int = 0) -> tuple[Inline, ...]:
    """The words of some lines as one paragraph, without the first ``skip`` letters."""
    words: list[Text] = []
    for line in lines:
        if words:
            words.append(Text(" ", words[-1].bold, words[-1].italic))
        words.extend(_words(sheet, line, skip))
        skip = 0
    return tuple(_merged(words))


def _words(sheet: Sheet, line: Line, skip: int) -> Iterator[Text]:
    at = sheet.back(Span(line.at.start + skip, line.at.end))
    runs = sheet.source.paragraphs[line.paragraph].runs
    if runs:
        return _styled(sheet, runs, at)
    if sheet.emphasised:
        return _emphasised(sheet, sheet.back(line.raw), at)
    return iter((Text(sheet.shown(at.cut(sheet.source.text))),))


def _styled(sheet: Sheet, runs: tuple[Run, ...], at: Span) -> Iterator[Text]:
    for run in runs:
        start, end = max(run.span.start, at.start), min(run.span.end, at.end)
        if start < end:
            words = sheet.shown(sheet.source.text[start:end])
            yield Text(words, run.look.bold, run.look.italic)


def _emphasised(sheet: Sheet, raw: Span, at: Span) -> Iterator[Text]:
    """Asterisks turn italics (one) and bold (two) on and off; they count from the line's start."""
    text = sheet.source.text
    marks = find_marks(text, raw.start, raw.end)
    bold = italic = False
    start = raw.start
    for mark in (*marks, Mark(raw.end, raw.end)):
        piece = Span(max(start, at.start), min(mark.start, at.end))
        if piece.start < piece.end:
            yield Text(sheet.shown(piece.cut(text)), bold, italic)
        bold, italic = bold ^ (mark.weight >= 2), italic ^ (mark.weight % 2 == 1)
        start = mark.end


def _merged(words: Iterable[Text]) -> Iterator[Text]:
    """Neighbours of one look become one piece; white space at both ends goes."""
    groups = groupby(words, key=lambda word: (word.bold, word.italic))
    kept = [Text("".join(word.text for word in held), *look) for look, held in groups]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return (word for word in kept if word.text)
