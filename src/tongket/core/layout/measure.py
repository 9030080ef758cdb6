"""How wide a text is on paper, from the widths of its letters.

Kerning is left out: Word does not kern by default, and where a typesetter does, a line gets at
most a hundredth shorter, so what is measured here to fit does fit.
"""

from collections.abc import Iterator
from functools import cache

from tongket.core.layout import advances
from tongket.core.layout.geometry import Type
from tongket.core.layout.units import Mm, Pt

# A letter that the fonts lack: as wide as the widest common ones, so that lines err on the short side.
UNKNOWN_ADVANCE = advances.UNITS_PER_EM


class _Widths(dict[str, int]):
    """Letter to width in font units."""

    def __missing__(self, letter: str) -> int:
        return UNKNOWN_ADVANCE


@cache
def _widths(packed: str) -> _Widths:
    """One style of the table, unpacked."""
    codes = (code for first, last in advances.BLOCKS for code in range(first, last + 1))
    return _Widths(
        (chr(code), int(word))
        for code, word in zip(codes, _words(packed), strict=True)
        if word != "-"
    )


def _words(packed: str) -> Iterator[str]:
    for item in packed.split():
        word, _, count = item.partition("*")
        yield from [word] * int(count or 1)


_STYLES = {
    (False, False): advances.UPRIGHT,
    (True, False): advances.BOLD,
    (False, True): advances.ITALIC,
    (True, True): advances.BOLD_ITALIC,
}


def width(text: str, type_: Type) -> Mm:
    """The sum of the advances of ``text`` set in ``type_``, in mm."""
    widths = _widths(_STYLES[type_.bold, type_.italic])
    units = sum(map(widths.__getitem__, text))
    return Mm(Pt(units * type_.size / advances.UNITS_PER_EM).mm)


@cache
def _coverage() -> frozenset[str]:
    ranges = (part.partition("-") for part in advances.COVERAGE.split())
    return frozenset(
        chr(code) for first, _, last in ranges for code in range(int(first, 16), int(last, 16) + 1)
    )


def undrawable(text: str) -> frozenset[str]:
    """The letters of a text that the shipped fonts lack in some style."""
    return frozenset(text) - _coverage()
