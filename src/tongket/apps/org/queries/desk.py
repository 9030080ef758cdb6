"""Who sits here today: a person's roles, in which units, of which agencies."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from tongket.apps.org.models import Ancestry, Role, RoleHolding


@dataclass(frozen=True, slots=True)
class Seat:
    """One role in one unit, and the agency that the unit belongs to (itself, when it is one)."""

    role: Role
    unit_id: int
    agency_id: int | None


@dataclass(frozen=True, slots=True)
class Desk:
    """Bàn làm việc: what one person may do on one day.

    ``agency_id`` is the agency being worked in: the one asked for, or that of the first seat.
    """

    user_id: int
    day: date
    seats: tuple[Seat, ...]
    agency_id: int | None

    @property
    def agency_ids(self) -> frozenset[int]:
        """The agencies in which this person has a role."""
        return frozenset(seat.agency_id for seat in self.seats if seat.agency_id is not None)

    @property
    def unit_ids(self) -> frozenset[int]:
        """The units in which this person has a role, within the agency being worked in."""
        return frozenset(s.unit_id for s in self.seats if s.agency_id == self.agency_id)

    @property
    def is_administrator(self) -> bool:
        """Whether the system is theirs to look after; it opens no documents."""
        return any(seat.role is Role.ADMINISTRATOR for seat in self.seats)

    def holds(self, *roles: Role) -> bool:
        """Whether one of these roles is held in the agency being worked in."""
        return any(s.role in roles and s.agency_id == self.agency_id for s in self.seats)


def desk_of(user_id: int, on: date, agency_id: int | None = None) -> Desk:
    """The desk of an account on a day; an agency that is not theirs is ignored. One query."""
    above = Ancestry.objects.as_of(on).filter(descendant=OuterRef("unit"))
    nearest = above.filter(ancestor__is_agency=True).order_by("depth").values("ancestor")
    held = (
        RoleHolding.objects.as_of(on)
        .filter(user_id=user_id)
        .annotate(agency=Subquery(nearest[:1]))
        .order_by("pk")
        .values_list("role", "unit_id", "agency")
    )
    seats = tuple(Seat(Role(role), unit_id, agency) for role, unit_id, agency in held)
    theirs = [seat.agency_id for seat in seats if seat.agency_id is not None]
    chosen = agency_id if agency_id in theirs else next(iter(theirs), None)
    return Desk(user_id, on, seats, chosen)
