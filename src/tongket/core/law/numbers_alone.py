"""Documents cited by number without a symbol, where kind and issuer say which is meant.

"Nghị quyết số 57 của Bộ Chính trị" · "Chỉ thị 05 ngày 15/5/2016 của Ban Bí thư" · "Nghị quyết số
18, 19 của Ban Chấp hành Trung ương". Without an issuer, or with one of whom there are thousands
("của Chi bộ"), a number alone is no citation.
"""

import re
from collections.abc import Iterator

from tongket.core.law.cue import Cue, read_cue
from tongket.core.law.kind import kind_in_front
from tongket.core.law.mention import Mention
from tongket.core.law.model import Category
from tongket.core.law.trail import Trail, read_trail
from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_KINDS = frozenset(
    {
        *("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Nghị định", "Thông tư", "Quyết định"),
        *(
            "Thông báo",
            "Hướng dẫn",
            "Kế hoạch",
            "Chương trình",
            "Công điện",
            "Quy chế",
            "Pháp lệnh",
        ),
        *("Thông báo kết luận", "Chương trình hành động", "Công văn"),
    }
)
_ONE = r"[0-9]{1,4}[a-zđ]?"
_ROW = Pattern(
    rf"[0-9](?<![\w./,-].)[0-9]{{0,3}}[a-zđ]?(?:(?:, |,? và )(?:số )?{_ONE}){{0,9}}"
    r"(?=,?\s{1,3}(?:của|CỦA|ngày|NGÀY|năm|NĂM)\s)"
)
_NUMBER = Pattern(_ONE)
_YEAR = Pattern(r"(?:19|20)[0-9]{2}")
# Issuers by the beginnings of their names, in folded letters; a ministry is told by its own name.
_KNOWN = Pattern(
    r"(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|bch ?(?:trung uong|tw)|trung uong|chinh phu"
    r"|thu tuong|quoc hoi|chu tich nuoc|uy ban thuong vu quoc hoi|ubtvqh|bo truong|bo tu phap"
    r"|(?:tinh|thanh|huyen|quan|thi|dang) uy|ban thuong vu|ban chap hanh dang bo"
    r"|(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd))(?!\w)"
)
_MINISTRY = Pattern(r"Bộ [A-ZĐÁÂÔÝ]")


def numbers_alone(text: str) -> Iterator[Mention]:
    """Every document cited in this way; its span is the number."""
    for row in _ROW.finditer(text):
        cue = read_cue(text, row.start())
        if not _may_cite(text, row, cue):
            continue
        trail = read_trail(text, row.end())
        if trail.issuer_span is not None and _is_known(trail.issuer_span.cut(text)):
            yield from _mentions(text, row, cue, trail)


def _may_cite(text: str, row: re.Match[str], cue: Cue) -> bool:
    """Whether a kind of numbered papers stands in front; "Kế hoạch 2025" is one of a year."""
    if cue.barred or kind_in_front(cue) not in _KINDS:
        return False
    return cue.numbered or (text[cue.start].isupper() and not _YEAR.match(row[0]))


def _is_known(issuer: str) -> bool:
    return bool(_KNOWN.match(fold(issuer)) or _MINISTRY.match(issuer))


def _mentions(text: str, row: re.Match[str], cue: Cue, trail: Trail) -> Iterator[Mention]:
    numbers = [*_NUMBER.finditer(text, row.start(), row.end())]
    kind = kind_in_front(cue)
    for number in numbers:
        first, last = number is numbers[0], number is numbers[-1]
        yield Mention(
            span=Span(*number.span()),
            number=number[0],
            year=None,
            symbol=None,
            kinds=(),
            kind=kind,
            category=Category.NUMBER_ALONE,
            begin=cue.start if first else number.start(),
            end=trail.end if last else number.end(),
            worded=first,
            kind_span=Span(cue.start, cue.words_end) if first else None,
            date=trail.date if last else None,
            date_span=trail.date_span if last else None,
            issuer_span=trail.issuer_span,
        )
