"""Holding a citation against a register; the lookup is passed in."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.model import Citation
from tongket.core.text.dates import PartialDate
from tongket.core.text.fold import tone_exact

Lookup = Callable[[Citation], Sequence[RegisteredDocument]]


class State(Enum):
    """What the register says of a citation."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"  # several documents fit, and nothing in the citation tells them apart
    CONTRADICTS = "contradicts"  # the number is there, with another date, kind or issuer


class Field(Enum):
    """What of a citation may differ from the register."""

    DATE = "date"
    KIND = "kind"
    ISSUER = "issuer"


class Difference(NamedTuple):
    """One thing said otherwise in the register, both sides as they are written."""

    field: Field
    cited: str
    registered: str


class Resolution(NamedTuple):
    """The answer of the register. ``differences`` are those to the one document that fits best."""

    citation: Citation
    state: State
    documents: tuple[RegisteredDocument, ...] = ()
    differences: tuple[Difference, ...] = ()


def resolve(citation: Citation, lookup: Lookup) -> Resolution:
    """What the register knows of a citation.

    KNOWN carries the one document, AMBIGUOUS all that fit, CONTRADICTS the nearest with what
    differs, UNKNOWN none.
    """
    compared = [(document, differences(citation, document)) for document in lookup(citation)]
    if not compared:
        return Resolution(citation, State.UNKNOWN)
    fitting = tuple(document for document, found in compared if not found)
    if len(fitting) == 1:
        return Resolution(citation, State.KNOWN, fitting)
    if fitting:
        return Resolution(citation, State.AMBIGUOUS, fitting)
    document, found = min(compared, key=lambda pair: len(pair[1]))
    return Resolution(citation, State.CONTRADICTS, (document,), found)


def differences(citation: Citation, document: RegisteredDocument) -> tuple[Difference, ...]:
    """What the citation says otherwise than the register; silence is no difference."""
    found = []
    if citation.date and not _agrees(citation.date, document.date):
        found.append(Difference(Field.DATE, citation.date.iso(), document.date.isoformat()))
    if citation.kind and document.kind and not _same_kind(citation.kind, document.kind):
        found.append(Difference(Field.KIND, citation.kind, document.kind))
    if citation.issuer and document.issuer and not same_issuer(citation.issuer, document.issuer):
        found.append(Difference(Field.ISSUER, citation.issuer, document.issuer))
    return tuple(found)


def _agrees(cited: PartialDate, registered: date) -> bool:
    if cited.year != registered.year:
        return False
    if cited.month is not None and cited.month != registered.month:
        return False
    return cited.day is None or cited.day == registered.day


def _same_kind(cited: str, registered: str) -> bool:
    # A code is a law; people call it either.
    one, other = tone_exact(cited), tone_exact(registered)
    return one == other or {one, other} == {"luật", "bộ luật"}
