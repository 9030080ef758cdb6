"""From baselines to what the format knows: line heights, and space before a paragraph.

Word puts the baseline of an exact line at four fifths of its height whatever the font, and
LibreOffice does the same; of a multiple of single spacing, ascent and line gap of the font stand
above the baseline and everything that is added stands below.
"""

from tongket.core.layout.geometry import Geometry
from tongket.core.layout.units import Mm, Pt
from tongket.files.docx_write.properties import Leading
from tongket.files.docx_write.styles import SINGLE_EM, body_leading

LINE_EM = 1.107  # ascent and descent of the type: a line box that clips nothing
EXACT_RISE = 0.8
_GAPPED_ASCENT_EM = 0.9335


def line_height(size: Pt, pitch: Mm | None = None) -> int:
    """Twips of an exact line: ``pitch`` where lines follow each other, else the type's own box."""
    return pitch.twips if pitch is not None else Pt(size * LINE_EM).twips


class Stack:
    """The lower edge of what already stands in a column; everything in twips from the page top."""

    def __init__(self, top: Mm) -> None:
        self.bottom = top.twips

    def text(self, baseline: Mm, height: int, lines: int = 1) -> int:
        """Space before ``lines`` exact lines of ``height`` whose first stands on ``baseline``."""
        top = baseline.twips - round(EXACT_RISE * height)
        return self.box(top, height * lines)

    def box(self, top: int, height: int) -> int:
        """Space before something ``height`` high whose upper edge is to be at ``top``."""
        before = max(0, top - self.bottom)
        self.bottom += before + height
        return before


def body_ascent(geometry: Geometry, size: Pt) -> int:
    """From the top of a line of the body to its baseline, in twips."""
    line, leading = body_leading(geometry)
    if leading is Leading.EXACT:
        return round(EXACT_RISE * line)
    return Pt(_GAPPED_ASCENT_EM * size).twips


def body_below(geometry: Geometry, size: Pt) -> int:
    """From a baseline of the body to the edge of the next line or of the space after, in twips."""
    line, leading = body_leading(geometry)
    height = line if leading is Leading.EXACT else round(line / 240 * SINGLE_EM * size * 20)
    return height - body_ascent(geometry, size)


def in_mm(twips: int) -> Mm:
    """The way back, where a measure of the plan continues one of the file."""
    return Mm(Pt(twips / 20).mm)
