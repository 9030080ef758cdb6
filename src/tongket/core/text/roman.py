"""Roman numbers as they stand before headings, quarters, annexes and terms."""

import re
from dataclasses import dataclass

from tongket.core.text.pattern import Pattern

_VALUES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
GREATEST = 3999
_SHAPE = Pattern(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z", re.IGNORECASE)


@dataclass
class NotRoman(ValueError):
    """A text that is no Roman number, or a number that has none."""

    given: str | int

    def __str__(self) -> str:
        return f"no Roman number: {self.given!r}"


def to_roman(number: int) -> str:
    """1 to 3999 in capitals: 4 → ``IV``."""
    if not 1 <= number <= GREATEST:
        raise NotRoman(number)
    written = ""
    for value, sign in _VALUES:
        count, number = divmod(number, value)
        written += sign * count
    return written


def read_roman(text: str) -> int:
    """The value of a well-formed Roman number in either case: ``XIV`` → 14, never ``IIII``."""
    if not text or not _SHAPE.match(text):
        raise NotRoman(text)
    total, at = 0, 0
    capitals = text.upper()
    for value, sign in _VALUES:
        while capitals.startswith(sign, at):
            total += value
            at += len(sign)
    return total
