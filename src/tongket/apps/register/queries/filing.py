"""Case files, certified copies and dispatches as the pages list them."""

from typing import TYPE_CHECKING

from django.db.models import Count, QuerySet
from django.http import Http404

from tongket.apps.register import permissions
from tongket.apps.register.models import CaseFile, CertifiedCopy, Dispatch, Document, FiledDocument
from tongket.apps.register.queries.documents import visible_to

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def case_files_of(desk: "Desk") -> QuerySet[CaseFile]:
    """The agency's files, the newest year first; ``documents_in`` counts what each holds."""
    if not permissions.may_read(desk):
        return CaseFile.objects.none()
    rows = CaseFile.objects.filter(holder=desk.agency_id)
    return rows.annotate(documents_in=Count("filed")).order_by("-catalogue_year", "notation")


def case_file_for(desk: "Desk", pk: int) -> CaseFile:
    """One file of the agency; raises ``Http404``."""
    case_file = case_files_of(desk).filter(pk=pk).first()
    if case_file is None:
        raise Http404
    return case_file


def filed_in_case(case_file: CaseFile, desk: "Desk") -> list[FiledDocument]:
    """What a file holds, in order, as far as this desk may open it."""
    rows = case_file.filed.filter(document__in=visible_to(desk).values("pk"))
    return list(rows.select_related("document").order_by("ordinal"))


def case_files_holding(document: Document) -> list[FiledDocument]:
    """The files in which a document stands."""
    return list(document.filed_in.select_related("case_file"))


def copies_of(document: Document) -> list[CertifiedCopy]:
    """Certified copies made of a document, the newest first."""
    return list(document.certified_copies.all())


def dispatches_of(document: Document) -> list[Dispatch]:
    """To whom a document was sent, in the order of sending."""
    return list(document.dispatches.all())
