"""What one ``w:rPr`` says about letters, before styles are asked."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lxml.etree import _Element as Element

from tongket.files.docx_read.measures import is_on, points
from tongket.files.docx_read.names import RPR, VAL, w


class RunProps(NamedTuple):
    """Everything ``None`` that was not said. Sizes in points."""

    style: str | None = None
    ascii_font: str | None = None
    other_font: str | None = None  # for letters beyond ASCII: the Vietnamese ones
    complex_font: str | None = None
    size: float | None = None
    complex_size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    underline: bool | None = None
    colour: str | None = None
    is_complex: bool | None = None  # right-to-left or complex script


NOTHING = RunProps()
Theme = dict[str, str]  # "minorHAnsi" -> "Calibri"

_FONT_FIELDS = {"ascii": "ascii_font", "hAnsi": "other_font", "cs": "complex_font"}
_FONT_NAMES = tuple(
    (w("cstheme" if kind == "cs" else f"{kind}Theme"), w(kind), field)
    for kind, field in _FONT_FIELDS.items()
)


def _fonts(element: Element, theme: Theme) -> dict[str, Any]:
    found = {}
    for themed, named, field in _FONT_NAMES:
        font = theme.get(element.get(themed, "")) or element.get(named)
        if font:
            found[field] = font
    return found


def _switch(field: str) -> Callable[[Element, Theme], dict[str, Any]]:
    return lambda element, _: {field: is_on(element)}


def _half_points(field: str) -> Callable[[Element, Theme], dict[str, Any]]:
    return lambda element, _: {field: points(element.get(VAL), unit=0.5)}


_READERS: dict[str, Callable[[Element, Theme], dict[str, Any]]] = {
    w("rStyle"): lambda element, _: {"style": element.get(VAL)},
    w("rFonts"): _fonts,
    w("sz"): _half_points("size"),
    w("szCs"): _half_points("complex_size"),
    w("b"): _switch("bold"),
    w("i"): _switch("italic"),
    w("caps"): _switch("capitals"),
    w("vanish"): _switch("hidden"),
    w("u"): _switch("underline"),
    w("color"): lambda element, _: {"colour": element.get(VAL)},
    w("rtl"): _switch("is_complex"),
    w("cs"): _switch("is_complex"),
}
_OLD = f"{w('rPrChange')}/{RPR}"


def read_run_props(rpr: Element | None, theme: Theme, *, before_changes: bool) -> RunProps:
    """Read one ``w:rPr``; ``before_changes`` takes what it said before a tracked change."""
    if rpr is None:
        return NOTHING
    if before_changes:
        old = rpr.find(_OLD)
        rpr = rpr if old is None else old
    said: dict[str, Any] = {}
    for child in rpr:
        reader = _READERS.get(child.tag)
        if reader is not None:
            said.update(reader(child, theme))
    return RunProps(**said) if said else NOTHING


def over(upper: RunProps, lower: RunProps) -> RunProps:
    """What holds when ``upper`` speaks first and ``lower`` where it is silent."""
    if upper == NOTHING:
        return lower
    return RunProps._make([low if up is None else up for up, low in zip(upper, lower, strict=True)])
