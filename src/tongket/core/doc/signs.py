"""The signs by which a header is known: fixed formulas, the number line, the place and date line."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from tongket.core.doc.kinds import KIND_NAMES
from tongket.core.text.dates import PartialDate
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


class Sign(Enum):
    """What a piece of the header is; the values are the names under which spans are kept."""

    NATIONAL_NAME = "national_name"  # Quốc hiệu
    MOTTO = "motto"  # Tiêu ngữ
    PARTY_NAME = "party_name"
    NUMBER = "number_line"
    DATE = "date_line"


_FORMULAS = Pattern(
    r"(?i:(?P<national_name>c[ộô]ng\s{1,4}h(?:òa|oà|ò\sa)\s{1,4}x[ãaà]?\s{0,4}h[ộô]i\s{1,4}"
    r"ch[ủu]\s{1,4}ngh(?:ĩa|iã)\s{1,4}vi[ệê]t\s{1,4}nam)"
    r"|(?P<motto>độc\s{1,4}lập\s{0,4}[-*]?\s{0,4}tự\s{1,4}do\s{0,4}[-*]?\s{0,4}hạnh\s{1,4}phúc)"
    r"|(?P<party_name>đảng\s{1,4}cộng\s{1,4}sản\s{1,4}việt\s{1,4}nam))"
)
_WORD = r"[^\W_]{1,24}(?:[&.][^\W_]{1,24}){0,3}(?:\([^\s()]{1,12}\))?"
_NUMBER = Pattern(
    r"(?:(?<![\w,;(])(?P<word>(?i:luật|pháp\s{1,3}lệnh|nghị\s{1,3}quyết|nghị\s{1,3}định))\s{1,3}"
    r"(?:số|Số|SỐ)|(?<![\w,;(])(?:Số|SỐ))"
    r"\s{0,4}[:.]?[\s.…_]{0,60}(?P<number>\d{1,5}(?:\.\d{1,3})?[a-zđ]?)?[\s.…_]{0,60}"
    r"(?:/\s{0,3}(?P<year>(?:19[4-9]|20\d)\d|20[\s.…_]{1,12})(?=\s{0,3}/))?"
    r"\s{0,3}(?P<mark>[/-])\s{0,3}"
    rf"(?P<symbol>(?=[A-ZĐƯÔ]){_WORD}(?:\s{{0,2}}[-/]\s{{0,2}}(?=[A-ZĐƯÔ\d]|nb\b){_WORD}){{0,8}}[-/]?)"
)
# "Số: 27/kh-mnht": a symbol typed in small letters, alone on its line or at its side.
_SMALL_NUMBER = Pattern(
    r"(?:Số|SỐ)\s{0,4}[:.]?[\s.…_]{0,60}(?P<number>\d{1,5})?[\s.…_]{0,60}(?P<mark>[/-])\s?"
    r"(?P<symbol>[a-zđ][a-zđ0-9]{1,12}[-/][a-zđ][a-zđ0-9]{1,16}(?:-[a-zđ0-9]{1,16}){0,4})"
    r"(?=\s{3}|\t|\s{0,3}\Z)"
)
# "Số:" with nothing behind it, on a form that bears no number.
NO_NUMBER = Pattern(r"(?:Số|SỐ)[\s:.…_]{0,60}\Z")
_BARE_NUMBER = Pattern(r"(?:Số|SỐ)\s{0,4}:\s{0,4}(?P<number>\d{1,5})\Z")
_BLANK = r"[\s.…_]{0,40}"
_DAY = Pattern(
    rf"(?i:(?P<lead>ngày){_BLANK}(?P<day>\d{{0,2}}){_BLANK}tháng{_BLANK}(?P<month>\d{{0,2}}){_BLANK}"
    r"năm[\s.…_]{0,200}(?:(?P<year>\d{4})(?!\d)|\d{0,3}[\s.…_]{0,40}\Z))"
)
_SHORT_DAY = Pattern(
    r"(?i:(?P<lead>ngày)[\s.…_]{0,12}(?P<day>\d{0,2})[\s.…_]{0,12}/\s?(?P<month>\d{1,2})\s?/\s?"
    r"(?P<year>\d{4}))"
)
_NAME_WORD = Pattern(r"(?:[^\W\d_]+\.?|\d{1,2})\Z")
_LONGEST_PLACE = 60
_TOWNS = frozenset({"TP", "TX", "TT"})
_LONGEST_DATE_LINE = 120
_MOST_WORDS = 6  # of a place name
RULE = Pattern(r"[\s\-_*=~.…,─—–―•+oO0]{0,200}\Z")
STAMP = Pattern(
    r"(?i:\(?\[?(?:bản\s)?dự\s{1,3}thảo(?:\s{1,3}lần\s{1,3}\w{1,6}|\s{1,3}\d{1,2})?\s{0,3}\d{0,2}[)\]]?"
    r"|mật|tối\s{1,3}mật|tuyệt\s{1,3}mật|lưu\s{1,3}hành\s{1,3}nội\s{1,3}bộ"
    r"|xem\s{1,3}xong\s{1,3}trả\s{1,3}lại|bản\s{1,3}sao\s{0,3}\w{0,12})\Z"
)
URGENCY = Pattern(
    r"(?i:hỏa\s{1,3}tốc|hoả\s{1,3}tốc|thượng\s{1,3}khẩn|khẩn)(?:\s{1,3}\S{1,12}){0,2}\Z"
)
# What a mail program writes above a document that was pasted into it.
MAIL = Pattern(
    r"(?i:từ|đến|tới|cc|bcc|chủ\sđề|tiêu\sđề|ngày\sgửi|đã\sgửi|from|to|sent|date|subject)\s?:\s"
)
# What signing programs print over the first page.
SEAL_NOTE = Pattern(
    r"(?i:(?:được\s)?ký\s(?:bởi|số|thay)|người\ský|ngày\ský|thời\sgian\ský|giờ\ský|chữ\ský\ssố"
    r"|digitally\ssigned|signature\s(?:not\s)?(?:valid|verified)|signed\sby|cơ\squan\s?:|email\s?:|chức\svụ\s?:"
    r"|sao\sy\s?[;:])"
)
ABOUT = Pattern(r"(?i:v\s?/\s?v|về\sviệc)[\s:.]{1,4}(?=\S)|V/v(?=\S)")
# What a youth union writes where the state writes the national name.
UNION = Pattern(r"(?:ĐOÀN\s(?:TNCS|THANH\sNIÊN\sCỘNG\sSẢN)\sHỒ\sCHÍ\sMINH)\Z")
# Who wires, in a telegram: "THỦ TƯỚNG CHÍNH PHỦ điện:".
WIRED = Pattern(r"[^\W\d_][^:;.()]{3,120}\s(?:điện|ĐIỆN)\s{0,2}:\s{0,40}")
ADDRESSED = Pattern(r"(?i:k[íi]nh\s{1,4}g[ửu]i)\s{0,4}(?::|(?=\s)|\Z)\s{0,40}")

_KINDS = {
    name.upper(): name
    for name in (
        *KIND_NAMES,
        "Nội quy",
        "Quy trình",
        "Bản cam kết",
        "Đề cương",
        "Phiếu trình",
        "Kết luận thanh tra",
        "Thông cáo báo chí",
        "Kế hoạch liên tịch",
        "Kế hoạch liên ngành",
        "Kế hoạch phối hợp",
        "Hướng dẫn liên ngành",
        "Quy chế liên ngành",
        "Hướng dẫn liên tịch",
        "Chương trình phối hợp",
        "Chương trình hành động",
        "Chương trình công tác",
        "Quy chế phối hợp",
        "Cương lĩnh chính trị",
    )
}
_KINDS_BY_LENGTH = tuple(sorted(_KINDS, key=len, reverse=True))
_LONGEST_KIND = max(map(len, _KINDS))


class NumberLine(NamedTuple):
    """Số, ký hiệu: ``at`` covers the whole, from "Số" to the end of the symbol, in the line."""

    at: Span
    number: str | None
    year: str | None
    symbol: str | None
    number_at: Span | None
    symbol_at: Span | None
    year_at: Span | None
    party: bool  # number and symbol are joined as the Party does: 64-CTr/BCĐ


class DateLine(NamedTuple):
    """Địa danh, thời gian ban hành, in the line."""

    at: Span
    place: str | None
    place_at: Span | None
    date: PartialDate | None  # None while even the year is blank
    date_at: Span


def find_formulas(text: str) -> list[tuple[Sign, Span]]:
    """The national name, the motto and the Party's name wherever they stand in a line."""
    return [
        (Sign(found.lastgroup), Span(*found.span()))
        for found in _FORMULAS.finditer(text)
        if found.lastgroup
    ]


