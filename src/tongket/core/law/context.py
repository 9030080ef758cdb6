"""What stands around a symbol: the kind word in front, the date and the issuer behind."""

import re
from typing import NamedTuple

from tongket.core.law.issuer import read_issuer
from tongket.core.law.vocabulary import (
    KIND_ABBREVIATIONS,
    KIND_WORDS,
    LONGEST_KIND_WORD,
    NOT_DOCUMENTS,
)
from tongket.core.text.dates import PartialDate, read_date_at
from tongket.core.text.spans import Span

_WINDOW = 90
_NUMBER_WORD = re.compile(
    r"(?:(?<![^\W_])(?:[sS]ố|SỐ|s[oố]́)(?:\s(?:hiệu|ký hiệu))?)\s{0,3}[:.]?\s{0,3}\(?$"
)
# "pháp luật", "kỷ luật", "quy luật" are no law in particular.
_LAW_AT_LARGE = {"pháp", "kỷ", "quy"}
_OPENERS = "(“\"'[:«"
_CLOSERS = '.;:,)”"»…'


class Cue(NamedTuple):
    """What in front of a number says that a document follows.

    ``kind`` is ``None`` without a kind word and ``BY_SYMBOL`` where the word leaves it open.
    ``start`` is where the cue begins, the number's own place when there is none.
    """

    kind: str | None
    start: int
    numbered: bool  # "số" stands in front
    barred: bool  # the word in front names something that is no document
    words_end: int  # where the kind word ends


def read_cue(text: str, start: int) -> Cue:
    """The cue in front of the number that begins at ``start``."""
    low = max(0, start - _WINDOW)
    window = text[low:start]
    numbered = _NUMBER_WORD.search(window, max(0, len(window) - 16))
    begin = start
    if numbered:
        begin = low + numbered.start()
        window = window[: numbered.start()]
    before = window.rstrip()
    if before and before[-1] in _OPENERS:
        before = before[:-1].rstrip()
    kind, width = _kind_at_end(before)
    if kind is None:
        barred = before.rsplit(None, 1)[-1:] != [] and _last_word(before) in NOT_DOCUMENTS
        return Cue(None, begin, numbered is not None, barred, begin)
    at = low + len(before) - width
    barred = _last_word(before[: len(before) - width].rstrip()) in {"phụ lục", "mẫu", "lục"}
    return Cue(kind, at, numbered is not None, barred, low + len(before))


def _last_word(before: str) -> str:
    words = before[-12:].split()
    return words[-1].casefold() if words else ""


def _kind_at_end(before: str) -> tuple[str | None, int]:
    """The kind word that ends a stretch of text, and how many characters it takes."""
    words = before.rsplit(None, LONGEST_KIND_WORD)[-LONGEST_KIND_WORD:]
    for first in range(len(words)):
        phrase = " ".join(words[first:])
        if phrase.casefold() == "luật" and first and words[first - 1].casefold() in _LAW_AT_LARGE:
            break
        kind = KIND_WORDS.get(phrase.casefold().lstrip("(“\"'[«-"))
        if kind is not None:
            return kind, _width(before, len(words) - first, words[first])
    last = words[-1].lstrip(_OPENERS) if words else ""
    if last in KIND_ABBREVIATIONS:
        return KIND_ABBREVIATIONS[last], len(last)
    return None, 0


def _width(before: str, words: int, first: str) -> int:
    rest = before.rsplit(None, words)
    tail = before if len(rest) <= words else before[len(rest[0]) :].lstrip()
    return len(tail.lstrip()) - (len(first) - len(first.lstrip("(“\"'[«-")))


def kind_further_back(text: str, start: int, kinds: tuple[str, ...]) -> Span | None:
    """A kind word among ``kinds`` earlier in the clause ("Thông báo kết luận kiểm tra số …")."""
    low = max(0, start - _WINDOW)
    window = text[low:start]
    cut = max(window.rfind(mark) for mark in ".;:\n(,")
    clause = window[cut + 1 :].casefold()
    if len(clause) != len(window) - cut - 1:
        return None
    best: Span | None = None
    for kind in kinds:
        at = clause.rfind(kind.casefold())
        if at >= 0 and not clause[at - 1 : at].isalpha() and (best is None or at > best.start):
            best = Span(at, at + len(kind))
    if best is None or any(letter.isdigit() for letter in clause[best.end :]):
        return None
    return best.moved(low + cut + 1)


# What may lead to the date behind a symbol: a comma (the Party's way), a bracket, "ký", "ban hành".
_TO_DATE = re.compile(
    r"(?:,?\s{0,3}|\s?\(\s?)(?:cùng )?(?:(?:đã )?(?:được )?(?:ký ban hành|ban hành|phát hành|ký|đề|lập|công bố)\s)?"
    r"(?=[Nn]gày|NGÀY|[Tt]háng|THÁNG|[Nn]ăm|NĂM|(?<=\()[0-9])"
)
_YEAR_ONLY = re.compile(r"(?:[Nn]ăm|NĂM)\s{1,3}((?:19[4-9]|20[0-9])[0-9])(?![0-9/])")
_TO_ISSUER = re.compile(r"\)?,?\s{1,3}(?:của|CỦA|Của)\s{1,3}")


class Trail(NamedTuple):
    """Date and issuer directly behind a symbol; ``end`` is where they end."""

    date: PartialDate | None
    date_span: Span | None
    issuer_span: Span | None
    end: int


def read_trail(text: str, end: int, *, joint: bool = False) -> Trail:
    """Date and issuer behind the symbol that ends at ``end``, in either order."""
    date, date_span = read_trailing_date(text, end)
    after = date_span.end if date_span else end
    to_issuer = _TO_ISSUER.match(text, after)
    issuer = read_issuer(text, to_issuer.end(), joint=joint) if to_issuer else None
    if issuer is None:
        return Trail(date, date_span, None, after)
    if date is None:
        date, date_span = read_trailing_date(text, issuer.end)
    ends = issuer.end if date_span is None else max(issuer.end, date_span.end)
    return Trail(date, date_span, issuer, ends)


def read_trailing_date(text: str, end: int) -> tuple[PartialDate | None, Span | None]:
    """The date that follows at ``end`` with nothing but a comma or a verb of issuing between."""
    lead = _TO_DATE.match(text, end)
    if lead is None:
        return None, None
    found = read_date_at(text, lead.end())
    if found:
        return found.date, found.span
    year = _YEAR_ONLY.match(text, lead.end())
    if year:
        return PartialDate(int(year[1])), Span(*year.span())
    return None, None
