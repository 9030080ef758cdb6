"""Numbers at the head of a line, and what could follow what.

``I.`` ``II-`` ``A.`` ``1.`` ``1/`` ``1.1.`` ``a)`` ``Điều 5.`` ``Chương II`` ``Phần thứ nhất``
``Mục 1``. A single capital may be a Roman number or a letter, so a line can be read two ways.
"""

import re
from enum import IntEnum
from typing import NamedTuple

from tongket.core.doc.letters import CAPITAL
from tongket.core.doc.model import Numbering
from tongket.core.text.pattern import Pattern

# The order of the Vietnamese alphabet as it numbers points (điểm), and as it numbers parts.
LOWER_LETTERS = "abcdđeghiklmnopqrstuvxy"
UPPER_LETTERS = LOWER_LETTERS.upper()

_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS, 1)} | {"nhì": 2, "bốn": 4}


class Family(IntEnum):
    """A way of numbering; the lower one stands outside when two meet."""

    PART = 1  # Phần
    CHAPTER = 2  # Chương
    UPPER = 3  # A.
    ROMAN = 4  # I.
    SECTION = 5  # Mục
    SUBSECTION = 6  # Tiểu mục
    ARTICLE = 7  # Điều
    ARABIC = 8  # 1.
    ARABIC_2 = 9  # 1.1.
    ARABIC_3 = 10
    ARABIC_4 = 11
    PAREN = 12  # 1)
    LETTER = 13  # a)
    LETTER_2 = 14  # a.1)


class Mark(NamedTuple):
    """A number as read: its family and place in the row, and how far the mark reaches."""

    family: Family
    value: int
    numbering: Numbering
    end: int  # offset in the line where the title begins
    above: tuple[int, ...] = ()  # the numbers in front: (1,) in "1.2."


