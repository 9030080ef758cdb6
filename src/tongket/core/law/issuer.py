"""Reading an issuer's name after "của": where the name of a body ends and the sentence goes on.

Vietnamese has no mark for the end of a name. What helps: in the name of a sector the first syllable
of each word is a capital ("Bộ Tư pháp"), in the name of a place every syllable ("Bắc Giang"), and a
committee is named by its task ("Ban Chỉ đạo cải cách tư pháp").
"""

import re
from functools import lru_cache

from tongket.core.law.bodies import (
    AND_SMALL,
    BARE_HEADS,
    BODY_HEADS,
    COMMITTEES,
    GOES_ON_AFTER_COMMA,
    IN_NAMES,
    LEVELS,
    MANY,
    NAME_PAIRS,
    NAME_WORDS,
    NOT_BODIES,
    NUMERAL_HEADS,
    OF_MANY,
    ORDINALS,
    SECTOR_HEADS,
    SENTENCE_VERBS,
    SENTENCE_WORDS,
    SMALL_HEADS,
    SMALL_NOT_BODIES,
    WHOLE,
)
from tongket.core.law.vocabulary import KIND_WORDS
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

LETTERS = "A-Za-zÀ-ỹĐđƯưƠơ"
_CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_WORD = Pattern(rf"[{LETTERS}0-9](?:[{LETTERS}0-9&-]|[.'\u2019](?=[{LETTERS}])){{0,40}}")
_BLANK = Pattern(r"[ \t]{1,3}|[ \t]?\n[ \t]{0,3}(?=[a-zà-ỹđ])")
_LINE_END = Pattern(r"[ \t]?\n[ \t]{0,3}")
# "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội": a list inside one name.
_IN_NAME = Pattern(
    rf"(?:,| -) (?=[{_CAPITAL}][{LETTERS}]{{0,9}}(?: [{LETTERS}]{{1,10}}){{0,5}}"
    rf"(?:, [{LETTERS} ]{{2,30}})? (?:và|VÀ) [{_CAPITAL}])"
)
# "Thi đua - Khen thưởng", "Văn thư - Lưu trữ"
_PAIRED = Pattern(rf" - (?=[{_CAPITAL}])")
_SMALL_LIST = Pattern(rf", (?=(?i:{'|'.join(GOES_ON_AFTER_COMMA)}))")
_TOWN = Pattern(rf"\. ?(?=[{_CAPITAL}])")
# Where the subject begins; two bodies have the word in their names.
_SUBJECT = Pattern(
    r"(?<!Chỉ đạo Trung ương) về (?!trật tự xã hội)"
    r"|(?<=Chỉ đạo Trung ương) về (?!phòng, chống tham nhũng)"
    r"| [Vv]/v"
)
_MINISTER = ["Bộ", "trưởng"]
_CHAIRMAN = Pattern(r", (?=Chủ nhiệm )")
_LONGEST = 24
_LONGEST_REST = 4
_REACH = 240


def read_issuer(text: str, start: int, *, joint: bool = False) -> Span | None:
    """The name of the body that begins at ``start``, or ``None`` when no body does.

    With ``joint`` further bodies after "," and "và" belong to it, as under a joint circular.
    """
    ahead = text[start : start + _REACH]
    subject = _SUBJECT.search(ahead)
    length = _length(ahead[: subject.start()] if subject else ahead, joint=joint)
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

    __slots__ = ("committee", "granted", "joint", "sectors", "words")

    def __init__(self, *, joint: bool) -> None:
        self.words: list[str] = []
        self.granted = 0  # how many of the next syllables belong to the name, whatever they are
        self.joint = joint
        self.sectors = False  # a head such as "Sở" that may be followed by a list of sectors
        self.committee = 0  # how many words name it a committee, which its task follows

    def add(self, word: str) -> None:
        self.words.append(word)
        self.sectors = self.sectors or word.lower() in SECTOR_HEADS
        if self.words[2:3] == ["nhân"]:
            self.committee = 0  # a People's Council is none that a task names
        elif not self.committee:
            ends = (" ".join(self.words[-width:]).lower() for width in (2, 3))
            self.committee = len(self.words) if any(end in COMMITTEES for end in ends) else 0


def _next_word(text: str, end: int, name: _Name) -> int | None:
    """Where the next word begins, or ``None`` when the name cannot go on."""
    after = text[end : end + 1]
    if after == " " and text[end + 1 : end + 2] not in {"", " ", "-", "\n"}:
        return end + 1
    if name.joint and after == "," and begins_body(text, end + 2):
        name.granted = 1
        return end + 2
    if after in {",", " "} and (name.sectors or name.committee):
        listed = _IN_NAME.match(text, end) or _PAIRED.match(text, end)
        if listed and (name.joint or not _begins_other(text, listed.end())):
            name.granted = 1
            return listed.end()
    onward = _BLANK.match(text, end)
    if onward is None and name.words[-1] in {"TP", "Tp", "TX", "TT"}:
        onward = _TOWN.match(text, end)
    elif onward is None and len(name.words) == 1:
        onward = _LINE_END.match(text, end)
    elif onward is None and after == ",":
        chairs = name.words == _MINISTER
        onward = _CHAIRMAN.match(text, end) if chairs else _SMALL_LIST.match(text, end)
    return onward.end() if onward else None


