"""One notion has one name in the core, and says which office word it stands for."""

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.house.source_tree import PACKAGE, ROOT, name_of, parsed, python_files

GLOSSARY = ROOT / "docs" / "glossary.md"
CORE = python_files("src/tongket/core")
# Words that would compete with a term of the glossary, and the term.
COMPETING = {
    "abstract": "subject",
    "agency": "body",
    "anonymise": "mask",
    "appendix": "annex",
    "assignment": "task",
    "attachment": "annex",
    "censor": "mask",
    "deadline": "due",
    "diary": "activity",
    "dispatch": "official letter",
    "doctype": "kind",
    "hint": "prompt",
    "indicator": "figure",
    "institution": "body",
    "instruction": "prompt",
    "issue": "finding",
    "journal": "activity",
    "metric": "figure",
    "organisation": "body",
    "organization": "body",
    "program": "programme",
    "receivers": "recipients",
    "redaction": "mask",
    "reference": "ref",
    "seal": "digital signature",
    "sender": "issuer",
    "signatory": "signer",
    "statistic": "figure",
    "template": "outline",
    "todo": "task",
    "violation": "finding",
}
_TOKEN = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_ROW = re.compile(r"(?m)^\| (?P<vi>[^|`]+?) \| (?P<terms>`[^|]+`[^|]*) \|")
_TERM = re.compile(r"`([A-Za-z_.]+)`")
# Where the notions of the office live as classes.
MODELS = ("doc/model.py", "facts/records.py", "facts/model.py", "draft/order.py", "law/model.py")


def public_names(path: Path) -> Iterator[tuple[str, int]]:
    """Classes, functions, methods and fields that others may use, with their lines."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.lineno


def test_no_public_name_uses_a_word_that_competes_with_the_glossary() -> None:
    competing = [
        f"{name_of(path)}:{line}: {name} says {token!r}, the glossary {COMPETING[token]!r}"
        for path in CORE
        for name, line in public_names(path)
        if not name.startswith("_")
        for token in map(str.lower, _TOKEN.findall(name))
        if token in COMPETING
    ]
    assert competing == []


def now() -> list[tuple[str, list[str]]]:
    """Vietnamese term and names in the code, from the table of what is used now."""
    used = GLOSSARY.read_text("utf-8").split("\n## ")[1]
    return [(row["vi"], _TERM.findall(row["terms"])) for row in _ROW.finditer(used)]


def test_the_terms_that_win_are_in_the_glossary() -> None:
    told = {token.lower() for _, terms in now() for term in terms for token in _TOKEN.findall(term)}
    wanted = {word for term in COMPETING.values() for word in term.split()}
    later = GLOSSARY.read_text("utf-8").split("\n## ")[2].lower()
    assert [word for word in sorted(wanted - told) if word not in later] == []


def identifiers() -> set[str]:
    """Every name that the source defines."""
    names: set[str] = set()
    for path in python_files("src"):
        names.update(name for name, _ in public_names(path))
        names.update(
            node.id
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        )
        names.add(path.stem)
        names.update(path.relative_to(PACKAGE).parts[:-1])
    return names


def test_what_the_glossary_says_is_used_now_is_used() -> None:
    known = identifiers()
    parts = {term: term.split(".") for term in chain.from_iterable(terms for _, terms in now())}
    assert len(parts) > 30
    assert [term for term, names in parts.items() if not known.issuperset(names)] == []


def classes() -> dict[str, str]:
    """Class to docstring, for the modules that hold the notions of the office."""
    return {
        node.name: (ast.get_docstring(node) or "").lower()
        for module in MODELS
        for node in parsed(PACKAGE / "core" / module).body
        if isinstance(node, ast.ClassDef)
    }


@pytest.mark.parametrize(
    ("vietnamese", "name"),
    [(vi, term) for vi, terms in now() for term in terms if term in classes()],
)
def test_a_class_with_an_office_word_says_the_word(vietnamese: str, name: str) -> None:
    words = re.sub(r"\s*\(.*?\)", "", vietnamese).lower().split(", ")
    docstring = classes()[name]
    assert any(word in docstring for word in words), f"{name} does not say {vietnamese!r}"


def test_the_notions_of_the_office_are_in_the_glossary() -> None:
    told = set(chain.from_iterable(terms for _, terms in now()))
    notions = {name for name, docstring in classes().items() if re.match(VIETNAMESE, docstring)}
    assert len(notions) > 15
    assert sorted(notions - told) == []


# A docstring that opens with an office word: a Vietnamese letter before the first colon or stop.
VIETNAMESE = r"[^:.(]{0,40}[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ][^:.(]{0,40}[:.]"
