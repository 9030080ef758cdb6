"""Who may look after accounts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def may_administer_accounts(desk: "Desk") -> bool:
    """System administrators open, disable and mend accounts."""
    return desk.is_administrator


def must_have_second_factor(desk: "Desk") -> bool:
    """Whoever can open accounts for others is not let in by a password alone."""
    return desk.is_administrator
