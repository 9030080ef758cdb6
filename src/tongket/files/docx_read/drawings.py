"""Drawn shapes in the text: boxes that hold paragraphs, and straight lines."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align
from tongket.core.layout.units import Pt
from tongket.core.text.pattern import Pattern
from tongket.files.docx_read.measures import EMU_PER_MM, points, whole
from tongket.files.docx_read.names import a, mc, v, w, wp, wps
from tongket.files.docx_read.para_props import ALIGNS
from tongket.files.transcript import Stroke

BOX = w("txbxContent")
ALTERNATIVES, CHOICE, FALLBACK = mc("AlternateContent"), mc("Choice"), mc("Fallback")
_INLINE, _ANCHOR = wp("inline"), wp("anchor")
_STRAIGHT = frozenset({"line", "straightConnector1"})
_VML_LINE_SHAPE = Pattern(r"#_x0000_t(?:20|32)\b")
_STYLE_LENGTH = Pattern(r"(?:^|;)\s*(width|height|margin-top)\s*:\s*([-0-9.]+)(pt|in|cm|mm|pc)?")
_VML_ALIGN = Pattern(r"mso-position-horizontal:\s*(\w+)")
_FLAT_MM = 1.5  # lines that rise more than this are not horizontal
_RELATIVE_TO_TEXT = frozenset({"paragraph", "line"})


def chosen(alternatives: Element) -> Element | None:
    """One of the offered forms of the same thing: the first, which modern readers know."""
    choice = alternatives.find(CHOICE)
    return alternatives.find(FALLBACK) if choice is None else choice


def _once(element: Element) -> Iterator[Element]:
    """Everything inside, taking one of each set of alternatives and not entering boxes."""
    for child in element:
        if child.tag == ALTERNATIVES:
            taken = chosen(child)
            if taken is not None:
                yield from _once(taken)
            continue
        yield child
        if child.tag != BOX:
            yield from _once(child)


class TextBox(NamedTuple):
    """The blocks in a box, and where on the line the box stands, if it is aligned."""

    content: Element
    align: Align | None


def boxes(drawing: Element) -> list[TextBox]:
    """The text boxes of a drawing, in order."""
    found = []
    align = None
    for element in _once(drawing):
        if element.tag == _ANCHOR:
            align = ALIGNS.get(element.findtext(f"{wp('positionH')}/{wp('align')}", ""))
        elif element.tag in _VML_READERS:
            stated = _VML_ALIGN.search(element.get("style", ""))
            align = ALIGNS.get(stated[1]) if stated else align
        elif element.tag == BOX:
            found.append(TextBox(element, align))
    return found


def strokes(drawing: Element) -> list[Stroke]:
    """The horizontal straight lines of a drawing."""
    found: list[Stroke] = []
    for element in _once(drawing):
        if element.tag in {_INLINE, _ANCHOR}:
            found += _drawn(element)
        elif element.tag in _VML_READERS:
            found += _VML_READERS[element.tag](element)
    return found


def _drawn(placed: Element) -> list[Stroke]:
    """DrawingML: the extent of the anchor is the length of the only line in it."""
    shapes = list(placed.iter(wps("wsp")))
    kinds = [shape.find(f"{wps('spPr')}/{a('prstGeom')}") for shape in shapes]
    if len(kinds) != 1 or kinds[0] is None or kinds[0].get("prst") not in _STRAIGHT:
        return []
    extent = placed.find(wp("extent"))
    wide, high = (_emu(extent, side) for side in ("cx", "cy"))
    if wide is None or (high or 0.0) > _FLAT_MM:
        return []
    return [Stroke(wide, _below(placed))]


def _emu(element: Element | None, name: str) -> float | None:
    value = None if element is None else whole(element.get(name))
    return None if value is None else value / EMU_PER_MM


def _below(placed: Element) -> float | None:
    position = placed.find(wp("positionV"))
    if position is None or position.get("relativeFrom") not in _RELATIVE_TO_TEXT:
        return None
    offset = position.find(wp("posOffset"))
    value = None if offset is None else whole(offset.text)
    return None if value is None else value / EMU_PER_MM


def _vml_line(element: Element) -> list[Stroke]:
    ends = [_pair(element.get(name)) for name in ("from", "to")]
    if None in ends:
        return []
    (x0, y0), (x1, y1) = (end for end in ends if end is not None)
    if abs(y1 - y0) > _FLAT_MM or x0 == x1:
        return []
    return [Stroke(abs(x1 - x0), y0)]


def _pair(value: str | None) -> tuple[float, float] | None:
    """Two lengths "0,1.5pt"; bare numbers are pixels of 1/96 inch."""
    parts = [points(part, unit=0.75) for part in (value or "").split(",")]
    if len(parts) != 2 or parts[0] is None or parts[1] is None:
        return None
    return Pt(parts[0]).mm, Pt(parts[1]).mm


def _vml_shape(element: Element) -> list[Stroke]:
    if not _VML_LINE_SHAPE.match(element.get("type", "")):
        return []
    lengths = {
        name: points(f"{value}{unit or 'pt'}")
        for name, value, unit in _STYLE_LENGTH.findall(element.get("style", ""))
    }
    wide, high, below = (lengths.get(name) for name in ("width", "height", "margin-top"))
    if not wide or Pt(high or 0.0).mm > _FLAT_MM:
        return []
    return [Stroke(Pt(wide).mm, None if below is None else Pt(below).mm)]


_VML_READERS = {v("line"): _vml_line, v("shape"): _vml_shape}
