"""A pattern is compiled when it is first used; so that no mistake waits there, all are compiled here."""

import re
from importlib import import_module

import pytest

from tests.house.source_tree import PACKAGE
from tongket.core.text.pattern import Pattern

MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for path in PACKAGE.rglob("*.py")
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
