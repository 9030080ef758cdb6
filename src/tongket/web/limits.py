"""What no page of this site takes, turned away before anything of it is read or looked for."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, QueryDict

from tongket.web.errors import too_large

LARGEST_ID: Final = 2**63 - 1  # what a key of a database holds
FORM_AROUND: Final = 4 * 2**20  # bytes of a form besides its file
_NOTHING, _SOMETHING = "\0", "\ufffd"  # the letter that no database holds, and what stands for it


class LimitsMiddleware:
    """413 for a body larger than a file may be; 404 for an address that no key can be meant by.

    A filter in the address is read without the letter that no database holds; a cookie with it was
    never ours: 400.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the head of the request only."""
        if _announced(request) > settings.UPLOAD_LIMIT + FORM_AROUND:
            return too_large(request)
        if any(_NOTHING in word for word in request.COOKIES.values()):
            raise BadRequest(HTTPStatus.BAD_REQUEST.phrase)
        if any(_NOTHING in word for _name, words in request.GET.lists() for word in words):
            request.GET = _readable(request.GET)  # type: ignore[assignment]
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _args: Any, gaps: Any
    ) -> None:
        """Raise for a key that cannot be."""
        if any(map(_names_nothing, gaps.values())):
            raise Http404


def _readable(asked: QueryDict) -> QueryDict:
    readable = asked.copy()
    for name, words in asked.lists():
        readable.setlist(name, [word.replace(_NOTHING, _SOMETHING) for word in words])
    return readable


def _names_nothing(gap: object) -> bool:
    if isinstance(gap, int):
        return gap > LARGEST_ID
    return isinstance(gap, str) and _NOTHING in gap


def _announced(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or ""
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else 0
