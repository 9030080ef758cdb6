"""Two numbers about a stroke: nine of eleven, two thirds, or the twentieth of November."""

import re
from decimal import Context, Decimal
from typing import NamedTuple

from tongket.core.text.amounts import Amount, complete, digits_value
from tongket.core.text.number_context import words_before
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import is_measure

RATIO = Pattern(
    r"(?P<part>[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?)/(?P<whole>[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?)"
    r"(?![\w/]|[-.,:]\w)"
)
_BEFORE_SHARE = "nhất quá trên hơn gần khoảng chiếm bằng đủ giảm tăng còn"
_SHARE_AFTER = frozenset(_BEFORE_SHARE.split())
_BEFORE_DAY = "ngày lễ dịp mừng khánh niệm sáng chiều tối hôm từ đến trước sau hạn và"
_DAY_BEFORE = frozenset(_BEFORE_DAY.split())
_TIMES = frozenset({"giờ", "ngày", "tháng", "quý", "năm", "thế kỷ", "tuần", "công"})
_ROUND_THE_CLOCK = frozenset({"24/7", "24/24", "7/7"})
_SMALL = Pattern(r"[1-9]/[1-9]0?")
_GREATEST_WHOLE = 10  # of the shares in use
_PERIODIC = Context(prec=28)


class _Stroke(NamedTuple):
    part: Decimal
    whole: Amount  # with the scale and the unit that both share
    first: Span


def read_ratio(text: str, match: re.Match[str]) -> tuple[Amount, ...]:
    """Two amounts ("9/11 huyện"), one ("2/3 số phiếu"), or none (a day, a symbol)."""
    part, whole = digits_value(match["part"]), digits_value(match["whole"])
    if part is None or not whole or match[0] in _ROUND_THE_CLOCK or _is_year(match["whole"]):
        return ()
    second = complete(text, Span(*match.span("whole")), whole)
    stroke = _Stroke(part, second, Span(*match.span("part")))
    if second.scale == 1 and _is_share(stroke, text, match[0]):
        return (_share(stroke),)
    if second.scale == 1 and second.unit is None and part <= 31 and whole <= 12:
        return ()
    return _both(stroke)


def _is_year(written: str) -> bool:
    return len(written) == 4 and "1900" <= written <= "2100"


def _is_share(stroke: _Stroke, text: str, written: str) -> bool:
    whole = stroke.whole.mantissa or 0
    if not 0 < stroke.part < whole <= _GREATEST_WHOLE or not _SMALL.fullmatch(written):
        return False
    last = words_before(text, stroke.first.start).last
    unit = stroke.whole.unit
    if unit is None:
        return last not in _DAY_BEFORE
    return last in _SHARE_AFTER or unit in _TIMES or is_measure(unit)


def _share(stroke: _Stroke) -> Amount:
    start, end = stroke.first.start, stroke.whole.span.end
    digits = Span(start, stroke.whole.digits.end if stroke.whole.digits else end)
    value = _PERIODIC.divide(stroke.part, stroke.whole.mantissa or Decimal(1))
    return Amount(Span(start, end), value, stroke.whole.unit, digits)


def _both(stroke: _Stroke) -> tuple[Amount, Amount]:
    first, part, whole = stroke.first, stroke.part, stroke.whole
    return Amount(first, part * whole.scale, whole.unit, first, part, whole.scale), whole
