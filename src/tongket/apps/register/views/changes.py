"""Changing an entry, and what is done to it for good: void, recall, erratum, replacement."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.audit.queries import changes_in_words
from tongket.apps.register import forms, permissions, services
from tongket.apps.register.forms.by import ByForm
from tongket.apps.register.models import Document, RelationKind
from tongket.apps.register.refusals import told
from tongket.apps.register.views.acting import (
    Words,
    document_to_edit,
    done,
    form_page,
    own_document,
    question,
)
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded
from tongket.apps.ui.kit.timeline import Change

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_draft)
def edit(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Change an entry; when somebody saved first, both stand side by side and nothing is lost."""
    document = document_to_edit(request, pk)
    form = forms.edit_form(request.desk, document, request.POST or None)
    differs: Sequence[Change] = ()
    if request.method == "POST" and form.is_valid():
        try:
            saved = done(form, lambda: _save(request, form))
        except _TooLate as late:
            form, differs = _beside(request, late.stale)
        else:
            if saved:
                messages.success(request, _("Saved."))
                return redirect("register:document", pk)
    shown = {"form": form, "document": document, "differs": differs}
    return render(request, "register/edit.html", shown, status=422 if form.errors else 200)


@guarded(permissions.may_register)
def void(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Hủy số: the number stays in the register with its reason."""
    document = own_document(request, pk)
    form = forms.ReasonForm(document, request.POST or None)
    if request.method == "POST" and done(form, lambda: _void(request, document, form)):
        messages.success(request, _("The number is voided; it will not be given again."))
        return redirect("register:document", pk)
    words = Words(
        _("Void the number %(code)s?") % {"code": document},
        _("Void the number"),
        _page_of(pk),
        _("The number stays in the register with the reason and is not given again."),
        danger=True,
    )
    return question(request, form, words)


@guarded(permissions.may_register)
def recall(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Thu hồi: the document is out of force, its entry remains."""
    document = own_document(request, pk)
    form = forms.RecallForm(request.desk, document, request.POST or None)
    if request.method == "POST" and done(form, lambda: _recall(request, document, form)):
        messages.success(request, _("The document is recalled."))
        return redirect("register:document", pk)
    words = Words(
        _("Recall %(code)s?") % {"code": document},
        _("Recall the document"),
        _page_of(pk),
        _("A recalled document is out of force; its entry remains and says so to every reader."),
        danger=True,
    )
    return question(request, form, words)


@guarded(permissions.may_register)
def erratum(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Đính chính by an official letter."""
    words = Words(
        _("Erratum to a document"),
        _("Enter the erratum"),
        _page_of(pk),
        _("Faults of form and procedure are put right by an official letter; name that letter."),
    )
    return _by(request, pk, RelationKind.CORRECTS, words)


@guarded(permissions.may_register)
def replacement(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Thay thế by a document of the same kind."""
    words = Words(
        _("Replace a document"),
        _("Enter the replacement"),
        _page_of(pk),
        _("A document is replaced by one of the same kind; name the new one."),
    )
    return _by(request, pk, RelationKind.REPLACES, words)


def _by(request: "OfficeRequest", pk: int, kind: RelationKind, words: Words) -> HttpResponse:
    document = own_document(request, pk)
    form = ByForm(request.desk, document, kind, request.POST or None)
    if request.method == "POST" and done(
        form, lambda: services.relate(form.relation(), actor=request.user, at=clock.now())
    ):
        messages.success(request, _("The relation stands in the register."))
        return redirect("register:relations", pk)
    return form_page(request, form, words)


def _save(request: "OfficeRequest", form: forms.DocumentForm) -> None:
    version = form.cleaned_data["version"] or 0
    try:
        services.edit(form.instance, version=version, actor=request.user, at=clock.now())
    except services.EditedMeanwhile as stale:
        raise _TooLate(stale) from stale


class _TooLate(Exception):
    """Carries an edit that came too late past the words that other refusals get."""

    def __init__(self, stale: services.EditedMeanwhile) -> None:
        super().__init__()
        self.stale = stale


def _beside(
    request: "OfficeRequest", stale: services.EditedMeanwhile
) -> tuple[forms.DocumentForm, Sequence[Change]]:
    """The form with what was typed, on top of the version that somebody else saved."""
    typed = request.POST.copy()
    typed["version"] = str(stale.theirs.version)
    form = forms.edit_form(request.desk, stale.theirs, typed)
    form.is_valid()
    form.add_error(None, told(stale))
    now = {name: pair[0] for name, pair in stale.differs.items()}
    mine = {name: pair[1] for name, pair in stale.differs.items()}
    return form, changes_in_words(Document._meta.label_lower, now, mine)


def _void(request: "OfficeRequest", document: Document, form: forms.ReasonForm) -> None:
    given = form.cleaned_data
    services.void_number(
        document,
        version=given["version"] or 0,
        reason=given["reason"],
        actor=request.user,
        at=clock.now(),
    )


def _recall(request: "OfficeRequest", document: Document, form: forms.RecallForm) -> None:
    given = form.cleaned_data
    services.recall(
        document,
        version=given["version"] or 0,
        reason=given["reason"],
        by=given["by"],
        actor=request.user,
        at=clock.now(),
    )


def _page_of(pk: int) -> str:
    return reverse("register:document", args=[pk])
