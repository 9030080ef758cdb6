"""Lengths and switches as OOXML writes them; nonsense reads as "not said"."""

import re

from lxml.etree import _Element as Element

from tongket.core.layout.units import PT_PER_MM
from tongket.core.text.pattern import Pattern
from tongket.files.docx_read.names import VAL

_MEASURE = Pattern(r"([+-]?[0-9]{1,9}(?:\.[0-9]{0,9})?)(mm|cm|in|pt|pc|pi|emu)?")
_POINTS_EACH = {"mm": PT_PER_MM, "cm": 10 * PT_PER_MM, "in": 72, "pt": 1, "pc": 12, "pi": 12}
_FARTHEST = 31_680 / 20 * 10  # ten times the widest page that Word allows
_OFF = frozenset({"0", "false", "off", "none"})
EMU_PER_MM = 36_000


def points(value: str | None, unit: float = 1 / 20) -> float | None:
    """A length in points; a bare number counts in ``unit`` (points each), twips by default."""
    found = _MEASURE.fullmatch(value.strip()) if value else None
    if found is None:
        return None
    length = float(found[1]) * _POINTS_EACH.get(found[2], unit)
    return length if abs(length) <= _FARTHEST else None


def whole(value: str | None) -> int | None:
    """A whole number of at most nine digits."""
    found = re.fullmatch(r"[+-]?[0-9]{1,9}", value.strip()) if value else None
    return int(found[0]) if found else None


def is_on(element: Element) -> bool:
    """A switch: there means on, unless its value says otherwise."""
    return element.get(VAL, "1") not in _OFF


def val(element: Element | None) -> str | None:
    """The ``w:val`` of an element that may not be there."""
    return None if element is None else element.get(VAL)
