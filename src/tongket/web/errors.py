"""The pages that say no, and what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: signed in, but this is not theirs to see or do."""
    return render(request, "web/403.html", {"reason": _said(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or none that this person may know of."""
    return render(request, "web/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: said without touching the database, which may be what is broken."""
    return HttpResponse(render_to_string("web/500.html"), status=500)


def not_trusted(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without its token: it was kept open too long, or another site sent it."""
    return render(request, "web/csrf.html", status=403)


def _said(exception: Exception | None) -> str:
    return str(exception) if exception is not None else ""
