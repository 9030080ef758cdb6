"""Numbers written with digits: 08 · 1.234,5 · 7,5 triệu đồng · 12,5% · 5-7 ngày · 9/11 huyện."""

import re
from decimal import Decimal

from tongket.core.text.amounts import DIGIT_RUN, Amount, complete, digits_value
from tongket.core.text.number_context import continues_names, is_quantity, starts_line
from tongket.core.text.number_ratio import RATIO, read_ratio
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_DIGITS = Pattern("[0-9]+")  # found at once; a run is only looked for where there are some
_RUN = Pattern(rf"(?<![\w@=&?#~\\])(?<!\w[.+])(?<![0-9][,:/])(?:{DIGIT_RUN})")
# "1 240 hộ": one blank between thousands counts only with a unit behind it.
_ONE_GROUP = Pattern(r"[1-9][0-9]{0,2} [0-9]{3}(?:,[0-9]+)?(?![\w/:.,-])")
# Digits tied to letters or to more digits by a hyphen, slash or colon: symbols, dates, clock times.
_TIES = frozenset("-.:/")
_TIED = Pattern(r"[-.][^\W\d_]|-[0-9]+[-/]|:[0-9]|/")
_TOKEN = Pattern(r"[\w/.:&-]*+")
_JOINS = Pattern(r"\)?\s?(?:[,;/]|và|hoặc|đến|-)?\s?\Z")
_UP_TO = Pattern(r"\s?(?:-|đến|tới|lên|lên đến|lên tới|(?P<down>xuống|xuống còn|còn))\s?")
_LONGEST_JOIN = 8


def digit_amounts(text: str) -> list[Amount]:
    """Every quantity written with digits, in order."""
    scan = _Scan(text)
    end = 0  # of the last run
    for digits in _DIGITS.finditer(text):
        match = _RUN.match(text, digits.start()) if digits.start() >= end else None
        if match:
            end = match.end()
            if match.start() >= scan.done:
                scan.read(Span(*match.span()))
    return scan.amounts


def _negated(amount: Amount) -> Amount:
    """The same with the minus in front of it."""
    value = None if amount.value is None else -amount.value
    mantissa = None if amount.mantissa is None else -amount.mantissa
    span = Span(amount.span.start - 1, amount.span.end)
    return amount._replace(span=span, value=value, mantissa=mantissa)


class _Scan:
    """One pass over the digits of a text, remembering what the last ones were."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.amounts: list[Amount] = []
        self.done = 0  # where the last digits looked at end, with all that belongs to them
        self.named: int | None = None  # where a name ("khoản 2") ended, for the "3" in "khoản 2, 3"

    def read(self, digits: Span) -> None:
        text = self.text
        if text[digits.start - 1 : digits.start] == "/" and not self.follows_unit(digits.start):
            return
        behind = text[digits.end : digits.end + 1]
        ratio = RATIO.match(text, digits.start) if behind == "/" else None
        if ratio:
            self.read_ratio(ratio)
            return
        digits = self.with_group(digits) if behind == " " else digits
        behind = text[digits.end : digits.end + 1]
        sign = self.sign(digits.start)
        written = digits.cut(text)
        mantissa = digits_value(written)
        self.done = digits.end
        if behind in _TIES and _TIED.match(text, digits.end):
            self.skip_token(digits.end)
        elif mantissa is not None and sign is not None:
            self.read_amount(digits, written, mantissa, sign)

    def with_group(self, digits: Span) -> Span:
        """The digits together with the thousands that a blank parts from them."""
        text = self.text
        wide = _ONE_GROUP.match(text, digits.start)
        value = digits_value(wide[0]) if wide else None
        if wide is None or value is None or starts_line(text, digits.start):
            return digits
        whole = Span(*wide.span())
        alone = Amount(digits, value, None, digits)
        measured = complete(text, whole, value).unit is not None
        return whole if measured and is_quantity(text, alone, digits.cut(text)) else digits

    def read_amount(self, digits: Span, written: str, mantissa: Decimal, sign: int) -> None:
        amount = complete(self.text, digits, mantissa)
        if sign:
            amount = _negated(amount)
        if self.text[digits.end : digits.end + 1].isalpha() and amount.span.end == digits.end:
            self.skip_token(digits.end)
        elif self.is_name(amount, written):
            self.named = digits.end
        elif self.ends_day(amount):
            self.amounts.pop()
            self.named = digits.end
        else:
            self.keep(amount)

    def sign(self, start: int) -> int | None:
        """1 for a minus in front, 0 for none, ``None`` when a hyphen ties the digits to a word."""
        text = self.text
        if start == 0 or text[start - 1] != "-" or start - 1 == self.done:
            return 0
        before = text[start - 2 : start - 1]
        if before and not before.isspace() and before not in "(:":
            return None
        behind_number = text[max(0, start - 4) : start - 1].rstrip()[-1:].isdigit()
        return 0 if behind_number or starts_line(text, start) else 1

    def follows_unit(self, start: int) -> bool:
        """Whether the stroke before ``start`` parts two counts: 86 vụ/135 bị can."""
        last = self.amounts[-1] if self.amounts else None
        return last is not None and last.unit is not None and last.span.end == start - 1

    def skip_token(self, pos: int) -> None:
        token = _TOKEN.match(self.text, pos)
        self.done = token.end() if token else pos

    def joined_to_name(self, start: int) -> bool:
        if self.named is None or start - self.named > _LONGEST_JOIN:
            return False
        return _JOINS.match(self.text[self.named : start]) is not None

    def is_name(self, amount: Amount, written: str) -> bool:
        if continues_names(amount) and self.joined_to_name(amount.span.start):
            return True
        return not is_quantity(self.text, amount, written)

    def ends_day(self, amount: Amount) -> bool:
        """Whether this is the month of a day written with a hyphen: (24-8)."""
        first = self.amounts[-1] if self.amounts else None
        if first is None or self.text[first.span.end : amount.span.start] != "-":
            return False
        if first.unit or amount.unit or first.value is None or amount.value is None:
            return False
        return 1 <= amount.value <= 12 and amount.value < first.value <= 31

    def keep(self, amount: Amount) -> None:
        if self.amounts:
            self.lend_unit(amount)
        self.amounts.append(amount)
        self.done = amount.span.end

    def lend_unit(self, amount: Amount) -> None:
        """In ``5-7 triệu đồng`` and ``5 đến 7 người`` the first number takes scale and unit."""
        first = self.amounts[-1]
        between = self.text[first.span.end : amount.span.start]
        joint = _UP_TO.fullmatch(between)
        if first.unit or first.scale > 1 or joint is None:
            return
        if first.mantissa is None or amount.mantissa is None or first.value is None:
            return
        scale = amount.scale if joint["down"] or first.mantissa < amount.mantissa else 1
        self.amounts[-1] = first._replace(value=first.value * scale, unit=amount.unit, scale=scale)

    def read_ratio(self, match: re.Match[str]) -> None:
        self.done = match.end()
        found = () if self.joined_to_name(match.start()) else read_ratio(self.text, match)
        for amount in found:
            self.keep(amount)
        if not found:
            self.named = match.end()
