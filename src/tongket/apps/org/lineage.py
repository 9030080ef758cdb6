"""From who stands right above whom to all who ever stood above whom; pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

FOREVER = date.max
_DEEPEST = 64


class Stretch(NamedTuple):
    """Days from ``start`` up to and not including ``end``."""

    start: date
    end: date

    def within(self, other: "Stretch") -> "Stretch | None":
        """The days of both, or ``None``."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Stretch(start, end) if start < end else None


class Place(NamedTuple):
    """A unit right below another for some days."""

    unit_id: int
    parent_id: int
    days: Stretch


class Descent(NamedTuple):
    """A unit below another, ``depth`` steps away (0: itself), for some days."""

    ancestor_id: int
    descendant_id: int
    depth: int
    days: Stretch


class Loop(ValueError):
    """On some day a unit stands above itself."""

    def __init__(self, unit_id: int) -> None:
        self.unit_id = unit_id
        super().__init__(f"unit {unit_id} stands above itself")


def lineage(
    unit_ids: Iterable[int], lives: Mapping[int, Stretch], places: Iterable[Place]
) -> list[Descent]:
    """Every ancestor of each of these units; days that follow each other are one stretch.

    ``lives`` and ``places`` hold at least the units themselves and all that ever stood above them.
    Raises ``Loop``.
    """
    above: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        above[place.unit_id].append(place)
    return [
        descent
        for unit_id in unit_ids
        for descent in _joined(unit_id, _walk(unit_id, lives[unit_id], 0, lives, above))
    ]


def _walk(
    unit_id: int,
    days: Stretch,
    depth: int,
    lives: Mapping[int, Stretch],
    above: Mapping[int, list[Place]],
) -> Iterator[tuple[int, int, Stretch]]:
    """Ancestor, depth and days, along every way up that has days left."""
    if depth > _DEEPEST:
        raise Loop(unit_id)
    yield unit_id, depth, days
    for place in above.get(unit_id, ()):
        shared = place.days.within(days)
        shared = shared and shared.within(lives[place.parent_id])
        if shared:
            yield from _walk(place.parent_id, shared, depth + 1, lives, above)


def _joined(unit_id: int, found: Iterable[tuple[int, int, Stretch]]) -> Iterator[Descent]:
    last: Descent | None = None
    for ancestor_id, depth, days in sorted(found):
        if last and (ancestor_id, depth, days.start) == (
            last.ancestor_id,
            last.depth,
            last.days.end,
        ):
            last = last._replace(days=Stretch(last.days.start, days.end))
            continue
        if last:
            yield last
        last = Descent(ancestor_id, unit_id, depth, days)
    if last:
        yield last
