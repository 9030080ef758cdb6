"""Reading and entering documents: the same forms, services and rules of sight as the pages."""

from typing import TYPE_CHECKING, Annotated, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, File, Query, Router, Status
from ninja.files import UploadedFile

from tongket.apps.accounts.api import Page, PageAsk, cursor_of, key_of
from tongket.apps.audit.services import StaleEdit
from tongket.apps.register import forms, queries, services
from tongket.apps.register.api.doors import TO_DRAFT, TO_READ, TO_REGISTER
from tongket.apps.register.api.shapes import (
    DocumentData,
    Numbering,
    TakenIn,
    WholeDocument,
    Written,
    WrittenArrival,
    WrittenDraft,
    WrittenReference,
)
from tongket.apps.register.models import Direction, Document
from tongket.apps.register.queries.reading import cites_seen, stored_for
from tongket.apps.register.refusals import REFUSALS, told
from tongket.apps.ui.kit import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tongket.apps.org.queries import Desk

router = Router(tags=["register"])


@router.get("/documents", response=Page[DocumentData], auth=TO_READ, url_name="register-documents")
def documents(
    request: HttpRequest,
    ask: Query[PageAsk],
    direction: Direction | None = None,
    year: Annotated[int, Field(ge=1, le=9999)] | None = None,
) -> dict[str, Any]:
    """What the owner of the token may open, the last entered first."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    if direction is None:
        rows = queries.visible_to(desk)
    else:
        rows = queries.documents_of(desk, direction, year=year)
    if ask.after:
        (last,) = key_of(ask.after, int)
        rows = rows.filter(pk__lt=last)
    found = list(rows.order_by("-pk")[: ask.limit + 1])
    items = found[: ask.limit]
    return {"items": items, "next": cursor_of(items[-1].pk) if len(found) > ask.limit else None}


@router.get(
    "/documents/{int:pk}", response=WholeDocument, auth=TO_READ, url_name="register-document"
)
def document(request: HttpRequest, pk: int) -> dict[str, Any]:
    """One document, with its files and what it cites."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    return _whole(queries.document_for(desk, pk), desk)


@router.post(
    "/documents/incoming",
    response={201: WholeDocument},
    auth=TO_REGISTER,
    url_name="register-incoming",
)
def enter_arrival(request: HttpRequest, written: WrittenArrival) -> Status[dict[str, Any]]:
    """Enter an arrival; the register gives the arrival number."""
    desk = request.desk  # type: ignore[attr-defined]
    form = _filled(forms.IncomingForm, desk, written)
    enclosed = _enclosed(desk, written)
    made = _kept(
        lambda: services.register_incoming(
            form.instance,
            enclosed,
            request_key=written.request_key,
            actor=request.user,  # type: ignore[arg-type]
            at=clock.now(),
        )
    )
    return Status(201, _whole(made, desk))


@router.post(
    "/documents/referenced",
    response={201: WholeDocument},
    auth=TO_REGISTER,
    url_name="register-referenced",
)
def enter_reference(request: HttpRequest, written: WrittenReference) -> Status[dict[str, Any]]:
    """Enter a document that is only cited."""
    desk = request.desk  # type: ignore[attr-defined]
    form = _filled(forms.ReferencedForm, desk, written)
    enclosed = _enclosed(desk, written)
    made = _kept(
        lambda: services.register_referenced(
            form.instance,
            enclosed,
            actor=request.user,  # type: ignore[arg-type]
            at=clock.now(),
        )
    )
    return Status(201, _whole(made, desk))


@router.post(
    "/documents/outgoing", response={201: WholeDocument}, auth=TO_DRAFT, url_name="register-draft"
)
def save_draft(request: HttpRequest, written: WrittenDraft) -> Status[dict[str, Any]]:
    """Save a draft of an outgoing document."""
    desk = request.desk  # type: ignore[attr-defined]
    form = _filled(forms.DraftForm, desk, written)
    enclosed = _enclosed(desk, written)
    made = _kept(
        lambda: services.save_draft(
            form.instance,
            enclosed,
            actor=request.user,  # type: ignore[arg-type]
            at=clock.now(),
        )
    )
    return Status(201, _whole(made, desk))


