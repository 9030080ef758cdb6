"""How documents hang together: stated relations, citations that wait for their document."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.views.acting import done
from tongket.apps.register.views.tabs import tabs_of
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_read)
def relations(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Relations both ways, a form for one more, and cited documents that nobody has entered."""
    document = queries.document_for(request.desk, pk)
    may_relate = permissions.may_register(request.desk)
    data = request.POST if may_relate and request.method == "POST" else None
    form = forms.RelationForm(request.desk, document, data)
    if data is not None and done(
        form, lambda: services.relate(form.relation(), actor=request.user, at=clock.now())
    ):
        messages.success(request, _("The relation stands in the register."))
        return redirect("register:relations", pk)
    shown = {
        "document": document,
        "tabs": tabs_of(document, "relations"),
        "relations": queries.relations_of(document, request.desk),
        "unknown": queries.unknown_mentions(document),
        "form": form,
        "may_relate": may_relate,
    }
    return render(request, "register/relations.html", shown, status=422 if form.errors else 200)


@require_POST
@guarded(permissions.may_register)
def unrelate(request: "OfficeRequest", pk: int, relation_id: int) -> HttpResponse:
    """Take back a relation stated by mistake."""
    document = queries.document_for(request.desk, pk)
    both = queries.relations_of(document, request.desk)
    relation = next((one for one in [*both.of_it, *both.on_it] if one.pk == relation_id), None)
    if relation is None:
        raise Http404
    services.unrelate(relation, actor=request.user, at=clock.now())
    messages.success(request, _("The relation is taken back; the log keeps what it said."))
    return redirect("register:relations", pk)
