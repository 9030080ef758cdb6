"""What a yardstick says, and when it is missed."""

import pytest

from benchmarks.report import OUTLINE, document, report
from benchmarks.yardstick import Absent, Result, medians
from tongket.core.doc.model import CitedDocument, Figure, Heading
from tongket.core.doc.walk import all_inlines


@pytest.mark.parametrize(
    ("value", "ceiling", "missed"),
    [(20.0, False, False), (19.9, False, True), (20.0, True, False), (20.1, True, True)],
)
def test_a_ratio_may_not_be_less_and_a_ceiling_not_be_passed(
    value: float, *, ceiling: bool, missed: bool
) -> None:
    result = Result("race", value, 20, "x", "", ceiling=ceiling)
    assert result.missed is missed
    assert ("MISSED" in str(result)) is missed


def test_a_peer_that_is_not_there_is_no_defeat() -> None:
    assert not Absent("race", "docxtpl").missed
    assert "docxtpl is not installed" in str(Absent("race", "docxtpl"))


def test_sides_take_turns_and_every_run_has_its_number() -> None:
    calls: list[tuple[str, int]] = []
    medians(
        2, lambda run: calls.append(("a", run)), lambda run: calls.append(("b", run)), in_a_row=2
    )
    assert calls == [
        *(("a", 0), ("a", 1), ("b", 0), ("b", 1)),
        *(("a", 2), ("a", 3), ("b", 2), ("b", 3)),
    ]


def test_every_report_has_words_and_links_of_its_own() -> None:
    one, other = document(report(1)), document(report(2))
    assert one != other
    assert sum(isinstance(block, Heading) for block in one.body) == len(OUTLINE) + sum(
        map(len, OUTLINE.values())
    )
    linked = [inline for inline in all_inlines(one) if isinstance(inline, Figure | CitedDocument)]
    assert len(linked) >= 20
