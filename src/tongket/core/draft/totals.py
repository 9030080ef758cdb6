"""What the entries of a section add up to, in figures and in words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tongket.core.draft.amounts import figure
from tongket.core.draft.desk import Desk
from tongket.core.draft.phrases import TOTALS
from tongket.core.draft.pieces import (
    ParagraphSketch,
    Piece,
    Pieces,
    Sketch,
    joined,
    lower_first,
    sentence,
    text,
)
from tongket.core.draft.wording import Entry
from tongket.core.facts.combine import combine
from tongket.core.facts.model import Combine, Fact, FactSpec

_ADDABLE = (Combine.SUM, Combine.MAX)


def totals(entries: Sequence[Entry], desk: Desk, *, least: int = 2) -> tuple[Fact, ...]:
    """One fact a key, for figures that may be combined and were met at least ``least`` times."""
    scope, period = desk.order.body.ref, desk.order.period.days
    facts: dict[str, list[Fact]] = {}
    for entry in entries:
        for given in entry.activity.figures:
            fact = Fact(given.key, given.value, scope, period, entry.sources)
            facts.setdefault(given.key, []).append(fact)
    specs = desk.log.specs
    return tuple(
        combine(specs[key], children, scope)
        for key, children in facts.items()
        if len(children) >= least and specs[key].combine in _ADDABLE
    )


def totals_told(entries: Sequence[Entry], desk: Desk) -> Iterator[Sketch]:
    """``Tổng cộng trong kỳ có 11 bài viết được đánh giá, 12 video …``, when there is any total."""
    parts = [counted(fact, desk.log.specs[fact.key]) for fact in totals(entries, desk)]
    if parts:
        yield ParagraphSketch(sentence(text(TOTALS), joined(parts, ", ", " và ")))


def counted(fact: Fact, spec: FactSpec) -> Pieces:
    """A figure with what it counts: the label's own words behind the number where they fit."""
    assert isinstance(fact.value, Decimal)
    shown: Piece = figure(fact.key, fact.value, spec.unit, fact.sources)
    head = f"số {spec.unit}"
    label = lower_first(spec.label)
    if label.startswith(head):
        return (shown, *text(label.removeprefix(head)))
    return (*text(f"{label} là "), shown)
