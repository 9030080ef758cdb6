"""Numbers written with digits: 08 · 1.234,5 · 7,5 triệu đồng · 12,5% · 5-7 ngày · 9/11 huyện."""

import re
from collections.abc import Iterator
from decimal import Context

from tongket.core.text.amounts import DIGIT_RUN, Amount, complete, digits_value
from tongket.core.text.number_context import (
    continues_names,
    is_quantity,
    starts_line,
    words_before,
)
from tongket.core.text.spans import Span
from tongket.core.text.units import read_unit

_RUN = re.compile(rf"(?<![\w/@=&?#~\\])(?<![0-9][.,:])(?:{DIGIT_RUN})")
_RATIO = re.compile(r"([0-9]+(?:\.[0-9]{3})*)/([0-9]+(?:\.[0-9]{3})*)(?![\w/]|[-.,:][\w])")
_JOINS = re.compile(r"\s?(?:[,;/]|và|hoặc|đến|-)?\s?\Z")
_UP_TO = re.compile(r"\s?(?:-|đến|tới)\s?\Z")
_SYMBOL = re.compile(r"-[^\W\d_]|-[0-9]+[-/]|:[0-9]")
_SHARE_AFTER = frozenset(
    {"nhất", "quá", "trên", "hơn", "gần", "khoảng", "chiếm", "bằng", "đủ", "được"}
)
_DAY_BEFORE = frozenset(
    {"ngày", "lễ", "dịp", "mừng", "khánh", "niệm", "sáng", "chiều", "tối", "hôm", "từ", "đến"}
)
_ROUND_THE_CLOCK = frozenset({"24/7", "24/24"})
_PERIODIC = Context(prec=28)


def digit_amounts(text: str) -> list[Amount]:
    """Every quantity written with digits, in order."""
    scan = _Scan(text)
    for match in _RUN.finditer(text):
        if match.start() >= scan.done:
            scan.read(Span(*match.span()))
    return scan.amounts


class _Scan:
    """One pass over the digits of a text, remembering what the last ones were."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.amounts: list[Amount] = []
        self.done = 0  # where the last digits looked at end, with all that belongs to them
        self.named = -1  # where the last name ("khoản 2") ended, for the "3" in "khoản 2, 3"

    def read(self, digits: Span) -> None:
        text = self.text
        if text.startswith("/", digits.end):
            self.read_ratio(digits)
            return
        sign = self.sign(digits.start)
        written = digits.cut(text)
        mantissa = digits_value(written)
        self.done = digits.end
        if sign is None or mantissa is None or _SYMBOL.match(text, digits.end):
            return
        amount = complete(text, digits, -mantissa if sign else mantissa)
        if text[digits.end : digits.end + 1].isalpha() and amount.span.end == digits.end:
            return
        if self.is_name(amount, written):
            self.named = self.done = digits.end
            return
        self.keep(amount._replace(span=Span(digits.start - sign, amount.span.end)))

    def sign(self, start: int) -> int | None:
        """1 for a minus in front, 0 for none, ``None`` when a hyphen ties the digits to a word."""
        text = self.text
        if start == 0 or text[start - 1] != "-":
            return 0
        if start - 1 == self.done and self.done:
            return 0
        before = text[start - 2 : start - 1] if start > 1 else "\n"
        if not before.isspace() and before not in "(":
            return None
        if starts_line(text, start):
            return 0
        return 0 if text[: start - 1].rstrip()[-1:].isdigit() else 1

    def is_name(self, amount: Amount, written: str) -> bool:
        between = self.text[self.named : amount.span.start] if self.named >= 0 else "x"
        joined = len(between) < 9 and bool(_JOINS.match(between)) and continues_names(amount)
        return joined or not is_quantity(self.text, amount, written)

    def keep(self, amount: Amount) -> None:
        if self.amounts:
            self.lend_unit(amount)
        self.amounts.append(amount)
        self.done = amount.span.end

    def lend_unit(self, amount: Amount) -> None:
        """In ``5-7 triệu đồng`` and ``5 đến 7 người`` the first number takes scale and unit."""
        first = self.amounts[-1]
        between = self.text[first.span.end : amount.span.start]
        if first.unit or first.scale > 1 or len(between) > 6 or not _UP_TO.fullmatch(between):
            return
        if first.mantissa is None or amount.mantissa is None or first.value is None:
            return
        scale = amount.scale if first.mantissa < amount.mantissa else 1
        self.amounts[-1] = first._replace(value=first.value * scale, unit=amount.unit, scale=scale)

    def read_ratio(self, digits: Span) -> None:
        match = _RATIO.match(self.text, digits.start)
        if match is None:
            return
        self.done = match.end()
        for amount in _ratio(self.text, match):
            self.keep(amount)


def _ratio(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """``9/11 huyện`` is nine of eleven; ``2/3`` is a share; ``20/11`` is a day."""
    part, whole = digits_value(match[1]), digits_value(match[2])
    if part is None or not whole or match[0] in _ROUND_THE_CLOCK:
        return
    if match[2].isdigit() and 1900 <= whole <= 2100:
        return
    unit = read_unit(text, match.end())
    last = words_before(text, match.start())[1]
    if unit is None and (last in _DAY_BEFORE or (whole <= 12 and part > whole)):
        return
    if whole <= 10 and part < whole and (unit is None or last in _SHARE_AFTER):
        span = Span(*match.span())
        yield Amount(span, _PERIODIC.divide(part, whole), None, span)
        return
    name = unit.name if unit else None
    end = unit.span.end if unit else match.end()
    yield Amount(Span(*match.span(1)), part, name, Span(*match.span(1)), part)
    yield Amount(Span(match.start(2), end), whole, name, Span(*match.span(2)), whole)
