"""How a form becomes a deed: checked, handed to a service, and its refusal said in the form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from tongket.apps.register import permissions
from tongket.apps.register.queries import document_for
from tongket.apps.register.refusals import REFUSALS, told

if TYPE_CHECKING:
    from django import forms

    from tongket.apps.register.models import Document
    from tongket.apps.ui.kit.request import OfficeRequest
    from tongket.core.text.words import Words as Message


@dataclass(frozen=True, slots=True)
class Words:
    """What a page that is one form says: title, the verb of its button, the way back."""

    title: str
    label: str
    back_url: str
    text: str = ""
    danger: bool = False


def done(form: "forms.BaseForm", deed: Callable[[], object]) -> bool:
    """Whether the form was right and the deed was done; a refusal stands in the form."""
    if not form.is_valid():
        return False
    try:
        deed()
    except REFUSALS as refusal:
        form.add_error(None, told(refusal))
    except ValidationError as error:
        form.add_error(None, error.messages)
    else:
        return True
    return False


def spoken(words: "Message") -> str:
    """Words of the core or of a reader, in the language of the page."""
    return words.into("en" if get_language() == "en" else "vi")


def form_page(request: "OfficeRequest", form: "forms.BaseForm", words: Words) -> HttpResponse:
    """A page that is one form."""
    return _page(request, "ui/form_page.html", form, words)


def question(request: "OfficeRequest", form: "forms.BaseForm", words: Words) -> HttpResponse:
    """A page that asks in words before what cannot be undone."""
    return _page(request, "ui/confirm.html", form, words)


def document_to_edit(request: "OfficeRequest", pk: int) -> "Document":
    """A document that this desk may change; 404 when it may not be seen, 403 when only read."""
    document = document_for(request.desk, pk)
    if not permissions.may_edit(request.desk, document):
        raise PermissionDenied
    return document


def own_document(request: "OfficeRequest", pk: int) -> "Document":
    """A document of the agency worked in; 403 for one of everybody's."""
    document = document_for(request.desk, pk)
    if document.holder_id != request.desk.agency_id:
        raise PermissionDenied
    return document


def _page(
    request: "OfficeRequest", template: str, form: "forms.BaseForm", words: Words
) -> HttpResponse:
    shown = {
        "form": form,
        "title": words.title,
        "label": words.label,
        "text": words.text,
        "back_url": words.back_url,
        "danger": words.danger,
    }
    return render(request, template, shown, status=422 if form.errors else 200)
