"""Above and below: the tree of units as it stood on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from tongket.apps.org.models import Ancestry, Side, Unit, UnitKind, UnitName, UnitParent
from tongket.apps.org.queries.units import (
    NamedUnit,
    named_units,
    names_borne,
    short_names_of,
    symbols_of,
)

if TYPE_CHECKING:
    Ids = QuerySet[Ancestry, int]


# Bodies that belong to no other stand side by side in this order.
_SIDES = {Side.PARTY: 0, Side.STATE: 1, Side.JUDICIAL: 2, Side.FRONT: 3}


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit in its place in the tree of one day."""

    id: int
    name: str
    short_name: str
    kind: UnitKind
    side: Side
    is_agency: bool
    parent_id: int | None
    depth: int
    has_children: bool


def descendants(unit_id: int, on: date) -> "Ids":
    """The ids of the unit and of all below it on this day; lazy, so it may stand in a subquery."""
    return (
        Ancestry.objects.as_of(on)
        .filter(ancestor_id=unit_id)
        .values_list("descendant_id", flat=True)
    )


def descendants_of_any(unit_ids: Iterable[int], on: date) -> "Ids":
    """The ids of these units and of all below them on this day; lazy."""
    return (
        Ancestry.objects.as_of(on)
        .filter(ancestor_id__in=list(unit_ids))
        .values_list("descendant_id", flat=True)
        .distinct()
    )


def ancestors(unit_id: int, on: date) -> list[NamedUnit]:
    """The units above one on this day, the highest first, without itself. Two queries."""
    ids = list(
        Ancestry.objects.as_of(on)
        .filter(descendant_id=unit_id, depth__gt=0)
        .order_by("-depth")
        .values_list("ancestor_id", flat=True)
    )
    named = {unit.id: unit for unit in named_units(ids, on)}
    return [named[each] for each in ids if each in named]


@dataclass(frozen=True, slots=True)
class Step:
    """A unit on the way down to another."""

    id: int
    label: str


def path_to(unit_id: int, on: date) -> list[Step]:
    """The units above one on this day, the highest first, by their short names. One query."""
    names = UnitName.objects.as_of(on).filter(unit_id=OuterRef("ancestor_id"))
    rows = (
        Ancestry.objects.as_of(on)
        .filter(descendant_id=unit_id, depth__gt=0)
        .order_by("-depth")
        .annotate(
            name=Subquery(names.values("name")[:1]),
            short_name=Subquery(names.values("short_name")[:1]),
        )
        .values_list("ancestor_id", "name", "short_name")
    )
    return [Step(pk, short_name or name) for pk, name, short_name in rows]


def ids_above(unit_id: int, on: date) -> set[int]:
    """The ids of the unit and of all above it on this day. One query."""
    rows = Ancestry.objects.as_of(on).filter(descendant_id=unit_id)
    return set(rows.values_list("ancestor_id", flat=True))


