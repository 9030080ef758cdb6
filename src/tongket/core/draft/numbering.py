"""The numbers of headings: I, 1, a)."""

from tongket.core.doc.model import Numbering, Standard

_ROMAN = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
# The order of Vietnamese letters without f, j, w, z, as points of an article are counted.
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def roman(number: int) -> str:
    """``4`` as ``IV``."""
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out


def heading_number(level: int, place: int, standard: Standard) -> Numbering | None:
    """The number of the heading at a place (from 1) among its neighbours; deeper levels have none.

    The State writes ``I.``, the Party ``I-``; both go on with ``1.`` and ``a)``.
    """
    if level == 1:
        return Numbering(roman(place), "-" if standard is Standard.PARTY else ".")
    if level == 2:
        return Numbering(str(place), ".")
    if level == 3 and place <= len(_LETTERS):
        return Numbering(_LETTERS[place - 1], ")")
    return None
