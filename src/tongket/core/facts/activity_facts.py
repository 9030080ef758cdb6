"""The activity log as figures, and figures of many providers gathered into one per key."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tongket.core.doc.ref import Ref
from tongket.core.facts.combine import combine
from tongket.core.facts.model import Ask, Combine, Fact, FactProvider, FactSpec
from tongket.core.facts.records import Activity
from tongket.core.facts.tasks import known
from tongket.core.period import Period


def in_period(activity: Activity, period: Period, *, as_of: date) -> bool:
    """Whether an activity belongs to the report of a period as known on a day."""
    within = activity.day is None or activity.day in period
    return within and known(activity, on=as_of)


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """The log of one body. A figure without a spec of its own is one that adds up."""

    scope: Ref
    activities: Sequence[Activity] = field(repr=False)
    declared: Sequence[FactSpec] = ()
    name: str = "activity"

    def specs(self) -> Sequence[FactSpec]:
        """The declared figures, then those that are only met in the log."""
        found = {spec.key: spec for spec in self.declared}
        for activity in self.activities:
            for figure in activity.figures:
                found.setdefault(figure.key, FactSpec(figure.key, f"Số {figure.unit}", figure.unit))
        return tuple(found.values())

    def facts(self, ask: Ask) -> Iterable[Fact]:
        """One fact a figure of every activity of the period that was known on ``ask.as_of``."""
        if ask.scope != self.scope:
            return
        for activity in self.activities:
            if in_period(activity, ask.period, as_of=ask.as_of):
                for figure in activity.figures:
                    source = (activity.ref,)
                    yield Fact(figure.key, figure.value, ask.scope, ask.period, source)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figures of one ask: combined by key, and those that may not be added, apart."""

    facts: Mapping[str, Fact]
    apart: Mapping[str, tuple[Fact, ...]]


def gather(providers: Iterable[FactProvider], ask: Ask) -> Gathered:
    """All facts of all providers, combined per key in the order of their specs."""
    facts: dict[str, Fact] = {}
    apart: dict[str, tuple[Fact, ...]] = {}
    for provider in providers:
        by_key: dict[str, list[Fact]] = {}
        for fact in provider.facts(ask):
            by_key.setdefault(fact.key, []).append(fact)
        for spec in provider.specs():
            children = by_key.get(spec.key, [])
            if len(children) > 1 and spec.combine is Combine.NEVER:
                apart[spec.key] = tuple(children)
            elif children:
                facts[spec.key] = combine(spec, children, ask.scope)
    return Gathered(facts, apart)
