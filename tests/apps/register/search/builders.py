"""A small register to search in: documents go straight in, as if they had been registered."""

from datetime import UTC, date, datetime

from tests.apps.org.builders import a_unit, a_user, an_agency
from tongket.apps.org.models import Role, Unit
from tongket.apps.org.queries import Desk, desk_of
from tongket.apps.register import search
from tongket.apps.register.models import Document, DocumentText
from tongket.core.law.compose import code_parts
from tongket.core.law.symbol_key import symbol_key

AT = datetime(2024, 6, 25, 2, tzinfo=UTC)
DAY = date(2024, 6, 25)


def in_register(
    holder: Unit | None, code: str = "", *, text: str = "", on: date | None = DAY, **said: object
) -> Document:
    """A document of an agency (of everybody without one), indexed."""
    parts = code_parts(code)
    fields = {
        "direction": "outgoing" if holder else "referenced",
        "standard": "state",
        "number": parts.number,
        "symbol": parts.symbol,
        "code": code,
        "code_key": symbol_key(code),
        "issued_on": on,
        "created_at": AT,
        "updated_at": AT,
        **said,
    }
    document = Document.objects.create(holder=holder, **fields)
    if text:
        DocumentText.objects.create(document=document, text=text)
    search.index([document.pk])
    return document


def a_desk(agency: Unit, role: Role = Role.CLERK, unit: Unit | None = None) -> Desk:
    """Somebody who works in the agency today: the clerk, who sees everything in it."""
    return desk_of(a_user(role=role, unit=unit or agency).pk, DAY)


def found(desk: Desk, text: str, **asked: object) -> list[Document]:
    """The documents that a line of typing finds."""
    return list(search.find(desk, search.read_query(text, **asked)).documents)  # type: ignore[arg-type]


__all__ = ["AT", "DAY", "a_desk", "a_unit", "an_agency", "found", "in_register"]
