"""How a form of the organisation answers: refusals at their fields, nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tongket.apps.audit.services import StaleEdit
from tongket.apps.org.refusals import Refusal

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

Apply = Callable[[dict[str, Any]], object]


@dataclass(frozen=True, slots=True)
class FormPage:
    """The words around a form, and where one goes when it is done."""

    title: str
    label: str
    back_url: str
    text: str = ""
    said: str = ""


def answer(
    request: "OfficeRequest", form: forms.Form, page: FormPage, apply: Apply
) -> HttpResponse:
    """Show the form; when it was sent and is good, apply it and go back."""
    if request.method == "POST" and form.is_valid() and _applied(form, apply):
        messages.success(request, page.said or _("Saved."))
        return redirect(page.back_url)
    shown = {
        "form": form,
        "title": page.title,
        "label": page.label,
        "text": page.text,
        "back_url": page.back_url,
    }
    return render(request, "org/form.html", shown)


def _applied(form: forms.Form, apply: Apply) -> bool:
    try:
        apply(form.cleaned_data)
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return False
    except StaleEdit as stale:
        form.add_error(
            None,
            _(
                "Somebody else changed this meanwhile. What you typed is kept: check it, save again."
            ),
        )
        stale.record.refresh_from_db()
        form.data = _with(form.data, "version", stale.record.version)  # type: ignore[attr-defined]
        return False
    return True


def _with(data: Any, name: str, value: object) -> QueryDict:
    copied: QueryDict = data.copy()
    copied[name] = str(value)
    return copied
