"""The log made ready to be told: entries that repeat one another become one, amounts added up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tongket.core.doc.ref import Ref
from tongket.core.draft.amounts import figure
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.draft.phrases import TIMES_UNIT
from tongket.core.draft.wording import DAY, Entry, places
from tongket.core.facts.activity_facts import ActivityFacts, in_period
from tongket.core.facts.combine import combine
from tongket.core.facts.model import Combine, Fact, FactSpec
from tongket.core.facts.records import Activity, ActivityFigure
from tongket.core.facts.tasks import PLANNED

TIMES_KEY = "activity.entries"
_ANY = Ref("", "")


@dataclass(frozen=True, slots=True)
class Log:
    """The entries of a report: by outline node, and what is planned for the next period."""

    activities: Mapping[str, tuple[Activity, ...]]  # as logged, one by one
    entries: Mapping[str, tuple[Entry, ...]]  # repetitions told once
    planned: Mapping[str, tuple[Entry, ...]]
    specs: Mapping[str, FactSpec]

    def at(self, node: str) -> tuple[Entry, ...]:
        """What was done under an outline node, in the order of the log."""
        return self.entries.get(node, ())


def read_log(order: ReportOrder, records: Records) -> Log:
    """The log as known on the day of the order: this period's entries, and later plans."""
    provider = ActivityFacts(order.body.ref, records.activities, records.specs)
    specs = {spec.key: spec for spec in provider.specs()}
    period, on = order.period.days, order.on
    done = [entry for entry in records.activities if in_period(entry, period, as_of=on)]
    planned = [entry for entry in records.activities if _is_plan(entry, order)]
    by_node, plans = _by_node(done), _by_node(planned)
    return Log(
        by_node,
        {node: told_once(group, specs, order) for node, group in by_node.items()},
        {node: told_once(group, specs, order) for node, group in plans.items()},
        specs,
    )


def _is_plan(activity: Activity, order: ReportOrder) -> bool:
    logged = activity.logged is None or activity.logged <= order.on
    return activity.state == PLANNED and logged


def _by_node(activities: Iterable[Activity]) -> dict[str, tuple[Activity, ...]]:
    by_node: dict[str, list[Activity]] = {}
    for activity in activities:
        by_node.setdefault(activity.node, []).append(activity)
    return {node: tuple(group) for node, group in by_node.items()}


def told_once(
    activities: Sequence[Activity], specs: Mapping[str, FactSpec], order: ReportOrder
) -> tuple[Entry, ...]:
    """Entries that differ in nothing but day and amounts, told once with the amounts combined."""
    alike: dict[object, list[Activity]] = {}
    for activity in activities:
        alike.setdefault(_likeness(activity, specs), []).append(activity)
    return tuple(_one(group, specs, order) for group in alike.values())


def _likeness(activity: Activity, specs: Mapping[str, FactSpec]) -> object:
    adds_up = all(specs[given.key].combine is not Combine.NEVER for given in activity.figures)
    units = tuple((given.key, given.unit) for given in activity.figures)
    if not adds_up or len(set(units)) < len(units):
        return activity.ref
    day = activity.day if DAY in places(activity.wording) else None
    return (
        replace(activity, ref=_ANY, day=day, logged=None, figures=()),
        units,
        activity.day is None,
    )


def _one(group: list[Activity], specs: Mapping[str, FactSpec], order: ReportOrder) -> Entry:
    first = group[0]
    sources = tuple(sorted(activity.ref for activity in group))
    if len(group) == 1:
        return Entry(first, sources)
    if not first.figures:
        times = figure(TIMES_KEY, Decimal(len(group)), TIMES_UNIT, sources)
        return Entry(first, sources, times if first.day is not None else None)
    figures = tuple(
        ActivityFigure(given.key, _total(group, at, specs, order), given.unit)
        for at, given in enumerate(first.figures)
    )
    return Entry(replace(first, figures=figures), sources)


def _total(
    group: list[Activity], at: int, specs: Mapping[str, FactSpec], order: ReportOrder
) -> Decimal:
    scope, period = order.body.ref, order.period.days
    key = group[0].figures[at].key
    facts = [
        Fact(key, activity.figures[at].value, scope, period, (activity.ref,)) for activity in group
    ]
    total = combine(specs[key], facts, scope).value
    assert isinstance(total, Decimal)  # every child is a number
    return total
