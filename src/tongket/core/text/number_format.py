"""Numbers in office style: 1.234.567,8 · 08 · 12,5."""

from decimal import Decimal


def tidy(value: Decimal) -> Decimal:
    """The same value without trailing zeros and without an exponent: 7500000, 12.5."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()
