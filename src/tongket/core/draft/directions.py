"""What is to be done in the next period: open tasks, work that goes on, and what is planned."""

from collections.abc import Iterator

from tongket.core.draft.desk import Desk
from tongket.core.draft.listing import itemised
from tongket.core.draft.phrases import (
    DIRECTION,
    DIRECTION_GOING_ON,
    DIRECTION_TASK,
    DIRECTIONS_LEAD,
)
from tongket.core.draft.pieces import (
    Mention,
    ParagraphSketch,
    Pieces,
    Sketch,
    sentence,
    text,
)
from tongket.core.draft.tasks import limit
from tongket.core.facts.records import OutlineNode, Task, WorkProgramme


def directed(node: OutlineNode, desk: Desk) -> Iterator[Sketch]:
    """A lead and one item a matter; nothing when nothing is open or planned."""
    items = [*_open_tasks(desk), *_going_on(desk), *_planned(node, desk)]
    if items:
        period = desk.order.period.next_name
        lead = node.lead or DIRECTIONS_LEAD.format(period=period, who=desk.who)
        yield ParagraphSketch(sentence(text(lead), end=":"))
        yield from itemised(items)


def _open_tasks(desk: Desk) -> Iterator[Pieces]:
    for programme in desk.records.programmes:
        for task in programme.tasks:
            phrase = DIRECTION.get(desk.states[task.ref])
            if phrase is not None:
                yield _direction(task, programme, phrase, desk)


def _direction(task: Task, programme: WorkProgramme, phrase: str, desk: Desk) -> Pieces:
    """``Tiếp tục … (Nhiệm vụ 01, thực hiện trong năm 2024)``; several programmes are told apart."""
    wording = (task.short or task.wording).strip().rstrip(".;,")
    several = len(desk.records.programmes) > 1
    due = limit(task)
    return (
        *text(phrase.format(task=_as_phrase(wording))),
        *text(f" ({DIRECTION_TASK.format(number=task.number)}"),
        *((*text(" "), Mention((programme.document,))) if several else ()),
        *text(f", {due})" if due else ")"),
    )


def _as_phrase(wording: str) -> str:
    """A task's wording begins a sentence where it was ordered, and stands inside one here."""
    return wording[:1].lower() + wording[1:] if wording[1:2].islower() else wording


def _going_on(desk: Desk) -> Iterator[Pieces]:
    """Work under way that no open task covers."""
    covered = {task.ref for task in desk.records.tasks()}
    for entries in desk.log.entries.values():
        going_on = [
            entry
            for entry in entries
            if entry.activity.state == "under_way" and entry.activity.task not in covered
        ]
        for one in desk.statements(going_on):
            yield (*text(DIRECTION_GOING_ON), *one.phrase)


def _planned(node: OutlineNode, desk: Desk) -> Iterator[Pieces]:
    for one in desk.statements(desk.log.planned.get(node.id, ())):
        yield one.phrase
