"""Bringing the organisation in from files and taking it out."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from tongket.apps.org import permissions
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_manage)
def exchange(request: "OfficeRequest") -> HttpResponse:
    """The page of both ways."""
    return render(request, "org/exchange.html", {})