_WORD_BEFORE = Pattern(r"([^\W\d_]{1,12})[,;:]? \Z")
_WORD_BEHIND = Pattern(
    r"(?P<date> ngày [0-9/.]{6,10}| ngày \d{1,2} tháng \d{1,2} năm \d{4})?"
    r"(?P<comma>,?) (?!ngày |tháng |năm |về việc |v/v)(?P<word>[^\W\d_]{1,12})"
)


def in_prose(text: str, at: Span, signed: Iterable[tuple[Sign, Span]]) -> bool:
    """Whether a number or date stands in a sentence, so that it is a citation and no sign.

    What was found on the line before counts as no sentence: the motto ends in small letters too.
    """
    begin = max((other.end for _, other in signed if other.end <= at.start), default=0)
    before = _WORD_BEFORE.search(text[max(begin, at.start - 16) : at.start])
    behind = _WORD_BEHIND.match(text, at.end)
    return bool(
        (before and before[1].islower())
        or (behind and (behind["word"].islower() or behind["comma"]))
    )


def find_number(text: str) -> NumberLine | None:
    """The number line in a line of the header; the number may be left blank."""
    found = _NUMBER.search(text) or _SMALL_NUMBER.match(text) or _BARE_NUMBER.match(text)
    if not found:
        return None
    groups = found.groupdict()
    year = groups.get("year")
    return NumberLine(
        at=Span(*found.span()),
        number=groups["number"],
        year=year if year and year.isdigit() else None,
        symbol="".join(groups["symbol"].split()) if groups.get("symbol") else None,
        number_at=Span(*found.span("number")) if groups["number"] else None,
        symbol_at=Span(*found.span("symbol")) if groups.get("symbol") else None,
        year_at=Span(*found.span("year")) if year and year.isdigit() else None,
        party=groups.get("mark") == "-" and "/" in groups["symbol"],
    )


