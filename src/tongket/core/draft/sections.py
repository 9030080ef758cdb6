"""The outline walked from top to bottom; every node answered from its records."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from tongket.core.draft.annexes import AnnexSketch, annex, annex_labels, summed_up
from tongket.core.draft.desk import Desk
from tongket.core.draft.directions import directed
from tongket.core.draft.listing import listed
from tongket.core.draft.narrative import Voice, narrated
from tongket.core.draft.numbering import heading_number
from tongket.core.draft.pieces import HeadingSketch, Sketch
from tongket.core.draft.silence import gap, is_gap, nil_title, nil_told
from tongket.core.draft.tasks import programmes_told
from tongket.core.draft.totals import totals_told
from tongket.core.draft.wording import titled
from tongket.core.facts.records import Expects, Holds, OutlineNode

_AS_LIST = frozenset({Expects.LIST, Expects.NAMED_LIST})


class Outcome(Enum):
    """How an outline node was answered."""

    TOLD = "told"
    NIL = "nil"  # an explicit "no data", with its reason
    GAP = "gap"  # must be answered, and nobody did
    OMITTED = "omitted"  # may be left out, and there was nothing
    PARENT = "parent"  # only holds other nodes


@dataclass(frozen=True, slots=True)
class Answer:
    """One outline node as it stands in the draft."""

    node: OutlineNode
    outcome: Outcome
    sketches: tuple[Sketch, ...] = ()  # its heading first
    annex: AnnexSketch | None = None


def answers(desk: Desk) -> tuple[Answer, ...]:
    """Every node of the outline in reading order, with what it became."""
    labels = annex_labels(list(desk.records.nodes()), desk)
    return tuple(_walk(desk.records.outline.nodes, 1, labels, desk))


def _walk(
    nodes: Sequence[OutlineNode], level: int, labels: Mapping[str, str], desk: Desk
) -> Iterator[Answer]:
    place = 0
    for node in nodes:
        outcome, body = _content(node, labels, desk)
        if outcome is Outcome.OMITTED:
            yield Answer(node, outcome)
            continue
        place += 1
        number = heading_number(level, place, desk.order.standard)
        title = titled(node.title, f"outline:{node.id}", desk.register)
        table = annex(node, title, labels[node.id], desk) if node.id in labels else None
        nil = desk.nils[node.id].nil if outcome is Outcome.NIL else None
        shown = nil_title(title, nil, desk) if nil else title
        heading = HeadingSketch(level, number, shown, nil=nil is not None)
        yield Answer(node, outcome, (heading, *body), table)
        yield from _walk(node.nodes, level + 1, labels, desk)


def _content(
    node: OutlineNode, labels: Mapping[str, str], desk: Desk
) -> tuple[Outcome, tuple[Sketch, ...]]:
    """What the records say first, then an explicit nil, and a gap where there is neither."""
    told = tuple(_told(node, labels, desk))
    if told:
        return Outcome.TOLD, told
    if node.nodes:
        return Outcome.PARENT, ()
    answer = desk.nils.get(node.id)
    if answer is not None and not is_gap(answer.nil):
        turn = list(desk.nils).index(node.id)
        return Outcome.NIL, tuple(nil_told(answer.nil, desk, turn))
    if node.mandatory or answer is not None:
        return Outcome.GAP, tuple(gap(answer.nil if answer else None))
    return Outcome.OMITTED, ()


def _told(node: OutlineNode, labels: Mapping[str, str], desk: Desk) -> Iterator[Sketch]:
    if node.id in labels and node.holds is Holds.ACTIVITIES:
        return summed_up(desk.log.activities[node.id], labels[node.id], desk)
    return _TELLERS[node.holds](node, desk)


def _activities(node: OutlineNode, desk: Desk) -> Iterator[Sketch]:
    entries = desk.log.at(node.id)
    found, voice = desk.statements(entries), Voice(desk.who)
    if node.expects in _AS_LIST:
        lead = titled(node.lead, f"outline:{node.id}", desk.register)
        yield from listed(found, desk, voice, lead)
    else:
        yield from narrated(found, voice)
    if node.expects is not Expects.NARRATIVE:
        yield from totals_told(entries, desk)


def _tasks(node: OutlineNode, desk: Desk) -> Iterator[Sketch]:
    return programmes_told(node, desk, Voice(desk.who))


_TELLERS: Mapping[Holds, Callable[[OutlineNode, Desk], Iterator[Sketch]]] = {
    Holds.ACTIVITIES: _activities,
    Holds.TASKS: _tasks,
    Holds.DIRECTIONS: directed,
}
