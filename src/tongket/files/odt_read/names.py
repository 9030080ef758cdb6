"""The element and attribute names of OpenDocument that the reader knows, and its lengths."""

from collections.abc import Callable

from tongket.core.layout.units import PT_PER_MM
from tongket.core.text.pattern import Pattern

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_LENGTH = Pattern(r"(-?[0-9]{0,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|px)")
_POINTS_EACH = {
    "mm": PT_PER_MM,
    "cm": 10 * PT_PER_MM,
    "in": 72.0,
    "pt": 1.0,
    "pc": 12.0,
    "px": 0.75,
}
_PERCENT = Pattern(r"([0-9]{1,4}(?:\.[0-9]{1,6})?)%")
_FARTHEST = 20_000.0
_WHOLE = Pattern(r"[0-9]{1,9}")


def _space(name: str) -> Callable[[str], str]:
    return lambda local: f"{{{_BASE}{name}:1.0}}{local}"


office = _space("office")
text = _space("text")
style = _space("style")
table = _space("table")
draw = _space("drawing")
fo = _space("xsl-fo-compatible")
svg = _space("svg-compatible")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
CONTENT_CONTROL = f"{{{_LOEXT}}}content-control"
CONTROL_TAG = f"{{{_LOEXT}}}tag"
LIST_FORMAT = f"{{{_LOEXT}}}num-list-format"
GUTTER = f"{{{_LOEXT}}}margin-gutter"


def points(value: str | None) -> float | None:
    """A length in points; ``None`` for nonsense and for shares."""
    found = _LENGTH.fullmatch(value.strip()) if value else None
    if found is None or not found[1].strip("-"):
        return None
    length = float(found[1]) * _POINTS_EACH[found[2]]
    return length if abs(length) <= _FARTHEST else None


def share(value: str | None) -> float | None:
    """A percentage as a factor."""
    found = _PERCENT.fullmatch(value.strip()) if value else None
    return None if found is None else float(found[1]) / 100


def whole(value: str | None) -> int | None:
    """A whole number from 0 up."""
    return int(value) if value and _WHOLE.fullmatch(value) else None
