"""Pages of somebody signed in stay with them: no cache keeps one, not even the browser's own."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOWHERE = "private, no-store"


class PrivatePagesMiddleware:
    """On a computer that clerks share, the way back after signing out shows nothing."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Say so on every answer that says nothing of its own."""
        response = self.answer(request)
        if request.user.is_authenticated or request.method == "POST":
            response.headers.setdefault("Cache-Control", NOWHERE)
        return response
