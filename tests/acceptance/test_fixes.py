"""What is offered as a safe change of a document is safe: it says the same afterwards."""

import re
from argparse import Namespace
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from tests.acceptance.test_unseen import NAMES
from tests.acceptance.word import as_word
from tests.files.in_place.changing import members, opened
from tongket.cli.checked import checked
from tongket.cli.corrected_copy import CorrectedCopy, corrected_copy
from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through
from tongket.files.read import read

_HERE = Path(__file__).parent
_PLAIN = Namespace(
    select=[], ignore=[], fail_on="note", records=None, previous=None, public=False, on=None
)
# The letters of the text; those that a tracked change struck out belong to the bones.
_LETTERS = re.compile(rb"(<w:t(?: [^>]*)?>)[^<]*(?=</w:t>)")


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


def _corrected(data: bytes) -> CorrectedCopy:
    look = partial(checked, options=_PLAIN)
    manuscript = opened(data)
    return corrected_copy(manuscript, look(manuscript.source), look)


def _bones(data: bytes) -> dict[str, bytes]:
    """Every part without the letters of the text."""
    return {name: _LETTERS.sub(rb"\1", part) for name, part in members(data).items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_keeps_all_but_the_letters_that_were_wrong(name: str) -> None:
    paper = next(file for file in _HERE.iterdir() if file.stem == name and file.suffix != ".json")
    data = as_word(read(paper).text)
    once = _corrected(data)
    assert _bones(once.data) == _bones(data)
    after = opened(once.data)
    assert not [one for one in once.left.found if one.fix and all(map(after.can, one.fix))]
    assert _corrected(once.data).data == once.data
