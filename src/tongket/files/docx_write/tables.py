"""Tables: the two frames without lines that hold head and closing, and those of the text.

Widths stand both in the grid and in every cell, and the layout is fixed: LibreOffice looks at the
one, Word at the other, and neither may guess.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Type
from tongket.core.layout.sheet import CellPlan, RowPlan, TableBlock
from tongket.core.layout.units import Mm
from tongket.files.docx_write.lines import paragraph
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import JC, Para
from tongket.files.docx_write.runs import prose_xml
from tongket.files.docx_write.stacking import EXACT_RISE
from tongket.files.docx_write.styles import TABLE_STYLE

_SIDES = ("top", "left", "bottom", "right")
_STROKE = round(g.TABLE_STROKE * 8)
_EMPTY = "<w:p/>"  # a cell must end with a paragraph


class Grid(NamedTuple):
    """Column edges in twips, rounded from the left edge so that errors do not add up."""

    edges: tuple[int, ...]

    @classmethod
    def of(cls, widths: Sequence[Mm]) -> "Grid":
        """The grid of columns of these widths."""
        return cls(tuple(Mm(at).twips for at in accumulate(widths, initial=0.0)))

    def width(self, column: int, columns: int = 1) -> int:
        """How wide ``columns`` columns from ``column`` are."""
        return self.edges[column + columns] - self.edges[column]

    @property
    def xml(self) -> str:
        """The element ``w:tblGrid``."""
        columns = "".join(
            f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(self.edges)
        )
        return f"<w:tblGrid>{columns}</w:tblGrid>"


def _table_properties(grid: Grid, borders: str, margins: tuple[int, int, int, int]) -> str:
    cells = "".join(
        f'<w:{side} w:w="{margin}" w:type="dxa"/>'
        for side, margin in zip(_SIDES, margins, strict=True)
    )
    return (
        f'<w:tblPr><w:tblW w:w="{grid.edges[-1]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'{borders}<w:tblLayout w:type="fixed"/><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr>'
    )


def _cell(width: int, span: int, properties: str, content: str) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{properties}</w:tcPr>'
        f"{content or _EMPTY}</w:tc>"
    )


def _row(properties: str, cells: str) -> str:
    return f"<w:tr>{properties and f'<w:trPr>{properties}</w:trPr>'}{cells}</w:tr>"


def layout_table(
    grid: Grid, rows: Sequence[Sequence[str]], heights: Sequence[int] | None = None
) -> str:
    """A frame without lines and margins; the first cell of a short row spans what is left.

    ``heights`` are least heights in twips, 0 for what the content needs.
    """
    columns = len(grid.edges) - 1
    xml = ""
    for index, row in enumerate(rows):
        height = heights[index] if heights else 0
        properties = "<w:cantSplit/>" + (f'<w:trHeight w:val="{height}"/>' if height else "")
        span = columns - len(row) + 1
        first = _cell(grid.width(0, span), span, "", row[0])
        rest = (
            _cell(grid.width(column), 1, "", content)
            for column, content in enumerate(row[1:], start=span)
        )
        xml += _row(properties, first + "".join(rest))
    return f"<w:tbl>{_table_properties(grid, '', (0, 0, 0, 0))}{grid.xml}{xml}</w:tbl>"


def _borders() -> str:
    sides = (*_SIDES, "insideH", "insideV")
    strokes = "".join(
        f'<w:{side} w:val="single" w:sz="{_STROKE}" w:space="0" w:color="auto"/>' for side in sides
    )
    return f"<w:tblBorders>{strokes}</w:tblBorders>"


def _margins(type_: Type) -> tuple[int, int, int, int]:
    """Cell margins that make rows as high as the plan's.

    The plan counts from stroke to stroke and from the letters' own box; in the file a row has its
    stroke on top of its margins, a line is as high as the pitch, and its baseline stands at four
    fifths of it.
    """
    stroke = g.TABLE_STROKE.mm
    box = (g.ASCENT_EM + g.DESCENT_EM) * type_.size.mm
    above = g.CELL_MARGIN + g.ASCENT_EM * type_.size.mm - EXACT_RISE * g.TABLE_PITCH
    top = max(0.0, above - stroke / 2)
    bottom = max(0.0, 2 * g.CELL_MARGIN + box - g.TABLE_PITCH - top - stroke)
    side = g.CELL_MARGIN.twips
    return Mm(top).twips, side, Mm(bottom).twips, side


class _Covered(NamedTuple):
    """A cell from a row above that reaches into this one."""

    columns: int
    rows: int  # still to come, this one included


def table_xml(table: TableBlock, links: Links) -> str:
    """A table of the text."""
    if not table.rows:
        return ""  # Word takes a table without rows for damage
    grid = Grid.of(table.widths)
    rows = "".join(_rows(table, grid, links))
    properties = _table_properties(grid, _borders(), _margins(table.type))
    return f"<w:tbl>{properties}{grid.xml}{rows}</w:tbl>"


def _rows(table: TableBlock, grid: Grid, links: Links) -> Iterator[str]:
    covered: dict[int, _Covered] = {}
    for index, row in enumerate(table.rows):
        properties = "<w:cantSplit/>" if row.whole else ""
        if index < table.head_rows:
            properties += "<w:tblHeader/>"
        cells = "".join(_cells(row, table.type, grid, covered, links))
        yield _row(properties, cells)
        covered = _left_over(row, covered)


def _left_over(row: RowPlan, covered: dict[int, _Covered]) -> dict[int, _Covered]:
    started = {cell.column: _Covered(cell.columns, cell.rows) for cell in row.cells}
    return {
        column: _Covered(cover.columns, cover.rows - 1)
        for column, cover in {**covered, **started}.items()
        if cover.rows > 1
    }


def _cells(
    row: RowPlan, type_: Type, grid: Grid, covered: dict[int, _Covered], links: Links
) -> Iterator[str]:
    """Every grid column of a row exactly once, whatever the plan leaves out."""
    own = {cell.column: cell for cell in row.cells}
    column, last = 0, len(grid.edges) - 1
    while column < last:
        if column in own:
            cell = own[column]
            yield _content_cell(cell, row, type_, grid, links)
            column += cell.columns
        elif column in covered:
            columns = covered[column].columns
            yield _cell(grid.width(column, columns), columns, "<w:vMerge/>", _blank(row))
            column += columns
        else:
            yield _cell(grid.width(column), 1, "", _blank(row))
            column += 1


def _blank(row: RowPlan) -> str:
    return paragraph(Para(TABLE_STYLE.id, keep_next=row.keep_with_next), "")


def _content_cell(cell: CellPlan, row: RowPlan, type_: Type, grid: Grid, links: Links) -> str:
    merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    para = Para(TABLE_STYLE.id, keep_next=row.keep_with_next, jc=JC[cell.align])
    return _cell(
        grid.width(cell.column, cell.columns),
        cell.columns,
        f'{merge}<w:vAlign w:val="center"/>',
        paragraph(para, prose_xml(cell.prose, g.TABLE_TYPE, links, type_.size)),
    )
