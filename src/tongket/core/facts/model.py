"""Figures that a report may quote, and the one door they come in by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Protocol

from tongket.core.doc.ref import Ref
from tongket.core.period import Period


class Combine(Enum):
    """What a parent body does with the figures of its children."""

    SUM = "sum"
    MAX = "max"
    LATEST = "latest"
    NEVER = "never"


class NilReason(Enum):
    """Why there is no figure: four different answers, none of which is zero."""

    NONE = "none"  # không phát sinh
    NOT_APPLICABLE = "not_applicable"  # không thuộc chức năng
    NOT_COLLECTED = "not_collected"  # không có số liệu
    NOT_ANSWERED = "not_answered"  # chưa trả lời


@dataclass(frozen=True, slots=True)
class Nil:
    """Không có số liệu: an explicit answer, with its reason."""

    reason: NilReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class FactSpec:
    """What a figure means: its name for people, its unit, and how it rolls up."""

    key: str
    label: str
    unit: str
    combine: Combine = Combine.SUM


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that never travels without its sources."""

    key: str
    value: Decimal | Nil
    scope: Ref
    period: Period
    sources: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request for figures: whose, for when, and as known on which day."""

    scope: Ref
    period: Period
    as_of: date


class FactProvider(Protocol):
    """The whole of what a sub-system owes to the reports."""

    name: str

    def specs(self) -> Sequence[FactSpec]:
        """The figures this sub-system can give."""
        ...

    def facts(self, ask: Ask) -> Iterable[Fact]:
        """The figures asked for, one by one, uncombined."""
        ...
