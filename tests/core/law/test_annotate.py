"""Marks around what was found."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.law.corpus_format import cases
from tongket.core.law.annotate import annotate, annotated
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.text.nfc import clean

SENTENCES = [case.sentence for case in cases()]


def _link(citation: Citation, written: str) -> str:
    return f"<a href={citation.key!r}>{written}</a>"


def test_a_mark_stands_around_each_citation_and_nothing_else_moves() -> None:
    text = "Theo Kế hoạch số 30/KH-STTTT và Quy định số 131-QĐ/TW."
    assert annotate(text, find_citations(clean(text)), _link) == (
        "Theo Kế hoạch số <a href='30/KH-STTTT'>30/KH-STTTT</a> và Quy định số "
        "<a href='131-QĐ/TW'>131-QĐ/TW</a>."
    )


def test_of_two_that_overlap_the_first_is_marked() -> None:
    text = "Kế hoạch số 30/KH-STTTT"
    (citation,) = find_citations(clean(text))
    assert (
        annotate(text, [citation, citation], lambda _one, written: f"[{written}]").count("[") == 1
    )


@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_taking_the_marks_away_gives_the_text_back(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    marked = annotate(text, find_citations(clean(text)), lambda _one, word: f"\x02{word}\x03")
    assert marked.replace("\x02", "").replace("\x03", "") == text


@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_the_places_of_the_marks_are_known(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    found = find_citations(clean(text))
    marked, places = annotated(text, found, _link)
    assert [place.cut(marked) for place in places] == [_link(one, one.text) for one in found]
