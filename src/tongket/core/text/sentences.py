"""Sentences of official prose: where one ends although half the full stops do not end one."""

import re

from tongket.core.text.spans import Span

# Words that keep their full stop inside a sentence. What follows them is nearly always a name.
_TITLES = frozenset(
    [
        "TP",
        "TX",
        "TT",
        "Tp",
        "Tx",
        "tp",
        "tx",
        "Q",
        "P",
        "H",
        "X",
        "Đ",
        "đ",
        "Đc",
        "ĐC",
        "đ/c",
        "Đ/c",
        "Ô",
        "Ô/B",
        "ThS",
        "Ths",
        "TS",
        "PGS",
        "GS",
        "GSTS",
        "BS",
        "Bs",
        "DS",
        "CN",
        "KS",
        "KTS",
        "LS",
        "NSND",
        "NSƯT",
        "NGND",
        "NGƯT",
        "TM",
        "KT",
        "TL",
        "TUQ",
        "T/M",
        "K/T",
        "T/L",
        "ĐT",
        "Tel",
        "Fax",
        "Email",
        "No",
        "Nr",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "Jr",
        "Co",
        "Ltd",
        "Inc",
        "vd",
        "VD",
        "ví.dụ",
        "tr",
        "Tr",
        "NXB",
        "Nxb",
        "STT",
        "stt",
        "sđd",
        "Sđd",
        "xb",
        "TK",
        "MST",
        "CMND",
        "CCCD",
        "SĐT",
        "Sđt",
        "sđt",
        "TCN",
        "SCN",
        "cf",
        "vs",
        "Vol",
        "PL.",
        "KP",
        "KDC",
        "TDP",
    ]
)
# "v.v." and the like stand inside a sentence or close it: the next letter decides.
_AND_SO_ON = frozenset({"v.v", "V.v", "v.v.", "vv"})
# After a council or committee the full stop only ends the sentence when no place name follows.
_BODIES = frozenset({"UBND", "HĐND", "UBMTTQ", "BCĐ", "BTV", "BCH", "CA", "VP", "TAND", "VKSND"})
_PLACE = re.compile(
    r"(?:TP|TX|Tp|Tx|tỉnh|Tỉnh|huyện|Huyện|xã|Xã|phường|Phường|thành|Thành|thị|Thị)\b"
)

_CANDIDATE = re.compile(r"[.!?…]+[\"”\u2019»)\]]*(?=\s|\Z)|\n[ \t\r\f\v]*")
_WORD_BEFORE = re.compile(r"[^\s\"“\u2018«(\[,;:]*\Z")
_LIST_MARK = re.compile(
    r"(?:[-+*•–]\s*)?(?:(?:Điều|Phần|Chương|Mục|Khoản)\s)?"
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[IVXLCDM]{1,7}|[A-ZĐa-zđ])\Z"
)
_OPENING = ' \t"“\u2018«([*_'
_FURTHEST_WORD = 24  # code points; no abbreviation is longer


def split(text: str) -> tuple[Span, ...]:
    """The sentences, in order, without the white space around them; list marks stay inside."""
    spans: list[Span] = []
    begin = 0
    for match in _CANDIDATE.finditer(text):
        if match.end() > begin and _ends_here(text, begin, match):
            _keep(spans, text, begin, match.end())
            begin = match.end()
    _keep(spans, text, begin, len(text))
    return tuple(spans)


def _keep(spans: list[Span], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    lead = len(piece) - len(piece.lstrip())
    kept = piece.strip()
    if kept:
        spans.append(Span(begin + lead, begin + lead + len(kept)))


def _ends_here(text: str, begin: int, match: re.Match[str]) -> bool:
    if text[match.start()] == "\n":
        return _line_ends_sentence(text, begin, match)
    follower = _next_letter(text, match.end())
    if follower is not None and follower[0].islower():
        return False
    return (
        match[0][0] != "." or match[0].startswith("..") or _stop_ends_sentence(text, begin, match)
    )


def _line_ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    """A line's end closes the sentence unless the next line plainly goes on with it."""
    after = text[match.end() : match.end() + 2]
    if not after or not after[0].islower() or after[1:] in (")", ".", "/"):
        return True
    return text[begin : match.start()].rstrip()[-1:] in ("", ".", "!", "?", ":", ";")


def _stop_ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    head = text[max(begin, match.start() - _FURTHEST_WORD) : match.start()]
    found = _WORD_BEFORE.search(head)
    word = found[0] if found else ""
    if word in _TITLES or (len(word) == 1 and word.isupper()):
        return False
    if word in _BODIES:
        return not _PLACE.match(text, match.end() + 1)
    return not _is_list_mark(text, begin, match.start())


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
