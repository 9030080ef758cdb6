"""Writing a document into the register, whichever way it goes."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from tongket.apps.audit.services import record, snapshot
from tongket.apps.register.models import Document
from tongket.apps.register.services.files import Paper, hang
from tongket.apps.register.services.indexing import index
from tongket.apps.register.services.mentions import resolve_again, store_texts
from tongket.apps.register.services.secrecy import refuse_marked
from tongket.core.doc.model import Standard
from tongket.core.law.compose import compose_code
from tongket.core.law.symbol_key import symbol_key

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What comes with a document: its files, and its text (toàn văn) as it was read."""

    papers: tuple[Paper, ...] = ()
    text: str = ""


NOTHING = Enclosed()


def enter(
    document: Document, action: str, enclosed: Enclosed, *, actor: "User | None", at: datetime
) -> None:
    """Save a new document with its line in the log; citations that wait for it find it.

    Raises ``SecretDocument`` and ``ValidationError``.
    """
    set_code(document)
    refuse_marked(document)
    document.created_by, document.created_at, document.updated_at = actor, at, at
    document.full_clean(exclude={"created_by"})  # of an account that is gone
    document.save(force_insert=True)
    hang(document, enclosed.papers, at=at)
    if enclosed.text:
        store_texts([(document, enclosed.text)])
    files = [{"file": one.file.sha256, "name": one.name} for one in enclosed.papers]
    after = {**snapshot(document), "files": files} if files else snapshot(document)
    record(actor, action, document, at=at, after=after)
    tell(document)


def tell(*documents: Document) -> None:
    """Let the citations and the search know that these documents are as they now are."""
    resolve_again(documents)
    index([document.pk for document in documents])


def set_code(document: Document) -> None:
    """Number and symbol as one, and the key under which it is found."""
    year = str(document.year) if document.year else None
    standard = Standard(document.standard)
    document.code = compose_code(document.number, document.symbol, standard, year=year)
    document.code_key = symbol_key(document.code)
