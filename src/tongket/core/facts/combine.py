"""Rolling the figures of many bodies, or of many records, up into one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tongket.core.doc.ref import Ref
from tongket.core.facts.model import (
    Combine,
    DerivedSpec,
    Fact,
    FactSpec,
    Missing,
    Nil,
    NilReason,
)
from tongket.core.text.words import Words

# With no number at all, the answer is the least that is known: one body still silent means that
# nobody can say "không phát sinh" for the whole.
_LEAST_KNOWN = (
    NilReason.NOT_APPLICABLE,
    NilReason.NONE,
    NilReason.NOT_COLLECTED,
    NilReason.NOT_ANSWERED,
)

_NOTHING = Words("không có số liệu nào để cộng", "nothing to combine")
_OTHER_KEY = Words("lẫn số liệu của chỉ tiêu khác", "figures of another key are among them")
_PERIODS = Words("các kỳ báo cáo khác nhau", "different periods")
_NEVER = Words(
    "chỉ tiêu này không cộng được (một người có thể được đếm ở hai nơi)",
    "this figure does not add up (two bodies may count the same people)",
)
_WITHOUT_DENOMINATOR = Words("mẫu số bằng 0", "the denominator is 0")


@dataclass(eq=False)
class CannotCombine(ValueError):
    """These figures do not make one: ``key`` and the reason in words."""

    key: str
    reason: Words

    def __str__(self) -> str:
        return f"{self.key}: {self.reason.en}"


def combine(spec: FactSpec, children: Sequence[Fact], scope: Ref) -> Fact:
    """One figure for ``scope`` out of its children's, keeping every source and every silence.

    Zero is a number and counts; a ``Nil`` never becomes zero: it is named in ``missing``, and when
    no child has a number the result is ``Nil`` with the least-known reason among them. ``LATEST``
    takes the child whose period ends last (of equals, the last given). Raises ``CannotCombine``.
    """
    _refuse_strangers(spec, children)
    latest = spec.combine is Combine.LATEST
    chosen = [max(reversed(children), key=lambda fact: fact.period.end)] if latest else children
    numbers = [fact.value for fact in chosen if isinstance(fact.value, Decimal)]
    if spec.combine is Combine.NEVER and len(numbers) > 1:
        raise CannotCombine(spec.key, _NEVER)
    value = _ROLL_UP[spec.combine](numbers) if numbers else _least_known(chosen)
    sources = {ref for fact in chosen for ref in fact.sources}
    missing = {gap for fact in chosen for gap in _silences(fact)}
    return Fact(
        spec.key, value, scope, chosen[0].period, tuple(sorted(sources)), tuple(_sorted(missing))
    )


_ROLL_UP: Mapping[Combine, Callable[[Sequence[Decimal]], Decimal]] = {
    Combine.SUM: lambda numbers: sum(numbers, Decimal(0)),
    Combine.MAX: max,
    Combine.LATEST: lambda numbers: numbers[-1],
    Combine.NEVER: lambda numbers: numbers[-1],
}


def _refuse_strangers(spec: FactSpec, children: Sequence[Fact]) -> None:
    if not children:
        raise CannotCombine(spec.key, _NOTHING)
    if any(fact.key != spec.key for fact in children):
        raise CannotCombine(spec.key, _OTHER_KEY)
    if spec.combine is not Combine.LATEST and len({fact.period for fact in children}) > 1:
        raise CannotCombine(spec.key, _PERIODS)


def _least_known(facts: Sequence[Fact]) -> Nil:
    nils = [fact.value for fact in facts if isinstance(fact.value, Nil)]
    reason = max((nil.reason for nil in nils), key=_LEAST_KNOWN.index)
    notes = dict.fromkeys(nil.note for nil in nils if nil.reason is reason and nil.note)
    return Nil(reason, "; ".join(notes))


def _silences(fact: Fact) -> tuple[Missing, ...]:
    """A nil of a body itself, or those that its own combined figure already names."""
    if fact.missing or not isinstance(fact.value, Nil):
        return fact.missing
    return (Missing(fact.scope, fact.value.reason),)


def _sorted(missing: set[Missing]) -> list[Missing]:
    return sorted(missing, key=lambda gap: (gap.scope, gap.reason.value))


def derive(spec: DerivedSpec, numerator: Fact, denominator: Fact) -> Fact:
    """A ratio of two figures that are already combined.

    A part without a number, or a denominator of 0, gives ``Nil``, never 0 and never an exception.
    Raises ``CannotCombine`` when the two are not of one body and period, or not the spec's parts.
    """
    if (numerator.key, denominator.key) != (spec.numerator, spec.denominator):
        raise CannotCombine(spec.key, _OTHER_KEY)
    if (numerator.scope, numerator.period) != (denominator.scope, denominator.period):
        raise CannotCombine(spec.key, _PERIODS)
    sources = tuple(sorted({*numerator.sources, *denominator.sources}))
    missing = tuple(_sorted({*numerator.missing, *denominator.missing}))
    value = _divided(spec, numerator, denominator)
    return Fact(spec.key, value, numerator.scope, numerator.period, sources, missing)


def _divided(spec: DerivedSpec, numerator: Fact, denominator: Fact) -> Decimal | Nil:
    above, below = numerator.value, denominator.value
    if isinstance(above, Nil) or isinstance(below, Nil):
        return _least_known((numerator, denominator))
    if below == 0:
        return Nil(NilReason.NOT_APPLICABLE, _WITHOUT_DENOMINATOR.vi)
    return above / below * spec.scale
