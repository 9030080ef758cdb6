"""Every read of the organisation that spans tables; each takes the day it is asked for."""

from tongket.apps.org.models import Role
from tongket.apps.org.queries.desk import Desk, Seat, desk_of

__all__ = ["Desk", "Role", "Seat", "desk_of"]
