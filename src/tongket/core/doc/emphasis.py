"""Asterisks around words in plain text: one means italics, two bold, three both."""

from typing import NamedTuple

from tongket.core.text.pattern import Pattern

_OPENER = Pattern(r"(?<![\w*])\*{1,3}(?=[^\s*])")
_CLOSER = Pattern(r"(?<=[^\s*])\*{1,3}(?![\w*])")
_ANY = Pattern(r"\*{1,3}")
_LOOSE_ENDS = Pattern(r"\A\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}\Z")


class Mark(NamedTuple):
    """Asterisks that open or close; ``weight`` is how many."""

    start: int
    end: int

    @property
    def weight(self) -> int:
        """1 for italics, 2 for bold, 3 for both."""
        return self.end - self.start


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The asterisks between ``start`` and ``end`` that pair; all others stand for themselves."""
    paired: list[Mark] = []
    open_: Mark | None = None
    for found in _ANY.finditer(text, start, end):
        mark = Mark(*found.span())
        if open_ and open_.weight == mark.weight and _CLOSER.match(text, mark.start, end):
            paired += (open_, mark)
            open_ = None
        elif open_ is None and _OPENER.match(text, mark.start, end):
            open_ = mark
    return paired


def without_marks(text: str) -> str:
    """The words without the asterisks that pair, and without half a pair at either end."""
    if "*" not in text:
        return text
    parts, start = [], 0
    for mark in find_marks(text, 0, len(text)):
        parts.append(text[start : mark.start])
        start = mark.end
    return _LOOSE_ENDS.sub("", "".join([*parts, text[start:]]))
