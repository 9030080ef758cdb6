"""Citations and registered documents that name only what matters."""

from datetime import date

from tongket.core.doc.ref import Ref
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.text.nfc import clean


def a_citation(text: str) -> Citation:
    """The only citation of a text."""
    (citation,) = find_citations(clean(text))
    return citation


def a_document(
    number: str = "30",
    symbol: str = "KH-STTTT",
    day: date = date(2024, 1, 29),
    *,
    kind: str = "Kế hoạch",
    issuer: str = "Sở Thông tin và Truyền thông",
    **given: str,
) -> RegisteredDocument:
    """A document of the register; the plan 30/KH-STTTT unless something else is said."""
    return RegisteredDocument(
        ref=Ref("register.document", f"{number}/{symbol}@{day}"),
        number=number,
        symbol=symbol,
        kind=kind,
        date=day,
        issuer=issuer,
        subject=given.get("subject", "thực hiện chương trình trọng tâm"),
        year=given.get("year"),
    )
