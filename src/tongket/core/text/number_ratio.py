"""Two numbers about a stroke: nine of eleven, two thirds, or the twentieth of November."""

import re
from decimal import Context, Decimal
from typing import NamedTuple

from tongket.core.text.amounts import Amount, digits_value
from tongket.core.text.number_context import words_before
from tongket.core.text.spans import Span
from tongket.core.text.units import UnitRead, is_measure, read_unit

RATIO = re.compile(
    r"(?P<part>[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?)/(?P<whole>[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?)"
    r"(?![\w/]|[-.,:]\w)"
)
_BEFORE_SHARE = "nhất quá trên hơn gần khoảng chiếm bằng đủ giảm tăng còn"
_SHARE_AFTER = frozenset(_BEFORE_SHARE.split())
_BEFORE_DAY = "ngày lễ dịp mừng khánh niệm sáng chiều tối hôm từ đến trước sau hạn và"
_DAY_BEFORE = frozenset(_BEFORE_DAY.split())
_TIMES = frozenset({"giờ", "ngày", "tháng", "quý", "năm", "thế kỷ", "tuần", "công"})
_ROUND_THE_CLOCK = frozenset({"24/7", "24/24", "7/7"})
_SMALL = re.compile(r"[1-9]/[1-9]0?")
_GREATEST_WHOLE = 10  # of the shares in use
_PERIODIC = Context(prec=28)


class _Stroke(NamedTuple):
    part: Decimal
    whole: Decimal
    first: Span
    second: Span
    unit: UnitRead | None

    @property
    def end(self) -> int:
        return self.unit.span.end if self.unit else self.second.end

    @property
    def unit_name(self) -> str | None:
        return self.unit.name if self.unit else None


def read_ratio(text: str, match: re.Match[str]) -> tuple[Amount, ...]:
    """Two amounts ("9/11 huyện"), one ("2/3 số phiếu"), or none (a day, a symbol)."""
    part, whole = digits_value(match["part"]), digits_value(match["whole"])
    if part is None or not whole or match[0] in _ROUND_THE_CLOCK or _is_year(match["whole"]):
        return ()
    first, second = Span(*match.span("part")), Span(*match.span("whole"))
    stroke = _Stroke(part, whole, first, second, read_unit(text, match.end()))
    if _is_share(stroke, text, match[0]):
        return (_share(stroke),)
    if stroke.unit is None and part <= 31 and whole <= 12:
        return ()
    return _both(stroke)


def _is_year(written: str) -> bool:
    return len(written) == 4 and "1900" <= written <= "2100"


def _is_share(stroke: _Stroke, text: str, written: str) -> bool:
    if not 0 < stroke.part < stroke.whole <= _GREATEST_WHOLE or not _SMALL.fullmatch(written):
        return False
    last = words_before(text, stroke.first.start).last
    if stroke.unit is None:
        return last not in _DAY_BEFORE
    name = stroke.unit.name
    return last in _SHARE_AFTER or name in _TIMES or is_measure(name)


def _share(stroke: _Stroke) -> Amount:
    digits = Span(stroke.first.start, stroke.second.end)
    value = _PERIODIC.divide(stroke.part, stroke.whole)
    return Amount(Span(digits.start, stroke.end), value, stroke.unit_name, digits)


def _both(stroke: _Stroke) -> tuple[Amount, Amount]:
    first, second, name = stroke.first, stroke.second, stroke.unit_name
    return (
        Amount(first, stroke.part, name, first, stroke.part),
        Amount(Span(second.start, stroke.end), stroke.whole, name, second, stroke.whole),
    )
