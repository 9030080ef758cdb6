"""Putting single lines and strokes at their places."""

from collections.abc import Iterable, Sequence

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Ornament, Type
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import Line, Rule
from tongket.core.layout.units import Mm, Pt

Pieces = tuple[str | Mm, ...]


def length(pieces: Pieces, type_: Type) -> Mm:
    """How long a line of words and gaps is."""
    return Mm(sum(piece if isinstance(piece, Mm) else width(piece, type_) for piece in pieces))


def centred(part: Part | Ornament, pieces: Pieces, type_: Type, centre: Mm, baseline: Mm) -> Line:
    """One line whose middle is at ``centre``."""
    long = length(pieces, type_)
    return Line(part, pieces, type_, baseline, Mm(centre - long / 2), long)


def rows(
    part: Part, texts: Iterable[str], type_: Type, centre: Mm, baselines: tuple[Mm, Mm]
) -> tuple[Line, ...]:
    """Centred lines; ``baselines`` are the first one and the pitch."""
    first, pitch = baselines
    return tuple(
        centred(part, (text,), type_, centre, Mm(first + index * pitch))
        for index, text in enumerate(texts)
    )


def fitting(pieces: Pieces, type_: Type, sizes: Sequence[Pt], room: Mm) -> Type:
    """``type_`` in the first of ``sizes`` that fits, else in the last."""
    tries = [type_._replace(size=size) for size in sizes]
    return next((one for one in tries if length(pieces, one) <= room), tries[-1])


def stroke(line: Line, long: Mm, drop: Mm) -> Rule:
    """A rule of length ``long``, centred ``drop`` under the baseline of a line."""
    left = Mm(line.centre - long / 2)
    return Rule(line.part, left, long, Mm(line.baseline + drop), g.RULE_THICKNESS)


def box_bottom(line: Line) -> Mm:
    """The lower edge of a line's box."""
    return Mm(line.baseline + g.DESCENT_EM * line.type.size.mm)


def box_top(line: Line) -> Mm:
    """The upper edge of a line's box."""
    return Mm(line.baseline - g.ASCENT_EM * line.type.size.mm)
