"""The numbers of sections that stand side by side, as they follow each other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tongket.core.doc.numbering import Family, Mark, read_marks
from tongket.core.doc.outline import Section
from tongket.core.text.nfc import Cleaned
from tongket.core.text.spans import Span

_LONGEST_MARK = 120


class Numbered(NamedTuple):
    """A section with its number; ``at`` covers number and mark in the text as read."""

    section: Section
    mark: Mark
    at: Span
    parent: Span | None  # the heading above; sections side by side share it


def rows(outermost: Sequence[Section], cleaned: Cleaned) -> tuple[tuple[Numbered, ...], ...]:
    """Every run of sections under one parent that are numbered in one way, outermost first."""
    return tuple(_rows(outermost, None, cleaned))


def _rows(
    siblings: Sequence[Section], parent: Span | None, cleaned: Cleaned
) -> Iterator[tuple[Numbered, ...]]:
    read = [(section, marks) for section in siblings if (marks := _marks(section, cleaned))]
    votes = Counter(mark.family for _, marks in read for mark in marks)
    chosen = [(section, max(marks, key=lambda one: votes[one.family])) for section, marks in read]
    for family in dict.fromkeys(mark.family for _, mark in chosen):
        yield tuple(
            Numbered(section, mark, _place(section, mark, cleaned), parent)
            for section, mark in chosen
            if mark.family is family
        )
    for section in siblings:
        yield from _rows(section.sections, section.head, cleaned)


def _marks(section: Section, cleaned: Cleaned) -> list[Mark]:
    """The readings of a section's number that fit it: "I." is one of two."""
    if section.head is None or not section.number:
        return []
    start, end = cleaned.forth(section.head)
    text = cleaned.text[start : min(end, start + _LONGEST_MARK)]
    return [mark for mark in read_marks(text) if mark.numbering.number == section.number]


def _place(section: Section, mark: Mark, cleaned: Cleaned) -> Span:
    assert section.head is not None
    start = cleaned.forth(section.head).start
    written = cleaned.text[start : start + mark.end].rstrip(" *\t")
    return cleaned.back(Span(start, start + len(written)))


def one_list(row: Sequence[Numbered]) -> bool:
    """Whether a run is one list: beginning at 1 twice means that two lists are woven together."""
    return sum(numbered.mark.value == 1 for numbered in row) <= 1


CONTINUED = frozenset({Family.ARTICLE, Family.SECTION})  # go on counting through the chapters
