"""Citations in whole texts: their places, the header's own number, odd letters, time."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.law.corpus_format import cases
from tongket.core.law.find import find_citations
from tongket.core.law.model import Category
from tongket.core.law.provisions import find_provisions
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

SENTENCES = [case.sentence for case in cases()]
# Shapes that make careless patterns run over the same letters again and again.
HOSTILE = [
    "1/",
    "1-A",
    "1/2020/",
    "số ",
    "số 1, ",
    "a-",
    "-A/",
    "A-",
    "Luật ",
    "Luật A ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "Hiến pháp năm ",
    "ngày ",
    "ngày 1/1/2024, Sở ban hành ",
    "30/KH-STTTT của ",
    "Bộ Tư pháp, ",
    "187, 188-KL/TW, ",
    "Điều 5, ",
    "điểm a khoản 1 ",
    "QCVN 1:",
    "Số: 1/KH-UBND\n",
    "\n- 2024",
    "1\n/",
    " - ",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_place_points_into_the_text_as_read(sentence: str) -> None:
    for citation in find_citations(clean(sentence)):
        assert citation.span.cut(sentence) == citation.text
        assert citation.whole is not None
        assert citation.whole.covers(citation.span)
        for part in (citation.kind_span, citation.date_span, citation.issuer_span):
            assert part is None or 0 <= part.start < part.end <= len(sentence)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_decomposed_letters_give_the_same_citations(sentence: str) -> None:
    decomposed = unicodedata.normalize("NFD", sentence)
    composed = find_citations(clean(unicodedata.normalize("NFC", sentence)))
    for one, other in zip(find_citations(clean(decomposed)), composed, strict=True):
        assert one.span.cut(decomposed) == one.text
        assert unicodedata.normalize("NFC", one.text) == other.text
        assert (one.kind, one.symbol, one.date, one.issuer) == (
            other.kind,
            other.symbol,
            other.date,
            other.issuer,
        )


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.text(max_size=20))
def test_spans_survive_whatever_stands_around(sentences: list[str], noise: str) -> None:
    text = f" {noise}\n\n".join(sentences)
    found = find_citations(clean(text))
    spans = [citation.span for citation in found]
    assert spans == sorted(spans)
    assert all(not one.overlaps(other) for one, other in pairwise(spans))
    assert all(citation.span.cut(text) == citation.text for citation in found)


@given(st.text(max_size=300))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for citation in find_citations(clean(text)):
        assert citation.span.cut(text) == citation.text


@given(st.text(alphabet="0159/- .,\nNQĐCPKHTWsốngàycủaLuậtĐiều", max_size=120))
def test_scraps_of_symbols_are_searched_without_an_error(text: str) -> None:
    cleaned = clean(text)
    citations = find_citations(cleaned)
    for provision in find_provisions(cleaned, citations):
        assert provision.span.cut(text) == provision.text


@pytest.mark.parametrize(
    "header",
    [
        "Số: 05/BC-STTTT",
        "Số: 05/BC-STTTT\tBắc Giang, ngày 05 tháng 02 năm 2026",
        "Số: 05/BC-STTTT        Bắc Giang, ngày 05 tháng 02 năm 2026",
        "Số 64-CTr/BCĐ",
        "*\nSố 896-TB/TU",
        "**Số:** 632/STTTT-TTra",
        "Số: 14/2024/QĐ-UBND",
        "| SỞ THÔNG TIN\tCỘNG HÒA\nSố: 05/BC-STTTT |",
        "Bản án số: 12/2023/HS-ST",
    ],
)
def test_the_number_line_of_a_header_is_no_citation(header: str) -> None:
    text = f"SỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\n{header}\n\nBÁO CÁO\n\nThực hiện Kế hoạch số 9/KH-SNV."
    assert [citation.text for citation in find_citations(clean(text))] == ["9/KH-SNV"]


@pytest.mark.parametrize(
    "line",
    [
        "- Số 30/KH-STTTT ngày 29/01/2024;",
        "Số 30/KH-STTTT ngày 29/01/2024 về tuyên truyền.",
        "Thực hiện Kế hoạch\nsố 30/KH-STTTT\nngày 29/01/2024",
        "(Kèm theo Báo cáo số 30/BC-STTTT)",
    ],
)
def test_a_number_in_prose_or_in_a_list_is_a_citation(line: str) -> None:
    assert len(find_citations(clean(f"BÁO CÁO\n{line}\n"))) == 1


def test_a_party_number_line_is_believed_near_the_top_only() -> None:
    text = "Đoạn văn dài. " * 400 + "\nSố 896-TB/TU\n"
    assert len(find_citations(clean(text))) == 1


def test_the_whole_runs_from_the_kind_word_through_date_and_issuer() -> None:
    text = "Theo Quy định số 114-QĐ/TW ngày 11/7/2023 của Bộ Chính trị về kiểm soát."
    (citation,) = find_citations(clean(text))
    assert citation.whole == Span(5, text.index(" về"))
    assert citation.kind_span is not None
    assert citation.kind_span.cut(text) == "Quy định"
    assert citation.issuer_span is not None
    assert citation.issuer_span.cut(text) == "Bộ Chính trị"


def test_a_law_by_name_knows_its_name_and_year() -> None:
    (citation,) = find_citations(clean("Theo Luật Giám định tư pháp ngày 20/6/2012, việc này …"))
    assert citation.category is Category.LAW_BY_NAME
    assert (citation.name, citation.year) == ("Luật Giám định tư pháp", "2012")
    assert (citation.number, citation.symbol) == (None, None)


def test_a_numbered_law_keeps_the_name_in_front_of_its_number() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Giám định tư pháp số 56/2020/QH14"
    (citation,) = find_citations(clean(text))
    assert citation.name == "Luật sửa đổi, bổ sung một số điều của Luật Giám định tư pháp"
    assert citation.text == "56/2020/QH14"


@pytest.mark.parametrize("shape", HOSTILE)
def test_a_million_hostile_letters_take_seconds_not_hours(shape: str) -> None:
    text = shape * (1_000_000 // len(shape))
    begun = time.process_time()
    cleaned = clean(text)
    find_provisions(cleaned, find_citations(cleaned))
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "text",
    ["1/" + " " * 1_000_000, "Kế hoạch" + " " * 1_000_000 + "số 30/KH-STTTT", "7" * 1_000_000],
)
def test_a_million_blanks_or_digits_take_no_time_to_speak_of(text: str) -> None:
    begun = time.process_time()
    find_citations(clean(text))
    assert time.process_time() - begun < 5
