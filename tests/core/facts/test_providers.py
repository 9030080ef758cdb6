"""The log and the programme answer for one body, one period, as known on one day."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.facts.builders import HALF_YEAR, PROVINCE, a_body
from tongket.core.doc.ref import Ref
from tongket.core.facts.activity_facts import ActivityFacts, gather
from tongket.core.facts.model import Ask, Combine, FactProvider, FactSpec
from tongket.core.facts.records import Activity, ActivityFigure, Task, TaskState, WorkProgramme
from tongket.core.facts.tasks import ASSIGNED, COUNTED, TaskFacts, task_state
from tongket.core.period import Period

JUNE_26 = date(2024, 6, 26)
THIRD_QUARTER = Period(date(2024, 7, 1), date(2024, 10, 1))
TASK = Task(Ref("programmes.task", "02"), "02", "tổ chức cuộc thi", "quý III/2024", THIRD_QUARTER)


def an_entry(
    id_: str = "1",
    day: date | None = date(2024, 3, 1),
    posts: int = 8,
    logged: date | None = None,
    state: str = "done",
) -> Activity:
    figures = (ActivityFigure("requests.posts", Decimal(posts), "bài viết"),)
    return Activity(
        Ref("log.entry", id_), day, "I.3", "đánh giá", figures=figures, state=state, logged=logged
    )


def evidence(day: date | None, *, completes: bool = False, logged: date | None = None) -> Activity:
    return Activity(
        Ref("log.entry", str(day)),
        day,
        "II",
        "làm",
        task=TASK.ref,
        logged=logged,
        completes=completes,
    )


def asked(*entries: Activity, on: date = JUNE_26) -> dict[str, Decimal]:
    ask = Ask(PROVINCE, HALF_YEAR, on)
    facts = gather([ActivityFacts(PROVINCE, entries)], ask).facts
    return {key: fact.value for key, fact in facts.items() if isinstance(fact.value, Decimal)}


def test_entries_of_one_key_add_up_and_stay_sources() -> None:
    entries = [an_entry("1", posts=3), an_entry("2", posts=5)]
    fact = gather([ActivityFacts(PROVINCE, entries)], Ask(PROVINCE, HALF_YEAR, JUNE_26)).facts[
        "requests.posts"
    ]
    assert fact.value == 8
    assert [ref.id for ref in fact.sources] == ["1", "2"]


def test_what_was_logged_later_was_not_known_then() -> None:
    late = an_entry("2", day=date(2024, 6, 20), posts=2, logged=date(2024, 7, 3))
    assert asked(an_entry(), late) == {"requests.posts": 8}
    assert asked(an_entry(), late, on=date(2024, 7, 3)) == {"requests.posts": 10}


@pytest.mark.parametrize(
    "outside",
    [
        an_entry(day=date(2023, 12, 31)),
        an_entry(day=date(2024, 7, 1)),
        an_entry(day=date(2024, 6, 27)),
        an_entry(state="planned"),
    ],
)
def test_what_is_outside_the_period_or_only_planned_does_not_count(outside: Activity) -> None:
    assert asked(outside) == {}


def test_what_ran_through_the_whole_period_counts() -> None:
    assert asked(an_entry(day=None)) == {"requests.posts": 8}


def test_another_body_is_told_nothing() -> None:
    ask = Ask(a_body("other"), HALF_YEAR, JUNE_26)
    providers: list[FactProvider] = [
        ActivityFacts(PROVINCE, [an_entry()]),
        TaskFacts(PROVINCE, [WorkProgramme(Ref("register.document", "64"), (TASK,))], []),
    ]
    assert gather(providers, ask).facts == {}


def test_figures_that_must_not_be_added_are_handed_over_apart() -> None:
    people = FactSpec("requests.posts", "Số người", "người", Combine.NEVER)
    provider = ActivityFacts(PROVINCE, [an_entry("1"), an_entry("2")], (people,))
    gathered = gather([provider], Ask(PROVINCE, HALF_YEAR, JUNE_26))
    assert gathered.facts == {}
    assert len(gathered.apart["requests.posts"]) == 2


@pytest.mark.parametrize(
    ("entries", "on", "state"),
    [
        ([], JUNE_26, TaskState.NOT_DUE),
        ([], date(2024, 7, 1), TaskState.NOT_STARTED),
        ([], date(2024, 10, 1), TaskState.OVERDUE),
        ([evidence(date(2024, 6, 24))], JUNE_26, TaskState.UNDER_WAY),
        ([evidence(None)], JUNE_26, TaskState.UNDER_WAY),
        ([evidence(date(2024, 6, 24))], date(2024, 10, 1), TaskState.OVERDUE),
        ([evidence(date(2024, 7, 2))], JUNE_26, TaskState.NOT_DUE),
        ([evidence(date(2024, 6, 1), logged=date(2024, 6, 27))], JUNE_26, TaskState.NOT_DUE),
        ([evidence(date(2024, 9, 30), completes=True)], date(2024, 12, 1), TaskState.DONE_ON_TIME),
        ([evidence(date(2024, 10, 1), completes=True)], date(2024, 12, 1), TaskState.DONE_LATE),
        ([evidence(date(2024, 9, 30), completes=True)], date(2024, 9, 29), TaskState.NOT_STARTED),
    ],
)
def test_the_state_of_a_task_follows_from_its_evidence(
    entries: list[Activity], on: date, state: TaskState
) -> None:
    assert task_state(TASK, entries, on=on) is state


def test_tasks_are_counted_by_state_with_the_task_as_source() -> None:
    programme = WorkProgramme(Ref("register.document", "64"), (TASK,))
    facts = gather(
        [TaskFacts(PROVINCE, [programme], [evidence(date(2024, 6, 24))])],
        Ask(PROVINCE, HALF_YEAR, JUNE_26),
    ).facts
    assert facts[ASSIGNED.key].value == 1
    assert facts[COUNTED[TaskState.UNDER_WAY].key].sources == (TASK.ref,)
    assert COUNTED[TaskState.OVERDUE].key not in facts
