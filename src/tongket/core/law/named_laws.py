"""Laws cited by their name and a date or year, without a number.

"Luật Giám định tư pháp ngày 20/6/2012" · "Bộ luật Hình sự năm 2015" · "Hiến pháp năm 2013" · "các
Luật: Công chứng năm 2014, Luật sư năm 2006"
A name alone ("theo Luật Đất đai") is no citation: it does not say which law of that name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.law.mention import Mention
from tongket.core.law.model import Category
from tongket.core.law.trail import read_trail
from tongket.core.text.dates import PartialDate, read_date_at
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# What is searched for, the words it ends, and the kind these name.
_HEADS = (
    ("uật ", (("Bộ luật", "Bộ luật"), ("Bộ Luật", "Bộ luật"), ("bộ luật", "Bộ luật"))),
    ("uật ", (("Luật", "Luật"), ("luật", "Luật"))),
    ("UẬT ", (("BỘ LUẬT", "Bộ luật"), ("LUẬT", "Luật"))),
    ("iến pháp ", (("Hiến pháp", "Hiến pháp"), ("hiến pháp", "Hiến pháp"))),
    ("IẾN PHÁP ", (("HIẾN PHÁP", "Hiến pháp"),)),
    ("áp lệnh ", (("Pháp lệnh", "Pháp lệnh"), ("pháp lệnh", "Pháp lệnh"))),
    ("ÁP LỆNH ", (("PHÁP LỆNH", "Pháp lệnh"),)),
)
_REACH = 230
_LONGEST_NAME = 28
_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_STOP = Pattern(r"[0-9.;:()\[\]“”\"/]|\n\s")
_BEGINS = Pattern(rf"[{_UPPER}]|sửa đổi|nước Cộng hòa")
_SMALL_NAME = Pattern(r"(?!sư |gia |học |mới |này |cũ |riêng |chung |và )\w+(?:,?\s\w+){2}")
_REVISED = Pattern(r"\s\(sửa đổi(?:, bổ sung)?\)")
# What stands between the name and the day or year.
_LEAD = Pattern(
    r"(?:\s(?:được\s)?(?:ban hành|thông qua|ký))?\s{1,3}(?:(ngày|NGÀY)|năm|NĂM)\s{1,3}$"
)
_PASSED = Pattern(r",?\s(?:đã\s)?(?:được\s)?(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội)[^,;.]{0,60}$")
_NOT_IN_NAME = Pattern(
    r"(?<!\w)(?:được|có(?! công)|đã|là|theo(?! hợp đồng)|tại(?! Việt| Tòa| doanh)|này|đến|trên|"
    r"nhằm|để|từ|ban hành|trước|sau|vào(?! sản xuất)|khi|"
    r"Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|của các|trong)(?!\w)"
)
_INNER_LAW = Pattern(rf"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|LUẬT|Hiến pháp)\s(?=[{_UPPER}]|sửa)")
_YEAR = Pattern(r"((?:19[4-9]|20[0-9])[0-9])(?![0-9/.-][0-9/]|[0-9])")
_AMENDED = Pattern(r"\s{0,2}\((?:đã\s)?(?:được\s)?sửa đổi[^()\n]{0,90}\)")

# "Luật Giám định tư pháp năm 2012 (Luật số 13/2012/QH13)" is one citation, the numbered one.
_NUMBER_FOLLOWS = Pattern(
    r"[\s,]{0,3}\(?(?:(?:Bộ )?[Ll]uật\s)?(?:số[:\s]{1,3})?"
    r"[0-9]{1,5} ?/ ?(?:19|20)[0-9]{2} ?/ ?(?:QH|UBTVQH|PL-|NQ-)"
)
# One word for several laws, and what parts their names.
_LISTED = Pattern(rf"[Cc]ác (?P<kind>(?:[Bb]ộ )?[Ll]uật)(?: sau(?: đây)?)?:\s{{1,2}}(?=[{_UPPER}])")
_SEVERAL = Pattern(rf", [{_UPPER}]")  # of "Đất đai, Nhà ở năm 2023" the year is of one
_NEXT = Pattern(r"[,;]\s{1,2}(?:và\s)?|\svà\s")


class _Head(NamedTuple):
    start: int
    name_start: int
    kind: str


def laws_by_name(text: str) -> Iterator[Mention]:
    """Every law cited by name with a date or year, unless its number follows as well."""
    yield from _listed_laws(text)
    done = 0
    for head in sorted(_heads(text)):
        if head.start < done:
            continue
        mention = _law_at(text, head)
        if mention is None or _NUMBER_FOLLOWS.match(text, mention.end):
            continue
        done = mention.span.end
        yield mention


def _listed_laws(text: str) -> Iterator[Mention]:
    """The laws of a list that says "Luật" once for all: their names stand without the word."""
    for lead in _LISTED.finditer(text) if "uật:" in text or "uật sau" in text else ():
        kind = lead["kind"].capitalize()
        following: re.Match[str] | None = lead
        while following:
            at = following.end()
            mention = _law_at(text, _Head(at, at, kind))
            if mention is None or _INNER_LAW.match(text, at) or _SEVERAL.search(mention.name or ""):
                break
            yield mention._replace(name=f"{kind} {mention.name}", kind_span=None, worded=False)
            following = _NEXT.match(text, mention.end)


def law_before(text: str, end: int) -> tuple[str, Span] | None:
    """The kind and the place of a law's name that ends at ``end``, in front of its number."""
    low = max(0, end - _REACH)
    for head in sorted(_heads(text, low, end)):
        name = text[head.name_start : end].rstrip(" (\n")
        if not _STOP.search(name) and _is_name(name, head, text):
            return head.kind, Span(head.start, head.name_start + len(name))
    return None


