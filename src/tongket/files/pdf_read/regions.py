"""Side-by-side columns: the header block, the signature block, and anything like them.

A band of columns is a run of rows that one upright gutter can divide, with text on both sides.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from tongket.core.doc.source import Cell, Story
from tongket.files.pdf_read.lines import Line, Row

_CENTRED = 6.0  # points off the middle of the text that still count as centred
_NARROWEST_GUTTER = 0.8  # of the type size
_APART = 3.2  # of the type size: rows further apart belong to different bands
_SIGNATURE_ROOM = 12.0  # …except over the signer's name, where the signature's room is free
_LONG = 0.5  # of the page: lines that tell where the text ends
_TENTH = 10


class Kind(Enum):
    """What lines that are read together belong to."""

    BODY = "body"
    COLUMN = "column"  # side by side with another
    CELL = "cell"


class Edges(NamedTuple):
    """Left and right ends of the text area, in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2


class Flow(NamedTuple):
    """Lines to be read one after the other; ``edges`` where they are not the page's."""

    lines: tuple[Line, ...]
    kind: Kind = Kind.BODY
    edges: Edges | None = None
    story: Story = Story.BODY
    cell: Cell | None = None


def edges_of(lines: Iterable[Line], page_width: float) -> Edges:
    """Where the text of pages this wide begins and ends: a few lines may stick out."""
    lines = list(lines)
    long = [line for line in lines if line.x1 - line.x0 > _LONG * page_width]
    if not long:
        left = min(line.x0 for line in lines)
        return Edges(left, max(page_width - left, *(line.x1 for line in lines)))
    starts = sorted(line.x0 for line in long)
    ends = sorted(line.x1 for line in long)
    spare = len(long) // _TENTH
    return Edges(starts[spare], ends[-1 - spare])


def flows_of(rows: Sequence[Row], edges: Edges) -> list[Flow]:
    """Rows in reading order: body text, and columns left before right."""
    flows: list[Flow] = []
    body: list[Line] = []
    at = 0
    while at < len(rows):
        end, gutter = _band(rows, at, edges)
        if end == at:
            body.extend(rows[at].lines)
            at += 1
            continue
        flows += [Flow(tuple(body)), *_columns(rows[at:end], gutter)]
        body, at = [], end
    flows.append(Flow(tuple(body)))
    return [flow for flow in flows if flow.lines]


def _columns(rows: Sequence[Row], gutter: float) -> list[Flow]:
    lines = [line for row in rows for line in row.lines]
    sides = (
        tuple(line for line in lines if line.centre < gutter),
        tuple(line for line in lines if line.centre >= gutter),
    )
    return [Flow(side, Kind.COLUMN, _own_edges(side)) for side in sides if side]


def _own_edges(lines: Sequence[Line]) -> Edges:
    return Edges(min(line.x0 for line in lines), max(line.x1 for line in lines))


def _band(rows: Sequence[Row], start: int, edges: Edges) -> tuple[int, float]:
    """Where the band that starts here ends (``start`` itself when there is none), its gutter."""
    if not _may_start(rows, start, edges):
        return start, 0.0
    gutter = edges
    end = start
    for at in range(start, len(rows)):
        narrowed = _narrowed(rows[at], gutter, edges)
        if narrowed is None or (at > start and _is_apart(rows[at - 1], rows[at], edges)):
            break
        gutter, end = narrowed, at + 1
    return end, gutter.middle


def _may_start(rows: Sequence[Row], at: int, edges: Edges) -> bool:
    """Two lines side by side; or one on the right whose neighbour follows at once."""
    lines = rows[at].lines
    if len(lines) == 2:
        return True
    if len(lines) != 1 or at + 1 >= len(rows) or len(rows[at + 1].lines) != 2:
        return False
    is_on_the_right = lines[0].x0 > (3 * edges.left + edges.right) / 4
    return (
        is_on_the_right
        and not _is_centred(lines[0], edges)
        and not _is_apart(rows[at], rows[at + 1], edges)
    )


def _is_centred(line: Line, edges: Edges) -> bool:
    return abs(line.centre - edges.middle) <= _CENTRED


def _narrowed(row: Row, gutter: Edges, edges: Edges) -> Edges | None:
    """What this row leaves of the gutter so far; ``None`` when it leaves none."""
    left, right = gutter
    if len(row.lines) == 2:
        left, right = max(left, row.lines[0].x1), min(right, row.lines[1].x0)
    elif len(row.lines) > 2 or _is_centred(row.lines[0], edges):
        return None
    elif row.lines[0].centre < edges.middle:
        left = max(left, row.lines[0].x1)
    else:
        right = min(right, row.lines[0].x0)
    return Edges(left, right) if right - left >= _NARROWEST_GUTTER * row.size else None


def _is_apart(above: Row, below: Row, edges: Edges) -> bool:
    is_on_the_right = below.lines[-1].centre > edges.middle
    room = _SIGNATURE_ROOM if is_on_the_right and len(below.lines) == 1 else _APART
    return above.base - below.base > room * max(above.size, below.size)
