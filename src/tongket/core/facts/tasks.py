"""Where the tasks of a programme stand on a day, worked out from the evidence in the log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Ask, Combine, Fact, FactSpec
from tongket.core.facts.records import Activity, Task, TaskState, WorkProgramme

PLANNED = "planned"


def known(activity: Activity, *, on: date) -> bool:
    """Whether the office knew of this activity on that day, and it was more than a plan."""
    happened = activity.day is None or activity.day <= on
    logged = activity.logged is None or activity.logged <= on
    return activity.state != PLANNED and happened and logged


def task_state(task: Task, evidence: Iterable[Activity], *, on: date) -> TaskState:
    """The state on the evening of ``on``; only activities of this task, known by then, count."""
    seen = [entry for entry in evidence if entry.task == task.ref and known(entry, on=on)]
    finished = [entry for entry in seen if entry.completes]
    if finished:
        day = min((entry.day or entry.logged or on) for entry in finished)
        return TaskState.DONE_ON_TIME if day < task.due.end else TaskState.DONE_LATE
    if on >= task.due.end:
        return TaskState.OVERDUE
    if seen:
        return TaskState.UNDER_WAY
    return TaskState.NOT_DUE if on < task.due.start else TaskState.NOT_STARTED


ASSIGNED = FactSpec("programmes.tasks", "Số nhiệm vụ được giao", "nhiệm vụ")
COUNTED: Mapping[TaskState, FactSpec] = {
    state: FactSpec(f"programmes.tasks_{state.value}", label, "nhiệm vụ", Combine.SUM)
    for state, label in {
        TaskState.NOT_DUE: "Số nhiệm vụ chưa đến thời hạn",
        TaskState.NOT_STARTED: "Số nhiệm vụ chưa triển khai",
        TaskState.UNDER_WAY: "Số nhiệm vụ đang triển khai",
        TaskState.DONE_ON_TIME: "Số nhiệm vụ hoàn thành đúng thời hạn",
        TaskState.DONE_LATE: "Số nhiệm vụ hoàn thành chậm thời hạn",
        TaskState.OVERDUE: "Số nhiệm vụ quá thời hạn",
    }.items()
}


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """The tasks of one body's programmes as figures: one fact a task, so each stays a source."""

    scope: Ref
    programmes: Sequence[WorkProgramme]
    activities: Sequence[Activity] = field(repr=False)
    name: str = "programmes"

    def specs(self) -> Sequence[FactSpec]:
        """Tasks assigned, and tasks by state."""
        return (ASSIGNED, *COUNTED.values())

    def facts(self, ask: Ask) -> Iterable[Fact]:
        """States as known on ``ask.as_of``; nothing when another body is asked for."""
        if ask.scope != self.scope:
            return
        for programme in self.programmes:
            for task in programme.tasks:
                state = task_state(task, self.activities, on=ask.as_of)
                for spec in (ASSIGNED, COUNTED[state]):
                    yield Fact(spec.key, Decimal(1), ask.scope, ask.period, (task.ref,))
