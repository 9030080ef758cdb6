"""Everything a section is written from, laid out once for the whole report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tongket.core.doc.ref import Ref
from tongket.core.draft.entries import Log, read_log
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.draft.statements import Statement, statements
from tongket.core.draft.wording import Entry
from tongket.core.facts.records import Activity, NilAnswer, RegisteredDocument, TaskState
from tongket.core.facts.tasks import task_state


@dataclass(frozen=True, slots=True)
class Desk:
    """Bàn soạn: the order, the records, and what follows from them on the day of the order."""

    order: ReportOrder
    records: Records
    log: Log
    register: Mapping[str, RegisteredDocument]
    nils: Mapping[str, NilAnswer]
    states: Mapping[Ref, TaskState]

    @property
    def who(self) -> str:
        """The reporting body as it calls itself."""
        return self.order.body.short

    @property
    def period(self) -> str:
        """The name of the reporting period."""
        return self.order.period.name

    def statements(self, entries: Iterable[Entry]) -> tuple[Statement, ...]:
        """Entries of the log as phrases."""
        return statements(entries, self.register, self.order.body.name)


def laid_out(order: ReportOrder, records: Records) -> Desk:
    """The desk for one report."""
    evidence: dict[Ref, list[Activity]] = {}
    for activity in records.activities:
        if activity.task is not None:
            evidence.setdefault(activity.task, []).append(activity)
    return Desk(
        order,
        records,
        read_log(order, records),
        records.register(),
        {answer.node: answer for answer in records.nils},
        {
            task.ref: task_state(task, evidence.get(task.ref, ()), on=order.on)
            for task in records.tasks()
        },
    )
