"""An account is opened, its details change, it is disabled and enabled."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from tongket.apps.accounts.models import User
from tongket.apps.accounts.services.ending import end_every_session
from tongket.apps.audit import services as audit
from tongket.core.text.fold import fold


class OwnAccount(Exception):
    """Nobody disables the account they work with, or takes away its second factor for others."""


@dataclass(frozen=True, slots=True)
class AccountDetails:
    """What an administrator knows of somebody."""

    full_name: str
    email: str = ""


@transaction.atomic
def create_account(username: str, details: AccountDetails, *, actor: User, at: datetime) -> User:
    """An account without a password: its owner chooses one by a link (``link_token``)."""
    user = User(
        username=User.normalize_username(username).lower(),
        full_name=details.full_name,
        folded=fold(details.full_name),
        email=details.email,
    )
    user.set_unusable_password()
    user.full_clean()
    user.save()
    after = audit.snapshot(user, "username", "full_name", "email")
    audit.record(actor, "account.create", user, at=at, after=after)
    return user


@transaction.atomic
def change_details(
    user: User, details: AccountDetails, *, version: int, actor: User, at: datetime
) -> None:
    """Raises ``StaleEdit`` when somebody else saved first."""
    before = audit.snapshot(user, "full_name", "email")
    audit.claim(user, version)
    user.full_name, user.email = details.full_name, details.email
    user.folded = fold(details.full_name)
    user.full_clean()
    user.save(update_fields=["full_name", "folded", "email"])
    was, now = audit.changes(before, audit.snapshot(user, "full_name", "email"))
    audit.record(actor, "account.change", user, at=at, before=was, after=now)


@transaction.atomic
def change_language(user: User, language: str, *, actor: User, at: datetime) -> None:
    """The language in which the site speaks to its owner."""
    before, user.language = user.language, language
    user.full_clean()
    user.save(update_fields=["language"])
    said = {"before": {"language": before}, "after": {"language": language}}
    audit.record(actor, "account.language", user, at=at, **said)


@transaction.atomic
def disable_account(user: User, *, actor: User, at: datetime) -> None:
    """Closes the door and ends every session; tokens stop with it. Raises ``OwnAccount``."""
    _not_oneself(user, actor)
    _let_in(user, actor=actor, at=at, action="account.disable", is_active=False)
    end_every_session(user)


@transaction.atomic
def enable_account(user: User, *, actor: User, at: datetime) -> None:
    """Opens the door again."""
    _let_in(user, actor=actor, at=at, action="account.enable", is_active=True)


def _let_in(user: User, *, actor: User, at: datetime, action: str, is_active: bool) -> None:
    before, user.is_active = user.is_active, is_active
    user.save(update_fields=["is_active"])
    said = {"before": {"is_active": before}, "after": {"is_active": is_active}}
    audit.record(actor, action, user, at=at, **said)


def _not_oneself(user: User, actor: User) -> None:
    if user.pk == actor.pk:
        raise OwnAccount
