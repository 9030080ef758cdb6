"""Who may see the organisation, and who may change it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def may_see(desk: "Desk") -> bool:
    """Everybody who is signed in: the organisation is public, its people hold public posts."""
    return True


def may_manage(desk: "Desk") -> bool:
    """Units, posts, roles, delegations and days off are the administrator's to keep."""
    return desk.is_administrator


def may_see_roles(desk: "Desk") -> bool:
    """Which accounts play which role is for the administrator alone."""
    return desk.is_administrator
