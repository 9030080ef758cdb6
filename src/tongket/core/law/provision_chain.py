"""Reading one stretch of provision references: "điểm a, b khoản 2 và khoản 3 Điều 5".

A *part* is a level's word with its labels ("khoản 1, 2"); a *group* is a ladder of parts from the
inside out or from the outside in; a *chain* is groups with commas or "và" between. What a group
leaves out at its outer end it shares with the next group.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


class Level(IntEnum):
    """The levels of an act, from the inside out."""

    SUBPOINT = 0  # tiết
    POINT = 1  # điểm
    CLAUSE = 2  # khoản
    ARTICLE = 3  # điều
    SUBSECTION = 4  # tiểu mục
    SECTION = 5  # mục
    CHAPTER = 6  # chương
    PART = 7  # phần


_ROMAN = r"[IVX]{1,6}(?![\w])"
_ORDINAL = r"(?:thứ\s)?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)"
_ARABIC = r"[1-9][0-9]{0,2}[a-zđ]?(?![\w/%]|[.,][0-9])"
_OUTLINE = rf"(?:{_ROMAN}|[A-H](?!\w)|[1-9][0-9]?(?:\.[0-9]{{1,2}}){{0,3}}(?![\w/%]|[.,][0-9]))"
_LETTER = r"[a-zđ][0-9]?(?!\w)"

# Words of each level and what may number it. "điểm 2" is a numbered paragraph of a Party paper.
_LEVELS = (
    (Level.SUBPOINT, r"[Tt]iết", rf"(?:{_LETTER}|[1-9][0-9]?(?:\.[0-9]{{1,2}}){{1,3}})"),
    (Level.POINT, r"[Đđ]iểm|ĐIỂM", rf"(?:[a-zđ]{{1,2}}[0-9]?(?!\w)|{_OUTLINE})"),
    (Level.CLAUSE, r"[Kk]hoản|KHOẢN", _ARABIC),
    (Level.ARTICLE, r"[Đđ]iều|ĐIỀU", _ARABIC),
    (Level.SUBSECTION, r"[Tt]iểu mục", _OUTLINE),
    (Level.SECTION, r"[Mm]ục|MỤC", _OUTLINE),
    (Level.CHAPTER, r"[Cc]hương|CHƯƠNG", rf"(?:{_ROMAN}|[1-9][0-9]?(?!\w))"),
    (
        Level.PART,
        r"[Pp]hần|PHẦN",
        rf"(?:{_ROMAN}|[A-H](?!\w)|{_ORDINAL}|(?<=Phần )[1-9](?![\w.,%/]))",
    ),
)
_PART = Pattern(
    r"(?:(?:[Cc]ác|từ)\s)?(?:"
    + "|".join(
        rf"(?P<L{level:d}>{word})\s{{1,3}}(?P<N{level:d}>{label})" for level, word, label in _LEVELS
    )
    + r")"
)
_MORE = {
    level: Pattern(
        rf"\s{{0,2}}(?:[,;]\s?(?:và\s)?|(?:và|hoặc|đến)\s)\s{{0,2}}({label})"
        # A number that counts something ("Điều 5, 6 tháng đầu năm") is no label.
        rf"(?=\s{{0,2}}(?:[,;.:)\n]|$)|\s(?:và|hoặc|đến|của|tại|này|nêu|đã|được|thì|là|thuộc|"
        rf"[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Pp]hần|Luật|Bộ luật|Nghị|Thông tư|Quyết|Quy|"
        rf"Hiến|Pháp lệnh|Điều lệ|Hướng dẫn|Kế hoạch|Chỉ thị|Kết luận)(?!\w))"
    )
    for level, _word, label in _LEVELS
}
_INWARD = Pattern(r"\s{0,2},?\s{1,2}(?:(?:của|thuộc|tại)\s)?")
_ONWARD = Pattern(r"\s{0,2}(?:[,;]\s{0,2}(?:và\s)?|(?:và|hoặc|đến)\s)\s{0,2}")
_MOST_PARTS = 60
# Where a chain may begin. All ways begin with one set of letters and are told apart by the next
# one, so that the search skips quickly; what the word began with is looked up last.
WORDS = Pattern(
    r"[ĐđKkMmTtCcPp](?:"
    r"iều[ \n][1-9](?<=[Đđ]iều..)|iểm [a-zđ0-9A-H](?<=[Đđ]iểm..)"
    r"|iết [a-zđ0-9](?<=[Tt]iết..)|iểu mục(?<=[Tt]iểu mục)"
    r"|hoản[ \n][1-9](?<=[Kk]hoản..)|hương [IVX1-9](?<=[Cc]hương..)"
    r"|hần [IVXA-H1-9tnhm](?<=[Pp]hần..)|ục [IVX1-9A-H](?<=[Mm]ục..)"
    r"|ác (?<=[Cc]ác )(?:điều|khoản|điểm)"
    r"|IỀU [1-9](?<=ĐIỀU..)|IỂM [A-Z0-9](?<=ĐIỂM..)|HOẢN [1-9](?<=KHOẢN..)"
    r"|ỤC [IVX1-9](?<=MỤC..)|HƯƠNG [IVX1-9](?<=CHƯƠNG..)|HẦN (?<=PHẦN )"
    r")",
    re.DOTALL,
)


class Part(NamedTuple):
    """A level with its labels; each label has its own place, the first from the word on."""

    level: Level
    labels: tuple[tuple[str, Span], ...]
    end: int


class Leaf(NamedTuple):
    """One provision: its labels by level, and its own place."""

    labels: dict[Level, str]
    span: Span


def read_chain(text: str, start: int) -> tuple[list[Leaf], int]:
    """The provisions named by the chain that begins at ``start``, and where it ends."""
    groups = _groups(text, start)
    leaves: list[Leaf] = []
    outer: dict[Level, str] = {}
    for group in reversed(groups):
        named = {part.level: part.labels[0][0] for part in group}
        top = max(named)
        named |= {level: label for level, label in outer.items() if level > top}
        leaves[:0] = _leaves(group, named)
        outer = named
    end = max((part.end for group in groups for part in group), default=start)
    return leaves, end


def _leaves(group: list[Part], named: dict[Level, str]) -> Iterator[Leaf]:
    inner = min(group, key=lambda part: part.level)
    begin = min(part.labels[0][1].start for part in group)
    end = max(part.end for part in group)
    count = len(inner.labels)
    for number, (label, span) in enumerate(inner.labels):
        place = Span(begin if number == 0 else span.start, end if number == count - 1 else span.end)
        yield Leaf({**named, inner.level: label}, place)


def _groups(text: str, start: int) -> list[list[Part]]:
    groups: list[list[Part]] = []
    part = _part_at(text, start)
    read = 0
    while part and read < _MOST_PARTS:
        read += 1
        if groups and _climbs(text, groups[-1], part):
            groups[-1].append(part)
        else:
            groups.append([part])
        part = _next_part(text, part.end)
    return groups


def _climbs(text: str, group: list[Part], part: Part) -> bool:
    """Whether a part goes on with the ladder of the group before it."""
    between = text[group[-1].end : part.labels[0][1].start]
    if ";" in between or "và" in between or "hoặc" in between or "đến" in between:
        return False
    last = group[-1].level
    rising = len(group) == 1 or group[0].level < last
    if part.level > last:
        return rising
    if part.level == last or (rising and len(group) > 1):
        return False
    following = _next_part(text, part.end)
    return following is None or following.level < part.level or following.level >= group[0].level


def _next_part(text: str, end: int) -> Part | None:
    for gap in (_INWARD, _ONWARD):
        match = gap.match(text, end)
        part = _part_at(text, match.end()) if match else None
        if part:
            return part
    return None


def _part_at(text: str, at: int) -> Part | None:
    match = _PART.match(text, at)
    if match is None:
        return None
    level = next(level for level in Level if match[f"L{level:d}"])
    first = (match[f"N{level:d}"], Span(*match.span()))
    labels = [first]
    end = match.end()
    more = _MORE[level].match(text, end)
    while more and len(labels) < _MOST_PARTS:
        labels.append((more[1], Span(*more.span(1))))
        end = more.end()
        more = _MORE[level].match(text, end)
    return Part(level, tuple(labels), end)
