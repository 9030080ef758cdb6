"""Numbers written out in words: hai mươi lăm, một trăm linh năm, "Bằng chữ: …"."""

from decimal import Decimal
from typing import NamedTuple

from tongket.core.text.number_format import plain


class Spelling(NamedTuple):
    """The words that differ from office to office."""

    gap: str = "linh"  # or "lẻ"
    thousand: str = "nghìn"  # or "ngàn"
    billion: str = "tỷ"  # or "tỉ"


USUAL = Spelling()
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BEHIND_TEN = {5: "lăm"}
_BEHIND_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION = 10**9


def spell(value: Decimal | int, spelling: Spelling = USUAL) -> str:
    """Any number in words: ``-12,5`` → ``âm mười hai phẩy năm``; decimals digit by digit."""
    whole, _, fraction = plain(abs(Decimal(value))).partition(".")
    words = _whole(int(whole), spelling)
    if fraction:
        words += ["phẩy", *(_DIGITS[int(digit)] for digit in fraction)]
    if value < 0:
        words.insert(0, "âm")
    return " ".join(words)


def spell_amount(value: Decimal | int, unit: str = "đồng", spelling: Spelling = USUAL) -> str:
    """A sum of money as receipts have it: ``Bảy triệu năm trăm nghìn đồng``."""
    words = f"{spell(value, spelling)} {unit}"
    return words[0].upper() + words[1:]


def in_words(value: Decimal | int, unit: str = "đồng", spelling: Spelling = USUAL) -> str:
    """The line under a sum: ``Bằng chữ: Bảy triệu năm trăm nghìn đồng``."""
    return f"Bằng chữ: {spell_amount(value, unit, spelling)}"


def _whole(number: int, spelling: Spelling) -> list[str]:
    if number < 1000:
        return _below_thousand(number, spelling, full=False)
    billions, low = divmod(number, _BILLION)
    words = [*_whole(billions, spelling), spelling.billion] if billions else []
    for scale, word in ((10**6, "triệu"), (1000, spelling.thousand), (1, "")):
        group, low = divmod(low, scale)
        if group:
            words += _below_thousand(group, spelling, full=bool(words))
            words += [word] if word else []
    return words


def _below_thousand(number: int, spelling: Spelling, *, full: bool) -> list[str]:
    """0 to 999; ``full`` keeps the hundreds of a group that others precede: không trăm linh năm."""
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if not tens:
        if ones and words:
            words.append(spelling.gap)
        return words if words and not ones else [*words, _DIGITS[ones]]
    if tens == 1:
        return [*words, "mười", *_small(ones, _BEHIND_TEN)]
    return [*words, _DIGITS[tens], "mươi", *_small(ones, _BEHIND_TENS)]


def _small(ones: int, sounds: dict[int, str]) -> list[str]:
    return [sounds.get(ones, _DIGITS[ones])] if ones else []
