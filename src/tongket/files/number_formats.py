"""Writing a count the way a list level asks for: 4, iv, IV, d, 04, thứ tư …"""

from collections.abc import Callable

from tongket.core.text.roman import GREATEST, to_roman

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_HIGHEST_LETTER = 780  # Word repeats the letter up to thirty times


def _decimal(count: int) -> str:
    return str(count)


def roman(count: int) -> str:
    """Capital Roman numerals; figures where there are none."""
    return to_roman(count) if 0 < count <= GREATEST else str(count)


def letters(count: int) -> str:
    """a … z, then aa, bb … as Word counts, not aa, ab."""
    if not 0 < count <= _HIGHEST_LETTER:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def vietnamese(count: int) -> str:
    """Vietnamese words up to 99, figures beyond."""
    if not 0 < count < 100:
        return str(count)
    tens, units = divmod(count, 10)
    if tens == 0:
        return _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if units == 0:
        return head
    tail = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(units, _DIGITS[units])
    return f"{head} {tail}"


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if 0 < count <= 20 else str(count)


def _ordinal(count: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{'th' if count % 100 in {11, 12, 13} else ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": _decimal,
    "decimalZero": lambda count: f"{count:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": lambda count: letters(count).upper(),
    "lowerLetter": letters,
    "ordinal": _ordinal,
    "vietnameseCounting": vietnamese,
    "cardinalText": vietnamese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": lambda count: "".join(chr(ord(c) - 48 + 0xFF10) for c in str(count)),
    "numberInDash": lambda count: f"- {count} -",
    "hex": lambda count: f"{count:X}",
    "none": lambda _: "",
}


def written(count: int, number_format: str) -> str:
    """A count in one of the formats of OOXML; plain figures for those no office uses."""
    return _FORMATS.get(number_format, _decimal)(count)


def custom(count: int, pattern: str) -> str:
    """The "custom" format: a sample of the series such as ``001, 002, 003, ...``."""
    sample = pattern.split(",", maxsplit=1)[0].strip()
    return str(count).zfill(len(sample)) if sample.isdecimal() else str(count)
