"""Who comes in and who is shown out."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from allauth.usersessions.models import UserSession
from django.db import transaction

from tongket.apps.accounts.models import User
from tongket.apps.audit import services as audit

if TYPE_CHECKING:
    from django.http import HttpRequest


@transaction.atomic
def note_sign_in(user: User, address: str, *, at: datetime) -> None:
    """A session began."""
    audit.record(user, "account.sign_in", user, at=at, after={"address": address})


@transaction.atomic
def note_refusal(user: User, address: str, *, at: datetime) -> None:
    """A wrong password was given for this account; nobody is known to have given it."""
    audit.record(None, "account.refused", user, at=at, after={"address": address})


@transaction.atomic
def end_session(session: UserSession, *, actor: User, at: datetime) -> None:
    """The browser of this session must sign in again."""
    session.end()
    audit.record(actor, "session.end", actor, at=at, before={"address": session.ip})


@transaction.atomic
def end_other_sessions(user: User, kept: str, *, actor: User, at: datetime) -> int:
    """Every session but the one with the key ``kept``; how many ended."""
    others = list(UserSession.objects.filter(user_id=user.pk).exclude(session_key=kept))
    for session in others:
        session.end()
    addresses = {"addresses": [session.ip for session in others]}
    audit.record(actor, "session.end_others", user, at=at, before=addresses)
    return len(others)


@transaction.atomic
def connect_sign_on(sign_on: Any, request: "HttpRequest", user: User, *, at: datetime) -> None:
    """An identity at the agency's provider belongs to this account from now on."""
    sign_on.connect(request, user)
    audit.record(user, "account.connect", user, at=at, after={"provider": sign_on.account.provider})
