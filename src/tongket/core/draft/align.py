"""Which block of one version is which of another: equal ones first, then those most alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tongket.core.doc.model import Block, CitedDocument, Figure, Heading, Paragraph, Text
from tongket.core.doc.ref import Ref
from tongket.core.doc.walk import block_text, inlines

_ALIKE = 0.45  # share of common words from which on two paragraphs are one that was changed
_MOST_PAIRS = 2_500  # comparisons in one stretch of changes; beyond, only equal blocks are matched


def face(block: Block) -> object:
    """What a reader sees of a block, without its place in a file and without links."""
    if isinstance(block, Heading):
        return ("heading", block.level, str(block.numbering or ""), _squeezed(block))
    if isinstance(block, Paragraph):
        return ("paragraph", block.role, _squeezed(block))
    return ("table", _squeezed(block))


def skeleton(block: Block) -> object:
    """The face with every figure blanked: equal when two blocks differ in nothing but numbers."""
    if isinstance(block, Heading):
        return ("heading", block.level, tuple(map(_blanked, block.title)))
    if isinstance(block, Paragraph):
        return ("paragraph", block.role, tuple(map(_blanked, block.inlines)))
    return face(block)


def _blanked(inline: Text | Figure | CitedDocument) -> object:
    if isinstance(inline, Figure):
        return ("figure", inline.key)
    return (type(inline).__name__, inline.wording)


def _squeezed(block: Block) -> str:
    return " ".join(block_text(block).split())


@dataclass(frozen=True, slots=True)
class Alignment:
    """Both ways between an old and a new version; a block without a partner is not in the map."""

    forth: dict[int, int]
    back: dict[int, int]


def align(old: Sequence[Block], new: Sequence[Block]) -> Alignment:
    """Pairs of indices, in order: no pair crosses another."""
    forth: dict[int, int] = {}
    faces = [face(block) for block in old], [face(block) for block in new]
    matcher = SequenceMatcher(None, *faces, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            forth.update(zip(range(i1, i2), range(j1, j2), strict=True))
        elif tag == "replace":
            forth.update(_alike_in(old, new, range(i1, i2), range(j1, j2)))
    return Alignment(forth, {at: index for index, at in forth.items()})


def _alike_in(
    old: Sequence[Block], new: Sequence[Block], old_at: range, new_at: range
) -> dict[int, int]:
    """Inside a changed stretch: the most alike pair first, then to its left and to its right."""
    if len(old_at) * len(new_at) > _MOST_PAIRS:
        return {}
    scored = [(likeness(old[i], new[j]), i, j) for i in old_at for j in new_at]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score < _ALIKE:
            break
        if all((i - i2) * (j - j2) > 0 for i2, j2 in pairs.items()):
            pairs[i] = j
    return pairs


def likeness(one: Block, other: Block) -> float:
    """From 0 to 1: how much two blocks share in words; shared sources count as being alike."""
    if type(one) is not type(other):
        return 0.0
    if isinstance(one, Heading) and isinstance(other, Heading) and one.level != other.level:
        return 0.0
    words = _squeezed(one).split(), _squeezed(other).split()
    matcher = SequenceMatcher(None, *words, autojunk=False)
    score = matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0
    return max(score, _shared_sources(one, other))


def _shared_sources(one: Block, other: Block) -> float:
    """Two wordings that rest on the same records say the same thing."""
    first, second = _sources(one), _sources(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def _sources(block: Block) -> set[Ref]:
    found: set[Ref] = set()
    for inline in inlines(block):
        if isinstance(inline, Figure):
            found.update(inline.sources)
        elif isinstance(inline, CitedDocument) and inline.ref is not None:
            found.add(inline.ref)
    return found


def without_span(block: Block) -> Block:
    """The block as the drafter would have made it, with no place in a file."""
    return replace(block, span=None)
