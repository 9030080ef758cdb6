"""Merged cells of a table, told by the places that hold no paragraph at all.

An empty cell still has its empty paragraph; a place that a merged cell reaches has none. Where the
reader does not say how far a cell reaches to the right, the row decides: one that begins with a
cell of its own is merged to the right, one that begins under a cell from above is merged downward.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tongket.core.doc.source import Cell

Place = tuple[int, int]  # row, column
_MOST_PLACES = 200_000  # of a table that is looked through for merged cells


class Reach(NamedTuple):
    """How many columns and rows a cell takes."""

    columns: int = 1
    rows: int = 1


def reaches(cells: Iterable[Cell]) -> dict[Place, Reach]:
    """The reach of each cell of one table, by row and column."""
    standing = {(cell.row, cell.column): cell.columns for cell in cells}
    width = max((column for _, column in standing), default=-1) + 1
    rows = sorted({row for row, _ in standing})
    if width * len(rows) > _MOST_PLACES:
        return {place: Reach(columns or 1) for place, columns in standing.items()}
    owners: dict[Place, Place] = {}
    for row in rows:
        for column in range(width):
            if owner := _owner((row, column), standing, owners):
                owners[row, column] = owner
    return _measured(owners, standing)


def _owner(
    place: Place, standing: dict[Place, int | None], owners: dict[Place, Place]
) -> Place | None:
    """The cell that a place belongs to: the one that stands there, left of it, or above."""
    row, column = place
    if place in standing:
        return place
    left, above = owners.get((row, column - 1)), owners.get((row - 1, column))
    to_left = left is not None and left[0] == row and _may_reach(left, column, standing)
    return left if to_left else above


def _may_reach(left: Place, column: int, standing: dict[Place, int | None]) -> bool:
    told = standing[left]
    if told is not None:
        return column < left[1] + told
    return left[0] == 0 or (left[0], 0) in standing


def _measured(owners: dict[Place, Place], standing: dict[Place, int | None]) -> dict[Place, Reach]:
    measured = {place: Reach(columns or 1) for place, columns in standing.items()}
    for (row, column), owner in owners.items():
        reach = measured[owner]
        columns = max(reach.columns, column - owner[1] + 1)
        measured[owner] = Reach(columns, max(reach.rows, row - owner[0] + 1))
    return measured
