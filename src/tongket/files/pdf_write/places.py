"""What has a place of its own: the heads, the last block, the foot, the page number.

The template draws ``stands``: blocks of fixed height, with groups of broken lines, rules and at
most one stamp at places counted from the top left corner of the block.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry, Type
from tongket.core.layout.placing import box_top
from tongket.core.layout.sheet import Foot, Line, Rule, Stamp
from tongket.core.layout.units import Mm

Drawing = dict[str, Any]

# Wider than any line: centred lines are given their middle, and kerning may shorten them.
ROOM = 220.0


# No head of a real document reaches so far down its page.
LOWEST_HEAD = 200.0


class Marks(NamedTuple):
    """What a head has beside lines."""

    rules: Sequence[Rule]
    stamp: Stamp | None


NO_MARKS = Marks((), None)


class Corner(NamedTuple):
    """The top left corner of a block, counted from that of the sheet."""

    x: float
    y: float


class Spot(NamedTuple):
    """Where a group of lines stands in its block; ``baseline`` is of its first line."""

    left: float
    width: float
    baseline: float
    centred: bool = True

    @classmethod
    def around(cls, centre: float, baseline: float) -> "Spot":
        """Lines centred on a vertical."""
        return cls(centre - ROOM / 2, ROOM, baseline)


def group(lines: Sequence[Sequence[str | Mm]], type_: Type, spot: Spot, pitch: float) -> Drawing:
    """Lines of one look, ``pitch`` apart; a line is words and lengths of gaps.

    ``level`` is that of a heading; 0 is none.
    """
    return {
        "level": 0,
        "lines": [list(line) for line in lines],
        "look": type_._asdict(),
        "pitch": pitch,
        **spot._asdict(),
    }


def stand(
    height: float,
    groups: Iterable[Drawing],
    rules: Iterable[Drawing] = (),
    stamp: Drawing | None = None,
) -> Drawing:
    """A block of fixed height with things placed in it; ``ask`` is its name in a query."""
    return {
        "height": height,
        "groups": list(groups),
        "rules": list(rules),
        "stamp": stamp,
        "ask": None,
    }


def head_stands(
    lines: Sequence[Line], bottom: Mm, geometry: Geometry, marks: Marks = NO_MARKS
) -> list[Drawing]:
    """The head of a page, down to ``bottom`` on the sheet.

    Text taken for a title may run past the page: then every line from ``LOWEST_HEAD`` on is a
    block of its own and goes on over the page.
    """
    corner = Corner(geometry.paper.left, geometry.paper.top)
    kept = [line for line in lines if line.baseline <= LOWEST_HEAD]
    loose = [line for line in lines if line.baseline > LOWEST_HEAD]
    tops = [*(box_top(line) for line in loose), bottom]
    rules = [rule for rule in marks.rules if rule.y <= tops[0]]
    stands = [_part(kept, rules, marks.stamp, corner, tops[0])]
    for line, (top, following) in zip(loose, pairwise(tops), strict=True):
        rules = [rule for rule in marks.rules if top < rule.y <= following]
        stands.append(_part([line], rules, None, Corner(corner.x, top), following))
    return stands


def _part(
    lines: Sequence[Line],
    rules: Sequence[Rule],
    stamp: Stamp | None,
    corner: Corner,
    bottom: float,
) -> Drawing:
    return stand(
        bottom - corner.y,
        line_groups(lines, corner),
        [_rule(rule, corner) for rule in rules],
        None if stamp is None else _stamp(stamp, corner),
    )


def line_groups(lines: Iterable[Line], corner: Corner) -> Iterator[Drawing]:
    """Lines of one component together, so that they are one paragraph to a screen reader."""
    for _, same in groupby(lines, key=lambda line: line.part):
        block = list(same)
        first = block[0]
        pitch = (
            block[1].baseline - first.baseline if len(block) > 1 else g.LINE_EM * first.type.size.mm
        )
        spot = Spot.around(first.centre - corner.x, first.baseline - corner.y)
        yield group([line.pieces for line in block], first.type, spot, pitch)


def foot_stand(foot: Foot, geometry: Geometry) -> Drawing:
    """Ô 13, from its rule down to the margin."""
    corner = Corner(geometry.paper.left, foot.top)
    bottom = geometry.paper.height - geometry.paper.bottom
    return _part(foot.lines, [foot.rule], None, corner, bottom)


def _rule(rule: Rule, corner: Corner) -> Drawing:
    return {
        "left": rule.left - corner.x,
        "y": rule.y - corner.y,
        "width": rule.width,
        "thickness": rule.thickness,
    }


def _stamp(stamp: Stamp, corner: Corner) -> Drawing:
    left, top = stamp.left - corner.x, stamp.top - corner.y
    spot = Spot(left, stamp.width, stamp.baseline - corner.y)
    return {
        "left": left,
        "top": top,
        "width": stamp.width,
        "height": stamp.height,
        "stroke": stamp.stroke,
        "word": group([(stamp.text,)], stamp.type, spot, stamp.height),
    }
