"""How wide the columns of a table are: as given, or by what they hold."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.units import Mm

# A column of long sentences claims no more than this share of the table before it is divided.
CLAIM = 0.5


class Content(NamedTuple):
    """What a cell holds and which columns it covers."""

    column: int
    columns: int
    text: str
    bold: bool


class _Need(NamedTuple):
    least: float  # the widest word
    best: float  # everything on one line


def columns(
    given: Sequence[float], count: int, room: Mm, contents: Iterable[Content]
) -> tuple[tuple[Mm, ...], Type]:
    """Widths that fill ``room``, and the largest type in which no word is cut."""
    if len(given) == count and all(share > 0 for share in given):
        total = sum(given)
        return tuple(Mm(room * share / total) for share in given), g.TABLE_TYPE
    contents = list(contents)
    for size in g.TABLE_SIZES:
        type_ = g.TABLE_TYPE._replace(size=size)
        needs = _needs(count, contents, type_, room)
        if sum(need.least for need in needs) <= room:
            return _shared(needs, room), type_
    squeezed = sum(need.least for need in needs)
    return tuple(Mm(room * need.least / squeezed) for need in needs), type_


def _needs(count: int, contents: Sequence[Content], type_: Type, room: Mm) -> list[_Need]:
    needs = [_Need(2 * g.CELL_MARGIN, 2 * g.CELL_MARGIN)] * count
    # Narrow cells first: a spanning cell only asks for what its columns still lack.
    for content in sorted(contents, key=lambda content: content.columns):
        own = _need(content, type_, room)
        covered = range(content.column, content.column + content.columns)
        lacking = _Need(
            max(0.0, own.least - sum(needs[i].least for i in covered)) / content.columns,
            max(0.0, own.best - sum(needs[i].best for i in covered)) / content.columns,
        )
        for i in covered:
            needs[i] = _Need(needs[i].least + lacking.least, needs[i].best + lacking.best)
    return needs


def _need(content: Content, type_: Type, room: Mm) -> _Need:
    look = type_._replace(bold=content.bold)
    margins = 2 * g.CELL_MARGIN
    least = max((width(word, look) for word in content.text.split()), default=0.0) + margins
    best = min(width(content.text, look) + margins, room * CLAIM)
    return _Need(least, max(least, best))


def _shared(needs: Sequence[_Need], room: Mm) -> tuple[Mm, ...]:
    """Every column gets its least; what is left goes where it saves lines, or evenly."""
    left = room - sum(need.least for need in needs)
    wishes = [need.best - need.least for need in needs]
    if sum(wishes) >= left:
        return tuple(
            Mm(need.least + left * wish / sum(wishes))
            for need, wish in zip(needs, wishes, strict=True)
        )
    spare = (left - sum(wishes)) / sum(need.best for need in needs)
    return tuple(Mm(need.best * (1 + spare)) for need in needs)
