"""Access tokens for programs: shown once, kept as a hash, for some scopes, until a day."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from tongket.apps.accounts.models import ApiToken, User
from tongket.apps.accounts.scopes import SCOPES
from tongket.apps.audit import services as audit

PREFIX = "tk_"  # makes a lost token findable in code and logs
SHOWN = 8  # letters by which its owner knows it again


@transaction.atomic
def issue_token(
    name: str, scopes: Iterable[str], expires_at: datetime, *, actor: User, at: datetime
) -> tuple[ApiToken, str]:
    """The token and its secret, which nobody can read again."""
    chosen = sorted(set(scopes))
    if not chosen or not SCOPES.keys() >= set(chosen):
        raise ValidationError({"scopes": _("Choose what the program may do.")})
    if expires_at <= at:
        raise ValidationError({"expires_on": _("The last day has passed already.")})
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=actor,
        name=name,
        digest=digest_of(secret),
        hint=secret[:SHOWN],
        scopes=chosen,
        created_at=at,
        expires_at=expires_at,
    )
    after = audit.snapshot(token, "name", "hint", "scopes", "expires_at")
    audit.record(actor, "token.issue", token, at=at, after=after)
    return token, secret


@transaction.atomic
def revoke_token(token: ApiToken, *, actor: User, at: datetime) -> None:
    """From now on it opens nothing; a token that is void already stays as it is."""
    if token.revoked_at is not None:
        return
    token.revoked_at = at
    token.save(update_fields=["revoked_at"])
    audit.record(actor, "token.revoke", token, at=at, after={"revoked_at": at})


def note_use_of_token(token: ApiToken, day: date) -> None:
    """The day it was last used, written once a day; not a change that the log keeps."""
    if token.last_used_on != day:
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=day)


def digest_of(secret: str) -> str:
    """What is kept of a secret. It is long and random, so that a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
