"""Citations in a row: one type word for several, numbers that borrow a symbol, a shared date.

"các Quy định số 114-QĐ/TW, 131-QĐ/TW và 132-QĐ/TW" · "Kết luận số 187, 188-KL/TW ngày 29/7/2025"
"""

import re
from collections.abc import Iterable, Iterator

from tongket.core.law.cue import read_cue
from tongket.core.law.kind import kind_in_front
from tongket.core.law.mention import Mention
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# What may stand between two members of one list.
_GLUE = Pattern(r"\s{0,3}(?:[,;]?\s{0,3}(?:và|hoặc|VÀ)\s{1,3}|[,;]\s{0,3})(?:các\s{1,3})?")
# A bare number with its comma, right before a place.
_BORROWER = Pattern(
    r"(?<![\w./-])([0-9]{1,5}[A-Za-zđ]?)(?:/((?:19[4-9]|20[0-9])[0-9]))?([-/]?)"
    r"\s{0,2}(?:[,;]\s{1,2}(?:và\s{1,2})?|\s(?:và|hoặc)\s{1,2}|,(?=[0-9]))(?:(?:số|SỐ)\s{1,2})?$"
)
_SENTENCE_END = Pattern(r"[.:]\s|\n")
_REACH = 40
_LONGEST_LIST = 60


def join_lists(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions with the bare numbers of lists added, kinds handed on and dates shared."""
    group: list[Mention] = []
    for mention in mentions:
        last = group[-1] if group else None
        if last and _lacks_symbol(text, last, mention):
            last = group[-1] = _lent(last, mention)
        row = [*_borrowers(text, mention, last), mention]
        tied = last is not None and _tied(text, last, row[0])
        if last and (tied or _governed(text, last, row[0])):
            row[0] = _led_by(last, row[0])
        if not tied:
            yield from _shared(group)
            group = []
        for member in row:
            group.append(_led_by(group[-1], member) if group else member)
    yield from _shared(group)


def _tied(text: str, last: Mention, mention: Mention) -> bool:
    """Whether nothing but a comma or "và" stands between two mentions, and no new type word."""
    if mention.worded or mention.begin - last.end > 12:
        return False
    return _GLUE.fullmatch(text, last.end, mention.begin) is not None


def _governed(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a mention that only says "số" still stands in the sentence of the last type word."""
    if mention.worded or mention.begin == mention.span.start or len(mention.kinds) == 1:
        return False
    return not _SENTENCE_END.search(text, last.end, mention.begin)


def _lacks_symbol(text: str, last: Mention, mention: Mention) -> bool:
    """Whether the last mention is the "24/2013" of "Thông tư số 24/2013 và 25/2013/TT-BTTTT"."""
    return last.symbol is None and mention.year is not None and _tied(text, last, mention)


def _lent(last: Mention, mention: Mention) -> Mention:
    return last._replace(
        symbol=mention.symbol, kinds=mention.kinds, category=mention.category, repair=None
    )


def _led_by(last: Mention, mention: Mention) -> Mention:
    if mention.worded or last.kind is None:
        return mention
    if mention.kinds and last.kind not in mention.kinds:
        return mention
    return mention._replace(kind=last.kind)


def _borrowers(text: str, mention: Mention, last: Mention | None) -> list[Mention]:
    """The bare numbers in front of a mention that belong to its symbol: "187, 188-KL/TW"."""
    found: list[Mention] = []
    if mention.worded:
        return found
    floor = last.span.end if last else 0
    hanging = False
    at = mention.begin
    while len(found) < _LONGEST_LIST:
        match = _BORROWER.search(text, max(floor, at - _REACH), at)
        if match is None or bool(match[2]) > bool(mention.year):
            break
        at = match.start()
        hanging = bool(match[3])
        borrower = _borrower(text, match, mention)
        found.insert(0, borrower)
        if borrower.begin != at:
            return found
    # Without "số", a type word or a hyphen left standing ("114-, 131-, 132-QĐ/TW") a row of
    # numbers is only a row of numbers.
    if hanging or (found and last and _tied(text, last, found[0])):
        return found
    return []


def _borrower(text: str, match: re.Match[str], lender: Mention) -> Mention:
    cue = read_cue(text, match.start())
    kind = kind_in_front(cue)
    return lender._replace(
        span=Span(*match.span(1)),
        number=match[1],
        year=match[2] or lender.year,
        kind=kind or lender.kind,
        begin=cue.start,
        end=match.end(1),
        worded=kind is not None,
        kind_span=Span(cue.start, cue.words_end) if kind else None,
        date=None,
        date_span=None,
        issuer_span=None,
        repair=None,
    )


def _shared(group: list[Mention]) -> list[Mention]:
    """The group with the date and issuer behind its last member given to all that have none."""
    if len(group) < 2:
        return group
    last = group[-1]
    dated = any(one.date for one in group[:-1])
    return [*(_sharing(one, last, dated=dated) for one in group[:-1]), last]


def _sharing(one: Mention, last: Mention, *, dated: bool) -> Mention:
    if not dated and last.date and one.year in {None, str(last.date.year)}:
        one = one._replace(date=last.date, date_span=last.date_span)
    if one.issuer_span is None:
        one = one._replace(issuer_span=last.issuer_span)
    return one
