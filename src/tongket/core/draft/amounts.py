"""Figures as the office prints them: 08 bài viết · 1.234 lượt · 7,5 triệu đồng · 12,5%."""

from decimal import Decimal

from tongket.core.doc.model import Figure
from tongket.core.doc.ref import Ref
from tongket.core.text.number_format import format_number, format_quantity

_MONEY = "đồng"
_SCALES = ((Decimal(10**9), "tỷ"), (Decimal(10**6), "triệu"))


def amount(value: Decimal, unit: str) -> str:
    """A value with its unit; money in millions where that is exact to three decimals."""
    if unit == _MONEY:
        for scale, name in _SCALES:
            share = value / scale
            if abs(share) >= 1 and share == round(share, 3):
                return f"{format_number(share, padded=False)} {name} {unit}"
    return format_quantity(value, unit)


def figure(key: str, value: Decimal, unit: str, sources: tuple[Ref, ...]) -> Figure:
    """A number in the prose with the records it came from."""
    return Figure(key, value, amount(value, unit), sources)
