"""How allauth behaves at our door: nobody signs up, a lock says when it opens, writes are logged."""

import math
import time
from datetime import UTC, datetime
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.accounts import services
from tongket.apps.accounts.models import User
from tongket.apps.ui.kit import clock

LANGUAGE_KEPT = 365 * 24 * 3600  # seconds


class Entrance(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Cửa vào."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": gettext_lazy(
            "The sign-in name and the password do not belong together."
        ),
        "too_many_login_attempts": gettext_lazy(
            "Too many wrong attempts. Try again in a quarter of an hour."
        ),
        "enter_current_password": gettext_lazy("This is not your present password."),
        "incorrect_password": gettext_lazy("This is not your present password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are opened by administrators."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts the attempt; a lock names the minute from which one may try again."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refused:
            key = self._get_login_attempts_cache_key(request, **credentials)
            raise locked_until(_opens_at(request, key)) from refused

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Logged for an account that exists; what was typed is never kept."""
        user = User.objects.filter(username=credentials.get("username", "").lower()).first()
        if user:
            services.note_refusal(user, self.get_client_ip(request), at=clock.now())

    def login(self, request: HttpRequest, user: User) -> None:
        """A session begins: both factors were given."""
        super().login(request, user)
        services.note_sign_in(user, self.get_client_ip(request), at=clock.now())

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """The site speaks the language of whoever came in."""
        response: HttpResponse = super().post_login(request, user, **how)
        speak(response, user.language)
        return response

    def set_password(self, user: User, password: str) -> None:
        """The owner changes it; they have just proved that they know the old one."""
        services.change_password(user, password, actor=user, at=clock.now())

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's own account."""
        return "accounts:me"

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say themselves what has happened; allauth's own messages would say it twice."""


def speak(response: HttpResponse, language: str) -> None:
    """Have the site speak this language to this browser."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=LANGUAGE_KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def locked_until(opens: datetime) -> ValidationError:
    """Says when to try again."""
    message = _("Too many wrong attempts. Try again from %(time)s, or ask your administrator.")
    local = timezone.localtime(opens)
    return ValidationError(message, code="too_many", params={"time": f"{local:%H:%M}"})


def _opens_at(request: HttpRequest, key: str) -> datetime:
    """The first whole minute at which every limit lets one more attempt through."""
    opens = time.time()
    for rate in ratelimit.get_rates(app="allauth.account", action="login_failed"):
        cache_key = ratelimit.get_cache_key(
            request, app="allauth.account", action="login_failed", rate=rate, key=key
        )
        history = cache.get(cache_key, [])  # newest first
        if len(history) >= rate.amount:
            opens = max(opens, history[rate.amount - 1] + rate.duration)
    return datetime.fromtimestamp(math.ceil(opens / 60) * 60, UTC)
