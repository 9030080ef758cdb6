"""Escapes and emphasis of plain text, and the way back past them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.doc.emphasis import without_marks
from tongket.core.doc.escapes import unescaped, without_escapes
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

LETTERS = st.text(alphabet="aế\\.-*\u0301\u200b \n", max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1\\. Công tác", "1. Công tác"),
        ("\\- Lưu: VT\\", "- Lưu: VT"),
        ("SỞ THÔNG TIN\\\nVÀ TRUYỀN THÔNG", "SỞ THÔNG TIN\nVÀ TRUYỀN THÔNG"),
        ("C:\\Users", "C:\\Users"),
    ],
)
def test_a_backslash_before_a_sign_is_dropped(text: str, expected: str) -> None:
    assert unescaped(text) == expected
    assert without_escapes(clean(text)).text == expected


@given(LETTERS, st.data())
def test_every_span_leads_back_to_letters_that_read_the_same(
    text: str, data: st.DataObject
) -> None:
    cleaned = without_escapes(clean(text))
    assert cleaned.text == unescaped(clean(text).text)
    start = data.draw(st.integers(0, len(cleaned.text)))
    end = data.draw(st.integers(start, len(cleaned.text)))
    back = cleaned.back(Span(start, end))
    assert 0 <= back.start <= back.end <= len(text)
    assert cleaned.back(Span(0, len(cleaned.text))).end <= len(text)


def test_text_without_backslashes_is_the_same_object() -> None:
    cleaned = clean("Sở báo cáo")
    assert without_escapes(cleaned) is cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*nghiêng*", "nghiêng"),
        ("**đậm** và *nghiêng*", "đậm và nghiêng"),
        ("(*thực hiện trong năm 2024*):", "(thực hiện trong năm 2024):"),
        ("***cả hai***", "cả hai"),
        ("đã đậm** phần sau", "đã đậm** phần sau"),
        ("nửa cặp ở cuối*", "nửa cặp ở cuối"),
        ("3 * 4 = 12", "3 * 4 = 12"),
        ("a*b*c", "a*b*c"),
        ("* gạch đầu dòng", "* gạch đầu dòng"),
    ],
)
def test_asterisks_that_pair_are_no_letters(text: str, expected: str) -> None:
    assert without_marks(text) == expected
