"""The tables of the organisation, one file a noun."""

from tongket.apps.org.models.calendar import DayOff
from tongket.apps.org.models.people import Delegation, Holding, Person, Post, RoleHolding
from tongket.apps.org.models.roles import Role
from tongket.apps.org.models.succession import Succession, SuccessionKind
from tongket.apps.org.models.units import (
    Ancestry,
    Side,
    Unit,
    UnitCode,
    UnitKind,
    UnitName,
    UnitParent,
    UnitSymbol,
)

__all__ = [
    "Ancestry",
    "DayOff",
    "Delegation",
    "Holding",
    "Person",
    "Post",
    "Role",
    "RoleHolding",
    "Side",
    "Succession",
    "SuccessionKind",
    "Unit",
    "UnitCode",
    "UnitKind",
    "UnitName",
    "UnitParent",
    "UnitSymbol",
]
