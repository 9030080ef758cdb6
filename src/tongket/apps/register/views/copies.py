"""Certified copies of a document, its files, and the case files it stands in."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.models import AttachmentRole, CertifiedCopy, Document, Standard
from tongket.apps.register.views.acting import (
    Words,
    document_to_edit,
    done,
    form_page,
    question,
    spoken,
)
from tongket.apps.register.views.entering import refused_as_secret
from tongket.apps.register.views.tabs import tabs_of
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_read)
def copies(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Certified copies made of it, and the case files it stands in."""
    document = queries.document_for(request.desk, pk)
    shown = {
        "document": document,
        "tabs": tabs_of(document, "copies"),
        "copies": queries.copies_of(document),
        "filed": [
            one
            for one in queries.case_files_holding(document)
            if one.case_file.holder_id == request.desk.agency_id
        ],
        "may_register": permissions.may_register(request.desk),
    }
    return render(request, "register/copies.html", shown)


@guarded(permissions.may_register)
def certify(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Sao y, sao lục, trích sao: numbered in its own series."""
    document = queries.document_for(request.desk, pk)
    form = forms.CertifyForm(
        request.desk, document, request.POST or None, initial={"standard": document.standard}
    )
    if request.method == "POST" and done(form, lambda: _certify(request, form)):
        messages.success(request, _("The copy is %(code)s.") % {"code": form.instance.code})
        return redirect("register:copies", pk)
    words = Words(
        _("Certify a copy of %(code)s") % {"code": document},
        _("Give the copy its number"),
        reverse("register:copies", args=[pk]),
        document.subject,
    )
    return form_page(request, form, words)


@guarded(permissions.may_draft)
def add_file(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Hang a further file on a document."""
    document = document_to_edit(request, pk)
    form = forms.AttachForm(
        request.POST or None, request.FILES or None, initial={"role": _next_role(document)}
    )
    if request.method == "POST" and form.is_valid():
        try:
            _add(request, document, form)
        except services.SecretDocument as secret:
            return refused_as_secret(request, secret)
        except services.Unreadable as fault:
            form.add_error("file", spoken(fault.words()))
        else:
            messages.success(request, _("The file hangs on the document."))
            return redirect("register:document", pk)
    words = Words(
        _("Add a file to %(code)s") % {"code": document},
        _("Add the file"),
        reverse("register:document", args=[pk]),
    )
    return form_page(request, form, words)


@guarded(permissions.may_draft)
def take_off(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Take a file off that was hung on by mistake."""
    attachment = queries.attachment_for(request.desk, pk)
    document = document_to_edit(request, attachment.document_id)
    if request.method == "POST":
        services.detach(attachment, actor=request.user, at=clock.now())
        messages.success(request, _("The file is off the document."))
        return redirect("register:document", document.pk)
    words = Words(
        _("Take the file off?"),
        _("Take it off"),
        reverse("register:document", args=[document.pk]),
        attachment.name,
        danger=True,
    )
    return question(request, forms.StoredForm(), words)


def _certify(request: "OfficeRequest", form: forms.CertifyForm) -> CertifiedCopy:
    form.instance = services.certify_copy(
        form.instance,
        Standard(form.cleaned_data["standard"]),
        holder_id=request.desk.agency_id or 0,
        request_key=form.cleaned_data["request_key"],
        actor=request.user,
        at=clock.now(),
    )
    return form.instance


def _add(request: "OfficeRequest", document: Document, form: forms.AttachForm) -> None:
    file, role = form.cleaned_data["file"], AttachmentRole(form.cleaned_data["role"])
    services.add_file(
        document, file.file, file.name or "", role, actor=request.user, at=clock.now()
    )


def _next_role(document: Document) -> str:
    """The first file is the document itself."""
    has_main = document.attachments.filter(role=AttachmentRole.MAIN).exists()
    return AttachmentRole.ANNEX if has_main else AttachmentRole.MAIN
