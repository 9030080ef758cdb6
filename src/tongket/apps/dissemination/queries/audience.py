"""Whom a choice of units and people means on a day."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tongket.apps.org import queries as org

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk, Holder, NamedUnit


def people_through(unit_ids: Iterable[int], on: date) -> dict[int, int]:
    """Everybody who holds a post in these units or below them, with the unit told.

    Somebody who sits in two of them is told once, through the first. One query a unit.
    """
    told: dict[int, int] = {}
    for unit_id in unit_ids:
        for holder in org.people_in(org.descendants(unit_id, on), on):
            told.setdefault(holder.person_id, unit_id)
    return told


def units_to_choose(desk: "Desk") -> "list[NamedUnit]":
    """The units of the agency worked in, itself first."""
    if desk.agency_id is None:
        return []
    units = org.named_units(org.units_of_agency(desk.agency_id, desk.day), desk.day)
    return sorted(units, key=lambda unit: (unit.id != desk.agency_id, unit.sort_key))


def units_below(desk: "Desk") -> "list[NamedUnit]":
    """Agencies anywhere below the one worked in: those that hand a round down themselves."""
    if desk.agency_id is None:
        return []
    below = set(org.descendants(desk.agency_id, desk.day)) - {desk.agency_id}
    return [unit for unit in org.agencies(desk.day) if unit.id in below]


def people_to_choose(desk: "Desk") -> "list[Holder]":
    """Everybody who holds a post in the agency worked in, by given name within rank."""
    if desk.agency_id is None:
        return []
    return org.people_in(org.units_of_agency(desk.agency_id, desk.day), desk.day)
