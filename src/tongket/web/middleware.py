"""Puts the desk on the request, and speaks the language that was chosen."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from tongket.apps.org.queries import Desk, desk_of
from tongket.apps.ui.kit import clock

SESSION_KEY = "agency"


class DeskMiddleware:
    """``request.desk``: read when first asked for; ``?donvi=`` changes the agency worked in."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the desk at hand."""
        request.sit_down = lambda: _sit_down(request)  # type: ignore[attr-defined]
        _sit_down(request)
        return self.answer(request)


def _sit_down(request: HttpRequest) -> None:
    """Have ``request.desk`` be that of ``request.user``, also when that has just changed."""
    request.desk = SimpleLazyObject(lambda: _desk(request))  # type: ignore[attr-defined]


class LanguageMiddleware:
    """Vietnamese, unless this browser chose otherwise; what the browser was set to is not asked."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in one language and say which."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", language)
        return response


def _desk(request: HttpRequest) -> Desk:
    user_id, day = cast("int", request.user.pk), clock.today()
    asked = _asked(request.GET.get("donvi", ""))
    if hasattr(request, "auth"):  # a program with a token has no session to remember by
        return desk_of(user_id, day, asked)
    desk = desk_of(user_id, day, asked or request.session.get(SESSION_KEY))
    if asked and desk.agency_id != request.session.get(SESSION_KEY):
        request.session[SESSION_KEY] = desk.agency_id
    return desk


def _asked(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None
