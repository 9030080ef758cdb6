"""Reading an issuer's name after "của": where the name of a body ends and the sentence goes on.

Vietnamese has no mark for the end of a name. What helps: in the name of a sector the first syllable
of each word is a capital ("Bộ Tư pháp"), in the name of a place every syllable ("Bắc Giang"), and a
committee is named by its task ("Ban Chỉ đạo cải cách tư pháp").
"""

import re
from functools import lru_cache

from tongket.core.law.bodies import (
    BARE_HEADS,
    BODY_HEADS,
    COMMITTEES,
    GOES_ON_AFTER_COMMA,
    IN_NAMES,
    NAME_WORDS,
    NOT_BODIES,
    NUMERAL_HEADS,
    SECTOR_HEADS,
    SENTENCE_VERBS,
    SENTENCE_WORDS,
    SMALL_HEADS,
)
from tongket.core.law.vocabulary import KIND_WORDS
from tongket.core.text.spans import Span

LETTERS = "A-Za-zÀ-ỹĐđƯưƠơ"
_CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_WORD = re.compile(rf"[{LETTERS}0-9](?:[{LETTERS}0-9&-]|\.(?=[{LETTERS}])){{0,40}}")
_BLANK = re.compile(r"[ \t]{1,3}|[ \t]?\n[ \t]{0,3}(?=[a-zà-ỹđ])")
_LINE_END = re.compile(r"[ \t]?\n[ \t]{0,3}")
# "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội": a list inside one name.
_IN_NAME = re.compile(
    rf"(?:,| -) (?=[{_CAPITAL}][{LETTERS}]{{0,9}}(?: [{LETTERS}]{{1,10}}){{0,5}}"
    rf"(?:, [{LETTERS} ]{{2,30}})? (?:và|VÀ) [{_CAPITAL}])"
)
# "Thi đua - Khen thưởng", "Văn thư - Lưu trữ"
_PAIRED = re.compile(rf" - (?=[{_CAPITAL}])")
_SMALL_LIST = re.compile(rf", (?=(?i:{'|'.join(GOES_ON_AFTER_COMMA)}))")
_TOWN = re.compile(rf"\. ?(?=[{_CAPITAL}])")
_LONGEST = 24
_REACH = 240


def read_issuer(text: str, start: int, *, joint: bool = False) -> Span | None:
    """The name of the body that begins at ``start``, or ``None`` when no body does.

    With ``joint`` further bodies after "," and "và" belong to it, as under a joint circular.
    """
    ahead = text[start : start + _REACH]
    subject = ahead.find(" về ")
    length = _length(ahead[:subject] if subject > 0 else ahead, joint=joint)
    return Span(start, start + length) if length else None


@lru_cache(maxsize=2048)
def _length(ahead: str, *, joint: bool) -> int:
    """How many characters of what lies ahead are the name; the same names come again and again."""
    match = _WORD.match(ahead)
    if match is None or not _may_begin(match):
        return 0
    name = _Name(joint=joint)
    end = 0
    while match is not None and len(name.words) < _LONGEST and not _stops(match, name):
        name.add(match[0])
        if match[0] not in {"và", "VÀ"}:
            end = match.end()
        at = _next_word(ahead, match.end(), name)
        match = _WORD.match(ahead, at) if at else None
    return end


class _Name:
    """The words of a name read so far."""

    __slots__ = ("committee", "joint", "sectors", "words")

    def __init__(self, *, joint: bool) -> None:
        self.words: list[str] = []
        self.joint = joint
        self.sectors = False  # a head such as "Sở" that may be followed by a list of sectors
        self.committee = 0  # how many words name it a committee, which its task follows

    def add(self, word: str) -> None:
        self.words.append(word)
        self.sectors = self.sectors or word.lower() in SECTOR_HEADS
        if not self.committee:
            ends = (" ".join(self.words[-width:]).lower() for width in (2, 3))
            self.committee = len(self.words) if any(end in COMMITTEES for end in ends) else 0


