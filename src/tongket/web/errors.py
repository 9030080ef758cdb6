"""The pages that say no, and what to do next."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: rendered without the request, which may be what is wrong."""
    return HttpResponse(render_to_string("web/400.html"), status=400)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: more than a file may hold; nothing of it was read."""
    limit = settings.UPLOAD_LIMIT // 2**20
    return HttpResponse(render_to_string("web/413.html", {"limit": limit}), status=413)


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
