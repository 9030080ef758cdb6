"""Rows of tables that sum the rows above or below them."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_grid import (
    NOTHING,
    Grid,
    GridCell,
    RunningSum,
    added,
    read_grids,
)
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.model import RowKind
from tongket.core.text.number_format import format_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

SUM_WHY = Words(
    vi="Luật Thống kê, Điều 5: số liệu phải chính xác, thống nhất; dòng tổng và cột tổng phải bằng tổng các "
    "dòng, các cột thành phần.",
    en="Law on Statistics, article 5: figures must be exact and consistent; total rows and columns are the "
    "sums of their parts.",
)
_WHOLE = Pattern(r"\d{1,3}\.?")
_PLAIN_TOTAL = Pattern(r"(?i:tổng cộng|cộng|tổng)(?:\s\(.*\))?\s?:?")


class _Sums(NamedTuple):
    """Sums over any stretch of rows, for each column and each sort of row."""

    grid: Grid
    running: Mapping[tuple[str, int], Sequence[RunningSum]]
    simple: bool  # plain rows over one total

    def over(self, sort: str, column: int, first: int, last: int) -> Decimal | None:
        """The sum of at least two numbers from row ``first`` up to ``last``; ``None``: no such sum."""
        running = self.running[sort, column]
        begin, end = running[first], running[last]
        if end.numbers - begin.numbers < 2 or end.odd > begin.odd:
            return None
        return end.value - begin.value


def _sums(grid: Grid) -> _Sums:
    tops = _top_rows(grid)
    sorts = {
        "rows": [kind is RowKind.ROW for kind in grid.kinds],
        "groups": [kind is RowKind.GROUP for kind in grid.kinds],
        "totals": [kind is RowKind.TOTAL for kind in grid.kinds],
        "tops": tops,
    }
    running = {
        (sort, column): list(accumulate(_chosen(grid, column, wanted), added, initial=NOTHING))
        for sort, wanted in sorts.items()
        for column in grid.columns
    }
    even = not any(tops) or tops == sorts["rows"]
    simple = even and not any(sorts["groups"]) and sum(sorts["totals"]) == 1
    return _Sums(grid, running, simple)


def _chosen(grid: Grid, column: int, wanted: Sequence[bool]) -> Iterator[GridCell | None]:
    for row, taken in zip(grid.rows, wanted, strict=True):
        yield row.get(column) if taken else None


def _top_rows(grid: Grid) -> list[bool]:
    """Rows that are numbered 1, 2, 3, where others are 1.1, a) or have a stroke."""
    first = grid.columns[0] if grid.columns else 0
    return [
        kind is RowKind.ROW and first in row and bool(_WHOLE.fullmatch(row[first].text))
        for row, kind in zip(grid.rows, grid.kinds, strict=True)
    ]


class _Way(NamedTuple):
    """One way in which a row may be a sum: which rows, from where to where."""

    sort: str
    first: int
    last: int


def find_wrong_total_rows(brief: Brief) -> Iterator[Hit]:
    """A cell of a total row that is no sum, in a row that is one elsewhere."""
    for grid in read_grids(brief.passages):
        sums = _sums(grid)
        for at, kind in enumerate(grid.kinds):
            if kind in (RowKind.TOTAL, RowKind.GROUP):
                yield from _wrong_cells(sums, at, list(_ways(grid, at)))


def _ways(grid: Grid, at: int) -> Iterator[_Way]:
    kinds = grid.kinds
    body = next(row for row, kind in enumerate(kinds) if kind is not RowKind.HEAD)
    if kinds[at] is RowKind.GROUP:
        yield _Way("rows", at + 1, _next(grid, at, {RowKind.GROUP, RowKind.TOTAL}))
        return
    if at == body:
        yield from (_Way(sort, at + 1, len(kinds)) for sort in ("groups", "tops", "rows"))
        return
    yield from (_Way(sort, body, at) for sort in ("groups", "tops", "rows", "totals"))
    yield _Way("rows", _last(grid, at), at)


def _next(grid: Grid, at: int, wanted: set[RowKind]) -> int:
    rows = range(at + 1, len(grid.kinds))
    return next((row for row in rows if grid.kinds[row] in wanted), len(grid.kinds))


def _last(grid: Grid, at: int) -> int:
    rows = range(at - 1, -1, -1)
    return next((row + 1 for row in rows if grid.kinds[row] is not RowKind.ROW), 0)


def _wrong_cells(sums: _Sums, at: int, ways: Sequence[_Way]) -> Iterator[Hit]:
    row = sums.grid.rows[at]
    told = {
        column: value
        for column, cell in row.items()
        if (value := cell.value) is not None and sums.grid.adds_up(column)
    }
    found = {
        way: {column: sums.over(way.sort, column, way.first, way.last) for column in told}
        for way in ways
    }
    right = {way: [c for c in told if made[c] == told[c]] for way, made in found.items()}
    best = max(ways, key=lambda way: (len(right[way]), way.sort == "rows"))
    settled = {column for columns in right.values() for column in columns}
    wrong = [c for c in told if c not in settled and found[best][c] is not None]
    sure = len(wrong) <= len(right[best]) if right[best] else _is_plain(sums, at, told)
    for column in wrong if sure else ():
        made = found[best][column]
        assert made is not None
        total = format_number(told[column])
        yield hit(row[column].span, total=total, sum=format_number(made))


def _is_plain(sums: _Sums, at: int, told: Mapping[int, Decimal]) -> bool:
    """Whether a total with one number stands beside nothing but simple rows."""
    label = any(_PLAIN_TOTAL.fullmatch(cell.text) for cell in sums.grid.rows[at].values())
    return label and sums.simple and len(told) == 1


def table(*rows: str) -> str:
    """A table between two sentences, for examples."""
    return "Kết quả trồng cây như sau:\n" + "\n".join(rows) + "\nCác đơn vị tiếp tục chăm sóc."


_HEAD = "| TT | Đơn vị | Cây bóng mát | Cây cảnh | Tỷ lệ (%) |"

WRONG_TOTAL_ROW = Rule(
    code="F112",
    name="total-row-differs",
    severity=Severity.ERROR,
    title=Words(vi="Dòng tổng khác tổng các dòng", en="Total row differs from its rows"),
    why=SUM_WHY,
    message=Words(
        vi="Ghi {total} nhưng các dòng cộng lại là {sum}.",
        en="It says {total}, but the rows make {sum}.",
    ),
    remedy=Words(vi="Kiểm tra ô tổng và từng dòng.", en="Check the total and each row."),
    find=find_wrong_total_rows,
    bad=(
        report(
            body=table(
                _HEAD,
                "| 1 | Sở Xây dựng | 30 | 20 | 55 |",
                "| 2 | Sở Tài chính | 10 | 30 | 45 |",
                "|  | Tổng cộng | 40 | ⟦60⟧ | 100 |",
            )
        ),
        report(
            body=table(
                "| TT | Đơn vị | Số cây |",
                "| 1 | Sở Xây dựng | 1.030 |",
                "| 2 | Sở Tài chính | 970 |",
                "|  | Cộng | ⟦2.100⟧ |",
            )
        ),
        report(
            body=table(
                _HEAD,
                "|  | Tổng số | 40 | ⟦52⟧ | 100 |",
                "| 1 | Sở Xây dựng | 30 | 20 | 55 |",
                "| 2 | Sở Tài chính | 10 | 30 | 45 |",
            )
        ),
    ),
    good=(
        report(
            body=table(
                _HEAD,
                "| 1 | Sở Xây dựng | 30 | 20 | 55 |",
                "| 2 | Sở Tài chính | 10 | - | 45 |",
                "|  | Tổng cộng | 40 | 20 | 98 |",
            )
        ),
        report(
            body=table(
                _HEAD,
                "| I | Khối tỉnh | 40 | 50 | 55 |",
                "| 1 | Sở Xây dựng | 30 | 20 | 30 |",
                "| 2 | Sở Tài chính | 10 | 30 | 25 |",
                "| II | Khối huyện | 5 | 7 | 45 |",
                "| 1 | UBND huyện An Mẫu | 2 | 3 | 25 |",
                "| 2 | UBND huyện Bình An | 3 | 4 | 20 |",
                "|  | Tổng cộng | 45 | 57 | 100 |",
            )
        ),
        report(
            body=table(
                "| TT | Đơn vị | Số người |",
                "| 1 | Sở Xây dựng | 30 |",
                "| 1.1 | Trong đó nữ | 12 |",
                "| 2 | Sở Tài chính | 10 |",
                "|  | Tổng cộng | 40 |",
            )
        ),
    ),
)