def _next_word(text: str, end: int, name: _Name) -> int | None:
    """Where the next word begins, or ``None`` when the name cannot go on."""
    after = text[end : end + 1]
    if after == " " and text[end + 1 : end + 2] not in {"", " ", "-", "\n"}:
        return end + 1
    if after in {",", " "} and (name.sectors or name.committee):
        listed = _IN_NAME.match(text, end) or _PAIRED.match(text, end)
        if listed and (name.joint or not _begins_other(text, listed.end())):
            return listed.end()
    onward = _BLANK.match(text, end)
    if onward is None and name.words[-1] in {"TP", "Tp", "TX", "TT"}:
        onward = _TOWN.match(text, end)
    elif onward is None and len(name.words) == 1:
        onward = _LINE_END.match(text, end)
    elif onward is None and after == ",":
        onward = _SMALL_LIST.match(text, end)
    return onward.end() if onward else None


def _begins_other(text: str, at: int) -> bool:
    """Whether another body or a document is named here, so that a list inside a name is none."""
    first = _WORD.match(text, at)
    return first is not None and (_names_body(first) or _pair(first) in KIND_WORDS)


def begins_body(text: str, at: int) -> bool:
    """Whether the name of a body begins here."""
    first = _WORD.match(text, at)
    return first is not None and first[0][0].isupper() and _names_body(first)


def _names_body(first: re.Match[str]) -> bool:
    return first[0].lower() in BODY_HEADS or _pair(first) in BODY_HEADS


def _pair(first: re.Match[str]) -> str:
    second = _WORD.match(first.string, first.end() + 1)
    return f"{first[0]} {second[0]}".lower() if second else first[0].lower()


def _stops(match: re.Match[str], name: _Name) -> bool:
    """Whether the name ends before this word."""
    if not name.words:
        return False
    word = match[0]
    if word in {"và", "VÀ"}:
        return _ends_at_and(match, joint=name.joint)
    if name.committee == len(name.words):
        return word == "về"
    if _speaks_on(match, name.words):
        return True
    return not name.committee and _is_prose(word, name.words)


def _may_begin(match: re.Match[str]) -> bool:
    small = match[0].lower()
    if match[0][0].isdigit() or small in NOT_BODIES or _pair(match) in KIND_WORDS:
        return False
    return match[0][0].isupper() or small in SMALL_HEADS


def _is_prose(word: str, words: list[str]) -> bool:
    if word[0].isdigit():
        return words[-1].lower() not in NUMERAL_HEADS
    return word[0].islower() and word not in NAME_WORDS and not _completes(words)


def _speaks_on(match: re.Match[str], words: list[str]) -> bool:
    small, before = match[0].lower(), words[-1].lower()
    if (before, small) in IN_NAMES:
        return False
    if small in SENTENCE_WORDS:
        return True
    pair = _pair(match)
    return before not in SECTOR_HEADS and (pair in SENTENCE_VERBS or pair in KIND_WORDS)


def _completes(words: list[str]) -> bool:
    """Whether a small syllable may complete the capital one before it ("Tư pháp").

    Behind a place ("Bắc Giang") or an abbreviation ("UBND") a small syllable is new prose.
    """
    last = words[-1]
    if not last[0].isupper() or (last.isupper() and len(last) > 1):
        return False
    if last.lower() in BARE_HEADS:
        return False
    return len(words) == 1 or words[-2][0].islower() or words[-2].lower() in SECTOR_HEADS


def _ends_at_and(match: re.Match[str], *, joint: bool) -> bool:
    """Whether "và" leads out of the name: to a small word, another document or another body."""
    following = _WORD.match(match.string, match.end() + 1)
    if following is None or not following[0][0].isupper():
        return True
    if _pair(following) in KIND_WORDS or following[0].lower() in KIND_WORDS:
        return True
    return _names_body(following) and not joint
