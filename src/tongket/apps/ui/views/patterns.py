"""Mẫu thành phần: every partial in every state, for administrators and for the demo."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.apps.ui.kit.guard import guarded
from tongket.apps.ui.views.samples import samples

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def may_see_patterns(desk: "Desk") -> bool:
    """Administrators; in the demo everybody."""
    return settings.DEMO or desk.is_administrator


@guarded(may_see_patterns)
def patterns(request: HttpRequest) -> HttpResponse:
    """The pattern page."""
    return render(request, "ui/patterns.html", samples())
