"""The register of the demo department as its records tell it."""

import tomllib
from datetime import date
from pathlib import Path

import msgspec

from tongket.apps.register.models import Access, Standard


class SeriesRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[series]]``; ``last`` was given on paper before the register began."""

    name: str
    kinds: list[str]
    last: int
    on: date


class CitedRecord(msgspec.Struct, frozen=True, kw_only=True, rename={"dated": "date"}):
    """One ``[[cited]]``; ``own``: the department's paper, else everybody's."""

    code: str
    kind: str
    dated: date
    issuer: str
    subject: str
    note: str = ""
    own: bool = False
    text: str = ""


class IncomingRecord(
    msgspec.Struct, frozen=True, kw_only=True, rename={"helping": "with", "dated": "date"}
):
    """One ``[[incoming]]`` and how it was directed."""

    code: str
    arrived: date
    issuer: str
    subject: str
    standard: Standard = Standard.STATE
    kind: str = "Công văn"
    dated: date | None = None
    urgency: str = ""
    access: Access = Access.AGENCY
    to: str = ""
    helping: list[str] = []
    words: str = ""
    by: date | None = None
    answer: bool = False
    done: str = ""
    text: str = ""


class OutgoingRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[outgoing]]``; without ``on`` a draft."""

    kind: str
    unit: str
    subject: str
    code: str = ""
    on: date | None = None
    symbol_unit: str = ""
    signed: bool = False
    sent: date | None = None
    void: str = ""
    recall: str = ""
    implements: str = ""
    answers: str = ""
    corrects: str = ""
    text: str = ""


class CaseRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[case]]`` with the documents it holds."""

    notation: str
    year: int
    title: str
    retention: str
    opened: date
    holds: list[str]


class RegisterRecords(msgspec.Struct, frozen=True, kw_only=True):
    """All of ``register.toml``."""

    agency: str
    clerk: str
    leader: str
    series: list[SeriesRecord]
    cited: list[CitedRecord]
    incoming: list[IncomingRecord]
    outgoing: list[OutgoingRecord]
    case: list[CaseRecord]


def read_register(folder: Path) -> RegisterRecords:
    """The records in a folder; raises ``msgspec.ValidationError`` naming the field that is wrong."""
    told = tomllib.loads((folder / "register.toml").read_text("utf-8"))
    return msgspec.convert(told, RegisterRecords)
