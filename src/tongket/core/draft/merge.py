"""A new draft brought to a text that a person has edited, without losing either.

What a person wrote stays. What only the drafter ever wrote follows the new draft, except that a
pinned number is never changed unasked. Everything else of the new draft arrives as a proposal at
its place, which the person accepts or leaves.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tongket.core.doc.model import Block, Figure, Heading, Inline, Paragraph, Table, Text
from tongket.core.doc.walk import inlines
from tongket.core.draft.align import Alignment, align, face, skeleton, without_span


class ProposalKind(Enum):
    """What the new draft would do."""

    FIGURE = "figure"  # another number at this place
    REWORD = "reword"  # another wording of this block
    ADD = "add"  # a block more, in front of this place
    REMOVE = "remove"  # its records are gone


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to accept or leave.

    ``at`` is the index among the merged blocks (of ``ADD``: what it would stand in front of);
    ``inline`` the index inside the block, and ``letters`` the stretch of its words that the figure
    takes the place of when the person's text has lost the link.
    """

    kind: ProposalKind
    at: int
    old: Block | Figure | None = None
    new: Block | Figure | None = None
    inline: int | None = None
    letters: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """The text as it now stands, and what the new draft proposes beyond it."""

    blocks: tuple[Block, ...]
    proposals: tuple[Proposal, ...]


@dataclass(slots=True)
class _Slot:
    """A place in the merged text: its block, and proposals that know no index yet."""

    block: Block | None
    proposals: list[Proposal]


def merge(base: Sequence[Block], edited: Sequence[Block], fresh: Sequence[Block]) -> Merged:
    """``base`` is the draft that was edited, ``fresh`` the new draft from today's records."""
    to_edited, to_fresh = align(base, edited), align(base, fresh)
    slots: dict[int, list[_Slot]] = {-1: []}  # behind which edited block; -1: in front of all
    for at, block in enumerate(edited):
        origin = to_edited.back.get(at)
        slots[at] = [_kept(block, origin, base, fresh, to_fresh)]
    for place, slot in _additions(base, edited, fresh, to_edited, to_fresh):
        slots[place].append(slot)
    return _numbered([slot for at in sorted(slots) for slot in slots[at]])


def _kept(
    block: Block,
    origin: int | None,
    base: Sequence[Block],
    fresh: Sequence[Block],
    to_fresh: Alignment,
) -> _Slot:
    """One block of the edited text against what became of its origin."""
    if origin is None:
        return _Slot(block, [])
    partner = to_fresh.forth.get(origin)
    if partner is None:
        return _Slot(block, [Proposal(ProposalKind.REMOVE, 0, block)])
    return _revised(block, base[origin], fresh[partner])


def _revised(block: Block, before: Block, after: Block) -> _Slot:
    """A block that both versions have: as edited, as it was drafted, as it would be drafted now."""
    if without_span(block) == without_span(before) and face(before) == face(after):
        return _Slot(after, [])  # the same words, with the links as they are today
    if face(block) == face(after) or _same(before, after):
        return _Slot(block, [])
    if face(block) == face(before):
        return _untouched(block, before, after)
    return _Slot(block, list(_into_persons_words(block, before, after)))


def _same(before: Block, after: Block) -> bool:
    return face(before) == face(after) and _figures(before) == _figures(after)


def _untouched(block: Block, before: Block, after: Block) -> _Slot:
    """The drafter's own words: they follow, unless a pinned number would change with them."""
    pairs = _changed_pairs(before, after)
    if not pairs and _keeps_numbers(before, after):
        return _Slot(after, [])
    changes = list(_figure_changes(block, before, after))
    if pairs and skeleton(before) == skeleton(after) and len(changes) == len(pairs):
        return _Slot(block, changes)
    return _Slot(block, [Proposal(ProposalKind.REWORD, 0, block, after)])


def _into_persons_words(block: Block, before: Block, after: Block) -> Iterator[Proposal]:
    """Changed numbers go to their places in the person's words; new wording is only offered."""
    placed = list(_figure_changes(block, before, after))
    yield from placed
    if skeleton(before) != skeleton(after) or len(placed) < len(_changed_pairs(before, after)):
        yield Proposal(ProposalKind.REWORD, 0, block, after)


def _figures(block: Block) -> list[Figure]:
    return [inline for inline in inlines(block) if isinstance(inline, Figure)]


def _keeps_numbers(before: Block, after: Block) -> bool:
    """Whether every figure is still there, as often as before."""
    held = Counter((figure.key, figure.wording) for figure in _figures(before))
    return held <= Counter((figure.key, figure.wording) for figure in _figures(after))


def _pairs(before: Block, after: Block) -> Iterator[tuple[Figure, Figure | None]]:
    """Each figure with what became of it: figures of one key answer one another in order."""
    remaining = _figures(after)
    for old in _figures(before):
        new = next((figure for figure in remaining if figure.key == old.key), None)
        if new is not None:
            remaining.remove(new)
        yield old, new


def _is_change(old: Figure, new: Figure | None) -> bool:
    return new is not None and (old.value, old.wording) != (new.value, new.wording)


def _changed_pairs(before: Block, after: Block) -> list[tuple[Figure, Figure | None]]:
    return [pair for pair in _pairs(before, after) if _is_change(*pair)]


