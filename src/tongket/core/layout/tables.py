"""Tables: who spans what, what is aligned how, which rows stay together."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tongket.core.doc.model import RowKind, Table, Text
from tongket.core.doc.source import Align
from tongket.core.layout import geometry as g
from tongket.core.layout.breaking import balanced, filled
from tongket.core.layout.columns import Content, columns
from tongket.core.layout.geometry import Type
from tongket.core.layout.grid import Placed, Rows, placed
from tongket.core.layout.measure import width
from tongket.core.layout.prose import prose
from tongket.core.layout.sheet import CellPlan, Prose, RowPlan, TableBlock, stacked
from tongket.core.layout.units import Mm

_NUMBER = re.compile(r"[-\u2212+]?[0-9]+(?:[.,][0-9]+)*\s?%?")
_ORDINAL = re.compile(r"(?:[0-9]{1,4}|[IVXLC]{1,6}|[A-ZĐ])(?:[.,][0-9]{1,3})*[.)]?")
_TIME = re.compile(
    r"(?:(?:Quý|Tháng|Năm|Kỳ) (?:[0-9]{1,4}|[IV]{1,3})|Cả năm|Hằng năm|Thường xuyên|Hằng quý"
    r"|Hằng tháng|[0-9]{1,2}/[0-9]{1,4}(?:/[0-9]{4})?|[0-9]{4})(?:/[0-9]{4})?",
    re.IGNORECASE,
)
# A row taller than this may be cut by a page end: whole, it could leave half a page empty.
WHOLE_ROW = Mm(120)
# A head taller than this is not repeated: it would leave no room for the rows.
TALLEST_HEAD = Mm(80)


def table(source: Table, room: Mm) -> TableBlock:
    """The plan of a table in a text area of ``room``."""
    kinds = [row.kind for row in source.rows]
    head_rows = next((i for i, kind in enumerate(kinds) if kind is not RowKind.HEAD), len(kinds))
    rows = placed(source.rows, head_rows)
    count = max(one.column + one.columns for one in rows[0])
    widths, type_ = columns(source.widths, count, room, _contents(rows))
    centred = _centred_columns(rows)
    heights = [_height(row, widths, type_) for row in rows]
    planned = []
    for row, height, kind, following in zip_longest(rows, heights, kinds, kinds[1:]):
        cells = tuple([_cell(one, widths, type_, centred=centred) for one in row])
        kept = following is not None and (kind is RowKind.GROUP or following is RowKind.TOTAL)
        planned.append(RowPlan(cells, kind, whole=height <= WHOLE_ROW, keep_with_next=kept))
    repeated = sum(heights[:head_rows]) <= TALLEST_HEAD
    return TableBlock(widths, tuple(planned), head_rows if repeated else 0, type_)


def _contents(rows: Rows) -> Iterator[Content]:
    for row in rows:
        for one in row:
            yield Content(one.column, one.columns, one.text, bold=one.bold)


def _centred_columns(rows: Rows) -> frozenset[int]:
    """The column that counts the rows, and those that say when."""
    texts: dict[int, list[str]] = {}
    for one in (one for row in rows for one in row):
        if one.kind is RowKind.ROW and one.columns == 1 and one.text:
            texts.setdefault(one.column, []).append(one.text)
    patterns = {column: _ORDINAL if column == 0 else _TIME for column in texts}
    return frozenset(
        column for column, held in texts.items() if all(map(patterns[column].fullmatch, held))
    )


def _cell(one: Placed, widths: Sequence[Mm], type_: Type, *, centred: frozenset[int]) -> CellPlan:
    words = _words(one, _room(one, widths), Type(type_.size, one.bold))
    align = one.align or _alignment(one, centred=centred)
    return CellPlan(one.column, one.columns, one.rows, words, align)


def _room(one: Placed, widths: Sequence[Mm]) -> Mm:
    whole = sum(widths[one.column : one.column + one.columns])
    return Mm(whole - 2 * g.CELL_MARGIN)


def _words(one: Placed, room: Mm, look: Type) -> Prose:
    """Heads are balanced, everything else fills its lines."""
    inlines = one.inlines
    if one.kind is RowKind.HEAD and all(isinstance(inline, Text) for inline in inlines):
        lines = balanced(one.text, look, room)
        return stacked(*(prose((Text(line),), room, look, bold=True) for line in lines))
    return prose(inlines, room, look, bold=one.bold)


def _alignment(one: Placed, *, centred: frozenset[int]) -> Align:
    """Heads, ordinals and times centred, numbers right, words left; a total's words centred."""
    if one.kind is RowKind.HEAD or (one.column in centred and one.columns == 1):
        return Align.CENTRE
    if _NUMBER.fullmatch(one.text):
        return Align.RIGHT
    if one.kind is RowKind.TOTAL and one.column == 0:
        return Align.CENTRE
    return Align.LEFT


def _height(row: Sequence[Placed], widths: Sequence[Mm], type_: Type) -> Mm:
    """About how tall a row will be."""
    lines = 1
    for one in row:
        look, room = Type(type_.size, one.bold), _room(one, widths)
        if width(one.text, look) > room:
            lines = max(lines, len(filled(one.text, look, room)))
    return Mm(lines * g.TABLE_PITCH + 2 * g.CELL_MARGIN)
