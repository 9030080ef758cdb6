"""Numbers written in words: hai mươi lăm vụ · hàng trăm vụ việc · một phần ba · năm (05) vụ."""

import re
from decimal import Decimal

from tongket.core.text.amounts import Amount, digits_value, read_scale
from tongket.core.text.number_context import is_time, words_before
from tongket.core.text.number_words import DIGITS, WORD_OR_COMMA, read_words
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import read_unit

_SMALL = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_BEHIND_TEN = "một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
_SCALE = "chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ"


def _either_case(words: str) -> str:
    return "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words.split("|"))


def _behind_first(words: str) -> str:
    """The same words once their first letter is taken: the search skips to the next first letter."""
    return "|".join(
        f"{word[1:]}(?<=[{word[0]}{word[0].upper()}]{word[1:]})" for word in words.split("|")
    )


_FEW = _behind_first(_SMALL.replace("một|", "").replace("năm|", ""))
_START = Pattern(
    rf"[mMhHbBnNsStTcCkKvV](?<!\w.)(?:"
    # hai mươi … · năm trăm … · ba phần tư · không phẩy năm · năm (05)
    rf"(?P<number>(?:{_behind_first(f'{_SMALL}|không')})"
    rf"(?=\s(?:mươi|{_SCALE}|phần\s(?:{_SMALL}|tư|trăm|nghìn|ngàn)|phẩy)(?!\w)|\s?\([0-9]))"
    rf"|(?P<ten>ười(?<=[Mm]ười)\s(?:{_BEHIND_TEN})(?!\w))"
    rf"|(?P<few>(?:{_FEW})(?=\s[^\W\d_A-ZĐ]))"
    rf"|(?P<order>(?:{_behind_first('hàng|vài|mấy|nhiều')})(?=\s(?:{_SCALE})(?!\w)))"
    r")"
)
_WORDS = Pattern(r"[^\W\d_]+(?:,?\s{1,2}[^\W\d_]+){0,40}")
_BRACKETED_DIGITS = Pattern(r"\s?\(\s?([0-9]+(?:[.,][0-9]+)*)\s?\)")
_NOT_BEHIND_SCALE = Pattern(r"\s(?:lệ|trọng|suất|giá|phú|tập|chứng)(?!\w)")

# Behind these a small number word is a name or a rank: thứ hai, giải ba, hạng nhì, cả hai.
_NAMING = """
thứ|tháng|ngày|năm|quý|điều|khoản|điểm|mục|mồng|mùng|lần|lớp
|cả|bộ|giải|hạng|loại|bậc|cấp|khóa|khoá|nhóm
|phần|vòng|nhất|nhì|chương|đệ|cách
"""
_NAME_BEFORE = Pattern(rf"(?:{_either_case(_NAMING.replace(chr(10), ''))})\s\Z")
# Units that behind a small word say a quality ("hai cấp") or a thing of another name ("ba lô").
_NOT_COUNTED = frozenset({"cấp", "lô", "giờ", "mặt", "công", "loại", "cây", "con"})


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
    read = read_words(WORD_OR_COMMA.findall(words[0].lower())) if words else None
    if read is None:
        return None
    end = _end_of_word(text, match.start(), read.words)
    if _NOT_BEHIND_SCALE.match(text, end):
        return None
    digits = _BRACKETED_DIGITS.match(text, end)
    same = digits is not None and digits_value(digits[1]) == read.value
    amount = _with_unit(
        text, Span(match.start(), digits.end() if digits and same else end), read.value
    )
    alone = read.words == 1 and not same
    return None if alone and amount.unit not in ("%", "‰") else amount


def _few(text: str, match: re.Match[str]) -> Amount | None:
    """``ba vụ việc``: one small word counts only with a unit behind it and no name before it."""
    unit = read_unit(text, match.end())
    if unit is None or unit.name in _NOT_COUNTED:
        return None
    if _NAME_BEFORE.search(text[max(0, match.start() - 8) : match.start()]):
        return None
    digits = Span(*match.span())
    value = Decimal(DIGITS.get(match[0].lower(), 10))
    amount = Amount(Span(digits.start, unit.span.end), value, unit.name, digits)
    return None if is_time(text, amount, words_before(text, digits.start)) else amount


def _with_unit(text: str, digits: Span, value: Decimal) -> Amount:
    unit = read_unit(text, digits.end)
    span = Span(digits.start, unit.span.end if unit else digits.end)
    return Amount(span, value, unit.name if unit else None, digits)


def _end_of_word(text: str, pos: int, count: int) -> int:
    for match in WORD_OR_COMMA.finditer(text, pos):
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
