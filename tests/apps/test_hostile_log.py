"""No service writes without its line in the log; one that has its own line has it once."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import tongket.apps

APPS = Path(tongket.apps.__file__).parent
LINES = {"record", "record_all"}
INSIDE = {"allocate"}  # part of a write that has its line


def functions(app: Path) -> Iterator[ast.FunctionDef]:
    for path in sorted((app / "services").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        yield from (node for node in tree.body if isinstance(node, ast.FunctionDef))


def called(function: ast.FunctionDef) -> list[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return [
        one.attr if isinstance(one, ast.Attribute) else one.id
        for one in calls
        if isinstance(one, ast.Attribute | ast.Name)
    ]


def writes(function: ast.FunctionDef) -> bool:
    """Whether it is a use case: open to views, told who acts and when."""
    told = {one.arg for one in function.args.kwonlyargs}
    return {"actor", "at"} <= told and not function.name.startswith("_")


@pytest.mark.parametrize("app", ["accounts", "org", "register", "dissemination"])
def test_every_write_comes_to_a_line_in_the_log(app: str) -> None:
    found = list(functions(APPS / app))
    calls: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        calls[one.name].update(called(one))
    logged = set(LINES)
    while more := {name for name, them in calls.items() if them & logged} - logged:
        logged |= more
    use_cases = [one for one in found if writes(one) and one.name not in INSIDE]
    assert [one.name for one in use_cases if one.name not in logged] == []
    twice = [one.name for one in use_cases if sum(name in LINES for name in called(one)) > 1]
    assert twice == []
