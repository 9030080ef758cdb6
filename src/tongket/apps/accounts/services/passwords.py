"""Passwords: changed by their owner, or chosen for the first time by a link good for one use."""

from datetime import datetime

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction

from tongket.apps.accounts.models import User
from tongket.apps.accounts.services.ending import end_every_session
from tongket.apps.audit import services as audit


@transaction.atomic
def change_password(user: User, password: str, *, actor: User, at: datetime) -> None:
    """Sessions elsewhere end by themselves: they are tied to the password they began with."""
    user.set_password(password)
    user.save(update_fields=["password"])
    audit.record(actor, "account.password", user, at=at)


@transaction.atomic
def renew_link(user: User, *, actor: User, at: datetime) -> str:
    """A fresh link to a first password; the old password, older links and sessions are void."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    end_every_session(user)
    audit.record(actor, "account.link", user, at=at)
    return link_token(user)


def link_token(user: User) -> str:
    """What the link carries; void once a password is chosen, or after PASSWORD_RESET_TIMEOUT."""
    token: str = default_token_generator.make_token(user)
    return token


def link_is_good(user: User | None, token: str) -> bool:
    """Whether a first password may be chosen by this link."""
    if user is None or not user.is_active or user.has_usable_password():
        return False
    return bool(default_token_generator.check_token(user, token))


@transaction.atomic
def set_first_password(user: User, password: str, *, at: datetime) -> None:
    """The owner chooses; the link is void from now on."""
    user.set_password(password)
    user.save(update_fields=["password"])
    audit.record(user, "account.first_password", user, at=at)
