"""Access tokens: those of an owner, and the one a program shows."""

from datetime import datetime

from django.db.models import QuerySet

from tongket.apps.accounts.models import ApiToken, User


def tokens_of(user: User) -> QuerySet[ApiToken]:
    """An owner's tokens, void ones too."""
    return ApiToken.objects.filter(user=user)


def token_in_force(digest: str, at: datetime) -> ApiToken | None:
    """The token with this digest, when it and its owner's account still open doors. One query."""
    rows = ApiToken.objects.select_related("user").filter(
        digest=digest, revoked_at=None, expires_at__gt=at, user__is_active=True
    )
    return rows.first()
