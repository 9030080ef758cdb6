"""Reading a stranger's file in a process of its own, bounded in time and memory.

What it says comes back as JSON, so that a parser that was led astray can only tell wrong words.
"""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tongket.core.check.citations_mentions import own_code
from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.doc.model import Document
from tongket.core.doc.recognise import recognise
from tongket.core.doc.secrecy import secrecy_mark
from tongket.core.doc.source import Source
from tongket.core.text.nfc import clean
from tongket.core.text.words import Words
from tongket.files.program import run_program
from tongket.files.read import read_bytes
from tongket.files.unreadable import SPLIT, Refused, Trouble, Unreadable, unreadable

if TYPE_CHECKING:
    from tongket.core.text.spans import Span

if sys.platform != "win32":
    import resource

UNFINISHED = Trouble(
    "unfinished",
    Words("không đọc xong được tệp", "the file could not be read to its end"),
    SPLIT,
)
_MIB = 2**20


class Place(msgspec.Struct, frozen=True):
    """Where in the text a field was found, in code points."""

    start: int
    end: int


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a file says of itself; a field that does not stand there is empty.

    ``secrecy`` alone is set for a document that bears a mark: nothing else of it is told.
    """

    secrecy: str = ""
    text: str = ""
    standard: str = ""
    kind: str = ""
    number: str = ""
    year: str = ""
    symbol: str = ""
    issuer_code: str = ""  # STTTT of KH-STTTT
    issuer: str = ""
    superior: str = ""
    place: str = ""
    dated: date | None = None
    subject: str = ""
    urgency: str = ""
    addressees: tuple[str, ...] = ()
    recipients: tuple[tuple[str, str], ...] = ()  # name, purpose
    signer: str = ""
    signer_title: str = ""
    authority: str = ""
    pages: int | None = None
    places: dict[str, Place] = {}


class _Answer(msgspec.Struct):
    """What the child says: either of the two."""

    told: Told | None = None
    refused: tuple[str, tuple[str, str], tuple[str, str]] | None = None


def read_apart(path: Path, name: str, *, seconds: float = 60, memory_mib: int = 1024) -> Told:
    """Read a file that lies at ``path`` and was called ``name``; raises ``Unreadable``."""
    path = path.resolve()  # the child works in another folder
    arguments = [sys.executable, "-m", "tongket.files.apart", str(path), name, str(memory_mib)]
    try:
        said = run_program(name, arguments, path.parent, seconds)
        answer = msgspec.json.decode(said, type=_Answer)
    except (Refused, msgspec.DecodeError) as error:
        raise unreadable(name, Refused(UNFINISHED)) from error
    if answer.refused is not None:
        code, reason, remedy = answer.refused
        raise Unreadable(name, code, Words(*reason), Words(*remedy))
    assert answer.told is not None
    return answer.told


def tell(source: Source) -> Told:
    """What a source says of itself."""
    mark = secrecy_mark(source)
    if mark:
        return Told(secrecy=mark)
    document = recognise(source, clean(source.text))
    header, signer = document.header, document.signer
    return Told(
        text=source.text,
        standard=document.standard.value,
        kind=header.kind or (OFFICIAL_LETTER if header.symbol else ""),
        number=header.number or "",
        year=header.year or "",
        symbol=header.symbol or "",
        issuer_code=own_code(header, document.standard) or "",
        issuer=header.issuer or "",
        superior=header.superior or "",
        place=header.place or "",
        dated=header.date.full if header.date else None,
        subject=header.subject or "",
        urgency=header.urgency or "",
        addressees=header.addressees,
        recipients=tuple((one.name, one.purpose or "") for one in document.recipients),
        signer=(signer.name or "") if signer else "",
        signer_title=" ".join(signer.titles) if signer else "",
        authority=(signer.authority or "") if signer else "",
        pages=max((one.page or 0 for one in source.paragraphs), default=0) or None,
        places=_places(document),
    )


def _places(document: Document) -> dict[str, Place]:
    at: dict[str, Span | None] = dict(document.header.at)
    at["recipients"] = document.recipients_at
    if document.signer:
        at["signer"] = document.signer.name_at or document.signer.span
    return {name: Place(span.start, span.end) for name, span in at.items() if span}


def main(path: str, name: str, memory_mib: str) -> None:
    """The life of the child: one file, told on standard output."""
    limit = int(memory_mib) * _MIB
    if sys.platform != "win32":  # no such limit there; the readers' own size limits still hold
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    try:
        answer = _Answer(told=tell(read_bytes(Path(path).read_bytes(), name)))
    except Unreadable as error:
        reason, remedy = error.reason, error.remedy
        answer = _Answer(refused=(error.code, (reason.vi, reason.en), (remedy.vi, remedy.en)))
    sys.stdout.buffer.write(msgspec.json.encode(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
