"""Every number with the paragraph and the sentence it stands in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from tongket.core.check.passages import Passage, Place
from tongket.core.text.numbers import NumberFound
from tongket.core.text.sentences import split
from tongket.core.text.spans import Span

_TIMES = "giây|phút|giờ|ngày|ngày làm việc|ngày công|tuần|tháng|quý|năm|thế kỷ|tuổi|đêm"
TIMES = frozenset(_TIMES.split("|"))


class Counted(NamedTuple):
    """A number; ``at`` and ``digits`` are its places in the cleaned letters of its passage."""

    number: NumberFound
    passage: Passage
    at: Span
    digits: Span | None

    @property
    def value(self) -> Decimal | None:
        """What it counts, ``None`` for an order of size."""
        return self.number.value

    @property
    def unit(self) -> str | None:
        """What is counted, by its one name."""
        return self.number.unit

    @property
    def written(self) -> str:
        """The digits as they stand there; empty for a number in words."""
        return self.digits.cut(self.passage.text) if self.digits else ""

    def before(self, reach: int) -> str:
        """The letters in front of it."""
        return self.passage.text[max(0, self.at.start - reach) : self.at.start]

    def behind(self, reach: int) -> str:
        """The letters behind number and unit."""
        return self.passage.text[self.at.end : self.at.end + reach]


class Sentence(NamedTuple):
    """A sentence with at least one number; ``at`` is its place in the passage."""

    passage: Passage
    at: Span
    numbers: tuple[Counted, ...]

    @property
    def text(self) -> str:
        """Its cleaned letters."""
        return self.at.cut(self.passage.text)


def read_counted(
    passages: Sequence[Passage], numbers: Iterable[NumberFound]
) -> tuple[Counted, ...]:
    """Every number with its passage, in order."""
    return tuple(_counted(passages, numbers))


def _counted(passages: Sequence[Passage], numbers: Iterable[NumberFound]) -> Iterator[Counted]:
    starts = [passage.paragraph.span.start for passage in passages]
    for number in numbers:
        index = bisect_right(starts, number.span.start) - 1
        if index < 0:
            continue
        passage = passages[index]
        at = passage.cleaned.forth(number.span).moved(-passage.start)
        digits = None
        if number.digits:
            digits = passage.cleaned.forth(number.digits).moved(-passage.start)
        yield Counted(number, passage, at, digits)


def read_sentences(counted: Iterable[Counted]) -> tuple[Sentence, ...]:
    """The sentences of running text that hold a number, in order."""
    return tuple(_sentences(counted))


def _sentences(counted: Iterable[Counted]) -> Iterator[Sentence]:
    running = (one for one in counted if one.passage.place in (Place.PROSE, Place.FOOTNOTE))
    for _, group in groupby(running, key=_index):
        inside = list(group)
        passage = inside[0].passage
        spans = split(passage.text)
        starts = [span.start for span in spans]
        for at, members in groupby(inside, key=lambda one: bisect_right(starts, one.at.start) - 1):
            if at >= 0:
                yield Sentence(passage, spans[at], tuple(members))


def _index(counted: Counted) -> int:
    return counted.passage.index


def alike(one: str | None, other: str | None) -> bool:
    """Whether two units may count the same: equal, or one the other said more closely."""
    if one is None or other is None:
        return True
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


_HALF = Decimal("0.5")


def is_written_so(value: Decimal, written: Decimal, last_digit: Decimal) -> bool:
    """Whether a value may be written so to its last digit: rounded, or the rest cut off."""
    off = (value - written) / last_digit
    return -_HALF <= off < 1
