"""Numbers written in words: hai mươi lăm vụ · hàng trăm vụ việc · một phần ba · năm (05) vụ."""

import re
from decimal import Decimal

from tongket.core.text.amounts import Amount, digits_value, read_scale
from tongket.core.text.number_words import read_words
from tongket.core.text.spans import Span
from tongket.core.text.units import read_unit

_BIG = "mươi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ"
_SMALL = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_START = re.compile(
    r"(?<!\w)(?:"
    rf"(?P<number>(?:[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười|[Kk]hông)"
    rf"(?=\s(?:{_BIG}|phần\s(?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn)|phẩy)(?!\w)|\s?\([0-9]))"
    rf"|(?P<ten>[Mm]ười\s(?:một|hai|ba|bốn|lăm|sáu|bảy|bẩy|tám|chín)(?!\w))"
    rf"|(?P<few>(?:[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười)(?=\s[a-zđ]))"
    rf"|(?P<order>(?:[Hh]àng|[Vv]ài|[Mm]ấy|[Nn]hiều)(?=\s(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)))"
    r")"
)
_WORDS = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,40}")
_WORD = re.compile(r"[^\W\d_]+")
_BRACKETED_DIGITS = re.compile(r"\s?\(\s?([0-9]+(?:[.,][0-9]+)*)\s?\)")
_NOT_BEFORE_SCALE = re.compile(r"\s(?:lệ|trọng|suất|giá|phú|tập|chứng)(?!\w)")
_NAME_BEFORE = re.compile(
    r"(?:[Tt]hứ|[Tt]háng|[Nn]gày|[Nn]ăm|[Qq]uý|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Mm]ồng|[Mm]ùng|[Ll]ần|[Ll]ớp|[Cc]ả|[Bb]ộ)\s\Z"
)


def worded_amounts(text: str) -> list[Amount]:
    """Every quantity written in words, in order."""
    amounts: list[Amount] = []
    done = 0
    for match in _START.finditer(text):
        if match.start() < done:
            continue
        amount = _READERS[match.lastgroup or ""](text, match)
        if amount:
            amounts.append(amount)
            done = amount.span.end
    return amounts


def _order_of_size(text: str, match: re.Match[str]) -> Amount | None:
    """``hàng trăm vụ việc``: no value, only how big."""
    _, end = read_scale(text, match.end())
    if end == match.end():
        return None
    unit = read_unit(text, end)
    span = Span(match.start(), unit.span.end if unit else end)
    return Amount(span, None, unit.name if unit else None, None)


def _full_number(text: str, match: re.Match[str]) -> Amount | None:
    words = _WORDS.match(text, match.start())
    if words is None:
        return None
    pieces = words[0].lower().split()
    read = read_words(pieces)
    if read is None:
        return None
    end = _end_of_word(text, match.start(), read.words)
    if _NOT_BEFORE_SCALE.match(text, end):
        return None
    digits = _BRACKETED_DIGITS.match(text, end)
    if digits and digits_value(digits[1]) is not None:
        end = digits.end()
    elif read.words == 1:
        return None
    return _with_unit(text, Span(match.start(), end), read.value)


def _few(text: str, match: re.Match[str]) -> Amount | None:
    """``ba vụ việc``: one small word counts only with a unit behind it and no name before it."""
    unit = read_unit(text, match.end())
    if unit is None or _NAME_BEFORE.search(text, max(0, match.start() - 8), match.start()):
        return None
    read = read_words([match[0].lower()])
    if read is None:
        return None
    return Amount(Span(match.start(), unit.span.end), read.value, unit.name, Span(*match.span()))


def _with_unit(text: str, digits: Span, value: Decimal) -> Amount:
    unit = read_unit(text, digits.end)
    span = Span(digits.start, unit.span.end if unit else digits.end)
    return Amount(span, value, unit.name if unit else None, digits)


def _end_of_word(text: str, pos: int, count: int) -> int:
    for match in _WORD.finditer(text, pos):
        count -= 1
        if not count:
            return match.end()
    return pos


_READERS = {
    "number": _full_number,
    "ten": _full_number,
    "few": _few,
    "order": _order_of_size,
}
