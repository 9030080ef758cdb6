"""Running rules over a document, and applying what they put right."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Finding, Hit, Rule, Severity, hit
from tongket.core.check.rules import RULES
from tongket.core.check.runner import (
    FAILED_CODE,
    MOST_FINDINGS,
    RuleFailed,
    apply_fixes,
    check,
    examine,
    safe_fixes,
)
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

SAID = Words("a", "b")
BRIEF = text("Sở đã đã ban hành  kế hoạch .").brief()


def _finding(*edits: Edit) -> Finding:
    return Finding("N999", Severity.NOTE, Span(0, 1), SAID, SAID, edits)


def _breaking(brief: Brief) -> Iterator[Hit]:
    yield hit(Span(0, 1))
    raise LookupError("broken")


BROKEN: Rule = RULES[0]._replace(code="N998", message=SAID, remedy=SAID, find=_breaking)


def test_findings_come_in_the_order_of_their_place() -> None:
    places = [finding.span for finding in check(BRIEF) if finding.span is not None]
    assert len(places) >= 3
    assert places == sorted(places)


def test_what_means_the_whole_document_comes_first() -> None:
    whole = BROKEN._replace(find=lambda brief: [hit(Span(3, 4)), hit(None)])
    assert [finding.span for finding in examine(BRIEF, [whole]).findings] == [None, Span(3, 4)]


def test_a_rule_that_breaks_down_loses_nothing_of_the_others() -> None:
    alone, together = examine(BRIEF, RULES), examine(BRIEF, [BROKEN, *RULES])
    assert set(alone.findings) < set(together.findings)
    (failure,) = together.failures
    assert failure.rule is BROKEN
    assert isinstance(failure.cause, LookupError)


def test_a_broken_rule_is_a_finding_so_that_the_document_does_not_look_clean() -> None:
    finding = RuleFailed(BROKEN, LookupError("broken")).finding()
    assert finding.code == FAILED_CODE
    assert "N998" in finding.message.vi
    assert "broken" in finding.message.en


def test_values_are_said_in_the_language_of_the_sentence() -> None:
    rule = BROKEN._replace(
        message=Words("Thiếu {part}.", "No {part}."),
        find=lambda brief: [hit(None, part=Words("lề", "margin"))],
    )
    (finding,) = examine(BRIEF, [rule]).findings
    assert finding.message == Words("Thiếu lề.", "No margin.")


def test_a_case_may_be_graver_than_its_rule() -> None:
    rule = BROKEN._replace(find=lambda brief: [hit(None, severity=Severity.ERROR), hit(None)])
    severities = [finding.severity for finding in examine(BRIEF, [rule]).findings]
    assert severities == [Severity.ERROR, rule.severity]


def test_one_rule_does_not_fill_the_memory() -> None:
    rule = BROKEN._replace(find=lambda brief: (hit(Span(0, 1)) for _ in range(10 * MOST_FINDINGS)))
    assert len(examine(BRIEF, [rule]).findings) == MOST_FINDINGS


def test_fixes_are_applied_whatever_order_they_come_in() -> None:
    late, early = Edit(Span(4, 5), "E"), Edit(Span(0, 1), "A")
    assert apply_fixes("abcde", [_finding(late), _finding(early)]) == "AbcdE"


def test_a_fix_that_touches_an_earlier_one_is_left_out_whole() -> None:
    first = _finding(Edit(Span(1, 3), "X"))
    second = _finding(Edit(Span(2, 4), "Y"), Edit(Span(5, 6), "Z"))
    assert apply_fixes("abcdef", [first, second]) == "aXdef"


def test_two_insertions_at_one_place_do_not_pile_up() -> None:
    assert apply_fixes("ab", [_finding(Edit(Span(1, 1), "-"))] * 2) == "a-b"


def test_a_fix_of_which_one_edit_cannot_be_made_is_left_out_whole() -> None:
    both, alone = _finding(Edit(Span(0, 1), "A"), Edit(Span(2, 3), "C")), Edit(Span(1, 2), "B")
    fixes = safe_fixes([both, _finding(alone)], lambda edit: edit.span.start < 2)
    assert fixes.findings == (_finding(alone),)
    assert fixes.applied("abc") == "aBc"


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=2)), max_size=12),
)
def test_applying_fixes_changes_nothing_outside_them(
    original: str, wanted: list[tuple[int, int, str]]
) -> None:
    size = len(original)
    edits = [
        Edit(Span(min(start, size), min(start + length, size)), new)
        for start, length, new in wanted
    ]
    fixed = apply_fixes(original, [_finding(edit) for edit in edits])
    chosen = _chosen(edits)
    kept = [letter for at, letter in enumerate(original) if not _covered(at, chosen)]
    assert len(fixed) == len(kept) + sum(len(edit.text) for edit in chosen)


def _chosen(edits: list[Edit]) -> list[Edit]:
    """What ought to be applied, worked out the slow way."""
    chosen: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(one.span) or edit.span == one.span for one in chosen):
            chosen.append(edit)
    return chosen


def _covered(at: int, edits: list[Edit]) -> bool:
    return any(edit.span.start <= at < edit.span.end for edit in edits)


def test_once_fixed_a_text_has_nothing_left_to_fix() -> None:
    before = "Sở đã đã ban hành  kế hoạch ,Sở Nội vụ- Sở Tài chính thực hiện."
    fixed = apply_fixes(before, check(text(before).brief()))
    assert fixed == "Sở đã ban hành kế hoạch, Sở Nội vụ - Sở Tài chính thực hiện."
    assert not [finding for finding in check(text(fixed).brief()) if finding.fix]