def _begins_other(text: str, at: int) -> bool:
    """Whether another body or a document is named here, so that a list inside a name is none."""
    first = _WORD.match(text, at)
    if first is None or _names_body(first):
        return first is not None
    pair = _pair(first)
    return pair in KIND_WORDS and (pair != "kế hoạch" or text.startswith(" số", at + len(pair)))


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
    word = match[0]
    if not name.words:
        return False
    if word in {"và", "VÀ"}:
        return _ends_at_and(match, name)
    if name.committee == len(name.words):
        return word == "về"
    if name.granted:
        name.granted -= 1
        return False
    return not _goes_on(match, name)


def _goes_on(match: re.Match[str], name: _Name) -> bool:
    """Whether a word that nothing was said about yet carries the name on."""
    if _belongs(match, name):
        pair = _pair(match)
        name.granted = int(pair in NAME_PAIRS or pair in SENTENCE_VERBS)
        return True
    if _speaks_on(match, name.words):
        return False
    if not _is_prose(match[0], name.words):
        return True
    if name.committee and name.words[-1].lower() not in LEVELS:
        return True
    rest = _rest_of_sector(match, name.words)
    name.granted = max(0, rest - 1)
    return rest > 0


def _rest_of_sector(match: re.Match[str], words: list[str]) -> int:
    """How many small syllables lead from here to a mark, a capital or a verb: the rest of a name.

    "Cục Bản quyền tác giả;" – behind a place or a level they would be prose, and so is a longer run.
    """
    bare = words[-1].lower() in BARE_HEADS and words[-1][0].isupper()  # but "bộ nội vụ"
    if _is_complete(words) or bare or not match[0][0].islower():
        return 0
    word: re.Match[str] | None = match
    for count in range(_LONGEST_REST + 1):
        if word is None or word[0][0].isupper() or word[0].lower() in LEVELS:
            return count
        if _speaks_on(word, ["", ""]) or word[0] == "và":
            return count
        text, end = word.string, word.end()
        word = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return 0


def _belongs(match: re.Match[str], name: _Name) -> bool:
    """Whether a word goes on the name for certain: a sector, "lần thứ tám", "Khối các cơ quan"."""
    small, before = match[0].lower(), name.words[-1].lower()
    if (before, small) in IN_NAMES or (before == "thứ" and small in ORDINALS):
        return True
    if (" ".join(name.words[-2:]).lower(), small) in IN_NAMES:
        return True
    if small == "các":
        return before in OF_MANY and _pair(match).split()[-1] in MANY
    if before == "các":
        return True
    return match[0][0].islower() and _pair(match) in NAME_PAIRS and not _is_complete(name.words)


def _is_complete(words: list[str]) -> bool:
    """Whether what stands there is a whole name: it ends in a level or in a place."""
    if words[-1].lower() in LEVELS or " ".join(words[-2:]).lower() in WHOLE:
        return True
    if len(words) < 2 or not (words[-1][0].isupper() and words[-2][0].isupper()):
        return False
    return words[-2].lower() not in SECTOR_HEADS


def _may_begin(match: re.Match[str]) -> bool:
    small = match[0].lower()
    if match[0][0].isdigit() or small in NOT_BODIES or _pair(match) in KIND_WORDS:
        return False
    if match[0] in SMALL_NOT_BODIES:
        return False
    return match[0][0].isupper() or small in SMALL_HEADS


def _is_prose(word: str, words: list[str]) -> bool:
    if word[0].isdigit():
        return words[-1].lower() not in NUMERAL_HEADS
    return word[0].islower() and word not in NAME_WORDS and not _completes(words)


def _speaks_on(match: re.Match[str], words: list[str]) -> bool:
    word = match[0]
    small, pair = word.lower(), _pair(match)
    if pair in KIND_WORDS:
        planned = word[0].isupper() or pair == "kế hoạch"  # "Sở Kế hoạch và Đầu tư"
        return not planned or words[-1].lower() not in SECTOR_HEADS
    if word[0].isupper() and not word.isupper():
        return False
    if pair in SENTENCE_VERBS:
        return not word.isupper() or words[-1].lower() not in SECTOR_HEADS
    return small in SENTENCE_WORDS


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


def _ends_at_and(match: re.Match[str], name: _Name) -> bool:
    """Whether "và" leads out of the name: to a small word, another document or another body."""
    following = _WORD.match(match.string, match.end() + 1)
    if following is None:
        return True
    if not following[0][0].isupper():
        fights = following[0] == "phòng" and match.string.startswith(", chống", following.end())
        return not fights and _pair(following) not in AND_SMALL
    if _pair(following) in KIND_WORDS or following[0].lower() in KIND_WORDS:
        return True
    # "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh" is one office.
    shared = name.words[:2] == ["Văn", "phòng"] and name.words[-1] in {"hội", "ĐBQH"}
    return _names_body(following) and not name.joint and not shared
