"""Abbreviations in running text: where each is used, and where it is explained."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from tongket.core.check.passages import Passage, Place
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.syllables import take_apart

_CAPITAL = "[A-ZĐƯÂÊÔĂƠ]"
_CAPITALS = rf"{_CAPITAL}{{2,8}}"
_MORE = rf"(?:[&-]{_CAPITALS}){{0,3}}"
_ONE = _CAPITALS + _MORE
# What must not stand before it is looked for behind its first letter: so the search skips quickly.
_ABBREVIATION = Pattern(rf"{_CAPITAL}(?<![\w./&@-].){_CAPITAL}{{1,7}}{_MORE}(?![\w&@/-]|\.\w)")
_ROMAN = Pattern(r"[IVXLC]+")
_SERIES = Pattern(r"(?<!\w)(?i:số|seri|sê-ri)(?: hiệu)?:? \Z")
_VOWELS = frozenset("AEIOUYƯÂÊÔĂƠ")
# Longer words of which half the letters are vowels can be spoken: COVID, ZALO, ASEAN.
_SPEAKABLE = 0.4

_QUOTED = rf"[\"“]?{_ONE}[\"”]?"
_SHORT_FOR = r"(?i:(?:gọi|viết)\s{1,2}(?:(?:chung|tắt)\s{0,2}){1,2}(?:là\s|:|là:|\s)\s{0,2})"
# "(CSDL)", "(Bộ TTTT)", "(sau đây viết tắt là CNTT)", "(gọi tắt: CNTT, CĐS)"
_BRACKETED = Pattern(
    rf"\(\s{{0,2}}(?:(?i:(?:sau|dưới)\s{{1,2}}đây,?\s{{1,2}})?(?i:được\s{{1,2}})?{_SHORT_FOR})?"
    rf"(?:(?P<head>[^\W\d_]{{1,10}}(?:\s[^\W\d_]{{1,10}})?)\s)?"
    rf"(?P<said>{_QUOTED}(?:\s{{0,2}}[,;]\s{{0,2}}{_QUOTED}){{0,4}})\s{{0,2}}\)"
)
_SAID = Pattern(rf"{_SHORT_FOR}(?P<said>{_QUOTED})")
# "CSDL (cơ sở dữ liệu)", "CSDL: Cơ sở dữ liệu"
_UNFOLDED = Pattern(
    rf"(?P<said>{_CAPITAL}(?<![\w/-].){_CAPITAL}{{1,7}}{_MORE})\s{{0,2}}(?:\(|:\s|[–-]\s)\s{{0,2}}(?P<words>[^()\n]{{4,120}})"
)
_FURTHEST = 160  # code points from the words to their abbreviation
_INITIAL = Pattern(r"(?<![^\W\d_])[^\W\d_]")


@dataclass(slots=True)
class Usage:
    """One abbreviation: its uses, and the places that explain it, both in order."""

    uses: list[Span] = field(default_factory=list)
    explained: list[Span] = field(default_factory=list)


def read_abbreviations(passages: Sequence[Passage], taken: Iterable[Span]) -> Mapping[str, Usage]:
    """Every abbreviation of the running text; ``taken`` are places that are symbols, not words."""
    found: dict[str, Usage] = {}
    for passage in passages:
        for abbreviation, span in sorted({*_explained(passage)}, key=itemgetter(1)):
            found.setdefault(abbreviation, Usage()).explained.append(span)
    for before, after in pairwise(passages):
        _explain_by_cells(before, after, found)
    meant = {span for usage in found.values() for span in usage.explained}
    symbols = _Taken(taken)
    for passage in passages:
        if passage.place is not Place.CELL:
            for abbreviation, span in _used(passage):
                if span not in meant and not symbols.hold(span):
                    found.setdefault(abbreviation, Usage()).uses.append(span)
    return found


class _Taken:
    """Places that do not overlap each other, asked one by one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def hold(self, span: Span) -> bool:
        at = bisect_left(self._spans, span)
        return any(other.overlaps(span) for other in self._spans[max(0, at - 1) : at + 1])


def _explained(passage: Passage) -> Iterator[tuple[str, Span]]:
    text = passage.text
    if "(" in text:
        for match in _BRACKETED.finditer(text):
            if text[: match.start()].rstrip(' "”')[-1:].isalpha():
                yield from _each(passage, match)
    if "tắt" in text:
        for match in _SAID.finditer(text):
            yield from _each(passage, match)
    for match in _UNFOLDED.finditer(text):
        if _spells(match["said"], match["words"]):
            yield match["said"], passage.at(*match.span("said"))


def _explains(before: str, head: str | None) -> bool:
    """Whether words stand before the bracket, those repeated in it among them: "Bộ … (Bộ TTTT)"."""
    return before.rstrip(' "”')[-1:].isalpha() and (head is None or head in before)


def _each(passage: Passage, match: re.Match[str]) -> Iterator[tuple[str, Span]]:
    start = match.start("said")
    for one in _ABBREVIATION.finditer(match["said"]):
        if _ROMAN.fullmatch(one[0]):
            continue  # "Ban Bí thư Trung ương Đảng (khoá XI)"
        yield one[0], passage.at(start + one.start(), start + one.end())


def _spells(abbreviation: str, words: str) -> bool:
    """Whether the letters are the first letters of words, in order; small words may be left out."""
    initials = iter(_INITIAL.findall(words.upper()))
    letters = [letter for letter in abbreviation if letter.isalpha()]
    return all(letter in initials for letter in letters)


def _explain_by_cells(before: Passage, after: Passage, found: dict[str, Usage]) -> None:
    """A list of abbreviations in a table: the letters in one cell, the words in the next."""
    if before.place is Place.CELL and after.place is Place.CELL:
        word = before.text.strip()
        if _ABBREVIATION.fullmatch(word) and _spells(word, after.text):
            found.setdefault(word, Usage()).explained.append(before.whole)


def _used(passage: Passage) -> Iterator[tuple[str, Span]]:
    found = list(passage.matches(_ABBREVIATION))
    capitals = bool(found) and _in_capitals(passage.text)
    for match, span in found:
        if _is_abbreviation(match[0], among_capitals=capitals) and not _is_series(match):
            yield match[0], span


def _is_series(match: re.Match[str]) -> bool:
    """Whether the letters begin a serial number: "giấy chứng nhận số BX 104227"."""
    text, (start, end) = match.string, match.span()
    return (
        bool(_SERIES.search(text[max(0, start - 12) : start])) and text[end + 1 : end + 2].isdigit()
    )


def _in_capitals(text: str) -> bool:
    small = sum(map(str.islower, text))
    return 3 * small < sum(map(str.isalpha, text))


def _is_abbreviation(word: str, *, among_capitals: bool) -> bool:
    if _ROMAN.fullmatch(word):
        return False
    vowels = sum(letter in _VOWELS for letter in word)
    if among_capitals:  # there every word is in capitals; only what has no vowel is surely none
        return vowels == 0
    speakable = len(word) >= 4 and vowels >= _SPEAKABLE * len(word)
    return not speakable and take_apart(word.lower()) is None
