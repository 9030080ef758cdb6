"""Documents as this area reads them: by number and symbol, and what is studied of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tongket.apps.register import queries as register
from tongket.core.law.symbol_key import symbol_key

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Attachment, Document

MOST = 6


@dataclass(frozen=True, slots=True)
class Study:
    """What is studied: the text by paragraphs, and the files where the reader may open them."""

    paragraphs: Sequence[str]
    files: "Sequence[Attachment]"
    is_open: bool


def documents_called(desk: "Desk", written: str) -> "list[Document]":
    """Documents with this number and symbol that the desk may open; ``#17`` is the one with that id."""
    rows = _readable(desk)
    number = written.removeprefix("#")
    if written.startswith("#") and number.isascii() and number.isdigit():
        return list(rows.filter(pk=int(number[:18])))
    key = symbol_key(written)
    return list(rows.filter(code_key=key)[:MOST]) if key else []


def to_study(desk: "Desk", document: "Document") -> Study:
    """Whoever has a duty reads the text, also of a document of the body that ordered it."""
    full_text = getattr(document, "full_text", None)
    text = full_text.text if full_text else ""
    is_open = register.visible_to(desk).filter(pk=document.pk).exists()
    files = register.attachments_of(document) if is_open else []
    return Study([line.strip() for line in text.split("\n") if line.strip()], files, is_open)


def _readable(desk: "Desk") -> "QuerySet[Document]":
    return register.visible_to(desk).exclude(state="draft")
