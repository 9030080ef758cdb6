"""Keys of numbers and symbols taken apart, and the ways a slip of the hand may have written them."""

import re
from typing import NamedTuple

from tongket.core.law.symbol_key import symbol_key
from tongket.core.text.pattern import Pattern

_PARTS = Pattern(r"(?P<number>[0-9]{0,11}(?:(?<=[0-9])[a-z](?![a-z]))?)-?(?P<symbol>.*)", re.DOTALL)
_BETWEEN_NUMBERS = Pattern(r"(?<=[0-9])\s+(?=[0-9])")
_LONGEST = 80
_DIGITS = "0123456789"


class Parts(NamedTuple):
    """``30`` and ``kh-stttt`` of the key ``30-kh-stttt``; ``30`` and ``2020-nd-cp``."""

    number: str
    symbol: str


def typed_key(text: str) -> str:
    """The key of what was typed; a blank between digits parts a number from a year."""
    return symbol_key(_BETWEEN_NUMBERS.sub("-", text[:_LONGEST].strip()))


def parts_of(key: str) -> Parts:
    """A key taken apart. The separator may be missing: ``30khstttt``."""
    found = _PARTS.match(key)
    assert found is not None
    return Parts(found["number"], found["symbol"])


def compact(symbol: str) -> str:
    """Nothing but letters and digits."""
    return "".join(letter for letter in symbol if letter.isalnum())


def spellings(symbol: str) -> frozenset[str]:
    """The letters of a symbol, and these less any one of them.

    Two symbols that are one slip apart (a letter more, less, other, or two swapped) share one.
    """
    letters = compact(symbol)
    return frozenset({letters, *_less_one(letters)} - {""})


def near_numbers(number: str) -> frozenset[str]:
    """The numbers one slip of the hand away, without zeros in front."""
    around = range(len(number) + 1)
    slips = {
        *_less_one(number),
        *(number[:at] + digit + number[at:] for at in around for digit in _DIGITS),
        *(number[:at] + digit + number[at + 1 :] for at in around[:-1] for digit in _DIGITS),
        *(number[:at] + number[at : at + 2][::-1] + number[at + 2 :] for at in around[:-2]),
    }
    return frozenset({slip.lstrip("0") for slip in slips} - {"", number})


def _less_one(letters: str) -> set[str]:
    return {letters[:at] + letters[at + 1 :] for at in range(len(letters))}
