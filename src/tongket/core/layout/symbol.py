"""The number line and the date line, with the gaps that a draft leaves to the records clerk."""

import re

from tongket.core.doc.model import Header, Standard
from tongket.core.layout.geometry import DAY_GAP, NUMBER_GAP, Type
from tongket.core.layout.placing import Pieces, length
from tongket.core.layout.prose import tidy
from tongket.core.layout.units import Mm
from tongket.core.text.dates import PartialDate

_PARTS = re.compile(r"[^-]+-?|-")


def number_pieces(header: Header, label: str, standard: Standard) -> Pieces:
    """``Số: 05/BC-STTTT``, ``Số 64-CTr/BCĐ``; a gap where the number is not yet given."""
    parts = [part for part in (header.year, header.symbol) if part]
    joint = "/" if standard is Standard.STATE or header.year else "-"
    symbol = "".join(
        tidy(f"{joint if index == 0 else '/'}{part}") for index, part in enumerate(parts)
    )
    if header.number is None:
        return (label, NUMBER_GAP, symbol) if symbol else (label, NUMBER_GAP)
    return (f"{label} {_padded(header.number)}{symbol}",)


def number_lines(pieces: Pieces, type_: Type, room: Mm) -> tuple[Pieces, ...]:
    """The number line, cut behind hyphens when a joint symbol is wider than its column."""
    *before, symbol = pieces
    if length(pieces, type_) <= room or not isinstance(symbol, str):
        return (pieces,)
    lines: list[Pieces] = []
    line: Pieces = (*before, "")
    for part in _PARTS.findall(symbol):
        longer = (*line[:-1], f"{line[-1]}{part}")
        if length(longer, type_) > room and line[-1]:
            lines.append(line)
            longer = (part,)
        line = longer
    return (*lines, line)


def _padded(number: str) -> str:
    """Numbers below ten take a leading zero."""
    return tidy(number).strip().zfill(2)


def date_pieces(header: Header) -> Pieces:
    """``Bắc Giang, ngày 05 tháng 02 năm 2026``; gaps where day, month or year are blank."""
    date = header.date
    opening = f"{tidy(header.place)}, ngày" if header.place else "ngày"
    if date is None:
        return (opening, DAY_GAP, "tháng", DAY_GAP, "năm", NUMBER_GAP)
    if date.month is None:
        return (opening, DAY_GAP, "tháng", DAY_GAP, f"năm {date.year}")
    closing = f"tháng {_month(date)} năm {date.year}"
    if date.day is None:
        return (opening, DAY_GAP, closing)
    return (f"{opening} {date.day:02d} {closing}",)


def _month(date: PartialDate) -> str:
    """Only January and February take a leading zero: 3 to 9 cannot be made into another month."""
    assert date.month is not None
    return f"{date.month:02d}" if date.month <= 2 else str(date.month)
