"""One document: its page, its place beside the list, its files, its history."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from django.http import HttpResponse
from django.shortcuts import render

from tongket.apps.audit.queries import history_of
from tongket.apps.register import permissions, queries
from tongket.apps.register.downloads import attachment_response
from tongket.apps.register.models import Dispatch, Document, RelationKind
from tongket.apps.register.queries.reading import read
from tongket.apps.register.views import wording
from tongket.apps.register.views.citations import paragraphs
from tongket.apps.register.views.tabs import tabs_of
from tongket.apps.ui.kit.guard import guarded
from tongket.apps.ui.kit.timeline import Change
from tongket.core.text.date_format import short_date
from tongket.core.text.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tongket.apps.ui.kit.request import OfficeRequest
    from tongket.apps.ui.kit.timeline import Event

_QUIET = (  # keys and moments that say nothing to a reader
    "code_key", "holder", "issuer_unit", "drafting_unit", "drafter", "created_by", "created_at",
    "updated_at", "symbol", "number", "language",
)  # fmt: skip
_ISO_DAY = Pattern(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
PANEL = "van-ban"  # the id of the place beside the list


@guarded(permissions.may_read)
def document(request: "OfficeRequest", pk: int) -> HttpResponse:
    """All fields, files, the text with its citations; beside the list only what fits there."""
    reading = read(request.desk, pk)
    found = reading.document
    shown = {
        "reading": reading,
        "document": found,
        "title": wording.title_of(found),
        "look": wording.LOOKS[reading.row.sign],
        "book": wording.BOOKS[found.direction],
        "unit": reading.unit_names.get(found.drafting_unit_id or 0, ""),
        "may_edit": permissions.may_edit(request.desk, found),
        "may_register": permissions.may_register(request.desk),
        "may_route": permissions.may_route(request.desk),
        "may_disseminate": permissions.may_have_studied(request.desk),
    }
    if request.htmx and request.htmx.target == PANEL:
        return render(request, "register/panel.html", shown)
    shown |= {"paragraphs": paragraphs(reading), "tabs": tabs_of(found, "document")}
    return render(request, "register/document.html", shown)


@guarded(permissions.may_read)
def history(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Who did what with a document, and when."""
    found = queries.document_for(request.desk, pk)
    shown = {
        "document": found,
        "tabs": tabs_of(found, "history"),
        "events": _told(history_of(Document._meta.label_lower, found.pk)),
    }
    return render(request, "register/history.html", shown)


@guarded(permissions.may_read)
def download(request: "OfficeRequest", pk: int) -> HttpResponse:
    """The original file."""
    return cast("HttpResponse", attachment_response(queries.attachment_for(request.desk, pk)))


def _told(events: "Sequence[Event]") -> "list[Event]":
    """The events without what only the system reads, and without fields that were and are empty."""
    fields = Document._meta.concrete_fields
    quiet = {str(field.verbose_name).casefold() for field in fields if field.name in _QUIET}
    return [
        replace(
            event,
            changes=[
                Change(change.label, _worded(change.before), _worded(change.after))
                for change in event.changes
                if (change.before or change.after) and change.label.casefold() not in quiet
            ],
        )
        for event in events
    ]


def _worded(text: str) -> str:
    """Relations, channels and days inside a value, as the office writes them."""
    said = {**dict(RelationKind.choices), **dict(Dispatch.Channel.choices)}
    parts = [str(said.get(part, part)) for part in text.split(" · ")]
    return _ISO_DAY.sub(lambda day: short_date(date(*map(int, day.groups()))), " · ".join(parts))
