"""A program shows a token and acts for its owner, within the token's scopes and a rate."""

import time
from typing import TYPE_CHECKING, Any, Final

from django.core.cache import cache
from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from tongket.apps.accounts import queries, services
from tongket.apps.accounts.scopes import SCOPES
from tongket.apps.ui.kit import clock

if TYPE_CHECKING:
    from tongket.apps.accounts.models import ApiToken

MINUTE: Final = 60


class MissingScope(Exception):
    """The token is good, but not for this."""

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__(scope)


class BearerToken(HttpBearer):
    """``Authorization: Bearer tk_…``; ``scope`` empty: any token will do."""

    openapi_description = "An access token; its owner makes it under “Tài khoản của tôi”."

    def __init__(self, scope: str = "") -> None:
        self.scope = scope
        super().__init__()

    def authenticate(self, request: HttpRequest, token: str) -> "ApiToken | None":
        """Puts the owner and their desk on the request. Raises ``MissingScope``. One query."""
        now = clock.now()
        found = queries.token_in_force(services.digest_of(token), now)
        if found is None:
            return None
        if self.scope and self.scope not in found.scopes:
            raise MissingScope(self.scope)
        services.note_use_of_token(found, clock.today())
        request.user = found.user
        request.sit_down()  # type: ignore[attr-defined]
        return found


def needs(scope: str) -> BearerToken:
    """The door of an operation: only with a token for this scope."""
    if scope not in SCOPES:
        raise ValueError(f"no such scope: {scope}")
    return BearerToken(scope)


class PerMinute(BaseThrottle):
    """So many calls a minute for each token, whichever process answers."""

    def __init__(self, most: int) -> None:
        self.most = most

    def allow_request(self, request: Any) -> bool:
        """Counts the call in this minute."""
        key = f"api:{request.auth.pk}:{int(time.time()) // MINUTE}"
        cache.add(key, 0, 2 * MINUTE)
        return cache.incr(key) <= self.most

    def wait(self) -> float:
        """Seconds until the next minute begins."""
        return MINUTE - time.time() % MINUTE
