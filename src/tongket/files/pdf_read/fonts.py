"""Names of PDF fonts: which family, bold or italic."""

import re
from ctypes import c_int, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from tongket.core.doc.source import Look
from tongket.core.text.pattern import Pattern

_SUBSET = Pattern(r"^[A-Z]{6}\+")
_BOLD = Pattern(r"bold|black|heavy", re.IGNORECASE)
_ITALIC = Pattern(r"italic|oblique", re.IGNORECASE)
_STYLE = Pattern(
    r"(?:PS)?(?:[-,](?:bold|italic|oblique|regular|roman)+)?(?:PS)?(?:MT)?$", re.IGNORECASE
)
_JOINED_WORDS = Pattern(r"(?<=[a-z])(?=[A-Z])")
_TIMES = Pattern(r"^Times(?:-?New-?Roman)?(?:PS)?(?:MT)?$", re.IGNORECASE)
_BOLD_WEIGHT = 600
_LONGEST_NAME = 128


def look_of(font: Any, size: float) -> Look:
    """What the name and the flags of a font handle say, with a size in points."""
    if not font:
        return Look(size_pt=size or None)
    buffer = create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    slant = c_int(0)
    pdfium.FPDFFont_GetItalicAngle(font, slant)
    return Look(
        font=family(name) or None,
        size_pt=size or None,
        bold=bool(_BOLD.search(name)) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT,
        italic=bool(_ITALIC.search(name)) or slant.value != 0,
    )


def family(name: str) -> str:
    """The family that people know: ``TimesNewRomanPS-BoldMT`` is Times New Roman."""
    bare = _STYLE.sub("", name)
    if _TIMES.match(bare):
        return "Times New Roman"
    # Names of legacy fonts tell the encoding and must stay as they are.
    return bare if bare.startswith(".") else _JOINED_WORDS.sub(" ", bare)
