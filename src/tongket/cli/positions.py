"""Lines and columns of a text, both from 1, as editors count them."""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple


class Position(NamedTuple):
    """A place that a person can go to."""

    line: int
    column: int


def position(text: str, at: int) -> Position:
    """Where the code point ``at`` stands; asking a thousand times costs little more than once."""
    starts = _line_starts(text)
    line = bisect_right(starts, at)
    return Position(line, at - starts[line - 1] + 1)


@lru_cache(maxsize=2)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)
