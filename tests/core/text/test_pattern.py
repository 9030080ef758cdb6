"""Patterns that are compiled when they are first used."""

import re

import pytest

from tongket.core.text.pattern import Pattern


def test_its_methods_answer_as_those_of_a_compiled_pattern() -> None:
    later, now = Pattern(r"(b)(\d)", re.IGNORECASE), re.compile(r"(b)(\d)", re.IGNORECASE)
    text = "a B1 b2 c"
    assert [match.span() for match in later.finditer(text, 4)] == [(5, 7)]
    assert later.findall(text) == now.findall(text)
    assert later.split(text) == now.split(text)
    assert later.sub(r"\2\1", text) == now.sub(r"\2\1", text)
    assert later.fullmatch("b2")
    assert later.match("b2x")
    assert later.search(text)


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error, match="missing"):
        broken.search("any text")


def test_a_method_that_it_lacks_is_missed_at_once() -> None:
    with pytest.raises(AttributeError):
        Pattern("a").nothing  # type: ignore[attr-defined]  # noqa: B018
