"""Whatever another file may use says in one line what it promises."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source_tree import name_of, parsed, python_files

FILES = [path for path in python_files("src", "tools") if "migrations" not in path.parts]


def silent(node: ast.Module | ast.ClassDef, *, inside: str = "") -> Iterator[str]:
    """Public classes, functions and methods without a docstring."""
    for each in node.body:
        if not isinstance(each, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if each.name.startswith("_") or _is_promise(each):
            continue
        if ast.get_docstring(each) is None:
            yield f"{inside}{each.name}"
        if isinstance(each, ast.ClassDef):
            yield from silent(each, inside=f"{inside}{each.name}.")


def _is_promise(node: ast.AST) -> bool:
    """A member of a protocol or an overload: its body is ``...``, its promise is its type."""
    body = getattr(node, "body", [])
    return len(body) == 1 and isinstance(body[0], ast.Expr) and _is_dots(body[0].value)


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_what_others_may_use_has_a_docstring(path: Path) -> None:
    tree = parsed(path)
    if tree.body:
        assert ast.get_docstring(tree) is not None
    assert list(silent(tree)) == []
