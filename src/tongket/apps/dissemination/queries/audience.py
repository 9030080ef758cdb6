"""Whom a choice of units and people means on a day, and what there is to choose from."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Value

from tongket.apps.org import queries as org

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Dissemination
    from tongket.apps.org.queries import Holder, NamedUnit


@dataclass(frozen=True, slots=True)
class Group:
    """A unit and whoever holds a post in it, by rank; somebody with two posts stands in the first."""

    unit: "NamedUnit"
    people: "tuple[Holder, ...]"


@dataclass(frozen=True, slots=True)
class Choice:
    """Everybody who can be told inside a unit, and the bodies below that hand a round down."""

    groups: tuple[Group, ...]
    bodies: "tuple[NamedUnit, ...]"

    @property
    def unit_of(self) -> dict[int, int]:
        """Each person with the unit through which they are told."""
        return {one.person_id: group.unit.id for group in self.groups for one in group.people}


@dataclass(frozen=True, slots=True)
class Known:
    """Who is told already in a round: people and units."""

    people: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()


def known_in(opened: "Dissemination") -> Known:
    """One query."""
    people = opened.duties.order_by().values_list(Value(1), "person_id")
    units = opened.unit_duties.order_by().values_list(Value(0), "unit_id")
    rows = list(people.union(units, all=True))
    return Known(
        frozenset(pk for is_person, pk in rows if is_person),
        frozenset(pk for is_person, pk in rows if not is_person),
    )


def choice_in(unit_id: int, on: date) -> Choice:
    """What can be chosen for a round that a unit holds: its people by unit, itself first; below them
    its divisions and the agencies under it, which hand a round down themselves. Six queries.
    """
    below = list(org.descendants(unit_id, on))
    nearest = org.agencies_of(below, on)
    own = [each for each in below if nearest.get(each) == nearest.get(unit_id)]
    named = {unit.id: unit for unit in org.named_units(below, on)}
    ours = sorted(own, key=lambda each: (each != unit_id, named[each].sort_key))
    held: dict[int, list[Holder]] = {each: [] for each in ours}
    known: set[int] = set()
    for holder in org.people_in(own, on):
        if holder.person_id not in known:
            known.add(holder.person_id)
            held[holder.unit_id].append(holder)
    groups = tuple(Group(named[each], tuple(held[each])) for each in ours if held[each])
    bodies = [
        unit
        for unit in named.values()
        if unit.id != unit_id and (unit.is_agency or unit.id in held)
    ]
    return Choice(groups, tuple(sorted(bodies, key=lambda unit: (unit.is_agency, unit.sort_key))))
