"""Every measure of a finished page, chosen inside what ``core.doc.paper_law`` allows.

Lengths on the page are millimetres from the top left corner; sizes of type, spaces between
paragraphs and strokes are points.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part
from tongket.core.layout.units import Mm, Pt


class Ornament(Enum):
    """What stands on the page beside the components that the standards name."""

    STAR = "star"  # under the issuer of a Party paper
    HYPHENS = "hyphens"  # five of them under its subject


class Type(NamedTuple):
    """How letters are set."""

    size: Pt
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet and its margins."""

    width: Mm
    height: Mm
    top: Mm
    bottom: Mm
    left: Mm
    right: Mm

    @property
    def text_width(self) -> Mm:
        """From margin to margin."""
        return Mm(self.width - self.left - self.right)

    @property
    def text_height(self) -> Mm:
        """From margin to margin."""
        return Mm(self.height - self.top - self.bottom)

    @property
    def text_centre(self) -> Mm:
        """The middle of the text area, from the left edge of the sheet."""
        return Mm(self.left + self.text_width / 2)

    @property
    def text_right(self) -> Mm:
        """The right edge of the text area, from the left edge of the sheet."""
        return Mm(self.width - self.right)


A4 = Paper(width=Mm(210), height=Mm(297), top=Mm(20), bottom=Mm(20), left=Mm(30), right=Mm(15))

# The line box: ascent and descent of Times New Roman and of the fonts of its widths.
ASCENT_EM = 0.891
DESCENT_EM = 0.216
LINE_EM = ASCENT_EM + DESCENT_EM
CAPITAL_EM = 0.662


@dataclass(frozen=True, slots=True)
class HeadPitch:
    """Baseline to baseline down the head of page 1, in mm."""

    first_baseline: Mm
    first_row: Mm  # from the first line of either column to its second
    row: Mm  # further lines of the left column
    number: Mm  # from the last line of the issuer (state), from the star (Party)
    star: Mm
    kind: Mm  # from the number line
    subject: Mm  # from the kind
    subject_row: Mm
    hyphens: Mm
    letter_row: Mm  # lines of V/v
    after: Mm  # from the lowest stroke, hyphens or line box to the text


@dataclass(frozen=True, slots=True)
class ClosingPitch:
    """Measures of the last block: recipients left, signature right."""

    above: Mm  # from the last baseline of the text to the title
    title_row: Mm
    name: Mm  # from the last line of the title to the name
    recipients_row: Mm
    centre: Mm
    column: Mm


@dataclass(frozen=True, slots=True)
class Geometry:
    """The measures we choose for one standard, each inside its law."""

    standard: Standard
    paper: Paper
    left_column: Mm
    right_column: Mm
    head: HeadPitch
    closing: ClosingPitch
    pitch: Pt  # baseline to baseline in the body
    paragraph_space: Pt  # on top of the pitch
    first_line: Mm
    type: Mapping[Part | Ornament, Type]
    small_heads: tuple[Pt, ...]  # sizes to try for the left column, largest first

    @property
    def left_centre(self) -> Mm:
        """The middle of the left column of the head, from the edge of the sheet."""
        return Mm(self.paper.left + self.left_column / 2)

    @property
    def right_centre(self) -> Mm:
        """The middle of the right column of the head, from the edge of the sheet."""
        return Mm(self.paper.text_right - self.right_column / 2)


_STATE_CLOSING = ClosingPitch(
    above=Mm(10.3),
    title_row=Mm(6.0),
    name=Mm(32.0),
    recipients_row=Mm(4.7),
    centre=Mm(153.75),
    column=Mm(82.5),
)
_SHARED_TYPE: Mapping[Part | Ornament, Type] = {
    Part.PAGE_NUMBER: Type(Pt(14)),
    Part.PLACE_DATE: Type(Pt(14), italic=True),
    Part.LETTER_SUBJECT: Type(Pt(12)),
    Part.ADDRESSEES: Type(Pt(14)),
    Part.BODY: Type(Pt(14)),
    Part.SIGNER_TITLE: Type(Pt(14), bold=True),
    Part.SIGNER_NAME: Type(Pt(14), bold=True),
    Part.ANNEX_LABEL: Type(Pt(14), bold=True),
    Part.ANNEX_TITLE: Type(Pt(14), bold=True),
    Part.ANNEX_GUIDE: Type(Pt(14), italic=True),
    Part.FOOT: Type(Pt(11)),
}

