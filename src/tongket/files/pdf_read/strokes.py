"""The straight lines drawn on a page: rules under text, borders of tables."""

from collections.abc import Iterator
from ctypes import c_float, c_int
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tongket.files.pdf_read.place import Box, Paper

_THIN = 2.5  # points
_SHORTEST = 8.0
_MOST_OBJECTS = 50_000
_MOST_STROKES = 4_000  # a page with more is a plan or a chart, and has no tables to find


class Strokes(NamedTuple):
    """Level and upright strokes, and the boxes of pictures."""

    level: list[Box]
    upright: list[Box]
    pictures: list[Box]


def strokes_of(page: Any, paper: Paper) -> Strokes:
    """Every stroke of a page. Filled slivers count as strokes, and so do the sides of frames."""
    found = Strokes([], [], [])
    for kind, box, item in _objects(page, paper):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(box)
        else:
            _sort(box, item, found)
    if len(found.level) + len(found.upright) > _MOST_STROKES:
        return Strokes([], [], found.pictures)
    return found


def _objects(page: Any, paper: Paper) -> Iterator[tuple[int, Box, Any]]:
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    sides = [c_float() for _ in range(4)]
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE}:
            pdfium.FPDFPageObj_GetBounds(item, *sides)
            yield kind, paper.seen(Box(*[side.value for side in sides])), item


def _sort(box: Box, item: Any, found: Strokes) -> None:
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if high <= _THIN:
        if wide >= _SHORTEST:
            found.level.append(box)
    elif wide <= _THIN:
        if high >= _SHORTEST:
            found.upright.append(box)
    elif _is_outlined(item):
        found.level.extend((box._replace(y1=box.y0), box._replace(y0=box.y1)))
        found.upright.extend((box._replace(x1=box.x0), box._replace(x0=box.x1)))


def _is_outlined(item: Any) -> bool:
    """Whether a path draws its outline: fills alone are shades behind the text."""
    mode, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(item, mode, stroked)
    return bool(stroked.value)
