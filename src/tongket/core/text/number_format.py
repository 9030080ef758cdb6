"""Numbers in office style: 1.234.567,8 · 08 bài viết · 12,5%."""

from decimal import ROUND_HALF_UP, Context, Decimal

from tongket.core.text.units import is_measure

_EXACT = Context(prec=1000)
_ROOM = Context(prec=1000, rounding=ROUND_HALF_UP)


def tidy(value: Decimal) -> Decimal:
    """The same value without trailing zeros and without an exponent: 7500000, 12.5."""
    whole = int(value)
    if whole == value:
        return Decimal(whole)
    return _EXACT.create_decimal(value).normalize(_EXACT)


def plain(value: Decimal) -> str:
    """For machines: ``7500000``, ``12.5``, ``-3``; no exponent, no trailing zeros."""
    return f"{tidy(value):f}"


def format_number(value: Decimal | int, *, decimals: int | None = None, padded: bool = True) -> str:
    """For people: ``1.234.567,8``; whole numbers from 1 to 9 as ``08`` unless not ``padded``.

    ``decimals`` rounds half up and keeps that many places; without it every place is written.
    """
    number = Decimal(value)
    if decimals is None:
        number = tidy(number)
    else:
        number = number.quantize(Decimal(1).scaleb(-decimals), context=_ROOM)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    if padded and not fraction and 1 <= number <= 9:
        return whole.zfill(2)
    sign = "-" if number < 0 else ""
    return sign + _grouped(whole) + ("," + fraction if fraction else "")


def format_quantity(value: Decimal | int, unit: str | None) -> str:
    """Number and unit as prose has them: ``08 bài viết``, ``12,5%``, ``7.500.000 đồng``, ``5 km``.

    Things that are counted take the leading zero, measures and money do not.
    """
    if not unit:
        return format_number(value)
    written = format_number(value, padded=not is_measure(unit))
    return written + unit if unit in ("%", "‰", "°C") else f"{written} {unit}"


def _grouped(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".")
