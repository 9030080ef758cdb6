from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import UNKNOWN_ADVANCE, undrawable, width
from tongket.core.layout.units import Pt
from tools import advances as tool

LOWER = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"  # the 60 with a tone mark
VIETNAMESE = LOWER + TONED + LOWER.upper() + TONED.upper()
SIGNS = "₫§№“”‘’–—…°²³%≥≤→•±×÷"
STYLES = [
    (Type(Pt(13)), "Tinos-Regular.ttf"),
    (Type(Pt(13), bold=True), "Tinos-Bold.ttf"),
    (Type(Pt(13), italic=True), "Tinos-Italic.ttf"),
    (Type(Pt(13), bold=True, italic=True), "Tinos-BoldItalic.ttf"),
]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Type(Pt(13), bold=True), 95.67),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Type(Pt(12), bold=True), 88.3),
        ("Độc lập - Tự do - Hạnh phúc", Type(Pt(14), bold=True), 60.46),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", Type(Pt(15), bold=True), 72.91),
    ],
)
def test_the_fixed_strings_of_official_paper_have_their_known_widths(
    text: str, type_: Type, expected: float
) -> None:
    assert width(text, type_) == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(("type_", "file"), STYLES)
def test_every_letter_is_as_wide_as_in_the_shipped_font(type_: Type, file: str) -> None:
    font = TTFont(tool.FONTS / file)
    letters, metrics = font.getBestCmap(), font["hmtx"]
    for letter in VIETNAMESE + SIGNS + "0123456789(),;:":
        advance = metrics[letters[ord(letter)]][0]
        assert width(letter, type_).pt == pytest.approx(advance / 2048 * 13)


def test_the_table_of_widths_is_what_the_tool_makes_of_the_shipped_fonts() -> None:
    assert Path(tool.TABLE).read_text("utf-8") == tool.table()


def test_the_shipped_fonts_draw_all_vietnamese_letters_and_office_signs() -> None:
    assert len(set(VIETNAMESE) - set("fjwzFJWZ")) == 58 + 120
    assert undrawable(VIETNAMESE + SIGNS) == frozenset()
    assert undrawable("a\u0309\u0323\u0302\u031b") == frozenset()  # decomposed letters


def test_letters_that_no_style_has_are_named() -> None:
    assert undrawable("Đã xong ✓ 中") == {"✓", "中"}


def test_an_unknown_letter_counts_as_wide_so_that_lines_stay_short_enough() -> None:
    assert width("中", Type(Pt(72))).pt == pytest.approx(72 * UNKNOWN_ADVANCE / 2048)


@given(st.text(), st.text())
def test_a_text_is_as_wide_as_its_parts_together(left: str, right: str) -> None:
    type_ = Type(Pt(14))
    assert width(left + right, type_) == pytest.approx(width(left, type_) + width(right, type_))
