"""What becomes of a document: an arrival is routed and answered, an outgoing one is sent."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org.queries import names_of
from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.models import Routing, RoutingUnit
from tongket.apps.register.views.acting import Words, done, form_page, own_document
from tongket.apps.register.views.tabs import tabs_of
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_read)
def handling(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Who deals with it by when; to whom it was sent and who has it."""
    document = queries.document_for(request.desk, pk)
    routings = queries.routings_of(document)
    units = {unit.unit_id for routing in routings for unit in routing.units.all()}
    shown = {
        "document": document,
        "tabs": tabs_of(document, "handling"),
        "routings": [
            (routing, permissions.may_handle(request.desk, routing)) for routing in routings
        ],
        "unit_names": names_of(units, request.desk.day) if units else {},
        "own_units": request.desk.unit_ids,
        "dispatches": queries.dispatches_of(document) if document.direction == "outgoing" else (),
        "may_route": permissions.may_route(request.desk),
        "may_register": permissions.may_register(request.desk),
    }
    return render(request, "register/handling.html", shown)


@guarded(permissions.may_route)
def route(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Phân phối: who leads, who co-operates, by when."""
    document = own_document(request, pk)
    form = forms.RoutingForm(request.desk, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.route(document, form.directive(), actor=request.user, at=clock.now()),
    ):
        messages.success(request, _("Handed to the units named."))
        return redirect("register:handling", pk)
    shown = {"document": document, "form": form}
    return render(request, "register/route.html", shown, status=422 if form.errors else 200)


@guarded(permissions.may_read)
def take_over(request: "OfficeRequest", pk: int) -> HttpResponse:
    """A unit takes a document over and names who deals with it."""
    unit = get_object_or_404(RoutingUnit.objects.select_related("routing"), pk=pk)
    routing = _handled(request, unit.routing_id)
    form = forms.TakeOverForm(request.desk, unit, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.take_over(
            unit, person_id=form.cleaned_data["person"], actor=request.user, at=clock.now()
        ),
    ):
        messages.success(request, _("Taken over."))
        return redirect("register:handling", routing.document_id)
    words = Words(
        _("Take over %(code)s") % {"code": routing.document},
        _("Take it over"),
        reverse("register:handling", args=[routing.document_id]),
        routing.document.subject,
    )
    return form_page(request, form, words)


@guarded(permissions.may_read)
def close_routing(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Done, with what came of it."""
    routing = _handled(request, pk)
    form = forms.CloseRoutingForm(routing, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.close_routing(
            routing,
            version=form.cleaned_data["version"] or 0,
            outcome=form.cleaned_data["outcome"],
            actor=request.user,
            at=clock.now(),
        ),
    ):
        messages.success(request, _("Noted as dealt with."))
        return redirect("register:handling", routing.document_id)
    words = Words(
        _("What came of %(code)s") % {"code": routing.document},
        _("Note as dealt with"),
        reverse("register:handling", args=[routing.document_id]),
        routing.document.subject,
    )
    return form_page(request, form, words)


@guarded(permissions.may_register)
def send(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Note to whom, when and how a document was sent."""
    document = own_document(request, pk)
    form = forms.DispatchForm(request.desk, document, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.send(document, form.dispatches(), actor=request.user, at=clock.now()),
    ):
        messages.success(request, _("The sending is noted."))
        return redirect("register:handling", pk)
    words = Words(
        _("Send %(code)s") % {"code": document},
        _("Note the sending"),
        reverse("register:handling", args=[pk]),
        document.subject,
    )
    return form_page(request, form, words)


@guarded(permissions.may_register)
def acknowledge(request: "OfficeRequest", pk: int, dispatch_id: int) -> HttpResponse:
    """Note that a recipient has it."""
    document = own_document(request, pk)
    dispatch = get_object_or_404(document.dispatches, pk=dispatch_id)
    form = forms.ReceiptForm(request.POST or None, initial={"on": request.desk.day})
    if request.method == "POST" and done(
        form,
        lambda: services.acknowledge(
            dispatch,
            on=form.cleaned_data["on"],
            receipt=form.cleaned_data["receipt"],
            actor=request.user,
            at=clock.now(),
        ),
    ):
        messages.success(request, _("The receipt is noted."))
        return redirect("register:handling", pk)
    words = Words(
        _("Receipt by %(recipient)s") % {"recipient": dispatch.recipient},
        _("Note the receipt"),
        reverse("register:handling", args=[pk]),
    )
    return form_page(request, form, words)


def _handled(request: "OfficeRequest", pk: int) -> Routing:
    """A routing that this desk deals with; 404 unseen, 403 for who only reads."""
    routing = queries.routing_for(request.desk, pk)
    if not permissions.may_handle(request.desk, routing):
        raise PermissionDenied
    return routing
