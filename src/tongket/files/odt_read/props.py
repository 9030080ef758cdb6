"""What one style says about letters and paragraphs, before its parents are asked."""

from typing import Any, NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, LineRule
from tongket.files.odt_read.names import fo, points, share, style, text

Faces = dict[str, str]  # declared font face -> family


class LetterProps(NamedTuple):
    """Everything ``None`` that was not said."""

    font: str | None = None
    size: float | None = None  # points
    size_share: float | None = None  # of the size beneath
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    colour: str | None = None


class ParaProps(NamedTuple):
    """Everything ``None`` that was not said. Lengths in points."""

    align: Align | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line_rule: LineRule | None = None
    line: float | None = None
    rule_above: bool | None = None
    rule_below: bool | None = None
    page_break_before: bool | None = None
    contextual: bool | None = None
    tabs: tuple[str, ...] | None = None


NO_LETTERS = LetterProps()
NO_PARAGRAPH = ParaProps()
_ALIGNS = {
    "start": Align.LEFT,
    "left": Align.LEFT,
    "center": Align.CENTRE,
    "end": Align.RIGHT,
    "right": Align.RIGHT,
    "justify": Align.JUSTIFY,
}
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_ITALIC = frozenset({"italic", "oblique"})
_LENGTHS = {
    "left": fo("margin-left"),
    "right": fo("margin-right"),
    "first_line": fo("text-indent"),
    "before": fo("margin-top"),
    "after": fo("margin-bottom"),
}
_BORDERS = {"rule_above": fo("border-top"), "rule_below": fo("border-bottom")}


def letter_props(element: Element | None, faces: Faces) -> LetterProps:
    """Read one ``style:text-properties``."""
    if element is None:
        return NO_LETTERS
    said: dict[str, Any] = {}
    size = element.get(fo("font-size"))
    said["size"], said["size_share"] = points(size), share(size)
    said["font"] = _font(element, faces)
    for field, name, on in (
        ("bold", fo("font-weight"), _BOLD),
        ("italic", fo("font-style"), _ITALIC),
        ("capitals", fo("text-transform"), frozenset({"uppercase"})),
        ("hidden", text("display"), frozenset({"none"})),
    ):
        value = element.get(name)
        said[field] = None if value is None else value in on
    underline = element.get(style("text-underline-style"))
    said["underline"] = None if underline is None else underline != "none"
    said["colour"] = _colour(element)
    return LetterProps(**said)


def _font(element: Element, faces: Faces) -> str | None:
    named = element.get(style("font-name"))
    if named is not None:
        return faces.get(named, named)
    family = element.get(fo("font-family"))
    return None if family is None else family.split(",", maxsplit=1)[0].strip("' ")


def _colour(element: Element) -> str | None:
    if element.get(style("use-window-font-color")) == "true":
        return "auto"
    colour = element.get(fo("color"))
    return None if colour is None else colour.lstrip("#").upper()


def para_props(element: Element | None) -> ParaProps:
    """Read one ``style:paragraph-properties``."""
    if element is None:
        return NO_PARAGRAPH
    said: dict[str, Any] = {field: points(element.get(name)) for field, name in _LENGTHS.items()}
    said["align"] = _ALIGNS.get(element.get(fo("text-align"), ""))
    said["line_rule"], said["line"] = _line(element)
    for field, name in _BORDERS.items():
        border = element.get(name) or element.get(fo("border"))
        said[field] = None if border is None else border != "none"
    said["page_break_before"] = _page_break(element)
    contextual = element.get(style("contextual-spacing"))
    said["contextual"] = None if contextual is None else contextual == "true"
    stops = element.find(style("tab-stops"))
    if stops is not None:
        said["tabs"] = tuple(stop.get(style("type"), "left") for stop in stops)
    return ParaProps(**said)


def _line(element: Element) -> tuple[LineRule | None, float | None]:
    height = element.get(fo("line-height"))
    if height == "normal":
        return LineRule.MULTIPLE, 1.0
    if (factor := share(height)) is not None:
        return LineRule.MULTIPLE, factor
    if (exact := points(height)) is not None:
        return LineRule.EXACT, exact
    least = points(element.get(style("line-height-at-least")))
    return (None, None) if least is None else (LineRule.AT_LEAST, least)


def _page_break(element: Element) -> bool | None:
    value = element.get(fo("break-before"))
    return None if value is None else value == "page"


def letters_over(upper: LetterProps, lower: LetterProps) -> LetterProps:
    """What holds when ``upper`` speaks first; a size in percent is of the size beneath."""
    if upper == NO_LETTERS:
        return lower
    merged = LetterProps._make(
        [low if up is None else up for up, low in zip(upper, lower, strict=True)]
    )
    if upper.size_share is not None and lower.size is not None:
        merged = merged._replace(size=lower.size * upper.size_share)
    return merged._replace(size_share=None)


def paragraph_over(upper: ParaProps, lower: ParaProps) -> ParaProps:
    """What holds when ``upper`` speaks first and ``lower`` where it is silent."""
    if upper == NO_PARAGRAPH:
        return lower
    return ParaProps._make(
        [low if up is None else up for up, low in zip(upper, lower, strict=True)]
    )
