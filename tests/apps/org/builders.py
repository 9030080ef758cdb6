"""Units and people for tests: a builder names only what matters."""

from datetime import UTC, date, datetime
from itertools import count

from tongket.apps.accounts.models import User
from tongket.apps.org import services
from tongket.apps.org.models import Person, Post, Role, Side, Unit, UnitKind
from tongket.apps.org.services import NewUnit

AT = datetime(2024, 6, 25, 8, tzinfo=UTC)
FOUNDED = date(2020, 1, 1)
DAY = date(2024, 6, 25)
_NUMBER = count(1)


def a_unit(
    name: str = "", *, below: Unit | None = None, on: date = FOUNDED, **said: object
) -> Unit:
    """A division (a department when it has a symbol), right below another or a root."""
    new = NewUnit(
        name=name or f"Phòng {next(_NUMBER)}",
        kind=said.pop("kind", UnitKind.DIVISION),  # type: ignore[arg-type]
        side=said.pop("side", Side.STATE),  # type: ignore[arg-type]
        parent_id=below.pk if below else None,
        **said,  # type: ignore[arg-type]
    )
    return services.found_unit(new, on=on, actor=None, at=AT)


def an_agency(name: str = "Sở Thông tin và Truyền thông", **said: object) -> Unit:
    """A department with a register of its own."""
    said.setdefault("kind", UnitKind.DEPARTMENT)
    return a_unit(name, is_agency=True, **said)  # type: ignore[arg-type]


def a_person(name: str = "Nguyễn Văn An", user: User | None = None) -> Person:
    """Somebody, without an account unless one is given."""
    return services.add_person(name, actor=None, at=AT, user=user)


def a_user(username: str = "", role: Role | None = None, unit: Unit | None = None) -> User:
    """An account, with a role in a unit when both are given."""
    username = username or f"nguoi-{next(_NUMBER)}"
    user = User.objects.create_user(username, full_name=f"Người {username}")
    if role and unit:
        services.give_role(user, unit, role, on=unit.valid_from, actor=None, at=AT)
    return user


def a_post(unit: Unit, title: str = "Giám đốc", rank: int = 1, on: date = FOUNDED) -> Post:
    """A post, the head's unless a rank is given."""
    return services.add_post(unit, title, on=on, rank=rank, actor=None, at=AT)


def seated(
    unit: Unit, name: str, title: str = "Giám đốc", rank: int = 1, until: date | None = None
) -> Person:
    """A person in a post of their own."""
    person = a_person(name)
    post = a_post(unit, title, rank, on=unit.valid_from)
    services.appoint(post, person, on=unit.valid_from, until=until, actor=None, at=AT)
    return person