STATE = Geometry(
    standard=Standard.STATE,
    paper=A4,
    left_column=Mm(66),
    right_column=Mm(99),
    head=HeadPitch(
        first_baseline=Mm(24.1),
        first_row=Mm(5.6),
        row=Mm(5.4),
        number=Mm(8.5),
        star=Mm(0),
        kind=Mm(13.4),
        subject=Mm(6.4),
        subject_row=Mm(6.2),
        hyphens=Mm(0),
        letter_row=Mm(4.9),
        after=Mm(5.6),
    ),
    closing=_STATE_CLOSING,
    pitch=Pt(18),
    paragraph_space=Pt(6),
    first_line=Mm(12.7),
    type=MappingProxyType(
        {
            **_SHARED_TYPE,
            Part.NATIONAL_NAME: Type(Pt(13), bold=True),
            Part.MOTTO: Type(Pt(14), bold=True),
            Part.SUPERIOR: Type(Pt(13)),
            Part.ISSUER: Type(Pt(13), bold=True),
            Part.NUMBER: Type(Pt(13)),
            Part.KIND: Type(Pt(14), bold=True),
            Part.SUBJECT: Type(Pt(14), bold=True),
            Part.RECIPIENTS_LABEL: Type(Pt(12), bold=True, italic=True),
            Part.RECIPIENTS_LIST: Type(Pt(11)),
        }
    ),
    small_heads=(Pt(13), Pt(12)),
)

PARTY = Geometry(
    standard=Standard.PARTY,
    paper=A4,
    left_column=Mm(82),
    right_column=Mm(83),
    head=HeadPitch(
        first_baseline=Mm(24.4),
        first_row=Mm(6.0),
        row=Mm(6.0),
        number=Mm(5.6),
        star=Mm(6.4),
        kind=Mm(14.0),
        subject=Mm(7.0),
        subject_row=Mm(6.6),
        hyphens=Mm(6.0),
        letter_row=Mm(4.9),
        after=Mm(5.6),
    ),
    closing=replace(_STATE_CLOSING, recipients_row=Mm(5.2)),
    pitch=Pt(19),
    paragraph_space=Pt(6),
    first_line=Mm(10),
    type=MappingProxyType(
        {
            **_SHARED_TYPE,
            Part.NATIONAL_NAME: Type(Pt(15), bold=True),
            Part.SUPERIOR: Type(Pt(14)),
            Part.ISSUER: Type(Pt(14), bold=True),
            Ornament.STAR: Type(Pt(14)),
            Part.NUMBER: Type(Pt(14)),
            Part.KIND: Type(Pt(16), bold=True),
            Part.SUBJECT: Type(Pt(15), bold=True),
            Ornament.HYPHENS: Type(Pt(15), bold=True),
            Part.RECIPIENTS_LABEL: Type(Pt(14), underline=True),
            Part.RECIPIENTS_LIST: Type(Pt(12)),
        }
    ),
    small_heads=(Pt(14),),
)

GEOMETRIES: Mapping[Standard, Geometry] = MappingProxyType(
    {Standard.STATE: STATE, Standard.PARTY: PARTY}
)

# Chosen alike for both standards; the rules say nothing of them.
NUMBER_GAP = Mm(10)  # left blank on a draft, filled by the records clerk
DAY_GAP = Mm(8)
RULE_THICKNESS = Pt(0.75)
RULE_SHARE = 0.40  # of the text, where the law says a third to a half
LEAST_RULE_SHARE = 1 / 3
RULE_DROP = Mm(2.2)  # below the baseline, in the head
SUBJECT_RULE_DROP = Mm(2.8)  # clears g, p and the dots below by eye
LETTER_SUBJECT_SPACE = Pt(6)  # between the boxes of the number line and of V/v
ADDRESSEES_SPACE = Pt(6)  # after the group, on top of the space between paragraphs
PAGE_NUMBER_BASELINE = Mm(11.6)
FOOT_PITCH = Mm(5.35)
FOOT_RULE_RISE = Mm(1.24)  # from the rule to the first line box
URGENCY_TYPE = Type(Pt(13), bold=True)
URGENCY_HEIGHT = Mm(8)
URGENCY_WIDTHS = MappingProxyType({"HỎA TỐC": Mm(30), "THƯỢNG KHẨN": Mm(40), "KHẨN": Mm(20)})
URGENCY_SPACE = Mm(3.0)  # above and below the box
URGENCY_STROKE = Pt(1.0)

# An annex: label, title and guide stand on baselines, the body follows.
ANNEX_FIRST_BASELINE = Mm(24.4)
ANNEX_ROW = Mm(6.4)
ANNEX_GUIDE_ROW = Mm(6.0)
ANNEX_AFTER = Mm(8.8)  # from the last baseline of the head to the body

# Tables.
TABLE_TYPE = Type(Pt(12))
TABLE_SIZES = (Pt(12), Pt(11), Pt(10))  # smaller ones for tables with many columns
TABLE_PITCH = Mm(5.53)
CELL_MARGIN = Mm(1.3)  # on all four sides
TABLE_STROKE = Pt(0.5)
