"""Every rule belongs to a family that has a name."""

from tongket.core.check.families import FAMILIES
from tongket.core.check.rules import RULES


def test_every_code_begins_with_the_letter_of_a_family() -> None:
    assert {rule.code[0] for rule in RULES} == set(FAMILIES)
