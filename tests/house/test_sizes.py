"""A file and a function fit in one glance."""

import ast
from pathlib import Path
from statistics import quantiles

from tests.house.source_tree import name_of, parsed, python_files

FILE_LIMIT, FUNCTION_LIMIT, GLANCE = 400, 50, 20
FOLDERS = ("src", "tests", "tools", "benchmarks", "fuzz")
# Migrations are written by Django and read by nobody.
FILES = [path for path in python_files(*FOLDERS) if "migrations" not in path.parts]


def functions(path: Path) -> list[tuple[str, int]]:
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_file_is_longer_than_the_wall() -> None:
    too_long = {
        name_of(path): count
        for path in FILES
        if (count := path.read_text(encoding="utf-8").count("\n")) > FILE_LIMIT
    }
    assert too_long == {}


def test_no_function_is_longer_than_the_wall() -> None:
    too_long = {
        f"{name_of(path)}:{name}": length
        for path in FILES
        for name, length in functions(path)
        if length > FUNCTION_LIMIT
    }
    assert too_long == {}


def test_nine_functions_in_ten_fit_in_one_glance() -> None:
    lengths = [length for path in python_files("src") for _, length in functions(path)]
    assert quantiles(lengths, n=10)[-1] <= GLANCE
