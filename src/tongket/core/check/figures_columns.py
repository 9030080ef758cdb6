"""Columns of tables that sum the columns beside them."""

from collections.abc import Iterator
from decimal import Decimal

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_grid import NOTHING, Grid, GridCell, added, read_grids
from tongket.core.check.figures_rows import SUM_WHY, table
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.model import RowKind
from tongket.core.text.number_format import format_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_TOTAL_HEAD = Pattern(r"(?i:tổng(?:\s(?:số|cộng))?|cộng)\s?\Z")
_MOST_COLUMNS = 12
_FEWEST = 3  # rows that prove what a column sums


def find_wrong_total_columns(brief: Brief) -> Iterator[Hit]:
    """A cell under "Tổng số" that is not the sum of its neighbours, as the other rows are."""
    for grid in read_grids(brief.passages):
        for column in grid.columns:
            if _TOTAL_HEAD.search(grid.heads.get(column, "")):
                yield from _wrong_in_column(grid, column)


def _wrong_in_column(grid: Grid, column: int) -> Iterator[Hit]:
    best: list[tuple[GridCell, Decimal]] = []
    most = 0
    for neighbours in _neighbourhoods(grid, column):
        compared = [*_compared(grid, column, neighbours)]
        wrong = [(cell, made) for cell, made in compared if cell.value != made]
        right = len(compared) - len(wrong)
        if right > most:
            most, best = right, wrong
    if most >= _FEWEST and len(best) * 3 <= most:
        for cell, made in best:
            yield hit(cell.span, total=cell.text, sum=format_number(made))


def _neighbourhoods(grid: Grid, column: int) -> Iterator[list[int]]:
    """The columns right behind it, from two on, and all of those before it."""
    behind = [other for other in grid.columns if other > column][:_MOST_COLUMNS]
    before = [other for other in grid.columns if other < column][-_MOST_COLUMNS:]
    yield from (behind[:count] for count in range(2, len(behind) + 1))
    yield from (before[-count:] for count in range(2, len(before) + 1))


def _compared(grid: Grid, column: int, neighbours: list[int]) -> Iterator[tuple[GridCell, Decimal]]:
    """Each total with the sum of its neighbours, where all of these are numbers or blank."""
    for row, kind in zip(grid.rows, grid.kinds, strict=True):
        cell = row.get(column)
        if kind is RowKind.HEAD or cell is None or cell.value is None:
            continue
        made = NOTHING
        for other in neighbours:
            made = added(made, row.get(other))
        if made.numbers and not made.odd:
            yield cell, made.value


WRONG_TOTAL_COLUMN = Rule(
    code="F113",
    name="total-column-differs",
    severity=Severity.ERROR,
    title=Words(vi="Cột tổng khác tổng các cột", en="Total column differs from its columns"),
    why=SUM_WHY,
    message=Words(
        vi="Ghi {total} nhưng các cột thành phần cộng lại là {sum}.",
        en="It says {total}, but its columns make {sum}.",
    ),
    remedy=Words(vi="Kiểm tra ô tổng và từng cột.", en="Check the total and each column."),
    find=find_wrong_total_columns,
    bad=(
        report(
            body=table(
                "| TT | Đơn vị | Tổng số | Cây bóng mát | Cây cảnh |",
                "| 1 | Sở Xây dựng | 50 | 30 | 20 |",
                "| 2 | Sở Tài chính | ⟦45⟧ | 10 | 30 |",
                "| 3 | Sở Nội vụ | 12 | 10 | 2 |",
                "| 4 | Sở Y tế | 8 | 3 | 5 |",
            )
        ),
    ),
    good=(
        report(
            body=table(
                "| TT | Đơn vị | Tổng số | Trong đó: nữ | Đảng viên |",
                "| 1 | Sở Xây dựng | 50 | 30 | 20 |",
                "| 2 | Sở Tài chính | 45 | 10 | 30 |",
                "| 3 | Sở Nội vụ | 12 | 10 | 11 |",
                "| 4 | Sở Y tế | 8 | 3 | 8 |",
            )
        ),
        report(
            body=table(
                "| TT | Đơn vị | Cây bóng mát | Cây cảnh | Cộng |",
                "| 1 | Sở Xây dựng | 30 | 20 | 50 |",
                "| 2 | Sở Tài chính | 10 | - | 10 |",
                "| 3 | Sở Nội vụ | 10 | 2 | 12 |",
            )
        ),
    ),
)
