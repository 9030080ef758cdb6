"""The core is the standard library and nothing else; what it says, it says in two languages."""

import ast
import string
import sys
from pathlib import Path

import pytest

from tests.house.source_tree import PACKAGE, calls_of, name_of, parsed, python_files

CORE = python_files("src/tongket/core")
EVERYTHING = python_files("src")


def imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_the_core_is_there() -> None:
    assert len(CORE) > 20


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_core_imports_only_itself_and_the_standard_library(path: Path) -> None:
    foreign = {
        name
        for name in imported(parsed(path))
        if not name.startswith("tongket.core") and name.split(".")[0] not in sys.stdlib_module_names
    }
    assert foreign == set()


def test_imports_stand_at_the_top_of_the_file() -> None:
    hidden = [
        f"{name_of(path)}:{inner.lineno}"
        for path in EVERYTHING
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def places(template: str) -> set[str]:
    """The named places; ``{thing_vi}`` and ``{thing_en}`` are one place in two languages."""
    names = [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]
    return {name.removesuffix("_vi").removesuffix("_en") for name in names}


def test_every_sentence_is_said_in_both_languages_with_the_same_places() -> None:
    uneven = []
    for path in EVERYTHING:
        for call in calls_of("Words", path):
            said = [
                node.value
                for node in [*call.args, *(keyword.value for keyword in call.keywords)]
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            if len(said) == 2 and (any(said) != all(said) or places(said[0]) != places(said[1])):
                uneven.append(f"{name_of(path)}:{call.lineno}")
    assert uneven == []


def test_no_room_is_named_after_a_habit() -> None:
    habits = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers"}
    named = [name_of(path) for path in PACKAGE.rglob("*") if path.stem.lower() in habits]
    assert named == []
