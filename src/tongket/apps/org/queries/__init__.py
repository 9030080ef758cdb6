"""Every read of the organisation that spans tables; each takes the day it is asked for."""

from tongket.apps.org.queries.desk import Desk, Seat, desk_of

__all__ = ["Desk", "Seat", "desk_of"]
