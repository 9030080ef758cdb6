"""Passages: the author's paragraphs, put together again where a line or a page had cut them."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.numbering import read_marks
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_ENDS = (".", ";", ":", "!", "?", "…")
_LIST = Pattern(r"[-+•*–]\s*(?=\S)")
_PAGE_NUMBER = Pattern(
    r"(?i:[-–\s]{0,4}(?:trang\s{0,2})?(?P<page>\d{1,4})(?:\s?/\s?\d{1,4})?[-–\s.]{0,4})\Z"
)
_FEWEST_CUTS = 2
_SHARE_OF_CUTS = 0.1
_SHARE_OF_WIDTH = 0.72
_SHARE_OF_CAPITALS = 0.75  # capitals are wider: fewer of them fill a line
_INDENT = 2  # leading spaces that open a paragraph
_WIDTHS = range(40, 160)  # code points on a line of a page
_MARK = 40  # code points that a number or the last words of a line take
_OPEN_END = Pattern(
    r"(?:[,\-–]|(?<!\w)(?i:và|của|về|các|tại|thuộc|với|cho|trong|theo|những|số|năm)|\s[A-ZĐ][^\W\d_]*)\Z"
)


class Passage(NamedTuple):
    """One paragraph; ``line`` is its lines as one, whose offsets hold within the first of them."""

    lines: tuple[Line, ...]
    line: Line


def read_passages(sheet: Sheet, start: int, stop: int) -> tuple[Passage, ...]:
    """The passages among some lines, page numbers left out."""
    lines = sheet.lines[start:stop]
    if not sheet.lined:
        return tuple(Passage((line,), line) for line in lines)
    counting = {line.at for line in page_numbers(lines)}
    lines = tuple(line for line in lines if line.at not in counting)
    return tuple(_joined(group) for group in _groups(lines, _wrap(lines)))


def page_numbers(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines that hold a page number alone, each higher than the last: they are no text."""
    last = 0
    for line in lines:
        found = _PAGE_NUMBER.match(line.text) if len(line.text) <= 20 and not line.cell else None
        page = int(found["page"]) if found else 0
        if found and (page == line.page or 0 < page - last <= 3):
            last = page
            yield line


class _Wrap(NamedTuple):
    """How a text is cut into the lines of a page."""

    width: float  # code points from which on a line is full
    edge: int  # leading spaces of the lines that go on


def _wrap(lines: Sequence[Line]) -> _Wrap | None:
    """The measure of the lines, when the text is cut into lines of a page; else ``None``."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap and not b.cell]
    cut = [(a, b) for a, b in pairs if _runs_on(a, b)]
    if len(cut) < _FEWEST_CUTS or len(cut) < _SHARE_OF_CUTS * len(pairs):
        return None
    width = _median(len(above.text) for above, _ in cut)
    edge = _median(below.indent for _, below in cut)
    return _Wrap(width * _SHARE_OF_WIDTH, edge) if width in _WIDTHS else None


def _median(lengths: Iterable[int]) -> int:
    """The middle one, or the lower of two."""
    ordered = sorted(lengths)
    return ordered[(len(ordered) - 1) // 2]


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a line goes on in the middle of the sentence that the last one broke off."""
    if before.cell != line.cell or line.cell or before.text.endswith(_ENDS):
        return False
    return line.text[0].islower() and not _begins_item(line)


def _begins_item(line: Line) -> bool:
    return bool(_LIST.match(line.text) or read_marks(line.text[:_MARK]))


def _groups(lines: Iterable[Line], wrap: _Wrap | None) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not (_runs_on(group[-1], line) or _goes_on(group, line, wrap)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, wrap: _Wrap | None) -> bool:
    """Whether a line that begins with a capital or a figure belongs to the passage above it."""
    before = group[-1]
    if line.gap or line.cell or before.cell or _begins_item(line):
        return False
    if _is_capital_half(before, line):
        return True
    if wrap is None or not _is_continued(before, line, wrap):
        return False
    # A heading and the paragraph below it look like one: only an open end joins them.
    numbered = bool(read_marks(group[0].text[:_MARK]))
    return line.upper or not numbered or bool(_OPEN_END.search(before.text[-_MARK:]))


def _is_continued(before: Line, line: Line, wrap: _Wrap) -> bool:
    """Whether the page ended a line here and not the author: it is full, and the next looks alike."""
    full = wrap.width * (_SHARE_OF_CAPITALS if before.upper else 1)
    if len(before.text) < full or line.indent >= wrap.edge + _INDENT:
        return False
    return line.upper == before.upper and line.bold == before.bold


def _is_capital_half(before: Line, line: Line) -> bool:
    """Whether a line in capitals goes on after a comma: "I. MỤC ĐÍCH," and "YÊU CẦU"."""
    return before.text.endswith(",") and line.upper and before.upper


def _joined(group: list[Line]) -> Passage:
    first = group[0]
    if len(group) == 1:
        return Passage((first,), first)
    whole = first._replace(
        at=Span(first.at.start, group[-1].at.end),
        raw=Span(first.raw.start, group[-1].raw.end),
        text=" ".join(line.text for line in group),
        bold=all(line.bold for line in group),
        italic=all(line.italic for line in group),
        capitals=all(line.capitals for line in group),
    )
    return Passage(tuple(group), whole)
