"""Records of one agency, by which the access test asks for real pages.

``access.toml`` names them (``record = "session"``). A maker gets the house with its people and
returns what stands in the gaps of the address. It runs inside the test's own transaction.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from allauth.usersessions.models import UserSession

from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role, Unit


@dataclass(frozen=True, slots=True)
class House:
    """Two agencies with one person a role in each, somebody without a role, and their sessions."""

    agency: Unit
    abroad: Unit
    people: Mapping[Role, User]
    people_abroad: Mapping[Role, User]
    roleless: User
    sessions: Mapping[int, str]  # by account

    def specialist(self) -> User:
        """Whoever owns what has an owner."""
        return self.people[Role.SPECIALIST]


def session(house: House) -> dict[str, object]:
    """A session of the specialist."""
    own = UserSession.objects.create(
        user=house.specialist(), ip="127.0.0.1", session_key="x" * 32, user_agent=""
    )
    return {"pk": own.pk}


RECORDS: dict[str, Callable[[House], dict[str, object]]] = {
    "session": session,
}