def find_date(text: str, start: int) -> DateLine | None:
    """The place and date of issue, looking from ``start``; the day may be left blank."""
    found = _DAY.search(text, start) or _SHORT_DAY.search(text, start)
    if not found:
        return None
    place_at = _place_before(text, start, found.start())
    day, month = (int(found[name]) if found[name] else None for name in ("day", "month"))
    return DateLine(
        at=Span(place_at.start if place_at else found.start(), found.end()),
        place=" ".join(place_at.cut(text).split()) if place_at else None,
        place_at=place_at,
        date=PartialDate(int(found["year"]), month, day if month else None)
        if found["year"]
        else None,
        date_at=Span(*found.span()),
    )


def is_date_line(text: str) -> bool:
    """Whether a text is a place and date and nothing else."""
    found = find_date(text, 0) if len(text) <= _LONGEST_DATE_LINE else None
    if found is None or found.at.start > 0 or len(text) - found.at.end > 1:
        return False
    return found.place_at is None or "," in text[found.place_at.end : found.date_at.start]


def _place_before(text: str, start: int, end: int) -> Span | None:
    """The place name in front of the date: all of its column, or the capitalised words at its end."""
    begin = max(start, end - _LONGEST_PLACE)
    before = text[begin:end]
    kept = before.rstrip(" \t,.;:…_")
    gutter = max(kept.rfind("\t"), kept.rfind("   "))
    column = kept[gutter + 1 :].lstrip()
    if not column:
        return None
    alone = (gutter >= 0 or begin == start == 0) and len(column.split()) <= _MOST_WORDS
    name = _own_words(column.lstrip(".…_ ") if alone else _name_at_end(column))
    at = begin + len(kept) - len(name)
    return Span(at, at + len(name)) if name else None


def _own_words(column: str) -> str:
    """A place without what a PDF glued to its left: a rule, a star, a stamp, a name in capitals."""
    words = column.split(" ")
    first = 0
    while first < len(words) - 1 and _is_glued(words[first], words[-1]):
        first += 1
    return " ".join(words[first:])


def _is_glued(word: str, last: str) -> bool:
    if not word or RULE.match(word) or not any(map(str.isalpha, word.strip("oO0-"))):
        return True
    in_capitals = len(word) > 1 and word.isupper() and word.rstrip(".") not in _TOWNS
    return in_capitals and not last.isupper()


def _name_at_end(text: str) -> str:
    """The longest run of capitalised words at the end: "… Chỉ thị Bắc Giang" gives "Bắc Giang"."""
    words = text.split(" ")
    first = len(words)
    while first > 0 and _NAME_WORD.match(words[first - 1]) and not words[first - 1][0].islower():
        first -= 1
    if first > 1 and [word.lower() for word in words[first - 2 : first]] == ["thành", "phố"]:
        first -= 2
    return " ".join(words[first:])


def kind_of(text: str) -> tuple[str, int] | None:
    """The kind that a line names, and how far it reaches: the whole line, or its capital head.

    "BÁO CÁO", "Báo cáo" and "BÁO CÁO KẾT QUẢ", "BÁO CÁO kết quả" name one; "Báo cáo kết quả" is
    prose.
    """
    line = " ".join(text[: _LONGEST_KIND + 2].split()).rstrip(" :*")
    if line.upper() in _KINDS and len(text) <= _LONGEST_KIND + 4:
        return _KINDS[line.upper()], len(text)
    for name in _KINDS_BY_LENGTH:
        if text.startswith(f"{name} "):
            return _KINDS[name], len(name)
    return None
