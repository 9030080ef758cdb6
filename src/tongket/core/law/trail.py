"""What stands directly behind a symbol: its date and its issuer, in either order."""

from typing import NamedTuple

from tongket.core.law.issuer import begins_body, read_issuer
from tongket.core.text.dates import PartialDate, read_date_at
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# What may lead to the date: a comma (the Party's way), a bracket, "ký", "ban hành".
_TO_DATE = Pattern(
    r"[*_]{0,3}(?:\s?,?\s{0,3}|\s?\(\s?)(?:cùng )?"
    r"(?:(?:đã )?(?:được )?(?:ký ban hành|ban hành|phát hành|ký|đề|lập|công bố)\s)?"
    r"(?=[Nn]gày|NGÀY|[Tt]háng|THÁNG|[Nn]ăm|NĂM|(?<=\()[0-9])"
)
_NOTE = Pattern(r" ?\([A-ZĐƯ][A-ZĐƯa-zđ0-9&-]{1,11}\)(?=,?\s(?:ngày|của)\s)")
_ONWARD = Pattern(r",?\s{1,3}")
_DOER = Pattern(
    r"(?:đã|đồng chí|lãnh đạo|tập thể|toàn|các|mỗi|tại|cơ quan|đơn vị|chi bộ|đảng bộ|phòng|huyện|"
    r"tỉnh|xã|phường|cấp ủy|giám đốc|chúng tôi)\s"
)
_YEAR_ONLY = Pattern(r"(?:[Nn]ăm|NĂM)\s{1,3}((?:19[4-9]|20[0-9])[0-9])(?![0-9/])")
_TO_ISSUER = Pattern(r"[*_]{0,3}\)?,?\s{1,3}(?:của|CỦA|Của)\s{1,3}")

# What the first character behind a symbol can be when a date or an issuer follows.
_LEADS = frozenset(" ,()\n\tn*_")


class Trail(NamedTuple):
    """Date and issuer directly behind a symbol; ``end`` is where they end."""

    date: PartialDate | None
    date_span: Span | None
    issuer_span: Span | None
    end: int


def read_trail(text: str, end: int, *, joint: bool = False, party: bool = False) -> Trail:
    """Date and issuer behind the symbol that ends at ``end``.

    The Party sets a comma before the date, so behind its symbols the date is always theirs.
    """
    end = _past_note(text, end)
    date, date_span = _date_behind(text, end, own=party)
    after = date_span.end if date_span else end
    begin = _issuer_start(text, after)
    issuer = read_issuer(text, begin, joint=joint) if begin else None
    if issuer is None:
        return Trail(date, date_span, None, after)
    if date is None:
        date, date_span = _date_behind(text, issuer.end)
    ends = issuer.end if date_span is None else max(issuer.end, date_span.end)
    return Trail(date, date_span, issuer, ends)


def _date_start(text: str, end: int) -> int | None:
    if text.startswith(" ngày ", end):
        return end + 1
    lead = _TO_DATE.match(text, end) if text[end : end + 1] in _LEADS else None
    return lead.end() if lead else None


def _opens_clause(text: str, end: int) -> bool:
    """Whether a date behind a comma says when something was done, and the doer follows.

    "… số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy" dates the document; "… số 30/KH-UBND, ngày
    12/5/2024, Sở đã tổ chức hội nghị" does not.
    """
    onward = _ONWARD.match(text, end)
    if onward is None:
        return False
    return _DOER.match(text, onward.end()) is not None or begins_body(text, onward.end())


def _issuer_start(text: str, end: int) -> int | None:
    if text.startswith(" của ", end):
        return end + 5
    to_issuer = _TO_ISSUER.match(text, end) if text[end : end + 1] in _LEADS else None
    return to_issuer.end() if to_issuer else None


def _past_note(text: str, end: int) -> int:
    """Past a short note in brackets that says nothing of date or issuer: "… (PC02) ngày …"."""
    note = _NOTE.match(text, end) if text[end : end + 2].lstrip().startswith("(") else None
    return note.end() if note else end


def _date_behind(
    text: str, end: int, *, own: bool = False
) -> tuple[PartialDate | None, Span | None]:
    """The date at ``end``, with nothing but a comma or a verb of issuing before it."""
    begin = _date_start(text, end)
    if begin is None:
        return None, None
    found = read_date_at(text, begin)
    if found and "," in text[end:begin] and not own and _opens_clause(text, found.span.end):
        return None, None
    if found:
        return found.date, found.span
    year = _YEAR_ONLY.match(text, begin)
    if year:
        return PartialDate(int(year[1])), Span(*year.span())
    return None, None
