"""The sentences of a report beside those of last period's report."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from tongket.core.check.passages import Passage, Place, read_passages
from tongket.core.doc.model import Paragraph, Role
from tongket.core.doc.nil import is_nil_answer
from tongket.core.law.reading import Reading
from tongket.core.text.pattern import Pattern
from tongket.core.text.sentence_key import sentence_key
from tongket.core.text.sentences import split
from tongket.core.text.spans import Span

# How every report of an office opens and closes.
FRAME = Pattern(
    r"(?i:\W{0,4}trên đây là|.{0,400}(?:như sau|trân trọng báo cáo|xin báo cáo)[\s:./]{0,6}\Z)",
    re.DOTALL,
)
_GROUND = Pattern(r"(?i:\W{0,4}(?:căn cứ |kính gửi|thực hiện (?:chế độ|đề cương)))")
_FEWEST_WORDS = 7


class State(Enum):
    """What became of a sentence since last period."""

    NEW = "new"
    UPDATED = "updated"  # only its numbers and dates are others
    COPIED = "copied"  # every word and number is the same
    FORMULA = "formula"  # stands in every report


class Told(NamedTuple):
    """A sentence of the report; ``at`` is its place in the cleaned letters of its passage."""

    passage: Passage
    at: Span
    state: State
    words: int

    @property
    def span(self) -> Span:
        """Its place in the text as read."""
        return self.passage.at(*self.at)

    @property
    def text(self) -> str:
        """Its cleaned letters."""
        return self.at.cut(self.passage.text)


def read_told(passages: Sequence[Passage], previous: Reading) -> tuple[Told, ...]:
    """Every sentence of the running text, held against the one of last period."""
    return tuple(_told(passages, previous))


def _told(passages: Iterable[Passage], previous: Reading) -> Iterator[Told]:
    exact: set[str] = set()
    masked: set[str] = set()
    for passage, at in _sentences(read_passages(previous)):
        text = at.cut(passage.text)
        exact.add(sentence_key(text, masked=False))
        masked.add(sentence_key(text, masked=True))
    for passage, at in _sentences(passages):
        text = at.cut(passage.text)
        key = sentence_key(text, masked=False)
        words = key.count(" ") + 1
        if words < _FEWEST_WORDS or is_formula(passage, text):
            state = State.FORMULA
        elif key in exact:
            state = State.COPIED
        else:
            same = sentence_key(text, masked=True) in masked
            state = State.UPDATED if same else State.NEW
        yield Told(passage, at, state, words)


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Span]]:
    for passage in passages:
        if passage.place is Place.PROSE:
            for at in split(passage.text):
                yield passage, at


def is_formula(passage: Passage, text: str) -> bool:
    """Whether a sentence says nothing of its own: an opening, a closing, a ground, "no data"."""
    block = passage.block
    basis = isinstance(block, Paragraph) and block.role is not Role.BODY
    return basis or bool(FRAME.match(text) or _GROUND.match(text)) or is_nil_answer(text)
