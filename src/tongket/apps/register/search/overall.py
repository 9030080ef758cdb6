"""One box for everything: documents, units, people."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tongket.apps.org.queries import NamedUnit, people_matching, units_matching
from tongket.apps.register.models import Document
from tongket.apps.register.search.finding import find
from tongket.apps.register.search.symbols import symbols
from tongket.apps.register.search.syntax import read_query
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern

if TYPE_CHECKING:
    from tongket.apps.org.models import Person
    from tongket.apps.org.queries import Desk

_SHORTEST = 2
_NO_LETTER = Pattern(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Everything:
    """What one line of typing may mean; each list is short, the closest first."""

    documents: tuple[Document, ...]
    units: tuple[NamedUnit, ...]
    people: "tuple[Person, ...]"


def everything(desk: "Desk", text: str, *, limit: int = 6) -> Everything:
    """Documents by symbol, then by words; units and people by name. At most nine queries."""
    if len(text.strip()) < _SHORTEST:
        return Everything((), (), ())
    documents = {one.document.pk: one.document for one in symbols(desk, text, limit=limit)}
    if len(documents) < limit:
        found = find(desk, read_query(text, typing=True), limit=limit)
        documents |= {one.pk: one for one in found.documents if one.pk not in documents}
    names = _NO_LETTER.sub(" ", clean(text).text)
    return Everything(
        tuple(documents.values())[:limit],
        tuple(units_matching(names, desk.day, most=limit)),
        tuple(people_matching(names, most=limit)),
    )
