"""Every sentence of the corpus gives exactly the citations written under it."""

import pytest

from tests.core.law.corpus_format import Case, cases
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.text.nfc import clean

CASES = cases()


def _field(citation: Citation, name: str) -> str | None:
    if name == "category":
        return citation.category.value
    if name == "date":
        return citation.date.iso() if citation.date else None
    value = getattr(citation, name)
    return None if value is None else str(value)


@pytest.mark.parametrize("case", CASES, ids=[case.where for case in CASES])
def test_a_sentence_gives_the_citations_under_it(case: Case) -> None:
    found = find_citations(clean(case.sentence))
    asked = [list(expected) for expected in case.expected]
    fields = [
        {name: _field(citation, name) for name in names}
        for citation, names in zip(found, asked, strict=False)
    ]
    fields += [{"text": citation.text} for citation in found[len(asked) :]]
    assert fields == list(case.expected)


def test_the_corpus_is_large_and_holds_negatives() -> None:
    assert len(CASES) >= 150
    assert sum(not case.expected for case in CASES) >= 40
