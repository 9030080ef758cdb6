"""Days off and make-up days of a year."""

from datetime import date
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.org import permissions, queries, services
from tongket.apps.org.forms.seats import DayOffForm
from tongket.apps.org.models import DayOff
from tongket.apps.org.views.answer import FormPage, answer
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

FIRST_YEAR, LAST_YEAR = 2000, 2099


@guarded(permissions.may_see)
def days(request: "OfficeRequest") -> HttpResponse:
    """The special days of a year; what was decided here stands above what is computed."""
    said = request.GET.get("nam", "")
    year = int(said) if said.isascii() and said.isdigit() and len(said) == 4 else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        year = request.desk.day.year
    shown = {
        "year": str(year),
        "before": str(year - 1),
        "after": str(year + 1),
        "days": queries.special_days(year),
        "may_manage": permissions.may_manage(request.desk),
    }
    return render(request, "org/days.html", shown)


@guarded(permissions.may_manage)
def new_day(request: "OfficeRequest") -> HttpResponse:
    """Enter a decision about one day."""
    form = DayOffForm(request.POST or None, on=request.desk.day)
    page = FormPage(_("Day off or make-up day"), _("Save"), reverse("org:days"))
    return answer(
        request,
        form,
        page,
        lambda said: services.day_off(
            said["on"],
            said["name"],
            working=said["working"],
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_manage)
@require_POST
def drop_day(request: "OfficeRequest", year: int, month: int, day: int) -> HttpResponse:
    """Let the computed calendar speak again."""
    try:
        when = date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    row = get_object_or_404(DayOff, day=when)
    services.drop_day_off(row, actor=request.user, at=clock.now())
    messages.success(request, _("The computed calendar holds again for this day."))
    return redirect(f"{reverse('org:days')}?nam={year}")
