"""The shipped fonts: four styles, their licence, where they come from."""

import hashlib
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tongket.files.pdf_write.write import FONTS

STYLES = {
    "Tinos-Regular.ttf": (400, False),
    "Tinos-Bold.ttf": (700, False),
    "Tinos-Italic.ttf": (400, True),
    "Tinos-BoldItalic.ttf": (700, True),
}
each = pytest.mark.parametrize("name", STYLES)


@each
def test_each_style_is_what_its_name_says_and_may_be_embedded(name: str) -> None:
    font = TTFont(FONTS / name)
    weight, italic = STYLES[name]
    assert font["OS/2"].usWeightClass == weight
    assert bool(font["OS/2"].fsSelection & 1) == italic
    assert font["OS/2"].fsType == 0  # installable: no limit on embedding
    assert font["name"].getDebugName(1) == "Tinos"


@each
def test_each_file_is_the_one_its_note_of_origin_names(name: str) -> None:
    note = (FONTS / "ORIGIN.md").read_text("utf-8")
    digest = hashlib.sha256((FONTS / name).read_bytes()).hexdigest()
    assert re.search(rf"{re.escape(name)} \| `{digest}`", note)


@each
def test_the_line_box_of_the_layout_is_that_of_the_font(name: str) -> None:
    font = TTFont(FONTS / name)
    units = font["head"].unitsPerEm
    assert font["hhea"].ascent / units == pytest.approx(0.891, abs=0.001)
    assert -font["hhea"].descent / units == pytest.approx(0.216, abs=0.001)


def test_the_licence_lies_beside_the_fonts_with_its_copyright() -> None:
    text = Path(FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert str(TTFont(FONTS / "Tinos-Regular.ttf")["name"].getDebugName(0)).split(" All")[0] in text
