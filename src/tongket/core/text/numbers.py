"""Numbers as officials write them, found in running text and read on their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from itertools import islice
from typing import NamedTuple

from tongket.core.text.amounts import DIGIT_RUN, Amount, complete, digits_value
from tongket.core.text.nfc import Cleaned, clean
from tongket.core.text.number_digits import digit_amounts
from tongket.core.text.number_format import tidy
from tongket.core.text.number_prose import worded_amounts
from tongket.core.text.number_words import WORD_OR_COMMA, read_words
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import read_unit

_WRITTEN = Pattern(rf"(?P<sign>-\s?)?(?P<digits>{DIGIT_RUN})(?:/(?P<below>[0-9]+))?")
_PERIODIC = Context(prec=28)
_MOST_WORDS = 100  # more make no number, and need not be looked at


class NumberFound(NamedTuple):
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
    amounts = _merged(worded_amounts(text) + digit_amounts(text))
    return tuple(_found(amount, cleaned) for amount in amounts)


def _merged(amounts: list[Amount]) -> Iterator[Amount]:
    """All in one order; of two about the same thing ("năm (05) vụ") the one that begins first."""
    done = 0
    for amount in sorted(amounts, key=_place):
        if amount.span.start >= done:
            yield amount
            done = amount.span.end


def _place(amount: Amount) -> Span:
    return amount.span


def _found(amount: Amount, cleaned: Cleaned) -> NumberFound:
    span, digits = amount.span, amount.digits
    if cleaned.starts is not None:
        span = cleaned.back(span)
        digits = cleaned.back(digits) if digits else None
    value = None if amount.value is None else tidy(amount.value)
    return NumberFound(span, span.cut(cleaned.original), value, amount.unit, digits)


def read_number(text: str) -> Decimal:
    """The value of a text that is one number: ``1.234,5``, ``12 tỷ 500 triệu``, ``ba phần tư``.

    A unit behind it is allowed and does not count: ``7,5 triệu đồng`` is 7500000.
    """
    cleaned = clean(text)
    try:
        return tidy(_read_whole(cleaned.text))
    except UnreadableNumber as error:
        raise UnreadableNumber(text, cleaned.back(error.span)) from None


def _read_whole(text: str) -> Decimal:
    """The same for a cleaned text; spans of errors are in it."""
    start = len(text) - len(text.lstrip())
    value, end = _read_digits(text, start) or _read_words(text, start)
    if text[end:].strip():
        raise UnreadableNumber(text, Span(end, len(text)))
    return value


def _read_digits(text: str, start: int) -> tuple[Decimal, int] | None:
    match = _WRITTEN.match(text, start)
    if match is None:
        return None
    value = digits_value(match["digits"])
    if value is None or (match["below"] and not int(match["below"])):
        raise UnreadableNumber(text, Span(*match.span()))
    if match["sign"]:
        value = -value
    if match["below"]:
        return _PERIODIC.divide(value, Decimal(match["below"])), match.end()
    amount = complete(text, Span(*match.span("digits")), value)
    return amount.value or Decimal(0), amount.span.end


def _read_words(text: str, start: int) -> tuple[Decimal, int]:
    words = list(islice(WORD_OR_COMMA.finditer(text, start), _MOST_WORDS))
    read = read_words([word[0].lower() for word in words])
    if read is None:
        raise UnreadableNumber(text, Span(0, len(text)))
    end = words[read.words - 1].end()
    unit = read_unit(text, end)
    return read.value, unit.span.end if unit else end