def homes_of(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """The short name of the unit right above each of these, to tell namesakes apart. Two queries."""
    above = dict(
        UnitParent.objects.as_of(on)
        .filter(unit_id__in=list(unit_ids))
        .values_list("unit_id", "parent_id")
    )
    names = short_names_of(above.values(), on)
    return {unit_id: names[parent_id] for unit_id, parent_id in above.items()}


def agency_of(unit_id: int, on: date) -> int | None:
    """The nearest agency at or above a unit on this day: whose register its documents enter."""
    return agencies_of([unit_id], on).get(unit_id)


def agencies_of(unit_ids: Iterable[int], on: date) -> dict[int, int]:
    """The nearest agency at or above each of these units on this day. One query."""
    rows = (
        Ancestry.objects.as_of(on)
        .filter(descendant_id__in=list(unit_ids), ancestor__is_agency=True)
        .order_by("-depth")
        .values_list("descendant_id", "ancestor_id")
    )
    return dict(rows)


def units_of_agency(agency_id: int, on: date) -> list[int]:
    """The agency and the units below it that belong to no nearer agency. Two queries."""
    below = list(descendants(agency_id, on))
    nearest = agencies_of(below, on)
    return [unit_id for unit_id in below if nearest.get(unit_id) == agency_id]


def children(unit_id: int | None, on: date) -> list[Branch]:
    """The units right below one (``None``: the roots of the tree), in their order. One query."""
    return children_of([unit_id], on)[unit_id]


def children_of(unit_ids: Iterable[int | None], on: date) -> dict[int | None, list[Branch]]:
    """The units right below each of these, in their order; ``None`` stands for the roots.

    One query for the roots, one for all the others.
    """
    wanted = set(unit_ids)
    found: dict[int | None, list[Branch]] = {each: [] for each in wanted}
    if None in wanted:
        found[None] = _roots(on)
    for parent_id, branch in _below([each for each in wanted if each is not None], on):
        found[parent_id].append(branch)
    return found


def tree(on: date) -> list[Branch]:
    """The whole tree of a day, every unit right below the one it belongs to. Two queries."""
    below: dict[int | None, list[Branch]] = defaultdict(list)
    parents = UnitParent.objects.as_of(on).values_list("parent_id", flat=True)
    for parent_id, branch in _below(parents, on):
        below[parent_id].append(branch)
    ordered: list[Branch] = []
    waiting = [(0, branch) for branch in reversed(_roots(on))]
    while waiting:
        depth, branch = waiting.pop()
        ordered.append(replace(branch, depth=depth))
        waiting += [(depth + 1, child) for child in reversed(below[branch.id])]
    return ordered


def days_of_change() -> list[date]:
    """The days on which a unit began, ended, moved or was renamed, in the order of time. One query."""
    ends = [
        rows.order_by().values_list(field)
        for rows in (Unit.objects, UnitParent.objects, UnitName.objects)
        for field in ("valid_from", "valid_to")
    ]
    first, *others = ends
    return sorted(day for (day,) in first.union(*others) if day is not None)


@dataclass(frozen=True, slots=True)
class Node:
    """A unit of the tree as it is shown; ``below`` is ``None`` while it is closed."""

    branch: Branch
    symbol: str
    below: "tuple[Node, ...] | None"
    more: int = 0


def opened(open_ids: Iterable[int], on: date, *, most: int) -> list[Node]:
    """The tree of a day with these units opened, at most so many right below each. Three queries."""
    wanted = set(open_ids)
    below = children_of([None, *wanted], on)
    shown = {branch.id for row in below.values() for branch in row[:most]}
    symbols = symbols_of(shown, on)
    return [_node(branch, below, symbols, most) for branch in below[None]]


def node(unit_id: int, on: date, *, is_open: bool, most: int) -> Node | None:
    """One unit of the tree, opened or closed. Three queries."""
    rows = list(_names(on).filter(unit_id=unit_id))
    if not rows:
        return None
    branch = _branch(rows[0], None, 0)
    below = children_of([unit_id] if is_open else [], on)
    shown = [unit_id, *(each.id for each in below.get(unit_id, ())[:most])]
    return _node(branch, below, symbols_of(shown, on), most)


def _node(
    branch: Branch, below: dict[int | None, list[Branch]], symbols: dict[int, str], most: int
) -> Node:
    children = below.get(branch.id)
    return Node(
        branch=branch,
        symbol=symbols.get(branch.id, ""),
        below=None
        if children is None
        else tuple(_node(each, below, symbols, most) for each in children[:most]),
        more=max(len(children or ()) - most, 0),
    )


def _roots(on: date) -> list[Branch]:
    placed = UnitParent.objects.as_of(on).filter(unit_id=OuterRef("pk"))
    roots = Unit.objects.as_of(on).filter(~Exists(placed)).values("pk")
    rows = _names(on).filter(unit_id__in=roots).order_by("sort_key", "unit_id")
    branches = [_branch(row, None, 0) for row in rows]
    return sorted(branches, key=lambda branch: _SIDES[branch.side])


def _below(
    parent_ids: "list[int] | QuerySet[UnitParent, int]", on: date
) -> list[tuple[int, Branch]]:
    """The units right below any of these, in the order of their places, with their parents."""
    if isinstance(parent_ids, list) and not parent_ids:
        return []
    standing = Q(unit__parents__valid_to=None) | Q(unit__parents__valid_to__gt=on)
    place = FilteredRelation(
        "unit__parents", condition=standing & Q(unit__parents__valid_from__lte=on)
    )
    rows = (
        _names(on)
        .annotate(place=place)
        .filter(place__parent_id__in=parent_ids)
        .annotate(parent_id=F("place__parent_id"))
        .order_by("place__position", "sort_key", "unit_id")
    )
    return [(row.parent_id, _branch(row, row.parent_id, 0)) for row in rows]


def _names(on: date) -> "QuerySet[UnitName]":
    """Names of the day, with the unit and whether anything stands below it."""
    beneath = UnitParent.objects.as_of(on).filter(parent_id=OuterRef("unit_id"))
    return names_borne(on).annotate(has_children=Exists(beneath))


def _branch(row: UnitName, parent_id: int | None, depth: int) -> Branch:
    unit = row.unit
    return Branch(
        id=row.unit_id,
        name=row.name,
        short_name=row.short_name,
        kind=UnitKind(unit.kind),
        side=Side(unit.side),
        is_agency=unit.is_agency,
        parent_id=parent_id,
        depth=depth,
        has_children=row.has_children,  # type: ignore[attr-defined]
    )
