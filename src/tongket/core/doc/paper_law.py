"""What the two standards of paper allow, as ranges: the one place where typesetter and checker agree.

State: Nghị định 30/2020/NĐ-CP, annex I. Party: Hướng dẫn 36-HD/VPTW (2018), replaced in 2026 by
Hướng dẫn 05-HD/VPTW; where the two differ the wider range stands, because older files are checked too.
"""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from tongket.core.doc.model import Standard


class Range(NamedTuple):
    """Both ends are allowed."""

    low: float
    high: float

    def holds(self, value: float, *, slack: float = 0.0) -> bool:
        """Whether ``value`` lies inside, give or take ``slack``."""
        return self.low - slack <= value <= self.high + slack


class Part(Enum):
    """Thành phần thể thức: a part of the page with a look of its own (the decree's box number)."""

    NATIONAL_NAME = "national_name"  # Quốc hiệu (1); for the Party its own name
    MOTTO = "motto"  # Tiêu ngữ (1)
    SUPERIOR = "superior"  # cơ quan chủ quản (2)
    ISSUER = "issuer"  # cơ quan ban hành (2)
    NUMBER = "number"  # số, ký hiệu (3)
    PLACE_DATE = "place_date"  # địa danh, thời gian (4)
    KIND = "kind"  # tên loại (5a)
    SUBJECT = "subject"  # trích yếu (5a)
    LETTER_SUBJECT = "letter_subject"  # V/v (5b)
    ADDRESSEES = "addressees"  # Kính gửi (9a)
    BODY = "body"  # nội dung (6)
    LEGAL_BASIS = "legal_basis"  # căn cứ (6)
    SIGNER_TITLE = "signer_title"  # quyền hạn, chức vụ (7a)
    SIGNER_NAME = "signer_name"  # họ tên (7b)
    RECIPIENTS_LABEL = "recipients_label"  # Nơi nhận (9b)
    RECIPIENTS_LIST = "recipients_list"  # (9b)
    ANNEX_LABEL = "annex_label"  # Phụ lục I
    ANNEX_TITLE = "annex_title"
    ANNEX_GUIDE = "annex_guide"  # (Kèm theo …)
    PAGE_NUMBER = "page_number"
    FOOT = "foot"  # địa chỉ, điện thoại (13)


class PartLook(NamedTuple):
    """How the letters of a part must look. ``None`` for a style the standard leaves open."""

    size_pt: Range
    bold: bool | None = False
    italic: bool | None = False
    underline: bool | None = False
    capitals: bool = False  # the letters themselves are capitals


class PaperLaw(NamedTuple):
    """One standard of paper. Lengths in mm, type in points; ``rules`` are shares of the text above.

    ``lines`` is the distance from line to line in multiples of single spacing; ``prefixes`` maps
    each form of a signing authority to its Vietnamese meaning.
    """

    source: str  # for messages: the act and the annex
    top_mm: Range
    bottom_mm: Range
    left_mm: Range
    right_mm: Range
    first_line_mm: tuple[float, ...]
    lines: Range
    parts: Mapping[Part, PartLook]
    rules: Mapping[Part, Range]
    national_name: str
    motto: str | None
    closing: str  # the mark after the last word of the text
    prefixes: Mapping[str, str]
    number_label: str  # what stands in front of the number: "Số:" or "Số"
    width_mm: float = 210.0
    height_mm: float = 297.0
    font: str = "Times New Roman"
    paragraph_gap_pt: float = 6.0  # at least

    def pitch_pt(self, size_pt: float) -> Range:
        """The distances from line to line allowed at a type size, in points."""
        single = size_pt * SINGLE_EM
        return Range(self.lines.low * single, self.lines.high * single)


# Times New Roman: ascent 0.891 + descent 0.216 + line gap 0.042 of the em make a single line.
SINGLE_EM = 1.149

