"""Opening a round for a document, or for a unit that was told to hand one down."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.forms import ChooseForm, RoundForm
from tongket.apps.register import queries as register
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded
from tongket.core.text.date_format import short_date

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Dissemination, UnitDuty
    from tongket.apps.ui.kit.request import OfficeRequest

FORTNIGHT = timedelta(days=14)


@guarded(permissions.may_disseminate)
def choose(request: "OfficeRequest") -> HttpResponse:
    """Which document: by its number and symbol."""
    form = ChooseForm(request.desk, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("dissemination:new_round", form.cleaned_data["document"].pk)
    return _answer(request, "dissemination/choose.html", {"form": form})


@guarded(permissions.may_disseminate)
def new_round(request: "OfficeRequest", document_id: int) -> HttpResponse:
    """Tell people and units to study a document."""
    document = register.document_for(request.desk, document_id)
    holder = request.desk.agency_id or 0
    form = RoundForm(
        holder,
        request.desk.day,
        request.POST or None,
        initial={"due_on": request.desk.day + FORTNIGHT},
    )
    if request.method == "POST" and form.is_valid():
        opened = services.open_round(
            holder, form.details(document), form.audience(), actor=request.user, at=clock.now()
        )
        messages.success(request, _("Sent; everybody told finds it on their desk."))
        return redirect("dissemination:round", opened.pk)
    return _answer(request, "dissemination/new_round.html", {"form": form, "document": document})


@guarded(permissions.may_disseminate)
def hand_down(request: "OfficeRequest", duty_id: int) -> HttpResponse:
    """A unit that was told opens its own round."""
    told = get_object_or_404(queries.told_units(request.desk), pk=duty_id)
    ordered = told.dissemination
    form = RoundForm(
        told.unit_id,
        request.desk.day,
        request.POST or None,
        initial={"due_on": ordered.due_on, "instruction": ordered.instruction},
    )
    if request.method == "POST" and form.is_valid():
        below = _handed_down(request, told, form)
        if below:
            return redirect("dissemination:round", below.pk)
    shown = {"form": form, "document": ordered.document, "ordered": ordered, "told": told}
    return _answer(request, "dissemination/new_round.html", shown)


@require_POST
@guarded(permissions.may_disseminate)
def receive(request: "OfficeRequest", duty_id: int) -> HttpResponse:
    """A unit that was told acknowledges it."""
    told = get_object_or_404(queries.told_units(request.desk), pk=duty_id)
    services.receive(told, actor=request.user, at=clock.now())
    messages.success(request, _("Acknowledged; it still waits to be handed down."))
    return redirect("dissemination:overview")


def _handed_down(
    request: "OfficeRequest", told: "UnitDuty", form: RoundForm
) -> "Dissemination | None":
    details = form.details(told.dissemination.document)
    try:
        return services.cascade(told, details, form.audience(), actor=request.user, at=clock.now())
    except services.HandedDown as before:
        return before.below
    except services.AlreadyClosed:
        form.add_error(None, _("The round above is closed."))
    except services.TooLate as late:
        form.add_error("due_on", too_late(late))
    return None


def too_late(late: services.TooLate) -> str:
    """The sentence for a day after the end of the round above."""
    return _("The round above ends on %(day)s.") % {"day": short_date(late.limit)}


def _answer(request: "OfficeRequest", template: str, shown: dict[str, object]) -> HttpResponse:
    form = shown["form"]
    return render(request, template, shown, status=422 if form.errors else 200)  # type: ignore[attr-defined]
