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

    SUM = "sum"  # visits, articles, money
    MAX = "max"  # the widest reach
    LATEST = "latest"  # a stock, as last counted
    NEVER = "never"  # distinct people: two bodies may count the same ones


class NilReason(Enum):
    """Why there is no figure: four different answers, none of which is zero."""

    NONE = "none"  # không phát sinh
    NOT_APPLICABLE = "not_applicable"  # không thuộc chức năng
    NOT_COLLECTED = "not_collected"  # không có số liệu
    NOT_ANSWERED = "not_answered"  # chưa trả lời


# Behind these a number may exist that nobody has told us.
UNKNOWN = frozenset({NilReason.NOT_COLLECTED, NilReason.NOT_ANSWERED})


@dataclass(frozen=True, slots=True)
class Nil:
    """Không có số liệu: an explicit answer, with its reason."""

    reason: NilReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class FactSpec:
    """Chỉ tiêu số liệu: its name for people, its unit, and how it rolls up."""

    key: str
    label: str
    unit: str
    combine: Combine = Combine.SUM


@dataclass(frozen=True, slots=True)
class DerivedSpec:
    """A ratio of two figures (tỷ lệ): divided after its parts are combined, never combined itself.

    The value is ``numerator / denominator * scale``; a scale of 100 gives a percentage.
    """

    key: str
    label: str
    unit: str
    numerator: str  # key of a figure
    denominator: str
    scale: int = 100


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """A body whose answer is not in a combined value, and why."""

    scope: Ref
    reason: NilReason


@dataclass(frozen=True, slots=True)
class Fact:
    """Số liệu có nguồn: a figure that never travels without its sources.

    ``missing`` names the bodies that gave no number to a combined figure; it stays with the value,
    so that a sum of thirty-eight bodies is never shown as a sum of forty.
    """

    key: str
    value: Decimal | Nil
    scope: Ref
    period: Period
    sources: tuple[Ref, ...]
    missing: tuple[Missing, ...] = ()

    @property
    def partial(self) -> bool:
        """Whether numbers that exist may be absent: a body did not answer or did not count."""
        return any(gap.reason in UNKNOWN for gap in self.missing)


@dataclass(frozen=True, slots=True)
class Ask:
    """One request for figures: whose, for when, and as known on which day."""

    scope: Ref
    period: Period
    as_of: date


class FactProvider(Protocol):
    """The whole of what a sub-system owes to the reports."""

    @property
    def name(self) -> str:
        """The sub-system's name, the first part of its keys."""
        ...

    def specs(self) -> Sequence[FactSpec]:
        """The figures this sub-system can give."""
        ...

    def facts(self, ask: Ask) -> Iterable[Fact]:
        """The figures asked for, one by one, uncombined."""
        ...
