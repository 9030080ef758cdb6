"""Patterns that are compiled when they are first used."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from tongket.core.text.pattern import Pattern

PACKAGE = Path(__file__).parents[3] / "src"
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    for path in (PACKAGE / "tongket").rglob("*.py")
    if path.stem not in ("__init__", "__main__") and "core.text.pattern" in path.read_text("utf-8")
)


def patterns_of(module: str) -> list[Pattern]:
    """Those that stand in a module by themselves, in a table or in a row of one."""
    waiting = list(vars(import_module(module)).values())
    found = []
    while waiting:
        value = waiting.pop()
        if isinstance(value, Pattern):
            found.append(value)
        elif isinstance(value, tuple | list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
    return found


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_of_the_package_compiles(module: str) -> None:
    for pattern in patterns_of(module):
        re.compile(pattern.pattern, pattern.flags)


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
