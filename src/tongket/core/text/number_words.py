"""Numbers in words, read: hai mươi lăm, mười hai tỷ năm trăm triệu, ba phần tư, bảy phẩy năm."""

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from tongket.core.text.pattern import Pattern

DIGITS: Mapping[str, int] = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
# The small digits change their sound behind a ten; "năm" there means years.
_BEHIND_TEN: Mapping[str, int] = {
    **{word: value for word, value in DIGITS.items() if word not in ("không", "năm")},
    "lăm": 5,
    "nhăm": 5,
}
_BEHIND_TENS: Mapping[str, int] = {**_BEHIND_TEN, "mốt": 1, "tư": 4}
_BEHIND_GAP: Mapping[str, int] = {**_BEHIND_TENS, "năm": 5, "mười": 10}
_BELOW: Mapping[str, int] = {**DIGITS, "tư": 4, "mười": 10}

TEN = "mười"
TENS = ("mươi", "chục")
HUNDRED = "trăm"
GAPS = ("linh", "lẻ")
BILLION = ("tỷ", "tỉ")
SMALL_SCALES: Mapping[str, int] = {"triệu": 10**6, "vạn": 10**4, "nghìn": 10**3, "ngàn": 10**3}
COMMA = ","
HALF = "rưỡi"
POINT = "phẩy"
SHARE = "phần"
MINUS = ("âm", "trừ")

WORD_OR_COMMA = Pattern(r"[^\W\d_]+|,")
_PERIODIC = Context(prec=28)
_MOST_WORDS = 96


class WordsRead(NamedTuple):
    """The value of the number words at the head of a list, and how many words it took."""

    value: Decimal
    words: int


def read_words(words: Sequence[str]) -> WordsRead | None:
    """The longest number at the head of lower-case ``words`` and commas, or ``None``.

    No more than the first few dozen words are looked at; no number of an office is longer.
    """
    reader = _Reader(words[:_MOST_WORDS])
    minus = reader.take(*MINUS)
    value = reader.number()
    if value is None:
        return None
    return WordsRead(-value if minus else value, reader.at)


class _Reader:
    """Reads number words from the left; what does not fit is left for others."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.at = 0

    def word(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def take(self, *wanted: str) -> bool:
        taken = self.at < len(self.words) and self.words[self.at] in wanted
        self.at += taken
        return taken

    def sound(self, sounds: Mapping[str, int]) -> int | None:
        value = sounds.get(self.word())
        self.at += value is not None
        return value

    def number(self) -> Decimal | None:
        whole = self.whole()
        if whole is None:
            return None
        here = self.at
        if self.take(POINT):
            decimals = self.decimals()
            if decimals:
                return Decimal(f"{whole}.{decimals}") * self.scale_behind()
        elif self.take(SHARE):
            below = self.sound(_BELOW)
            if below:
                return _PERIODIC.divide(Decimal(whole), Decimal(below))
        self.at = here
        return Decimal(whole)

    def scale_behind(self) -> int:
        """``hai phẩy năm`` **triệu**, ``một phẩy hai`` **nghìn tỷ**."""
        scale = self.sound(SMALL_SCALES) or 1
        return scale * 10**9 if self.take(*BILLION) else scale

    def decimals(self) -> str:
        """``năm`` → 5; ``không năm`` → 05; ``hai mươi lăm`` → 25."""
        here = self.at
        read = ""
        while (digit := self.sound(DIGITS)) is not None:
            read += str(digit)
        if self.word() not in (HUNDRED, *TENS):
            return read or self.tens_only()
        self.at = here
        return self.tens_only()

    def tens_only(self) -> str:
        value = self.below_thousand()
        return "" if value is None else str(value)

    def whole(self) -> int | None:
        """Any whole number: what stands before a "tỷ" counts billions."""
        total: int | None = None
        while (low := self.below_billion()) is not None:
            total = (total or 0) + low
            if not self.take(*BILLION):
                break
            total *= 10**9
            while self.take(*BILLION):
                total *= 10**9
            if self.take(HALF):
                return total + 10**9 // 2
        return total

    def below_billion(self) -> int | None:
        total: int | None = None
        last = 10**9
        while True:
            here = self.at
            parted = total is not None and self.take(COMMA)
            group = self.below_thousand()
            scale = SMALL_SCALES.get(self.word(), 1)
            # Behind a comma the number only goes on when the next group says its size.
            loose = parted and scale == 1 and self.word() != "đồng"
            if group is None or scale >= last or loose:
                self.at = here
                return total
            total = (total or 0) + group * scale
            if scale == 1:
                return total
            self.at += 1
            if self.take(HALF):
                return total + scale // 2
            last = scale

    def below_thousand(self) -> int | None:
        first = self.sound(DIGITS)
        if first is None:
            return self.teens() if self.take(TEN) else None
        if self.take(HUNDRED):
            return first * 100 + self.behind_hundred()
        if first and self.take(*TENS):
            return first * 10 + (self.sound(_BEHIND_TENS) or 0)
        return first

    def teens(self) -> int:
        return 10 + (self.sound(_BEHIND_TEN) or 0)

    def behind_hundred(self) -> int:
        here = self.at
        if self.take(HALF):
            return 50
        if self.take(TEN):
            return self.teens()
        if self.take(*GAPS):
            small = self.sound(_BEHIND_GAP)
            if small:
                return small
        else:
            tens = self.sound(DIGITS)
            if tens and self.take(*TENS):
                return tens * 10 + (self.sound(_BEHIND_TENS) or 0)
        self.at = here
        return 0
