"""Breaking headings into balanced lines, by measured width.

A heading takes the fewest lines that fit; among those, lines of like length, no word alone, no
line that ends in a joining word ("SỞ THÔNG TIN / VÀ TRUYỀN THÔNG"), and a break after a comma
where there is one.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from tongket.core.layout.compounds import COMPOUNDS
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.units import Mm, Pt

# More words than this are no heading: they just fill their lines.
LONGEST_HEADING = 150
_REMEMBERED = 256
# Words that lead on to what follows and so begin a line rather than end one.
LEADING_WORDS = frozenset(
    [
        "và",
        "của",
        "về",
        "với",
        "cho",
        "trong",
        "tại",
        "theo",
        "đối",
        "do",
        "từ",
        "đến",
        "để",
        "hoặc",
        "trên",
        "thuộc",
        "giữa",
        "bằng",
        "các",
        "những",
        "số",
        "năm",
        "ngày",
        "tháng",
        "quý",
        "kỳ",
        "cấp",
        "không",
        "được",
        "bị",
        "đã",
        "đang",
        "sẽ",
        "là",
        "v/v",
    ]
)
# Costs are measured against the square of a line's shortfall, as a share of the room.
_LEADING_AT_END = 0.15
_SPLIT_COMPOUND = 0.10
_WORD_ALONE = 0.60
_AFTER_PAUSE = -0.04
_SPLIT_DATE = 0.15  # "ngày 15 / tháng 01"
_DATE_WORDS = frozenset({"tháng", "năm"})


class _Way(NamedTuple):
    cost: float
    ends: tuple[int, ...]


class Broken(NamedTuple):
    """A heading in lines, with the size that was found to fit."""

    lines: tuple[str, ...]
    size: Pt


def balanced(text: str, type_: Type, room: Mm) -> tuple[str, ...]:
    """``text`` in the fewest lines no wider than ``room``; a word too wide stands alone."""
    words = text.split()
    if not words:
        return ()
    if width(" ".join(words), type_) <= room:
        return (" ".join(words),)
    if len(words) > LONGEST_HEADING:
        return filled(text, type_, room)
    return _best(tuple(words), type_, room)


def fitted(text: str, type_: Type, sizes: Sequence[Pt], room: Mm) -> Broken:
    """The largest of ``sizes`` that needs the fewest lines, and the lines."""
    tries = [Broken(balanced(text, type_._replace(size=size), room), size) for size in sizes]
    return min(tries, key=lambda broken: (len(broken.lines), -broken.size))


def filled(text: str, type_: Type, room: Mm, *, further: Mm | None = None) -> tuple[str, ...]:
    """``text`` in lines as full as they go; ``further`` is the room of all lines but the first."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer, type_) > (room if not lines else further or room):
            lines.append(line)
            longer = word
        line = longer
    return (*lines, line) if line else tuple(lines)


@lru_cache(_REMEMBERED)  # an office heads all its papers alike
def _best(words: tuple[str, ...], type_: Type, room: Mm) -> tuple[str, ...]:
    """The cheapest way to break into the fewest lines, by lines used and words placed."""
    space = width(" ", type_)
    starts = [0.0, *accumulate(width(word, type_) + space for word in words)]
    penalties = [0.0, *(_penalty(*pair) for pair in pairwise(words)), 0.0]
    # ways[end] is the cheapest way to set words[:end] in the lines so far.
    ways: dict[int, _Way] = {0: _Way(0.0, ())}
    while len(words) not in ways:
        longer: dict[int, _Way] = {}
        for first, way in ways.items():
            for end in range(first + 1, len(words) + 1):
                share = (starts[end] - starts[first] - space) / room
                if share > 1 and end > first + 1:
                    break
                alone = _WORD_ALONE if end - first == 1 else 0.0
                cost = way.cost + ((1 - share) ** 2 + alone + penalties[end])
                if end not in longer or cost < longer[end].cost:
                    longer[end] = _Way(cost, (*way.ends, end))
        ways = longer
    ends = ways[len(words)].ends
    return tuple(" ".join(words[b:e]) for b, e in pairwise((0, *ends)))


def _penalty(last: str, following: str) -> float:
    """How bad it is to end a line between these words."""
    if last.endswith((",", ";", ":")):
        return _AFTER_PAUSE
    cost = 0.0
    if last.casefold() in LEADING_WORDS:
        cost += _LEADING_AT_END
    if last.isdigit() and following.casefold() in _DATE_WORDS:
        cost += _SPLIT_DATE
    if f"{last} {following}".casefold().rstrip(".,;:)”") in COMPOUNDS:
        cost += _SPLIT_COMPOUND
    return cost
