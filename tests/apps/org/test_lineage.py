"""The lines of descent say on every day what the places say, whatever happened before."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.apps.org.builders import AT, a_unit
from tongket.apps.org import services
from tongket.apps.org.lineage import FOREVER, Loop, Place, Stretch, lineage
from tongket.apps.org.models import Ancestry, Unit, UnitParent
from tongket.apps.org.refusals import Refusal

FIRST = date(2024, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(12)]
Row = tuple[int, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("found", "move", "uproot", "close", "close_all")),
        st.integers(0, 7),
        st.integers(0, 7),
        st.sampled_from(DAYS),
    ),
    max_size=14,
)


def climbed(on: date) -> set[Row]:
    """Every line of a day, by climbing from each unit, step by step."""
    parents = {row.unit_id: row.parent_id for row in UnitParent.objects.as_of(on)}
    lines = set()
    for unit_id in Unit.objects.as_of(on).values_list("pk", flat=True):
        depth = 0
        above: int | None = unit_id
        while above is not None:
            lines.add((above, unit_id, depth))
            depth, above = depth + 1, parents.get(above)
    return lines


def kept(on: date) -> set[Row]:
    rows = Ancestry.objects.as_of(on)
    return set(rows.values_list("ancestor_id", "descendant_id", "depth"))


def do(step: tuple[str, int, int, date]) -> None:
    what, one, other, on = step
    units = list(Unit.objects.order_by("pk"))
    unit, parent = (units[number % len(units)] for number in (one, other))
    if what == "found":
        a_unit(below=parent, on=on)
    elif what in ("move", "uproot"):
        goal = parent if what == "move" else None
        services.move_unit(unit, goal, on=on, version=unit.version, actor=None, at=AT)
    else:
        services.close_unit(
            unit,
            on=on,
            version=unit.version,
            actor=None,
            at=AT,
            with_children=what == "close_all",
        )


class TestLineage(TestCase):
    @given(STEPS)
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def test_after_any_history_every_day_is_as_climbed_and_as_rebuilt(
        self, steps: list[tuple[str, int, int, date]]
    ) -> None:
        for _ in range(3):
            a_unit(on=FIRST)
        for step in steps:
            try:
                do(step)
            except Refusal:
                continue
        assert {day: kept(day) for day in DAYS} == {day: climbed(day) for day in DAYS}
        rows = set(Ancestry.objects.values_list("ancestor", "descendant", "depth", "valid_from"))
        services.rebuild()
        anew = set(Ancestry.objects.values_list("ancestor", "descendant", "depth", "valid_from"))
        assert rows == anew


def test_days_that_follow_each_other_are_one_line() -> None:
    life = Stretch(FIRST, FOREVER)
    lives = {1: life, 2: life}
    places = [Place(2, 1, Stretch(FIRST, DAYS[3])), Place(2, 1, Stretch(DAYS[3], FOREVER))]
    assert [line.days for line in lineage([2], lives, places) if line.depth] == [life]


def test_two_units_may_change_places_over_time() -> None:
    life = Stretch(FIRST, FOREVER)
    places = [Place(2, 1, Stretch(FIRST, DAYS[3])), Place(1, 2, Stretch(DAYS[3], FOREVER))]
    above = {line.ancestor_id: line.days for line in lineage([2], {1: life, 2: life}, places)}
    assert above == {2: life, 1: Stretch(FIRST, DAYS[3])}


def test_a_loop_on_one_day_is_refused() -> None:
    life = Stretch(FIRST, FOREVER)
    with pytest.raises(Loop):
        lineage([1], {1: life, 2: life}, [Place(1, 2, life), Place(2, 1, life)])
