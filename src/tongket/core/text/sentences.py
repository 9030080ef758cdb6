"""Sentences of official prose: where one ends although half the full stops do not end one."""

import re

from tongket.core.text.letters import CAPITALS, TONED
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# Words that keep their full stop inside a sentence. What follows them is nearly always a name.
_WORDS_WITH_STOP = """
TP TX TT Tp Tx tp tx Đ/c đ/c ĐC Đc đc ThS Ths TS PGS GS BS Bs DS CN KS KTS LS NSND NSƯT NGND NGƯT
TM KT TL TUQ T/M K/T T/L ĐT đt Tel tel Fax fax Email No Nr Mr Mrs Ms Dr St Co Ltd Inc vd VD Vd tr Tr
Trg NXB Nxb STT stt sđd Sđd SĐT Sđt sđt MST PL KP KDC TDP cf vs Vol HĐ BCH UV UVBTV UVBCH đ/t
"""
_KEEPS_STOP = frozenset(_WORDS_WITH_STOP.split())
# After a council or committee the full stop only ends the sentence when no place name follows.
_BODIES = frozenset({"UBND", "HĐND", "UBMTTQ", "BTV", "CA", "VP", "TAND", "VKSND", "BCĐ"})
_PLACE = Pattern(r"\s+(?:TP|TX|Tp|Tx|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hành|[Tt]hị)\b")

_SMALL = "a-zăâđêôơư" + "".join(letter for letter in TONED if letter.islower())
_CANDIDATE = Pattern(
    rf"[.!?…]+[\"”\u2019»)\]]*(?=\s|\Z)|(?<=[{_SMALL}])[.!?](?=[{CAPITALS}][{_SMALL}])"
    r"|\n[ \t\r\f\v]*"
)
_WORD_BEFORE = Pattern(r"[^\s\"“\u2018«(\[,;:]*\Z")
_LIST_MARK = Pattern(
    r"(?:[-+*•–]\s*)?(?:(?:Điều|Phần|Chương|Mục|Khoản|Phụ lục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s)?"
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[IVXLCDM]{1,7}|[A-ZĐa-zđ])\Z"
)
# "Nguyễn Văn A." closes a sentence, the V of "Nguyễn V. An" does not.
_FULL_NAME_BEFORE = Pattern(rf"[{CAPITALS}]\w+\s[{CAPITALS}]\w+\s\Z")
_NEW_ITEM = Pattern(r"(?:[a-zđ]|[ivx]{1,4})[).]|[-+*•–]\s")
_OPENING = ' \t"“\u2018«([*_'
_CLOSED = frozenset(".!?:;…")
_FURTHEST_WORD = 24  # code points; no abbreviation is longer
_FURTHEST_NAME = 40


def split(text: str) -> tuple[Span, ...]:
    """The sentences, in order, without the white space around them; list marks stay inside."""
    spans: list[Span] = []
    begin = 0
    for match in _CANDIDATE.finditer(text):
        if _ends_here(text, begin, match):
            _keep(spans, text, begin, match.end())
            begin = match.end()
    _keep(spans, text, begin, len(text))
    return tuple(spans)


def _keep(spans: list[Span], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    kept = piece.strip()
    if kept:
        start = begin + len(piece) - len(piece.lstrip())
        spans.append(Span(start, start + len(kept)))


def _ends_here(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0][0] == "\n":
        return _line_ends_sentence(text, begin, match)
    follower = _next_letter(text, match.end())
    if follower is not None and follower.islower():
        return False
    single_stop = match[0][0] == "." and match[0][1:2] not in (".", "…")
    return not single_stop or _stop_ends_sentence(text, begin, match)


def _line_ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    """A line's end closes the sentence unless the next line plainly goes on with it."""
    following = text[match.end() : match.end() + 1]
    if not following.islower() or _NEW_ITEM.match(text, match.end()):
        return True
    before = text[max(begin, match.start() - _FURTHEST_WORD) : match.start()].rstrip()
    return not before or before[-1] in _CLOSED


def _stop_ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    head = text[max(begin, match.start() - _FURTHEST_WORD) : match.start()]
    found = _WORD_BEFORE.search(head)
    word = found[0].rpartition(".")[2] if found else ""
    if word in _KEEPS_STOP or _is_list_mark(text, begin, match.start()):
        return False
    if word in _BODIES:
        return _PLACE.match(text, match.end()) is None
    return not _is_initial(text, begin, match.start(), word)


def _is_initial(text: str, begin: int, stop: int, word: str) -> bool:
    if len(word) != 1 or not word.isupper():
        return False
    before = text[max(begin, stop - _FURTHEST_NAME) : stop - 1]
    return not before.endswith(".") and _FULL_NAME_BEFORE.search(before) is None


def _is_list_mark(text: str, begin: int, stop: int) -> bool:
    return stop - begin <= _FURTHEST_WORD and bool(_LIST_MARK.match(text[begin:stop].lstrip()))


def _next_letter(text: str, pos: int) -> str | None:
    """The first letter or digit of what follows on this line, past quotes and brackets."""
    for letter in text[pos : pos + 16]:
        if letter == "\n":
            return None
        if letter not in _OPENING:
            return letter
    return None
