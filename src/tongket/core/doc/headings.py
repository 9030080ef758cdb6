"""Which lines number the text, and how deep each stands: the row they make decides.

A number alone proves little: "1." may open a heading, a numbered paragraph or half a date. So a
line counts when it is the next in a row that is open, the first of a new one, or looks like a
heading on its own; the rows lie inside one another in the order of their families.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tongket.core.doc.lines import Line
from tongket.core.doc.nil import ends_in_nil
from tongket.core.doc.numbering import Family, Mark, read_marks

_LONGEST_HEADING = 400
_LONGEST_INTRODUCTION = 140  # a heading that ends in a colon is a short one
_FURTHEST_SKIP = 3
_INSIDE_ARTICLES = (Family.UPPER, Family.ROMAN)
_LONGEST_MARK = 24  # no number reaches further into a line
_SENTENCE_ENDS = (".", ";", ",", "!", "?", "…", "./.")


class Numbered(NamedTuple):
    """A line that numbers the text; ``heading`` tells a title from a numbered paragraph."""

    mark: Mark
    level: int
    heading: bool


@dataclass(slots=True)
class _Row:
    """A row of numbers that is open."""

    family: Family
    last: int


def find_numbered(lines: Iterable[tuple[int, Line]]) -> dict[int, Numbered]:
    """The numbered lines of a body by their index, read in order."""
    found: dict[int, Numbered] = {}
    rows: list[_Row] = []
    for index, line in lines:
        marks = read_marks(line.text[: _LONGEST_HEADING + _LONGEST_MARK]) if line.text else ()
        for mark in _best_first(marks, rows):
            heading = is_heading(line, mark)
            if not _belongs(mark, rows, heading=heading):
                continue
            _enter(mark, rows)
            found[index] = Numbered(mark, len(rows), heading)
            break
    return found


def is_heading(line: Line, mark: Mark) -> bool:
    """Whether a numbered line reads like a title and not like a sentence."""
    title = line.text[mark.end :].strip("* ")
    if len(title) > _LONGEST_HEADING:
        return False
    if not title or line.bold or line.upper or ends_in_nil(title):
        return True
    if title.endswith(":"):
        return len(title) <= _LONGEST_INTRODUCTION
    return not title.endswith(_SENTENCE_ENDS)


def _best_first(marks: tuple[Mark, ...], rows: list[_Row]) -> Iterator[Mark]:
    """Readings that continue an open row come before those that would begin one."""
    yield from sorted(marks, key=lambda mark: not _continues(mark, rows))


def _continues(mark: Mark, rows: list[_Row]) -> bool:
    return any(row.family is mark.family and row.last + 1 == mark.value for row in rows)


def _belongs(mark: Mark, rows: list[_Row], *, heading: bool) -> bool:
    row = next((row for row in reversed(rows) if row.family is mark.family), None)
    if row is None:
        return mark.value <= 1 or (heading and _opens_late(mark))
    step = mark.value - row.last
    return step == 1 or mark.value == 1 or (heading and -_FURTHEST_SKIP <= step <= _FURTHEST_SKIP)


def _opens_late(mark: Mark) -> bool:
    """A part of a longer text may begin at II or 4; a lone letter in the middle is an initial."""
    return mark.family not in (Family.UPPER, Family.LETTER) and mark.value <= 40


def _enter(mark: Mark, rows: list[_Row]) -> None:
    """Close the rows inside, go on in the row of this family or open it."""
    known = any(row.family is mark.family for row in rows)
    while rows and rows[-1].family is not mark.family:
        if not known and not _closes(rows[-1], mark):
            break
        rows.pop()
    if known:
        rows[-1].last = mark.value
    else:
        rows.append(_Row(mark.family, mark.value))


def _closes(row: _Row, mark: Mark) -> bool:
    """Whether a new row of numbers ends an open one.

    An article that approves a programme may hold its parts: "Điều 1. …", then "I.", "II.".
    """
    if row.family is Family.ARTICLE and mark.family in _INSIDE_ARTICLES:
        return False
    return row.family > mark.family
