"""Two versions of a report beside one another: section by section, sentence by sentence.

Sections are matched by their titles, sentences by their words; with ``masked`` keys a sentence
that only got new numbers and dates counts as unchanged: that is how text copied forward from the
last period shows.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple, TypeVar

from tongket.core.doc.model import Block, Document, Heading, Paragraph, Table, wording
from tongket.core.doc.walk import table_rows
from tongket.core.text.sentence_key import sentence_key
from tongket.core.text.sentences import split
from tongket.core.text.spans import Span

_Item = TypeVar("_Item")
_ALIKE = 0.5  # share of common words from which on two texts are one that was changed
_MOST_COMPARED = 40  # neighbours that a changed sentence is looked for among


class Change(Enum):
    """What happened to a sentence or a section between two versions."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


# By which side is missing: the old one, the new one.
_KINDS = {
    (False, False): Change.CHANGED,
    (True, False): Change.ADDED,
    (False, True): Change.REMOVED,
}


class Sentence(NamedTuple):
    """A sentence of a document; ``span`` is its paragraph's in the text as read, if it was read."""

    text: str
    key: str
    span: Span | None = None


class SentenceChange(NamedTuple):
    """One row of a comparison; one side is ``None`` when the sentence is only in the other."""

    change: Change
    old: Sentence | None
    new: Sentence | None


class Part(NamedTuple):
    """A section without its sub-sections: the heading's words and the sentences right under it."""

    number: str
    title: str
    level: int
    key: str  # of the title
    sentences: tuple[Sentence, ...]


class PartChange(NamedTuple):
    """A section of both versions, or of one, with what became of its sentences."""

    change: Change
    old: Part | None
    new: Part | None
    sentences: tuple[SentenceChange, ...]


def parts(document: Document, *, masked: bool = False) -> tuple[Part, ...]:
    """The body cut at its headings; what stands before the first one is a part without title."""
    return tuple(_parts(document.body, masked=masked))


def compare(old: Document, new: Document, *, masked: bool = False) -> tuple[PartChange, ...]:
    """Every section of both documents in the order of the new one, removed ones in their place."""
    pairs = _pair_parts(parts(old, masked=masked), parts(new, masked=masked))
    return tuple(_part_change(before, after) for before, after in pairs)


def _parts(blocks: Sequence[Block], *, masked: bool) -> Iterator[Part]:
    head: Heading | None = None
    held: list[Sentence] = []
    for block in blocks:
        if not isinstance(block, Heading):
            held.extend(_sentences(block, masked=masked))
            continue
        if head or held:
            yield _part(head, held, masked=masked)
        head, held = block, []
    if head or held:
        yield _part(head, held, masked=masked)


def _part(head: Heading | None, held: list[Sentence], *, masked: bool) -> Part:
    title = wording(head.title) if head else ""
    number = str(head.numbering) if head and head.numbering else ""
    key = sentence_key(title, masked=masked)
    return Part(number, title, head.level if head else 0, key, tuple(held))


def _sentences(block: Paragraph | Table, *, masked: bool) -> Iterator[Sentence]:
    if isinstance(block, Table):
        for row in table_rows(block, between=" | "):
            yield Sentence(row, sentence_key(row, masked=masked), block.span)
        return
    text = wording(block.inlines)
    for span in split(text):
        words = span.cut(text)
        yield Sentence(words, sentence_key(words, masked=masked), block.span)


def _pair_parts(
    old: Sequence[Part], new: Sequence[Part]
) -> Iterator[tuple[Part | None, Part | None]]:
    keys = [[sentence_key(part.title, masked=True) for part in side] for side in (old, new)]
    for same, a, b in _runs(*keys):
        before, after = old[a.start : a.end], new[b.start : b.end]
        if same:
            yield from zip(before, after, strict=True)
            continue
        words = [keys[0][a.start : a.end], keys[1][b.start : b.end]]
        for was, now in _nearest(*words):
            yield _at(before, was), _at(after, now)


def _part_change(old: Part | None, new: Part | None) -> PartChange:
    rows = tuple(_pair_sentences(old.sentences if old else (), new.sentences if new else ()))
    if old is None or new is None:
        return PartChange(Change.ADDED if old is None else Change.REMOVED, old, new, rows)
    same = old.key == new.key and all(row.change is Change.UNCHANGED for row in rows)
    return PartChange(Change.UNCHANGED if same else Change.CHANGED, old, new, rows)


def _pair_sentences(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[SentenceChange]:
    keys = [[sentence.key for sentence in side] for side in (old, new)]
    for same, a, b in _runs(*keys):
        before, after = old[a.start : a.end], new[b.start : b.end]
        if same:
            for one, other in zip(before, after, strict=True):
                yield SentenceChange(Change.UNCHANGED, one, other)
            continue
        for was, now in _nearest(keys[0][a.start : a.end], keys[1][b.start : b.end]):
            yield SentenceChange(
                _KINDS[was is None, now is None], _at(before, was), _at(after, now)
            )


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, Span, Span]]:
    """Stretches of both sides that are equal, or differ; equal ends are taken off first."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    ends = len(old) - tail, len(new) - tail
    if head:
        yield True, Span(0, head), Span(0, head)
    matcher = SequenceMatcher(None, old[head : ends[0]], new[head : ends[1]])
    for tag, a, b, c, d in matcher.get_opcodes():
        yield tag == "equal", Span(a, b).moved(head), Span(c, d).moved(head)
    if tail:
        yield True, Span(ends[0], len(old)), Span(ends[1], len(new))


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _nearest(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pair texts that share most of their words, keeping the order; the rest stand alone."""
    was = now = 0
    for one, other in [*_pairs(old, new), (len(old), len(new))]:
        yield from ((place, None) for place in range(was, one))
        yield from ((None, place) for place in range(now, other))
        if one < len(old):
            yield one, other
        was, now = one + 1, other + 1


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """For each new text the most alike of the next old ones, if it is alike enough."""
    bags = [Counter(text.split()) for text in old]
    at = 0
    for place, text in enumerate(new):
        bag = Counter(text.split())
        among = range(at, min(len(old), at + _MOST_COMPARED))
        best = max(among, key=lambda one: _likeness(bags[one], bag), default=None)
        if best is not None and _likeness(bags[best], bag) >= _ALIKE:
            yield best, place
            at = best + 1


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _at(items: Sequence[_Item], place: int | None) -> _Item | None:
    return None if place is None else items[place]