def _heads(text: str, low: int = 0, high: int | None = None) -> Iterator[_Head]:
    high = len(text) if high is None else high
    for searched, spellings in _HEADS:
        at = text.find(searched, low, high)
        while at >= 0:
            end = at + len(searched) - 1
            head = _head_ending(text, end, spellings)
            if head:
                yield head
            at = text.find(searched, end, high)


def _head_ending(text: str, end: int, spellings: tuple[tuple[str, str], ...]) -> _Head | None:
    for words, kind in spellings:
        start = end - len(words)
        if start >= 0 and text.startswith(words, start) and _stands_free(text, start):
            return _Head(start, end + 1, kind)
    return None


def _stands_free(text: str, start: int) -> bool:
    """Whether a head begins here: no part of a longer word, nor of "pháp luật" (law at large)."""
    if text[start - 1 : start].isalnum():
        return False
    before = text[max(0, start - 5) : start].casefold()
    return text[start].isupper() or not before.endswith(("pháp ", "kỷ ", "quy "))


def _law_at(text: str, head: _Head) -> Mention | None:
    digit = _first_digit(text, head.name_start)
    if digit is None:
        return None
    between = text[head.name_start - 1 : digit]
    lead = _LEAD.search(between)
    if not lead and not between[-1].isspace():
        return None
    name = between[: lead.start()] if lead else between.rstrip()
    for aside in (_REVISED, _PASSED):
        found = aside.search(name)
        name = name[: found.start()] if found else name
    if not _is_name(name[1:], head, text):
        return None
    return _dated(text, head, head.name_start - 1 + len(name), lead, digit)


def _first_digit(text: str, start: int) -> int | None:
    """Where the first digit stands, when nothing that ends a name stands before it."""
    stop = _STOP.search(text, start, start + _REACH)
    revised = _REVISED.match(text, stop.start() - 1) if stop else None
    if revised:
        stop = _STOP.search(text, revised.end(), revised.end() + _REACH)
    return stop.start() if stop and stop[0].isdigit() else None


def _is_name(name: str, head: _Head, text: str) -> bool:
    if not name:
        return head.kind == "Hiến pháp"
    if name[-1] in ",-" or len(name.split()) > _LONGEST_NAME or _NOT_IN_NAME.search(name):
        return False
    if name.startswith("sửa đổi"):
        return True
    # Many write the name in small letters; then the capital of "Luật" must vouch for it.
    capital = text[head.start] == "L"
    begins = _BEGINS.match(name) or (_SMALL_NAME.match(name) if capital else None)
    return begins is not None and not _INNER_LAW.search(name)


def _dated(
    text: str, head: _Head, name_end: int, lead: re.Match[str] | None, digit: int
) -> Mention | None:
    day = lead[1] if lead else None
    if lead and day:
        at = text.rfind(day, name_end, digit)
        found = read_date_at(text, at)
        if found is None:
            return None
        return _mention(text, head, name_end, found.date, found.span)
    year = _YEAR.match(text, digit)
    if year is None:
        return None
    start = (
        digit
        if lead is None
        else max(text.rfind("năm", name_end, digit), text.rfind("NĂM", name_end, digit))
    )
    return _mention(text, head, name_end, PartialDate(int(year[1])), Span(start, year.end()))


def _mention(text: str, head: _Head, name_end: int, date: PartialDate, date_span: Span) -> Mention:
    amended = _AMENDED.match(text, date_span.end)
    end = amended.end() if amended else date_span.end
    trail = read_trail(text, end)
    span = Span(head.start, name_end)
    return Mention(
        span=span,
        number=None,
        year=str(date.year),
        symbol=None,
        kinds=(head.kind,),
        kind=head.kind,
        category=Category.LAW_BY_NAME,
        begin=head.start,
        end=max(end, trail.issuer_span.end if trail.issuer_span else 0),
        worded=True,
        kind_span=Span(head.start, head.name_start - 1),
        date=date,
        date_span=date_span,
        issuer_span=trail.issuer_span,
        name=" ".join(span.cut(text).split()),
    )
