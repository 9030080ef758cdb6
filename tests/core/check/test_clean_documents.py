"""Correct documents of many kinds, on which no rule may say anything."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through

CLEAN = sorted((Path(__file__).parent / "clean").glob("*.txt"))
# Personal data stand in correct documents too: those rules answer another question.
ASKED = [rule for rule in RULES if not rule.code.startswith("P")]


# The same document as other programs would have kept it.
FORMS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "no empty lines": lambda text: re.sub(r"\n+", "\n", text),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_is_found_in_a_correct_document(path: Path, form: str) -> None:
    text = FORMS[form](path.read_text(encoding="utf-8"))
    brief = Brief(read_through(from_text(text)))
    examined = examine(brief, ASKED)
    said = [
        (finding.code, finding.span and finding.span.cut(brief.reading.text), finding.message.vi)
        for finding in examined.findings
    ]
    assert said == []
    assert not examined.failures
