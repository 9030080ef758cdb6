"""Ruled tables: from strokes to a grid, and from words to its cells."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tongket.files.pdf_read.place import Box, Paper
from tongket.files.pdf_read.strokes import Strokes
from tongket.files.pdf_read.words import Word

_TOUCH = 3.0  # points: strokes this close meet
_MIDDLE = 0.3  # of the type size: the middle of letters above their line
_WHOLE_PAGE = 0.5  # of the paper: a frame this large is an ornament
_MOST_LINES = 1000


class Grid(NamedTuple):
    """Column lines from the left, row lines from the top, and where each is really drawn."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    uprights: tuple[tuple[Box, ...], ...]  # by column line
    levels: tuple[tuple[Box, ...], ...]  # by row line

    @property
    def top(self) -> float:
        """The height of its uppermost line."""
        return self.ys[0]

    @property
    def is_frame(self) -> bool:
        """Whether it has but one cell."""
        return len(self.xs) == 2 and len(self.ys) == 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a point; a merged cell is known by its first row and column."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(sum(line >= y for line in self.ys) - 1, len(self.ys) - 2)
        while column > 0 and not self._has_wall(column, y):
            column -= 1
        while row > 0 and not self._has_floor(row, x):
            row -= 1
        return row, column

    def walls(self, column: int, y: float) -> tuple[float, float]:
        """The left and right side of the cell that begins in a column."""
        right = column + 1
        while right < len(self.xs) - 1 and not self._has_wall(right, y):
            right += 1
        return self.xs[column], self.xs[right]

    def _has_wall(self, line: int, y: float) -> bool:
        return any(box.y0 - 1 <= y <= box.y1 + 1 for box in self.uprights[line])

    def _has_floor(self, line: int, x: float) -> bool:
        return any(box.x0 - 1 <= x <= box.x1 + 1 for box in self.levels[line])


def grids_of(strokes: Strokes, paper: Paper) -> list[Grid]:
    """The ruled tables of a page from the top."""
    grids = []
    for uprights in _stacks(strokes.upright):
        bottom, top = min(box.y0 for box in uprights), max(box.y1 for box in uprights)
        levels = [
            box for box in strokes.level if bottom - _TOUCH <= box.y0 and box.y1 <= top + _TOUCH
        ]
        grid = _grid(uprights, levels)
        if grid is not None and not _is_ornament(grid, paper):
            grids.append(grid)
    return sorted(grids, key=lambda grid: -grid.top)


def _stacks(uprights: Iterable[Box]) -> list[list[Box]]:
    """Uprights whose heights reach into each other, or nearly."""
    stacks: list[list[Box]] = []
    top = float("-inf")
    for box in sorted(uprights, key=lambda box: box.y0):
        if stacks and box.y0 <= top + _TOUCH:
            stacks[-1].append(box)
        else:
            stacks.append([box])
        top = max(top, box.y1) if len(stacks[-1]) > 1 else box.y1
    return stacks


def _grid(uprights: Sequence[Box], levels: Sequence[Box]) -> Grid | None:
    columns = _lines([((box.x0 + box.x1) / 2, box) for box in uprights])
    rows = _lines([(-(box.y0 + box.y1) / 2, box) for box in levels])
    if not (2 <= len(columns) <= _MOST_LINES and 2 <= len(rows) <= _MOST_LINES):
        return None
    return Grid(
        tuple(at for at, _ in columns),
        tuple(-at for at, _ in rows),
        tuple(boxes for _, boxes in columns),
        tuple(boxes for _, boxes in rows),
    )


def _lines(placed: Iterable[tuple[float, Box]]) -> list[tuple[float, tuple[Box, ...]]]:
    """Strokes at one place are one line."""
    lines: list[tuple[float, list[Box]]] = []
    for at, box in sorted(placed):
        if lines and at - lines[-1][0] <= _TOUCH:
            lines[-1][1].append(box)
        else:
            lines.append((at, [box]))
    return [(at, tuple(boxes)) for at, boxes in lines]


def _is_ornament(grid: Grid, paper: Paper) -> bool:
    return grid.is_frame and grid.ys[0] - grid.ys[-1] > _WHOLE_PAGE * paper.height


class CellWords(NamedTuple):
    """The words of one cell and its sides."""

    row: int
    column: int
    left: float
    right: float
    words: list[Word]


def sorted_into(grid: Grid, words: Iterable[Word]) -> list[CellWords]:
    """The cells that hold words, row by row."""
    cells: dict[tuple[int, int], CellWords] = {}
    for word in words:
        x, y = middle(word)
        row, column = grid.cell(x, y)
        if (row, column) not in cells:
            cells[row, column] = CellWords(row, column, *grid.walls(column, y), [])
        cells[row, column].words.append(word)
    return [cells[key] for key in sorted(cells)]


def middle(word: Word) -> tuple[float, float]:
    """The middle of a word's letters."""
    return (word.x0 + word.x1) / 2, word.base + _MIDDLE * word.size
