"""Passages: the author's paragraphs, put together again where a line or a page had cut them."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.numbering import read_marks
from tongket.core.text.spans import Span

_ENDS = (".", ";", ":", "!", "?", "…")
_LIST = re.compile(r"[-+•*–]\s*(?=\S)")
_PAGE_NUMBER = re.compile(
    r"(?i:[-–\s]{0,4}(?:trang\s{0,2})?(?P<page>\d{1,4})(?:\s?/\s?\d{1,4})?[-–\s.]{0,4})\Z"
)
_FEWEST_CUTS = 2
_SHARE_OF_CUTS = 0.1
_SHARE_OF_WIDTH = 0.72
_INDENT = 2  # leading spaces that open a paragraph
_WIDTHS = Span(40, 160)  # code points on a line of a page


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph; ``line`` is its lines as one, whose offsets hold within the first of them."""

    lines: tuple[Line, ...]
    line: Line


def read_passages(sheet: Sheet, start: int, stop: int) -> tuple[Passage, ...]:
    """The passages among some lines, page numbers left out."""
    lines = sheet.lines[start:stop]
    if not sheet.lined:
        return tuple(Passage((line,), line) for line in lines)
    lines = tuple(_without_page_numbers(lines))
    width = _wrapped_width(lines)
    return tuple(_joined(group) for group in _groups(lines, width))


def _without_page_numbers(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines that hold a page number alone, each higher than the last, are no text."""
    last = 0
    for line in lines:
        found = _PAGE_NUMBER.match(line.text) if len(line.text) <= 20 and not line.cell else None
        page = int(found["page"]) if found else 0
        if found and (page == line.page or 0 < page - last <= 3):
            last = page
        else:
            yield line


def _wrapped_width(lines: Sequence[Line]) -> float | None:
    """How wide the lines of a page are, when the text is cut into such lines; else ``None``."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap and not b.cell]
    cut = [a for a, b in pairs if _runs_on(a, b)]
    if len(cut) < _FEWEST_CUTS or len(cut) < _SHARE_OF_CUTS * len(pairs):
        return None
    widths = sorted(len(line.text) for line in cut)
    width = widths[len(widths) // 2]
    return width * _SHARE_OF_WIDTH if _WIDTHS.start <= width < _WIDTHS.end else None


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a line goes on in the middle of the sentence that the last one broke off."""
    if before.cell != line.cell or line.cell or before.text.endswith(_ENDS):
        return False
    return line.text[0].islower() and not _begins_item(line)


def _begins_item(line: Line) -> bool:
    return bool(_LIST.match(line.text) or read_marks(line.text[:40]))


def _groups(lines: Iterable[Line], width: float | None) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _same_passage(group[-1], line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _same_passage(before: Line, line: Line, width: float | None) -> bool:
    if _runs_on(before, line) or _is_capital_half(before, line):
        return True
    if width is None or line.gap or line.cell or before.cell or len(before.text) < width:
        return False
    if line.indent >= before.indent + _INDENT:
        return False
    return not _begins_item(line) and line.upper == before.upper and line.bold == before.bold


def _is_capital_half(before: Line, line: Line) -> bool:
    """Whether a line in capitals goes on after a comma: "I. MỤC ĐÍCH," and "YÊU CẦU"."""
    if line.gap or line.cell or before.cell or not before.text.endswith(","):
        return False
    return line.upper and before.upper and not _begins_item(line)


def _joined(group: list[Line]) -> Passage:
    first = group[0]
    if len(group) == 1:
        return Passage((first,), first)
    whole = replace(
        first,
        at=Span(first.at.start, group[-1].at.end),
        raw=Span(first.raw.start, group[-1].raw.end),
        text=" ".join(line.text for line in group),
        bold=all(line.bold for line in group),
        italic=all(line.italic for line in group),
        capitals=all(line.capitals for line in group),
    )
    return Passage(tuple(group), whole)
