"""The door for text: composed inside, and every span leads back to what was typed."""

import sys
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tongket.core.text.nfc import INVISIBLE, LOOK_ALIKES, Cleaned, _is_loose, clean
from tongket.core.text.spans import Span

# Letters that test the door, among arbitrary ones: bases, marks, jamo, signs that vanish.
LIVELY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("aeoEĐươaêơyD đ\n0á"),
        st.sampled_from("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0327\u0345"),
        st.sampled_from("\u1112\u1161\u11ab\uac00\u09c7\u09be\u0958\u2126\u1100\u11a8"),
        st.sampled_from(INVISIBLE + "".join(LOOK_ALIKES)),
        st.sampled_from("\r\n"),
    ),
    max_size=60,
)


def expected(original: str) -> str:
    """What the door promises, put plainly: one end for lines, letter for letter, drop, compose."""
    lines = original.replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(LOOK_ALIKES.get(letter, letter) for letter in lines)
    return unicodedata.normalize(
        "NFC", "".join(letter for letter in shown if letter not in INVISIBLE)
    )


def spans_of(length: int) -> list[Span]:
    return [Span(a, b) for a in range(length + 1) for b in range(a, length + 1)]


@given(LIVELY)
def test_any_text_comes_out_composed(original: str) -> None:
    assert clean(original).text == expected(original)


@given(LIVELY)
def test_cleaning_twice_changes_nothing(original: str) -> None:
    once = clean(original).text
    assert clean(once) == Cleaned(once, once, None)


@given(LIVELY)
@example("\r\r\n")
def test_spans_come_back_in_order_and_inside_the_original(original: str) -> None:
    cleaned = clean(original)
    starts = [cleaned.back(Span(i, i)).start for i in range(len(cleaned.text) + 1)]
    assert starts == sorted(starts)
    assert starts[0] >= 0
    assert starts[-1] == len(original)
    for i in range(len(cleaned.text)):
        back = cleaned.back(Span(i, i + 1))
        assert 0 <= back.start < back.end <= len(original)
        assert back.start == starts[i]


@given(LIVELY)
def test_what_comes_back_cleans_to_what_was_asked_for(original: str) -> None:
    cleaned = clean(original)
    whole = cleaned.back(Span(0, len(cleaned.text)))
    assert clean(whole.cut(original)).text == cleaned.text


@given(LIVELY, st.data())
def test_a_span_taken_forth_and_back_covers_all_that_shows_in_it(
    original: str, data: st.DataObject
) -> None:
    cleaned = clean(original)
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, len(original)))
    forth = cleaned.forth(Span(start, end))
    assert 0 <= forth.start <= forth.end <= len(cleaned.text)
    back = cleaned.back(forth)
    outside = original[start : max(start, back.start)] + original[max(back.end, start) : end]
    assert clean(outside).text == ""


@given(LIVELY, st.integers(0, 60), st.integers(0, 60))
def test_forth_is_monotone(original: str, one: int, other: int) -> None:
    cleaned = clean(original)
    low, high = sorted((min(one, len(original)), min(other, len(original))))
    first, second = cleaned.forth(Span(low, low)), cleaned.forth(Span(high, high))
    assert first.start <= second.start


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd", "Zs"]), max_size=30))
def test_decomposed_words_give_spans_of_the_decomposed_letters(word: str) -> None:
    composed = clean(word).text
    decomposed = unicodedata.normalize("NFD", composed)
    cleaned = clean(decomposed)
    assert cleaned.text == composed
    for span in spans_of(len(composed))[:80]:
        back = cleaned.back(span)
        assert unicodedata.normalize("NFC", back.cut(decomposed)) == span.cut(composed)


def test_a_decomposed_letter_is_underlined_whole() -> None:
    original = unicodedata.normalize("NFD", "số 30/KH-STTTT của Sở")
    cleaned = clean(original)
    at = cleaned.text.index("của")
    assert unicodedata.normalize("NFC", cleaned.back(Span(at, at + 3)).cut(original)) == "của"


def test_hangul_letters_that_are_starters_compose_too() -> None:
    cleaned = clean("x\u1112\u1161\u11aby")
    assert cleaned.text == "x한y"
    assert cleaned.back(Span(1, 2)) == Span(1, 4)


def test_look_alikes_move_nothing() -> None:
    cleaned = clean("QÐ\u2013UBND\u00a0số")
    assert cleaned.text == "QĐ-UBND số"
    assert cleaned.starts is None


def test_invisible_signs_vanish_and_are_left_out_at_both_ends() -> None:
    original = "\ufeffsố \u200b08\u200b/\u00adBC\u200e, xong"
    cleaned = clean(original)
    assert cleaned.text == "số 08/BC, xong"
    at = cleaned.text.index("08/BC")
    assert cleaned.back(Span(at, at + 5)).cut(original) == "08\u200b/\u00adBC"


def test_a_mark_parted_from_its_letter_finds_it_again() -> None:
    cleaned = clean("e\u200b\u0301n")
    assert cleaned.text == "én"
    assert cleaned.back(Span(0, 1)) == Span(0, 3)


def test_a_text_of_nothing_but_invisible_signs_is_empty() -> None:
    cleaned = clean("\ufeff\u200b")
    assert cleaned.text == ""
    assert cleaned.forth(Span(0, 2)) == Span(0, 0)
    assert cleaned.back(Span(0, 0)) == Span(2, 2)


def test_a_plain_text_is_passed_through_as_it_is() -> None:
    for text in ("", "plain", "Cộng hòa xã hội chủ nghĩa Việt Nam"):
        assert clean(text).text is text


def test_every_letter_that_composes_with_the_one_before_is_known() -> None:
    followers = set()
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            followers.add(chr(int(parts[1], 16)))
    assert [hex(ord(letter)) for letter in followers if not _is_loose(letter)] == []


@pytest.mark.parametrize("pattern", ["\u0301\u0323", "\u0323\u0301\u0302", "\u1161\u11a8"])
def test_a_heap_of_marks_takes_no_quadratic_time(pattern: str) -> None:
    heap = "a" + pattern * 60_000
    begun = time.process_time()
    cleaned = clean(heap)
    assert time.process_time() - begun < 3
    assert cleaned.text.startswith(("á", "ạ", "a", "ậ"))
    short = "a" + pattern * 300
    assert clean(short).text == unicodedata.normalize("NFC", short)


def test_a_million_decomposed_letters_are_composed_in_time() -> None:
    sentence = "Sở Thông tin và Truyền thông báo cáo kết quả thực hiện nhiệm vụ. "
    text = unicodedata.normalize("NFD", sentence) * 13_000
    begun = time.process_time()
    cleaned = clean(text)
    assert time.process_time() - begun < 2
    assert cleaned.text == sentence * 13_000


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_alike_and_spans_leave_the_end_out(end: str) -> None:
    original = f"Chỉ thị số 38/CT-{end}TTg{end}{end}Hết"
    cleaned = clean(original)
    assert cleaned.text == "Chỉ thị số 38/CT-\nTTg\n\nHết"
    assert cleaned.back(Span(11, 21)).cut(original) == f"38/CT-{end}TTg"
