"""Puts the desk on the request, and speaks the language that was chosen."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.functional import SimpleLazyObject

from tongket.apps.org.queries import Desk, desk_of

SESSION_KEY = "agency"


class DeskMiddleware:
    """``request.desk``: read when first asked for; ``?donvi=`` changes the agency worked in."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the desk at hand."""
        request.desk = SimpleLazyObject(lambda: _desk(request))  # type: ignore[attr-defined]
        return self.answer(request)


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
    asked = request.GET.get("donvi", "")
    wanted = int(asked) if asked.isascii() and asked.isdigit() else request.session.get(SESSION_KEY)
    desk = desk_of(cast("int", request.user.pk), timezone.localdate(), wanted)
    if asked and desk.agency_id != request.session.get(SESSION_KEY):
        request.session[SESSION_KEY] = desk.agency_id
    return desk
