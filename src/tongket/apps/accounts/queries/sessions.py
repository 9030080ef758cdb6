"""Where an account is signed in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _

from tongket.apps.accounts.models import User

# What a browser calls itself, the more particular names first.
BROWSERS: Final = {
    "Edg/": "Edge",
    "OPR/": "Opera",
    "coc_coc": "Cốc Cốc",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS: Final = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One browser in which the account is signed in."""

    id: int
    device: str
    address: str
    since: datetime
    is_here: bool


def sessions_of(user: User, here: str | None) -> list[SessionRow]:
    """The living sessions, this one first; ``here`` is the key of the session that asks."""
    alive = UserSession.objects.purge_and_list(user)
    rows = [
        SessionRow(
            one.pk, device_of(one.user_agent), one.ip, one.created_at, one.session_key == here
        )
        for one in alive
    ]
    return sorted(rows, key=lambda row: (not row.is_here, -row.since.timestamp()))


def device_of(user_agent: str) -> str:
    """``Chrome, Windows``: as much as a person needs to know a session again."""
    names = [
        next((name for sign, name in table.items() if sign in user_agent), "")
        for table in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, names)) or _("another program")
