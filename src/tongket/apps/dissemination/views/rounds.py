"""Opening, following, reminding, handing down and closing rounds."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tongket.apps.audit.services import StaleEdit
from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.forms import RoundForm
from tongket.apps.org import queries as org
from tongket.apps.register import queries as register
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Dissemination, UnitDuty
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 50


@guarded(permissions.may_disseminate)
def new_round(request: "OfficeRequest", document_id: int) -> HttpResponse:
    """Tell people and units to study a document."""
    document = register.document_for(request.desk, document_id)
    form = RoundForm(request.desk, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = services.open_round(
                request.desk.agency_id or 0,
                form.details(document),
                form.audience(),
                actor=request.user,
                at=clock.now(),
            )
        except services.NobodyToTell:
            form.add_error(None, _("Nobody holds a post in the units chosen."))
        else:
            return redirect("dissemination:round", opened.pk)
    return render(request, "dissemination/new_round.html", {"form": form, "document": document})


@guarded(permissions.may_follow)
def round_page(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """How far a round has come: by unit, and who has not confirmed yet."""
    opened = queries.round_for(request.desk, round_id)
    confirmed = request.GET.get("xem") == "da-xac-nhan"
    duties = queries.duties_of(opened, confirmed=confirmed)
    by_unit = queries.progress_by_unit(opened)
    told = list(opened.unit_duties.select_related("cascade"))
    names = org.names_of([u.unit_id for u in by_unit] + [u.unit_id for u in told], request.desk.day)
    return render(
        request,
        "dissemination/round.html",
        {
            "round": opened,
            "progress": queries.progress_of(opened),
            "own": queries.own_progress(opened),
            "units": [(names.get(u.unit_id, ""), u.progress) for u in by_unit],
            "told_units": [(names.get(u.unit_id, ""), u) for u in told],
            "page": Paginator(duties, PER_PAGE).get_page(request.GET.get("page")),
            "confirmed": confirmed,
            "reminder": opened.reminders.first(),
            "is_late": opened.closed_on is None and opened.due_on < request.desk.day,
        },
    )


@require_POST
@guarded(permissions.may_follow)
def remind(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Remind those who have not confirmed."""
    opened = queries.round_for(request.desk, round_id)
    try:
        reminder = services.remind(opened, actor=request.user, at=clock.now())
    except services.RemindedToday:
        messages.warning(request, _("Everybody was reminded today already."))
    else:
        said = ngettext("%d person was reminded.", "%d people were reminded.", reminder.people)
        messages.success(request, said % reminder.people)
    return redirect("dissemination:round", opened.pk)


@require_POST
@guarded(permissions.may_disseminate)
def close(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Close a round."""
    opened = queries.round_for(request.desk, round_id)
    try:
        services.close_round(
            opened, int(request.POST.get("version") or 0), actor=request.user, at=clock.now()
        )
    except (StaleEdit, ValueError):
        messages.error(request, _("Somebody changed this round meanwhile; look again."))
    else:
        messages.success(request, _("The round is closed; nobody confirms any more."))
    return redirect("dissemination:round", opened.pk)


@guarded(permissions.may_disseminate)
def hand_down(request: "OfficeRequest", duty_id: int) -> HttpResponse:
    """A unit that was told opens its own round."""
    told = get_object_or_404(queries.told_units(request.desk), pk=duty_id)
    form = RoundForm(request.desk, request.POST or None, initial=_as_ordered(told))
    if request.method == "POST" and form.is_valid():
        below = _handed_down(request, told, form)
        if below:
            return redirect("dissemination:round", below.pk)
    return render(
        request,
        "dissemination/new_round.html",
        {"form": form, "document": told.dissemination.document, "ordered": told.dissemination},
    )


def _as_ordered(told: "UnitDuty") -> dict[str, object]:
    return {"due_on": told.dissemination.due_on, "instruction": told.dissemination.instruction}


def _handed_down(
    request: "OfficeRequest", told: "UnitDuty", form: RoundForm
) -> "Dissemination | None":
    details = form.details(told.dissemination.document)
    try:
        return services.cascade(told, details, form.audience(), actor=request.user, at=clock.now())
    except services.NobodyToTell:
        form.add_error(None, _("Nobody holds a post in the units chosen."))
    except services.TooLate as late:
        day = late.limit.strftime("%d/%m/%Y")
        form.add_error("due_on", _("The round above ends on %(day)s.") % {"day": day})
    return None
