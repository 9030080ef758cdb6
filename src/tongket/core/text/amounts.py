"""What may stand behind digits: a scale (triệu), the same in brackets, a unit (đồng)."""

import re
from decimal import Decimal
from typing import NamedTuple

from tongket.core.text.letters import CAPITALS
from tongket.core.text.number_words import read_words
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import read_unit


class Amount(NamedTuple):
    """A number found, in offsets of the text that was scanned."""

    span: Span
    value: Decimal | None
    unit: str | None
    digits: Span | None
    mantissa: Decimal | None = None  # as written, before the scale
    scale: int = 1


SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "vạn": 10**4,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_SCALE = Pattern(
    r"\s{1,3}(chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|CHỤC|TRĂM|NGHÌN|NGÀN|TRIỆU|TỶ|TỈ)(?![\w])"
    r"(?!\s(?:lệ|trọng|suất|giá|phú|tập|chứng|LỆ|TRỌNG|TẬP))"
)
_MOST_SCALES = 3  # trăm nghìn tỷ
_MOST_DIGITS = 24
_HALF = Pattern(r"\s{1,3}rưỡi(?!\w)")
_DATES_BEHIND = {
    "năm": Pattern(r"\s{1,3}[12][0-9]{3}(?![0-9])(?!\s?-\s?[12][0-9]{3}(?![0-9]))"),
    # The next row of a table begins with a number too: "120 ngày 2 Thi công sửa chữa".
    "ngày": Pattern(
        rf"[^\S\n]{{1,3}}[0-9](?![0-9]?\s[{CAPITALS}])"
        r"|\s{0,2}\n\s{0,2}[0-9]{1,2}(?:[/.-][0-9]|\s?tháng\s)"
    ),
}
_IN_BRACKETS = Pattern(r"\s?\(\s?([^\W\d_]+(?:\s[^\W\d_]+){0,24})\s?\)")

DIGIT_RUN = r"[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)*"
_TAIL = Pattern(rf"\s{{1,2}}({DIGIT_RUN})")

# Each way of writing digits: what to take out, and the sign that stands for the point.
_WAYS = (
    (Pattern(r"[0-9]+(?:,[0-9]+)?"), "", ","),
    (Pattern(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]+)?"), ". ", ","),
    (Pattern(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})"), "", "."),
    (Pattern(r"[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?"), ",", "."),
)


def digits_value(written: str) -> Decimal | None:
    """``1.234,5`` → 1234.5, ``7,5`` → 7.5, ``08`` → 8; ``None`` for versions, lists, addresses."""
    if len(written) > _MOST_DIGITS:
        return None
    if written.isdigit():
        return Decimal(written)
    for shape, separators, point in _WAYS:
        if shape.fullmatch(written):
            bare = written.translate(str.maketrans("", "", separators))
            return Decimal(bare.replace(point, "."))
    return None


def read_scale(text: str, pos: int) -> tuple[int, int]:
    """The scale behind ``pos`` as a factor, and where it ends: ``nghìn tỷ`` is 10¹²."""
    factor = 1
    for _ in range(_MOST_SCALES):
        match = _SCALE.match(text, pos)
        if match is None:
            break
        factor *= SCALES[match[1].lower()]
        pos = match.end()
    return factor, pos


def complete(text: str, digits: Span, mantissa: Decimal) -> Amount:
    """The amount that digits begin: with scale, lesser scales, bracketed words and unit."""
    scale, end = read_scale(text, digits.end)
    value = mantissa * scale
    if scale > 1:
        value, end = _lesser_scales(text, value, scale, end)
    end = _bracketed_words(text, end)
    unit = read_unit(text, end)
    if unit and unit.name in _DATES_BEHIND and _DATES_BEHIND[unit.name].match(text, unit.span.end):
        unit = None  # "đợt 2 năm 2024", "Tờ trình số 53 ngày 04/12/2013": a date begins here
    span = Span(digits.start, unit.span.end if unit else end)
    return Amount(span, value, unit.name if unit else None, digits, mantissa, scale)


def _lesser_scales(text: str, value: Decimal, scale: int, end: int) -> tuple[Decimal, int]:
    """``12 tỷ`` **500 triệu 300 nghìn**; ``2 triệu`` **rưỡi**."""
    half = _HALF.match(text, end)
    if half:
        return value + Decimal(scale) / 2, half.end()
    while tail := _TAIL.match(text, end):
        lesser = digits_value(tail[1])
        factor, after = read_scale(text, tail.end())
        if lesser is None or factor >= scale or lesser * factor >= scale:
            break
        if factor == 1 and "." not in tail[1] and not _is_rest(text, tail, scale):
            break
        value += lesser * factor
        scale, end = factor, after
        if factor == 1:
            break
    return value, end


def _is_rest(text: str, tail: re.Match[str], scale: int) -> bool:
    """Whether three digits behind thousands are the last of one sum: "678 nghìn 900 đồng"."""
    if scale != 10**3 or len(tail[1]) != 3:
        return False
    unit = read_unit(text, tail.end())
    return unit is not None and unit.name == "đồng"


def _bracketed_words(text: str, end: int) -> int:
    """Past ``(năm)`` when the brackets hold nothing but a number in words."""
    bracket = text.startswith(("(", " ("), end)
    match = _IN_BRACKETS.match(text, end) if bracket else None
    if match is None:
        return end
    words = match[1].lower().split()
    read = read_words(words)
    return match.end() if read and read.words == len(words) else end