_STATE_PARTS = {
    Part.NATIONAL_NAME: PartLook(Range(12, 13), bold=True, capitals=True),
    Part.MOTTO: PartLook(Range(13, 14), bold=True),
    Part.SUPERIOR: PartLook(Range(12, 13), capitals=True),
    Part.ISSUER: PartLook(Range(12, 13), bold=True, capitals=True),
    Part.NUMBER: PartLook(Range(13, 13)),
    Part.PLACE_DATE: PartLook(Range(13, 14), italic=True),
    Part.KIND: PartLook(Range(13, 14), bold=True, capitals=True),
    Part.SUBJECT: PartLook(Range(13, 14), bold=True),
    Part.LETTER_SUBJECT: PartLook(Range(12, 13)),
    Part.ADDRESSEES: PartLook(Range(13, 14)),
    Part.BODY: PartLook(Range(13, 14), bold=None, italic=None, underline=None),
    Part.LEGAL_BASIS: PartLook(Range(13, 14), italic=True),
    Part.SIGNER_TITLE: PartLook(Range(13, 14), bold=True, capitals=True),
    Part.SIGNER_NAME: PartLook(Range(13, 14), bold=True),
    Part.RECIPIENTS_LABEL: PartLook(Range(12, 12), bold=True, italic=True),
    Part.RECIPIENTS_LIST: PartLook(Range(11, 11)),
    Part.ANNEX_LABEL: PartLook(Range(14, 14), bold=True),
    Part.ANNEX_TITLE: PartLook(Range(13, 14), bold=True, capitals=True),
    Part.ANNEX_GUIDE: PartLook(Range(13, 14), italic=True),
    Part.PAGE_NUMBER: PartLook(Range(13, 14)),
    Part.FOOT: PartLook(Range(11, 12)),
}

_PARTY_PARTS = {
    Part.NATIONAL_NAME: PartLook(Range(15, 15), bold=True, capitals=True),
    Part.SUPERIOR: PartLook(Range(14, 14), capitals=True),
    Part.ISSUER: PartLook(Range(14, 14), bold=True, capitals=True),
    Part.NUMBER: PartLook(Range(13, 14)),
    Part.PLACE_DATE: PartLook(Range(14, 14), italic=True),
    Part.KIND: PartLook(Range(15, 16), bold=True, capitals=True),
    Part.SUBJECT: PartLook(Range(14, 15), bold=True),
    Part.LETTER_SUBJECT: PartLook(Range(12, 14), italic=None),
    Part.ADDRESSEES: PartLook(Range(13, 14), italic=None),
    Part.BODY: PartLook(Range(14, 15), bold=None, italic=None, underline=None),
    Part.LEGAL_BASIS: PartLook(Range(14, 15), italic=None),
    Part.SIGNER_TITLE: PartLook(Range(13, 14), bold=None, capitals=True),
    Part.SIGNER_NAME: PartLook(Range(13, 14), bold=True),
    Part.RECIPIENTS_LABEL: PartLook(Range(14, 14), bold=None, italic=None, underline=True),
    Part.RECIPIENTS_LIST: PartLook(Range(12, 12)),
    Part.ANNEX_LABEL: PartLook(Range(14, 14), bold=True),
    Part.ANNEX_TITLE: PartLook(Range(14, 15), bold=True, capitals=True),
    Part.ANNEX_GUIDE: PartLook(Range(14, 14), italic=True),
    Part.PAGE_NUMBER: PartLook(Range(13, 14)),
    Part.FOOT: PartLook(Range(11, 12)),
}

STATE_LAW = PaperLaw(
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I",
    top_mm=Range(20, 25),
    bottom_mm=Range(20, 25),
    left_mm=Range(30, 35),
    right_mm=Range(15, 20),
    first_line_mm=(10.0, 12.7),
    lines=Range(1.0, 1.5),
    parts=_STATE_PARTS,
    rules={
        Part.MOTTO: Range(1.0, 1.0),
        Part.ISSUER: Range(1 / 3, 1 / 2),
        Part.SUBJECT: Range(1 / 3, 1 / 2),
    },
    national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    closing="./.",
    prefixes={
        "TM.": "thay mặt",
        "Q.": "quyền",
        "KT.": "ký thay",
        "TL.": "thừa lệnh",
        "TUQ.": "thừa ủy quyền",
    },
    number_label="Số:",
)

PARTY_LAW = PaperLaw(
    source="Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW",
    top_mm=Range(20, 20),
    bottom_mm=Range(20, 20),
    left_mm=Range(30, 30),
    right_mm=Range(15, 15),
    first_line_mm=(10.0, 12.7),
    lines=Range(1.0, 1.5),
    parts=_PARTY_PARTS,
    rules={Part.NATIONAL_NAME: Range(1.0, 1.0)},
    national_name="ĐẢNG CỘNG SẢN VIỆT NAM",
    motto=None,
    closing=".",
    prefixes={"T/M": "thay mặt", "K/T": "ký thay", "T/L": "thừa lệnh"},
    number_label="Số",
)

PAPER_LAWS = {Standard.STATE: STATE_LAW, Standard.PARTY: PARTY_LAW}
