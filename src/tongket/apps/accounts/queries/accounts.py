"""Accounts as their administrators see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet

from tongket.apps.accounts.models import User
from tongket.core.text.fold import fold


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account in the list: enough to find it and to see how it is guarded."""

    id: int
    username: str
    full_name: str
    is_active: bool
    has_password: bool
    has_second_factor: bool
    last_login: datetime | None


def accounts_matching(text: str = "") -> QuerySet[User]:
    """Accounts whose sign-in name or name holds every word of ``text``, marks or not."""
    rows = User.objects.order_by("username")
    for word in fold(text).split():
        rows = rows.filter(Q(username__contains=word) | Q(folded__contains=word))
    return rows


def rows_of(users: Sequence[User]) -> list[AccountRow]:
    """These accounts as rows. One query."""
    guarded = set(
        Authenticator.objects.filter(
            user_id__in=[user.pk for user in users], type=Authenticator.Type.TOTP
        ).values_list("user_id", flat=True)
    )
    return [_row(user, has_second_factor=user.pk in guarded) for user in users]


def row_of(user: User) -> AccountRow:
    """One account as a row."""
    return _row(user, has_second_factor=has_second_factor(user.pk))


def has_second_factor(user_id: int) -> bool:
    """Whether a code from the owner's telephone is asked for at sign-in."""
    rows = Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.TOTP)
    return bool(rows.exists())


def factors_of(user_id: int) -> list[int]:
    """What the second factors of an account are kept under; a new set of codes is a new one."""
    rows = Authenticator.objects.filter(user_id=user_id).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def may_sign_in_by_password(user: User) -> bool:
    """False for those who come by single sign-on or have not chosen a password yet."""
    return user.is_active and user.has_usable_password()


def _row(user: User, *, has_second_factor: bool) -> AccountRow:
    return AccountRow(
        id=user.pk,
        username=user.username,
        full_name=user.full_name,
        is_active=user.is_active,
        has_password=user.has_usable_password(),
        has_second_factor=has_second_factor,
        last_login=user.last_login,
    )
