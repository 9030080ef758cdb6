"""People who sign in, with the codes their telephones would show."""

import time
from datetime import UTC, date, datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from tongket.apps.accounts.models import User
from tongket.apps.org.models import Ancestry, Role, RoleHolding, Unit, UnitName

AT = datetime(2024, 6, 25, 1, 30, tzinfo=UTC)
LONG_AGO = date(2020, 1, 1)
PASSWORD = "Sen hồng bên hồ 27"  # noqa: S105 - of nobody
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 - of nobody's telephone


def an_account(username: str = "ha", full_name: str = "Phạm Thu Hà") -> User:
    """An account with a password."""
    return User.objects.create_user(username, PASSWORD, full_name=full_name)


def an_agency(name: str = "Sở Thông tin và Truyền thông") -> Unit:
    """An agency without anything below it."""
    unit = Unit.objects.create(side="state", kind="department", is_agency=True, valid_from=LONG_AGO)
    UnitName.objects.create(
        unit=unit, name=name, folded=name.lower(), sort_key=name, valid_from=LONG_AGO
    )
    Ancestry.objects.create(ancestor=unit, descendant=unit, depth=0, valid_from=LONG_AGO)
    return unit


def with_role(user: User, role: Role, unit: Unit | None = None) -> User:
    """The account plays a role in a unit, of a new agency when none is named."""
    place = unit or an_agency()
    RoleHolding.objects.create(user=user, unit=place, role=role, valid_from=LONG_AGO)
    return user


def an_administrator(username: str = "quantri") -> User:
    """A system administrator with a second factor."""
    user = with_role(an_account(username, "Đỗ Quang Minh"), Role.ADMINISTRATOR)
    with_second_factor(user)
    return user


def with_second_factor(user: User) -> User:
    """A telephone with a key, and recovery codes on paper."""
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


def code_now(ahead: int = 0) -> str:
    """What the telephone shows, so many half minutes ahead."""
    counter = int(time.time()) // 30 + ahead
    code: str = format_hotp_value(hotp_value(SECRET, counter))
    return code


def recovery_codes_of(user: User) -> list[str]:
    """The codes on the paper."""
    kept = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    codes: list[str] = kept.wrap().get_unused_codes()
    return codes


def signed_in(user: User) -> Client:
    """A browser in which this account is signed in."""
    client = Client()
    client.force_login(user)
    return client


def came_in(user: User, browser: str = "Mozilla/5.0 (Windows NT 10.0) Chrome/142.0") -> Client:
    """A browser in which this account came in by the door, so that the session is listed."""
    client = Client(headers={"User-Agent": browser})
    client.post("/xac-thuc/dang-nhap/", {"login": user.username, "password": PASSWORD})
    return client
