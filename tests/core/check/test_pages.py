"""The documentation of a rule is made from the rule."""

import pytest

from tongket.core.check.finding import Rule
from tongket.core.check.language_spelling import DOUBLED_WORD
from tongket.core.check.pages import FAMILIES, rule_page, rules_index
from tongket.core.check.rules import RULES
from tongket.core.text.words import Language


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_everything_that_the_rule_knows(rule: Rule, language: Language) -> None:
    page = rule_page(rule, language)
    assert page.startswith(f"# {rule.code}: {rule.title.into(language)}\n")
    assert rule.name in page
    assert page.count("<pre>") == page.count("</pre>") >= len(rule.bad) + len(rule.good)
    assert "⟦" not in page


def test_a_page_marks_what_is_found_and_shows_what_it_becomes() -> None:
    page = rule_page(DOUBLED_WORD)
    assert "<pre>Kết quả <mark>của của</mark> Sở Xây dựng.</pre>" in page
    assert "<pre>Kết quả của Sở Xây dựng.</pre>" in page


def test_the_index_names_every_rule_once_under_its_family() -> None:
    index = rules_index(RULES)
    assert [rule.code for rule in RULES if index.count(f"[{rule.code}]") != 1] == []
    assert {rule.code[0] for rule in RULES} <= FAMILIES.keys()