_WORDS = {
    "phần": Family.PART,
    "chương": Family.CHAPTER,
    "mục": Family.SECTION,
    "tiểu mục": Family.SUBSECTION,
    "điều": Family.ARTICLE,
}
_WORDED = Pattern(
    r"(?P<word>(?i:phần|chương|tiểu\s{1,3}mục|mục|điều))\s{1,3}"
    r"(?P<number>(?i:thứ\s{1,3}(?P<ordinal>nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))\b"
    r"|(?:\d{1,3}[a-zđ]?|[IVXLC]{1,8}|[A-ZĐ])(?![\w/]))"
    r"(?P<mark>\s?[.:\-/])?\s{0,8}"
)
_ARABIC = Pattern(
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})(?P<mark>\s?[.)](?!\d)|\s?:|\s?[/\-](?=\s))"
    r"\*{0,3}\s{0,8}"
)
# "1.1 Công tác" does without a mark; "1 Công tác" would be a table cell or a quantity.
_BARE_DECIMAL = Pattern(
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\*{{0,3}}\s{{1,8}}(?=\*{{0,3}}[{CAPITAL}])"
)
_ROMAN = Pattern(
    r"(?P<number>[IVXLC]{1,8})(?P<mark>\s?[.):]|\s?/(?!\d)|\s?-(?=[\s\w]))\*{0,3}\s{0,8}(?=\*{0,3}\S)"
)
_UPPER = Pattern(
    r"(?P<number>[A-ZĐ])(?P<mark>\s?[.)/]|\s?-(?=\s))\*{0,3}\s{1,8}(?=\*{0,3}[^\W\d_])"
)
_LETTER = Pattern(r"(?P<number>[a-zđ])(?P<mark>\s?\)\.?|\.(?=\s)|/(?=\s))\*{0,3}\s{0,8}(?=\S)")
_LETTER_2 = Pattern(r"(?P<number>[a-zđ]\.?\d{1,2})(?P<mark>\s?[).])\*{0,3}\s{0,8}(?=\S)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_WRITTEN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(value: int) -> str:
    """1 to 89 as officials number their chapters."""
    letters = ""
    for worth, sign in _ROMAN_WRITTEN:
        while value >= worth:
            letters += sign
            value -= worth
    return letters


def roman_value(letters: str) -> int | None:
    """The value of a well-formed Roman number, else ``None``."""
    total = 0
    for sign, follower in zip(letters, [*letters[1:], ""], strict=True):
        worth = _ROMAN_VALUES[sign]
        total += -worth if worth < _ROMAN_VALUES.get(follower, 0) else worth
    return total if roman(total) == letters else None


def read_marks(text: str) -> tuple[Mark, ...]:
    """Every way to read the number that ``text`` begins with; empty when there is none."""
    head = text[:1]
    if head.isdigit():
        return _arabic(text)
    worded = _worded(text)
    if worded or (not head.isascii() and head not in "Đđ"):
        return worded
    return _lettered(text)


def family_of(numbering: Numbering) -> Family | None:
    """The family that a number belongs to; a lone capital counts as Roman if it can."""
    marks = read_marks(f"{numbering} X" if numbering.mark or not numbering.word else str(numbering))
    return marks[0].family if marks else None


def _worded(text: str) -> tuple[Mark, ...]:
    found = _WORDED.match(text)
    if not found or not _may_stand(text, found):
        return ()
    word, ordinal = found["word"], found["ordinal"]
    value = _ORDINAL_VALUES.get(ordinal.lower()) if ordinal else _value(found["number"])
    if value is None:
        return ()
    family = _WORDS[" ".join(word.lower().split())]
    mark = (found["mark"] or "").strip()
    return (Mark(family, value, Numbering(found["number"], mark, word), found.end()),)


def _may_stand(text: str, found: re.Match[str]) -> bool:
    """A worded number is a heading when it is marked, alone, or capitals follow: not "Điều 5 Luật"."""
    if not found["word"][0].isupper():
        return False
    rest = text[found.end() : found.end() + 80]
    return bool(found["mark"]) or not rest.strip("* ") or rest.isupper()


def _value(number: str) -> int | None:
    if number[0].isdigit():
        return int(number.rstrip(LOWER_LETTERS))
    if all(sign in _ROMAN_VALUES for sign in number):
        return roman_value(number)
    return UPPER_LETTERS.index(number) + 1 if number in UPPER_LETTERS else None


def _arabic(text: str) -> tuple[Mark, ...]:
    found = _ARABIC.match(text) or _BARE_DECIMAL.match(text)
    if not found:
        return ()
    mark = (found.groupdict().get("mark") or "").strip()
    numbers = [int(part) for part in found["number"].split(".")]
    if len(numbers) == 1:
        family = Family.PAREN if mark == ")" else Family.ARABIC
    else:
        family = Family(Family.ARABIC + len(numbers) - 1)
    numbering = Numbering(found["number"], mark)
    return (Mark(family, numbers[-1], numbering, found.end(), tuple(numbers[:-1])),)


def _lettered(text: str) -> tuple[Mark, ...]:
    marks = []
    if (found := _ROMAN.match(text)) and (value := roman_value(found["number"])):
        marks.append(_mark(Family.ROMAN, value, found))
    if (found := _UPPER.match(text)) and found["number"] in UPPER_LETTERS:
        marks.append(_mark(Family.UPPER, UPPER_LETTERS.index(found["number"]) + 1, found))
    if (found := _LETTER.match(text)) and found["number"] in LOWER_LETTERS:
        marks.append(_mark(Family.LETTER, LOWER_LETTERS.index(found["number"]) + 1, found))
    if found := _LETTER_2.match(text):
        value = int(found["number"].lstrip(LOWER_LETTERS + "."))
        marks.append(_mark(Family.LETTER_2, value, found))
    return tuple(marks)


def _mark(family: Family, value: int, found: re.Match[str]) -> Mark:
    return Mark(family, value, Numbering(found["number"], found["mark"].strip()), found.end())
