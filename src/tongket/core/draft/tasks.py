"""The tasks of a programme: wording and time limit as ordered, state and evidence as they are."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tongket.core.doc.model import Text
from tongket.core.draft.amounts import figure
from tongket.core.draft.desk import Desk
from tongket.core.draft.narrative import Voice, narrated, told
from tongket.core.draft.phrases import (
    LAST_DAYS,
    TASK,
    TASK_AHEAD,
    TASK_COUNTED,
    TASK_DUE,
    TASK_DUE_BY,
    TASK_LEAD,
    TASK_STATUS,
    TASK_UNIT,
    TASKS_ALL,
    TASKS_ASSIGNED,
    TASKS_BY_DAY,
)
from tongket.core.draft.pieces import (
    Mention,
    ParagraphSketch,
    Pieces,
    Sketch,
    joined,
    sentence,
    stripped,
    text,
    upper_first,
)
from tongket.core.facts.records import OutlineNode, Task, TaskState, WorkProgramme
from tongket.core.facts.tasks import ASSIGNED, COUNTED
from tongket.core.text.date_format import short_date


def programmes_told(node: OutlineNode, desk: Desk, voice: Voice) -> Iterator[Sketch]:
    """Every programme as a whole, then each of its tasks; then entries that belong to no task."""
    for programme in desk.records.programmes:
        if programme.tasks:
            yield ParagraphSketch(_overview(programme, desk))
        for task in programme.tasks:
            yield ParagraphSketch(_assignment(task, desk))
            yield ParagraphSketch(_result(task, node, desk, voice))
    known = {task.ref for task in desk.records.tasks()}
    loose = [entry for entry in desk.log.at(node.id) if entry.activity.task not in known]
    yield from narrated(desk.statements(loose), voice)


def _overview(programme: WorkProgramme, desk: Desk) -> Pieces:
    """``Chương trình số … giao Sở 02 nhiệm vụ; đến ngày …, 01 nhiệm vụ đang triển khai …``."""
    by_state: dict[TaskState, list[Task]] = {state: [] for state in TASK_COUNTED}
    for task in programme.tasks:
        by_state[desk.states[task.ref]].append(task)
    present = {state: tasks for state, tasks in by_state.items() if tasks}
    of_one_state = len(present) == 1 and len(programme.tasks) > 1
    before, behind = TASKS_ALL if of_one_state else ("", "")
    parts = [
        (
            *text(before),
            *_count(COUNTED[state].key, tasks),
            *text(f"{behind} {TASK_COUNTED[state]}"),
        )
        for state, tasks in present.items()
    ]
    return sentence(
        (Mention((programme.document,)),),
        text(TASKS_ASSIGNED.format(who=desk.who)),
        _count(ASSIGNED.key, programme.tasks),
        text(TASKS_BY_DAY.format(day=short_date(desk.order.on))),
        joined(parts, ", ", " và "),
    )


def _count(key: str, tasks: Sequence[Task]) -> Pieces:
    sources = tuple(sorted(task.ref for task in tasks))
    return (figure(key, Decimal(len(tasks)), TASK_UNIT, sources),)


def _assignment(task: Task, desk: Desk) -> Pieces:
    """The task as ordered, with its time limit and who leads it when that is another body."""
    due = limit(task)
    other = task.lead and task.lead != desk.order.body.name
    lead = TASK_LEAD.format(lead=task.lead) if other else ""
    number = Text(TASK.format(number=task.number), bold=True)
    wording = stripped(text(upper_first(task.wording)))
    return (number, *wording, *text(f" ({due}{lead})" if due else "", italic=True), Text("."))


def limit(task: Task) -> str:
    """The time limit with its verb: ``thực hiện trong năm 2024``, ``hoàn thành trước ngày …``."""
    if not task.due_wording:
        return ""
    by = task.due_wording.lower().startswith(LAST_DAYS)
    return (TASK_DUE_BY if by else TASK_DUE).format(due=task.due_wording)


def _result(task: Task, node: OutlineNode, desk: Desk, voice: Voice) -> Pieces:
    evidence = [entry for entry in desk.log.at(node.id) if entry.activity.task == task.ref]
    sentences = [pieces for pieces, _ in told(desk.statements(evidence), voice)]
    return joined([sentence(text(_status(task, desk))), *sentences], " ")


def _status(task: Task, desk: Desk) -> str:
    state = desk.states[task.ref]
    if state is TaskState.UNDER_WAY and desk.order.on < task.due.start:
        return TASK_AHEAD
    return TASK_STATUS[state]