def _figure_changes(block: Block, before: Block, after: Block) -> Iterator[Proposal]:
    """Every figure claims its place, also those that stay, so that equal numbers are not mixed."""
    taken: set[tuple[int, int]] = set()
    for old, new in _pairs(before, after):
        found = _place_of(old, block, taken)
        if found is None:
            continue
        inline, letters = found
        taken.add((inline, letters[0] if letters else -1))
        if _is_change(old, new):
            yield Proposal(ProposalKind.FIGURE, 0, old, new, inline, letters)


def _place_of(
    figure: Figure, block: Block, taken: Collection[tuple[int, int]]
) -> tuple[int, tuple[int, int] | None] | None:
    """Where a figure stands in a text: as a linked figure, or as the same words without a link."""
    if isinstance(block, Table):
        return None
    content = _content(block)
    for at, inline in enumerate(content):
        linked = isinstance(inline, Figure) and inline.key == figure.key
        if linked and inline.wording == figure.wording and (at, -1) not in taken:
            return at, None
    for at, inline in enumerate(content):
        for start in _starts(figure.wording, inline):
            if (at, start) not in taken:
                return at, (start, start + len(figure.wording))
    return None


def _starts(wording: str, inline: Inline) -> Iterator[int]:
    """Where the words of a figure stand in plain text, not as part of a longer number or word."""
    if isinstance(inline, Text):
        whole = re.compile(rf"(?<![\w.,]){re.escape(wording)}(?!\w)")
        yield from (match.start() for match in whole.finditer(inline.text))


def _content(block: Heading | Paragraph) -> tuple[Inline, ...]:
    return block.title if isinstance(block, Heading) else block.inlines


def _additions(
    base: Sequence[Block],
    edited: Sequence[Block],
    fresh: Sequence[Block],
    to_edited: Alignment,
    to_fresh: Alignment,
) -> Iterator[tuple[int, _Slot]]:
    """Blocks of the new draft that the text lacks, each behind its neighbour in the new draft."""
    own = {face(block) for at, block in enumerate(edited) if at not in to_edited.back}
    place = -1
    for at, block in enumerate(fresh):
        origin = to_fresh.back.get(at)
        if origin is not None and origin in to_edited.forth:
            place = to_edited.forth[origin]
        elif face(block) in own or (origin is not None and _same(base[origin], block)):
            continue  # a person wrote the same, or took it out and nothing is new about it
        elif origin is None:
            yield place, _Slot(block, [])
        else:
            yield place, _Slot(None, [Proposal(ProposalKind.ADD, 0, None, block)])


def _numbered(slots: Sequence[_Slot]) -> Merged:
    blocks: list[Block] = []
    proposals: list[Proposal] = []
    for slot in slots:
        proposals += [replace(proposal, at=len(blocks)) for proposal in slot.proposals]
        if slot.block is not None:
            blocks.append(slot.block)
    return Merged(tuple(blocks), tuple(proposals))


def accept(merged: Merged, chosen: Collection[Proposal]) -> tuple[Block, ...]:
    """The text with the chosen proposals carried out; those left alone leave no trace."""
    by_place: dict[int, list[Proposal]] = {}
    for proposal in merged.proposals:
        if proposal in chosen:
            by_place.setdefault(proposal.at, []).append(proposal)
    blocks: list[Block] = []
    for at in range(len(merged.blocks) + 1):
        here = by_place.get(at, [])
        blocks += _news(here, ProposalKind.ADD)
        if at < len(merged.blocks):
            blocks += _carried_out(merged.blocks[at], here)
    return tuple(blocks)


def _news(here: Sequence[Proposal], kind: ProposalKind) -> list[Block]:
    return [
        proposal.new
        for proposal in here
        if proposal.kind is kind
        and proposal.new is not None
        and not isinstance(proposal.new, Figure)
    ]


def _carried_out(block: Block, here: Sequence[Proposal]) -> list[Block]:
    """A removal goes before a new wording, and that before single numbers."""
    if any(proposal.kind is ProposalKind.REMOVE for proposal in here):
        return []
    reworded = _news(here, ProposalKind.REWORD)
    if reworded or isinstance(block, Table):
        return reworded or [block]
    figures = [proposal for proposal in here if proposal.kind is ProposalKind.FIGURE]
    content = list(_content(block))
    for proposal in sorted(figures, key=_from_the_end):
        assert proposal.inline is not None  # a figure always has its place
        assert isinstance(proposal.new, Figure)
        old = content[proposal.inline]
        content[proposal.inline : proposal.inline + 1] = _put(proposal.new, old, proposal.letters)
    if isinstance(block, Heading):
        return [replace(block, title=tuple(content))]
    return [replace(block, inlines=tuple(content))]


def _from_the_end(proposal: Proposal) -> tuple[int, int]:
    start = proposal.letters[0] if proposal.letters else 0
    return -(proposal.inline or 0), -start


def _put(new: Figure, old: Inline, letters: tuple[int, int] | None) -> list[Inline]:
    """The new figure in the looks of what stood there, with the words around it kept."""
    figure = replace(new, bold=old.bold, italic=old.italic)
    if letters is None:
        return [figure]
    around = replace(old, text=old.wording[: letters[0]]) if isinstance(old, Text) else None
    behind = replace(old, text=old.wording[letters[1] :]) if isinstance(old, Text) else None
    parts = (around, figure, behind)
    return [part for part in parts if part is not None and part.wording]
