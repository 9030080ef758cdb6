"""Every rule behaves as its own examples say."""

import re
from collections import Counter

import pytest

from tongket.core.check.finding import Example, Rule
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine

FAILING = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.bad)
]
PASSING = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.good)
]


def test_no_two_rules_share_a_code_or_a_name() -> None:
    for shared in (Counter(rule.code for rule in RULES), Counter(rule.name for rule in RULES)):
        assert [what for what, count in shared.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_stable_code_and_examples_both_ways(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", rule.name)
    assert rule.bad
    assert rule.good
    for words in (rule.title, rule.why, rule.message, rule.remedy):
        assert words.vi.strip()
        assert words.en.strip()


def test_the_rules_stand_in_the_order_of_their_codes_within_a_family() -> None:
    for family in {rule.code[0] for rule in RULES}:
        codes = [rule.code for rule in RULES if rule.code.startswith(family)]
        assert codes == sorted(codes)


@pytest.mark.parametrize(("rule", "example"), FAILING)
def test_a_failing_example_is_found_at_the_marked_characters(rule: Rule, example: Example) -> None:
    brief = example.brief()
    found = examine(brief, [rule])
    assert not found.failures
    assert found.findings
    if example.marks:
        assert [finding.span for finding in found.findings] == list(example.marks)
    for finding in found.findings:
        assert "{" not in finding.message.vi + finding.message.en + finding.remedy.vi
        assert finding.span is None or finding.span.cut(brief.reading.text)


@pytest.mark.parametrize(("rule", "example"), FAILING)
def test_a_fix_gives_the_text_that_the_example_promises(rule: Rule, example: Example) -> None:
    brief = example.brief()
    findings = examine(brief, [rule]).findings
    fixed = apply_fixes(brief.reading.text, findings)
    if example.fixed is None:
        assert fixed == brief.reading.text or not example.marks
    else:
        assert fixed == example.fixed


@pytest.mark.parametrize(("rule", "example"), PASSING)
def test_a_passing_example_is_left_alone(rule: Rule, example: Example) -> None:
    found = examine(example.brief(), [rule])
    assert not found.failures
    assert found.findings == ()
