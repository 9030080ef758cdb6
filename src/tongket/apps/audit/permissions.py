"""Who may read the log."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def may_list_entries(desk: "Desk") -> bool:
    """Administrators list who did what; what a record holds stays with those who may open it."""
    return desk.is_administrator
