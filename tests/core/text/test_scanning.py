"""Searching from certain letters finds what searching everywhere finds."""

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.pattern import Pattern
from tongket.core.text.scanning import matches_at

CAPITAL = Pattern("[A-Z]")
PATTERNS = (
    Pattern(r"(?<![\w-])[A-Z]{2,3}"),
    Pattern(r"[A-Z][a-z]?(?:[ -][A-Z][a-z]?){0,3}(?!\.)"),
    Pattern(r"(?<=-)A|B(?=\.)"),
)


@given(st.text("ABab -.1"), st.sampled_from(PATTERNS))
def test_the_same_matches_come_in_the_same_order(text: str, pattern: Pattern) -> None:
    found = [match.span() for match in matches_at(CAPITAL, pattern, text)]
    assert found == [match.span() for match in pattern.finditer(text)]


def test_nothing_is_found_inside_a_match() -> None:
    pairs = Pattern("[A-Z]{2}")
    assert [match[0] for match in matches_at(CAPITAL, pairs, "ABC DE")] == ["AB", "DE"]
