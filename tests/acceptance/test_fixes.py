"""What is offered as a safe change of a document is safe: it says the same afterwards."""

from collections import Counter
from pathlib import Path

import pytest

from tests.acceptance.test_unseen import NAMES
from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through
from tongket.files.read import read

_HERE = Path(__file__).parent


def _figures(reading: Reading) -> Counter[tuple[str, str | None]]:
    return Counter((str(number.value), number.unit) for number in reading.numbers)


def _papers(reading: Reading) -> list[tuple[str | None, str]]:
    return [(found.kind, str(found.date)) for found in reading.citations]


@pytest.mark.parametrize("name", NAMES)
def test_safe_changes_leave_every_figure_and_citation_and_are_made_once(name: str) -> None:
    paper = next(file for file in _HERE.iterdir() if file.stem == name and file.suffix != ".json")
    before = read_through(read(paper))
    changed = apply_fixes(before.text, examine(Brief(before), RULES).findings)
    after = read_through(from_text(changed))
    assert _figures(after) == _figures(before)
    assert _papers(after) == _papers(before)
    again = [found.code for found in examine(Brief(after), RULES).findings if found.fix]
    assert again == []