@router.post(
    "/documents/{int:pk}/number",
    response=WholeDocument,
    auth=TO_REGISTER,
    url_name="register-number",
)
def number_draft(request: HttpRequest, pk: int, wanted: Numbering) -> dict[str, Any]:
    """Give a draft its number; the same ``request_key`` twice gives one number."""
    desk = request.desk  # type: ignore[attr-defined]
    draft = _own(desk, pk)
    form = forms.IssueForm(desk, draft, wanted.dict())
    _judge(form)
    made = _kept(
        lambda: services.register_outgoing(
            draft,
            form.issue(),
            actor=request.user,  # type: ignore[arg-type]
            at=clock.now(),
        )
    )
    return _whole(made, desk)


@router.post("/files", response={201: TakenIn}, auth=TO_DRAFT, url_name="register-files")
def take_in(request: HttpRequest, file: File[UploadedFile]) -> Status[dict[str, Any]]:
    """Hand in a file: it is judged, read and kept; enter a document with its ``sha256`` next."""
    desk = request.desk  # type: ignore[attr-defined]
    assert desk.agency_id is not None
    agency, now = desk.agency_id, clock.now()
    taken = _kept(
        lambda: services.take_in(file.file, file.name or "", agency, on=desk.day, at=now)  # type: ignore[arg-type]
    )
    said = taken.proposal.document
    answer = {
        "sha256": taken.stored.sha256,
        "file_name": taken.name,
        "media_type": taken.stored.media_type,
        "trouble": taken.trouble.into("vi") if taken.trouble else "",
        **{name: getattr(said, name) for name in _PROPOSED},
    }
    return Status(201, answer)


_PROPOSED = (
    "direction", "standard", "kind", "code", "issued_on", "issuer", "issuer_unit_id", "subject",
    "signer",
)  # fmt: skip


def _own(desk: "Desk", pk: int) -> Document:
    found = queries.document_for(desk, pk)
    if found.holder_id != desk.agency_id:
        raise PermissionDenied
    return found


def _filled(kind: type[forms.DocumentForm], desk: "Desk", written: Written) -> forms.DocumentForm:
    """The form of the page, filled by a program; raises ``ValidationError`` with its words."""
    data: dict[str, Any] = written.dict()
    data["addressees"] = "\n".join(written.addressees)
    data["recipients"] = kind.base_fields["recipients"].prepare_value(data["recipients"])
    form = kind(
        desk,
        {name: value for name, value in data.items() if value is not None and value is not False},
    )
    _judge(form)
    return form


def _judge(form: Any) -> None:
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())


def _enclosed(desk: "Desk", written: Written) -> services.Enclosed:
    """The file that was handed in before, read again for its text."""
    if not written.sha256:
        return services.Enclosed()
    try:
        stored = stored_for(desk, written.sha256)
    except Http404 as closed:
        said = {"sha256": _("No file with this hash was handed in.")}
        raise ValidationError(said) from closed
    assert desk.agency_id is not None
    name = written.file_name or stored.sha256
    taken = _kept(lambda: services.take_again(stored, name, desk.agency_id or 0, on=desk.day))
    return services.Enclosed((services.Paper(stored, taken.name),), taken.proposal.text)


def _kept(act: "Callable[[], Any]") -> Any:
    """What an act gives; a refusal becomes a sentence for whoever called."""
    try:
        return act()
    except StaleEdit:
        raise
    except services.Unreadable as error:
        raise ValidationError({"file": error.words().into("vi")}) from error
    except REFUSALS as refusal:
        raise ValidationError(told(refusal)) from refusal


def _whole(found: Document, desk: "Desk") -> dict[str, Any]:
    own = {name: getattr(found, name) for name in DocumentData.model_fields}
    files: Sequence[dict[str, Any]] = [
        {
            "id": one.pk,
            "name": one.name,
            "role": one.role,
            "sha256": one.file.sha256,
            "size": one.file.size,
            "media_type": one.file.media_type,
        }
        for one in queries.attachments_of(found)
    ]
    further = {name: getattr(found, name) for name in _FURTHER}
    return {**own, **further, "files": files, "cites": _cites(found, desk)}


def _cites(found: Document, desk: "Desk") -> list[dict[str, Any]]:
    """The citations in its text; of a document closed to this desk only the wording."""
    return [
        {name: getattr(one.mention, name) for name in ("start", "end", "text", "code", "status")}
        | {"target_id": one.target.pk if one.target else None}
        for one in cites_seen(found, desk)
    ]


_FURTHER = ("place", "addressees", "recipients", "pages", "note")
