"""Hồ sơ: documents kept together; one may stand in several files. Decree 30/2020, 28–31."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from tongket.apps.audit.services import record, snapshot
from tongket.apps.register.models import CaseFile, Document, FiledDocument
from tongket.apps.register.services.secrecy import refuse_words

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class CaseFileClosed(Exception):
    """Nothing is added to or taken from a file that is closed."""

    def __init__(self, case_file: CaseFile) -> None:
        super().__init__(case_file.pk)
        self.case_file = case_file


@transaction.atomic
def open_case_file(case_file: CaseFile, *, actor: "User", at: datetime) -> CaseFile:
    """A new file of the agency; raises ``ValidationError`` when its notation is taken that year,
    ``SecretDocument`` when the title bears a mark of secrecy.
    """
    refuse_words(case_file.title)
    case_file.full_clean()
    case_file.save()
    record(actor, "register.case_file.open", case_file, at=at, after=snapshot(case_file))
    return case_file


@transaction.atomic
def file_document(
    case_file: CaseFile, document: Document, *, actor: "User", at: datetime
) -> FiledDocument:
    """Put a document last in a file; put twice, it stands once. Raises ``CaseFileClosed``."""
    held = _open(case_file)
    there = FiledDocument.objects.filter(case_file=held, document=document).first()
    if there is not None:
        return there
    last = held.filed.aggregate(last=Max("ordinal"))["last"] or 0
    filed = FiledDocument.objects.create(case_file=held, document=document, ordinal=last + 1)
    after = {"document": document, "ordinal": filed.ordinal}
    record(actor, "register.case_file.add", case_file, at=at, after=after)
    return filed


@transaction.atomic
def take_out(filed: FiledDocument, *, actor: "User", at: datetime) -> None:
    """Take a document out of a file; the places of the others stay. Raises ``CaseFileClosed``."""
    held = _open(filed.case_file)
    before = {"document": filed.document, "ordinal": filed.ordinal}
    filed.delete()
    record(actor, "register.case_file.remove", held, at=at, before=before)


@transaction.atomic
def close_case_file(case_file: CaseFile, *, on: date, actor: "User", at: datetime) -> None:
    """The work is over; raises ``CaseFileClosed`` when it was before."""
    held = _open(case_file)
    held.closed_on = case_file.closed_on = on
    held.full_clean()
    held.save(update_fields=["closed_on"])
    record(actor, "register.case_file.close", held, at=at, after={"closed_on": on})


def _open(case_file: CaseFile) -> CaseFile:
    """The file's row, held until the transaction ends."""
    held = CaseFile.objects.select_for_update().get(pk=case_file.pk)
    if held.closed_on is not None:
        raise CaseFileClosed(held)
    return held
