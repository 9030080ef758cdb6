"""Hệ thống số và nhiệm kỳ: which kinds share a run of numbers, and every number given."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.org.queries import named_units
from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.models import NumberSeries, Standard, Term
from tongket.apps.register.views.acting import Words, done, form_page
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 100


@guarded(permissions.may_keep_series)
def overview(request: "OfficeRequest") -> HttpResponse:
    """Every series of the agency with its kinds and last numbers; the committee terms."""
    agency = request.desk.agency_id or 0
    shown = {"all_series": queries.series_of(agency), "terms": queries.terms_of(agency)}
    return render(request, "register/series.html", shown)


@guarded(permissions.may_keep_series)
def numbers(request: "OfficeRequest", pk: int) -> HttpResponse:
    """The numbers given in one year or term, voided ones with their reasons."""
    series = _series(request, pk)
    keys = sorted((counter.period_key for counter in series.counters.all()), reverse=True)
    asked = request.GET.get("ky", "")
    key = asked if asked in keys else next(iter(keys), "")
    rows = queries.allocations_of(series, key)
    shown = {
        "series": series,
        "terms": {f"term:{term.pk}": term.name for term in queries.terms_of(series.holder_id)},
        "keys": keys,
        "key": key,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "register/numbers.html", shown)


@guarded(permissions.may_keep_series)
def open_series(request: "OfficeRequest") -> HttpResponse:
    """A new series."""
    form = forms.SeriesForm(None, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.open_series(
            request.desk.agency_id or 0, form.plan(), actor=request.user, at=clock.now()
        ),
    ):
        messages.success(request, _("The series is open."))
        return redirect("register:series")
    return form_page(request, form, Words(_("New number series"), _("Open it"), _back()))


@guarded(permissions.may_keep_series)
def change_series(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Other kinds or another name."""
    series = _series(request, pk)
    form = forms.SeriesForm(series, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.change_series(
            series,
            form.plan(),
            version=form.cleaned_data["version"] or 0,
            actor=request.user,
            at=clock.now(),
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("register:series")
    title = _("Change the series: %(name)s") % {"name": series.name}
    return form_page(request, form, Words(title, _("Save"), _back()))


@guarded(permissions.may_keep_series)
def continue_series(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Go on after the numbers given on paper."""
    series = _series(request, pk)
    form = forms.ContinueForm(request.POST or None, initial={"on": request.desk.day})
    if request.method == "POST" and done(
        form,
        lambda: services.continue_from(
            series,
            on=form.cleaned_data["on"],
            last=form.cleaned_data["last"],
            actor=request.user,
            at=clock.now(),
        ),
    ):
        messages.success(request, _("The series goes on from there."))
        return redirect("register:series")
    text = _("Numbers given on paper before this register began are passed over.")
    title = _("Go on from paper: %(name)s") % {"name": series.name}
    return form_page(request, form, Words(title, _("Go on from there"), _back(), text))


@require_POST
@guarded(permissions.may_keep_series)
def usual_series(request: "OfficeRequest") -> HttpResponse:
    """The usual series of the agency's side, where they are missing."""
    agency = request.desk.agency_id or 0
    unit = named_units([agency], request.desk.day)
    standard = Standard.PARTY if unit and unit[0].side == "party" else Standard.STATE
    services.set_up_numbering(agency, standard, actor=request.user, at=clock.now())
    messages.success(request, _("The usual series are set up."))
    return redirect("register:series")


@guarded(permissions.may_keep_series)
def term(request: "OfficeRequest", pk: int | None = None) -> HttpResponse:
    """Enter a committee term, or its last day."""
    known = (
        get_object_or_404(Term, pk=pk, holder_id=request.desk.agency_id) if pk is not None else None
    )
    form = forms.TermForm(request.desk, request.POST or None, instance=known)
    if request.method == "POST" and done(form, lambda: _keep_term(request, form, known)):
        messages.success(request, _("Saved."))
        return redirect("register:series")
    return form_page(request, form, Words(_("Committee term"), _("Save"), _back()))


def _keep_term(request: "OfficeRequest", form: forms.TermForm, known: Term | None) -> None:
    if known is None:
        services.open_term(form.instance, actor=request.user, at=clock.now())
        return
    stored = Term.objects.get(pk=known.pk)
    last_day = form.cleaned_data["last_day"]
    if last_day is not None:
        services.close_term(stored, last_day=last_day, actor=request.user, at=clock.now())


def _series(request: "OfficeRequest", pk: int) -> NumberSeries:
    agency = request.desk.agency_id or 0
    found = next((one for one in queries.series_of(agency) if one.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _back() -> str:
    return reverse("register:series")
