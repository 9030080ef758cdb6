"""Vào sổ văn bản: a file is dropped, read, confirmed; or the form is filled by hand."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.models import Direction, Document, Standard
from tongket.apps.register.queries.reading import mention_for, stored_for
from tongket.apps.register.views.acting import done, spoken
from tongket.apps.register.views.proposals import ProposalPage, page_of
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from tongket.apps.ui.kit.request import OfficeRequest

NOTHING: Final = services.Enclosed()
BOOKS: Final = {
    "den": Direction.INCOMING,
    "di": Direction.OUTGOING,
    "dan": Direction.REFERENCED,
}
_FORMS: Final[dict[Direction, type[forms.DocumentForm]]] = {
    Direction.INCOMING: forms.IncomingForm,
    Direction.OUTGOING: forms.DraftForm,
    Direction.REFERENCED: forms.ReferencedForm,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A document about to be entered: the form, what came with it, and what it may double."""

    form: forms.DocumentForm
    direction: Direction
    enclosed: services.Enclosed = NOTHING
    sha256s: tuple[str, ...] = ()


@guarded(permissions.may_register)
def take_in(request: "OfficeRequest") -> HttpResponse:
    """Hand in a file; it is judged and read, and its form follows."""
    form = forms.UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            intake = _taken_in(request, form.cleaned_data["file"])
        except services.SecretDocument as secret:
            return refused_as_secret(request, secret)
        except services.Unreadable as fault:
            form.add_error("file", spoken(fault.words()))
        else:
            url = reverse("register:confirm", args=[intake.stored.sha256])
            return redirect(f"{url}?{urlencode({'ten': intake.name})}")
    return render(
        request, "register/take_in.html", {"form": form}, status=422 if form.errors else 200
    )


@guarded(permissions.may_register)
def confirm(request: "OfficeRequest", sha256: str) -> HttpResponse:
    """The form filled with what the file says, each field with the place it was read from."""
    stored = stored_for(request.desk, sha256)
    name = request.GET.get("ten", "")[:255] or sha256[:12]
    agency = request.desk.agency_id or 0
    try:
        intake = services.take_again(stored, name, agency, on=request.desk.day)
    except services.SecretDocument as secret:
        return refused_as_secret(request, secret)
    direction = _book(request, Direction(intake.proposal.document.direction))
    form = _FORMS[direction](
        request.desk, request.POST or None, instance=_ready(intake.proposal.document, request)
    )
    enclosed = services.Enclosed((services.Paper(stored, intake.name),), intake.proposal.text)
    page = page_of(form, intake, direction)
    return _enter(request, Entry(form, direction, enclosed, (sha256,)), page)


@guarded(permissions.may_register)
def by_hand(request: "OfficeRequest", book: str) -> HttpResponse:
    """Enter a document that has no file here."""
    direction = BOOKS.get(book)
    if direction is None:
        raise Http404
    arrived_on = request.desk.day if direction is Direction.INCOMING else None
    blank = Document(
        holder_id=request.desk.agency_id, standard=Standard.STATE, arrived_on=arrived_on
    )
    form = _FORMS[direction](request.desk, request.POST or None, instance=blank)
    return _enter(request, Entry(form, direction), page_of(form, None, direction))


@guarded(permissions.may_draft)
def new_draft(request: "OfficeRequest") -> HttpResponse:
    """A draft of an outgoing document; whoever works with documents may begin one."""
    form = forms.DraftForm(request.desk, request.POST or None, instance=Document())
    page = page_of(form, None, Direction.OUTGOING)
    return _enter(request, Entry(form, Direction.OUTGOING), page)


@guarded(permissions.may_register)
def offer(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Enter a document that a text cites and the register does not hold."""
    mention = mention_for(request.desk, pk)
    form = forms.ReferencedForm(request.desk, request.POST or None, instance=queries.offer(mention))
    page = replace(page_of(form, None, Direction.REFERENCED), cited=mention)
    return _enter(request, Entry(form, Direction.REFERENCED), page)


def refused_as_secret(request: "OfficeRequest", secret: services.SecretDocument) -> HttpResponse:
    """Why a document with a mark of secrecy is not entered here, and where it belongs."""
    return render(request, "register/secret.html", {"mark": secret.mark}, status=422)


def _enter(request: "OfficeRequest", entry: Entry, page: ProposalPage) -> HttpResponse:
    if request.method != "POST":
        found = queries.duplicates(entry.form.instance, request.desk, sha256s=entry.sha256s)
        return _shown(request, replace(page, duplicates=found))
    form = entry.form
    if form.is_valid() and "van-vao" not in request.POST:
        found = queries.duplicates(form.instance, request.desk, sha256s=entry.sha256s)
        if found:
            return _shown(request, replace(page, duplicates=found, must_say=True), status=422)
    if done(form, lambda: _write(request, entry)):
        return _entered(request, form.instance, entry)
    return _shown(request, page, status=422)


def _write(request: "OfficeRequest", entry: Entry) -> None:
    document, actor, at = entry.form.instance, request.user, clock.now()
    if entry.direction is Direction.OUTGOING:
        services.save_draft(document, entry.enclosed, actor=actor, at=at)
    elif entry.direction is Direction.REFERENCED:
        services.register_referenced(document, entry.enclosed, actor=actor, at=at)
    else:
        key = entry.form.cleaned_data["request_key"]
        made = services.register_incoming(
            document, entry.enclosed, request_key=key, actor=actor, at=at
        )
        entry.form.instance = made


def _entered(request: "OfficeRequest", document: Document, entry: Entry) -> HttpResponse:
    if entry.direction is Direction.OUTGOING:
        if permissions.may_register(request.desk):
            messages.success(request, _("The draft is kept. Give it its number when it is signed."))
            return redirect("register:issue", document.pk)
        messages.success(request, _("The draft is kept; the clerk gives it its number."))
    elif entry.direction is Direction.INCOMING:
        number = document.arrival_number
        messages.success(
            request, _("Entered under arrival number %(number)s.") % {"number": number}
        )
    else:
        messages.success(request, _("Entered; texts that cite it now lead here."))
    return redirect("register:document", document.pk)


def _shown(request: "OfficeRequest", page: ProposalPage, status: int = 200) -> HttpResponse:
    return render(request, "register/enter.html", {"page": page}, status=status)


def _taken_in(request: "OfficeRequest", file: "UploadedFile") -> services.Intake:
    return services.take_in(
        cast("BinaryIO", file.file),
        file.name or "",
        request.desk.agency_id or 0,
        on=request.desk.day,
        at=clock.now(),
    )


def _book(request: "OfficeRequest", proposed: Direction) -> Direction:
    return BOOKS.get(request.GET.get("so", ""), proposed)


def _ready(document: Document, request: "OfficeRequest") -> Document:
    """The proposal for whichever book is chosen: an arrival has its day."""
    document.arrived_on = document.arrived_on or request.desk.day
    return document
