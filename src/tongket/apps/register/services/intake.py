"""A dropped file: judged, read apart, refused when secret, kept, and turned into a filled form."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from django.db import transaction

from tongket.apps.org.queries import (
    names_of,
    units_by_symbol,
    units_by_symbol_like,
    units_matching,
)
from tongket.apps.register.models import (
    AttachmentRole,
    Direction,
    Document,
    Standard,
    StoredFile,
    Urgency,
)
from tongket.apps.register.services.entries import set_code
from tongket.apps.register.services.files import Paper, attach, keep, place_of, receive
from tongket.apps.register.services.mentions import store_texts
from tongket.apps.register.services.secrecy import SecretDocument, refuse_words
from tongket.core.text.fold import fold
from tongket.files.apart import Place, Told, read_apart
from tongket.files.media import fitting_file_name
from tongket.files.unreadable import Unreadable

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.core.text.words import Words

_URGENCIES = {fold(str(label)): value for value, label in Urgency.choices if value}
# The field of the form, and the place in the text that it was read from.
_READ_FROM = {
    "number": "number",
    "symbol": "symbol",
    "kind": "kind",
    "issued_on": "date",
    "place": "place",
    "issuer": "issuer",
    "subject": "subject",
    "urgency": "urgency",
    "signer": "signer",
    "addressees": "addressees",
    "recipients": "recipients",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Where a field was read: the place in the text, and the words there."""

    start: int
    end: int
    wording: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file says, as a document that nobody has confirmed yet. Nothing of it is saved."""

    document: Document
    text: str = ""
    found: dict[str, Found] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Intake:
    """A file taken in, and what was made of it; ``trouble`` when it could not be read."""

    stored: StoredFile
    name: str
    proposal: Proposal
    trouble: "Words | None" = None


def take_in(stream: BinaryIO, name: str, agency_id: int, *, on: date, at: datetime) -> Intake:
    """Keep a dropped file and read it for the form of the agency, as of the day it came.

    Raises ``Unreadable`` for a file that is not kept, and ``SecretDocument`` before anything of a
    marked one is.
    """
    with receive(stream, name) as received:
        told, trouble = _read(received.path, received.name)
        proposal = propose(told, agency_id, on=on)
        stored = keep(received, at=at)
    return Intake(stored, received.name, proposal, trouble)


def take_again(stored: StoredFile, name: str, agency_id: int, *, on: date) -> Intake:
    """The same of a file that is in the store, when its form comes back.

    The name came back from outside: it is made plain, and takes the ending of the content.
    """
    path = place_of(stored.sha256)
    fitting = fitting_file_name(path, name)
    told, trouble = _read(path, fitting)
    return Intake(stored, fitting, propose(told, agency_id, on=on), trouble)


@transaction.atomic
def add_file(
    document: Document,
    stream: BinaryIO,
    name: str,
    role: AttachmentRole,
    *,
    actor: "User",
    at: datetime,
) -> None:
    """Hang a file on a document that is in the register; the first main file gives it its text.

    Raises as ``take_in`` does.
    """
    with receive(stream, name) as received:
        told, _trouble = _read(received.path, received.name)
        paper = Paper(keep(received, at=at), received.name, role)
    gives_text = role is AttachmentRole.MAIN and not hasattr(document, "full_text")
    if gives_text and told.text:
        store_texts([(document, told.text)])
    attach(document, paper, actor=actor, at=at)


def propose(told: Told, agency_id: int, *, on: date) -> Proposal:
    """A document filled with what a file says of itself; the issuer decides its direction."""
    day = told.dated or on
    issuer_id = _issuer(told, day)
    ours = issuer_id == agency_id
    document = Document(
        holder_id=agency_id,
        direction=Direction.OUTGOING if ours else Direction.INCOMING,
        standard=told.standard or Standard.STATE,
        kind=told.kind[:100],
        number=told.number[:11],
        year=int(told.year) if told.year else None,
        symbol=told.symbol[:60],
        issued_on=told.dated,
        issuer=_issuer_name(told, issuer_id, day)[:200],
        issuer_unit_id=issuer_id,
        place=told.place[:100],
        subject=told.subject[:1000],
        signer=told.signer[:200],
        signer_title=told.signer_title[:200],
        signer_authority=told.authority[:5],
        addressees=list(told.addressees),
        recipients=[{"name": name, "purpose": purpose} for name, purpose in told.recipients],
        urgency=_URGENCIES.get(fold(told.urgency), Urgency.NORMAL),
        arrived_on=None if ours else on,
        pages=told.pages,
    )
    set_code(document)
    return Proposal(document, told.text, _found(told))


def _read(path: Path, name: str) -> "tuple[Told, Words | None]":
    refuse_words(PurePath(name).stem)
    try:
        told = read_apart(path, name)
    except Unreadable as error:
        return Told(), error.words()
    if told.secrecy:
        raise SecretDocument(told.secrecy)
    return told, None


def _issuer(told: Told, day: date) -> int | None:
    """The unit that issued it: by name as of the day, else by the only one with its symbol."""
    name = fold(told.issuer)
    if name:
        named = [unit for unit in units_matching(told.issuer, day) if fold(unit.name) == name]
        if len(named) == 1:
            return named[0].id
    code = told.issuer_code
    if not code:
        return None
    found = units_by_symbol(code, day) or units_by_symbol_like(code, day)
    return found[0] if len(found) == 1 else None


def _issuer_name(told: Told, issuer_id: int | None, day: date) -> str:
    known = names_of([issuer_id], day).get(issuer_id) if issuer_id else None
    return known or told.issuer


def _found(told: Told) -> dict[str, Found]:
    places: dict[str, Place] = told.places
    return {
        name: Found(place.start, place.end, told.text[place.start : place.end])
        for name, at in _READ_FROM.items()
        if (place := places.get(at)) is not None
    }
