"""Who may tell others to study, who may follow, who may record a campaign."""

from typing import TYPE_CHECKING

from tongket.apps.org.queries import Role

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def may_study(desk: "Desk") -> bool:
    """Whoever was told studies; each sees their own duties only."""
    return True


def may_see(desk: "Desk") -> bool:
    """Everybody with a seat in an agency: its campaigns."""
    return desk.agency_id is not None


def may_disseminate(desk: "Desk") -> bool:
    """Those who speak for the agency or for a division."""
    return desk.holds(Role.CLERK, Role.OFFICE_HEAD, Role.DIRECTOR, Role.HEAD_OF_DIVISION)


def may_follow(desk: "Desk") -> bool:
    """Who has and who has not: those who may tell others."""
    return may_disseminate(desk)


def may_record_campaign(desk: "Desk") -> bool:
    """Campaign activities are recorded by those who do them."""
    return desk.holds(
        Role.SPECIALIST, Role.HEAD_OF_DIVISION, Role.CLERK, Role.OFFICE_HEAD, Role.DIRECTOR
    )
