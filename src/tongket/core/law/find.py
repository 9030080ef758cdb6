"""Finding the citations of a text."""

from bisect import bisect_right
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.law.cue import Cue, kind_further_back, read_cue
from tongket.core.law.header import is_own_number
from tongket.core.law.kind import (
    COURT_KINDS,
    category_by_word,
    kind_by_symbol,
    kind_in_front,
    kinds_by_initials,
    may_cite,
)
from tongket.core.law.leading_date import date_directly_before, date_of_issuing_before
from tongket.core.law.lists import join_lists
from tongket.core.law.mention import Mention, as_citation
from tongket.core.law.model import Category, Citation
from tongket.core.law.named_laws import law_before, laws_by_name
from tongket.core.law.numbers_alone import numbers_alone
from tongket.core.law.scan import Symbol, scan
from tongket.core.law.standards import technical_standards
from tongket.core.law.trail import read_trail
from tongket.core.text.nfc import Cleaned
from tongket.core.text.spans import Span

_LAWS = {Category.NA_LAW, Category.NA_STANDING}
# Kinds that may stand a few words before the number where the symbol itself names none.
_POSSIBLE = {Category.COURT_JUDGMENT: COURT_KINDS, Category.NA_LAW: ("Nghị quyết",)}


def find_citations(cleaned: Cleaned) -> tuple[Citation, ...]:
    """Every citation in the text, in order; spans are code points of ``cleaned.original``.

    The number of the document itself (a line "Số: 05/BC-STTTT" standing alone) is no citation.
    """
    text = cleaned.text
    standards = list(technical_standards(text))
    others = sorted([*laws_by_name(text), *standards, *numbers_alone(text)], key=_place)
    numbered = join_lists(text, _outside(standards, _numbered(text)))
    found = merge(numbered, others, key=_place)
    return tuple([as_citation(cleaned, mention) for mention in found])


def _place(mention: Mention) -> int:
    return mention.span.start


def _numbered(text: str) -> Iterator[Mention]:
    for symbol in scan(text):
        cue = read_cue(text, symbol.start)
        if may_cite(symbol, cue) and not is_own_number(text, symbol):
            yield _dated_before(text, _mention(text, symbol, cue), cue)


def _outside(standards: list[Mention], mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions that are not the tail of a standard ("2022/BXD" of QCVN 06: 2022/BXD)."""
    starts = [one.span.start for one in standards]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        if index < 0 or standards[index].span.end <= mention.span.start:
            yield mention


def _mention(text: str, symbol: Symbol, cue: Cue) -> Mention:
    category = category_by_word(symbol.read, kind_in_front(cue))
    kinds = symbol.read.kinds if symbol.read else ()
    written = _written(symbol)
    worded = _wording(text, cue, category, symbol)
    trail = read_trail(
        text,
        symbol.end,
        joint=category is Category.NORMATIVE_JOINT,
        party=category is Category.PARTY,
    )
    return Mention(
        span=Span(symbol.start, symbol.end),
        number=symbol.number,
        year=symbol.year or (None if written else symbol.tail[1:]),
        symbol=written,
        kinds=kinds,
        kind=worded.kind or _fallback(category, kinds, written, cue),
        category=category,
        begin=worded.span.start if worded.span else cue.start,
        end=trail.end,
        worded=worded.span is not None,
        kind_span=worded.span,
        date=trail.date,
        date_span=trail.date_span,
        issuer_span=trail.issuer_span,
        name=worded.name,
        repair=symbol.repair,
    )


def _dated_before(text: str, mention: Mention, cue: Cue) -> Mention:
    """The mention with the date in front of it, when none stands behind."""
    if mention.date:
        return mention
    found = date_directly_before(text, cue.start) if cue.kind is None else None
    if found is None:
        found = date_of_issuing_before(text, mention.begin)
        return mention._replace(date=found.date, date_span=found.span) if found else mention
    mention = mention._replace(date=found.date, date_span=found.span)
    wording = read_cue(text, found.span.start)
    kind = kind_in_front(wording)
    if kind is None:
        return mention
    place = Span(wording.start, wording.words_end)
    return mention._replace(kind=kind, kind_span=place, begin=wording.start, worded=True)


def _written(symbol: Symbol) -> str | None:
    rest = symbol.tail.removeprefix("/#")[1:]
    return None if rest.isdigit() else rest  # "Thông tư số 01/2017" has a year and no symbol


class _Wording(NamedTuple):
    """The words in front that name the kind; ``name`` when they name a law in full."""

    kind: str | None = None
    span: Span | None = None
    name: str | None = None


def _wording(text: str, cue: Cue, category: Category, symbol: Symbol) -> _Wording:
    kinds = symbol.read.kinds if symbol.read else ()
    if cue.kind is not None:
        own = _own_word(text, cue, kinds)
        return own or _Wording(kind_in_front(cue), Span(cue.start, cue.words_end))
    if category in _LAWS:
        law = law_before(text, cue.start)
        if law:
            return _Wording(law[0], law[1], " ".join(law[1].cut(text).split()))
    if not cue.numbered:
        return _Wording()
    span = kind_further_back(text, cue.start, kinds or _possible(category, symbol))
    if span is None:
        return _Wording()
    return _Wording(span.cut(text).capitalize(), span)


def _own_word(text: str, cue: Cue, kinds: tuple[str, ...]) -> _Wording | None:
    """The word that goes with the symbol, when the one right in front names what it deals with.

    "Quyết định phê duyệt Kế hoạch số 30/QĐ-UBND" is a decision.
    """
    if not kinds or not cue.kind or cue.kind in kinds:
        return None
    span = kind_further_back(text, cue.start, kinds)
    if span is None or " và " in text[span.end : cue.start]:
        return None
    return _Wording(span.cut(text).capitalize(), span)


def _possible(category: Category, symbol: Symbol) -> tuple[str, ...]:
    if category in _POSSIBLE:
        return _POSSIBLE[category]
    return kinds_by_initials(symbol.tail.removeprefix("/#")[1:])


def _fallback(
    category: Category, kinds: tuple[str, ...], written: str | None, cue: Cue
) -> str | None:
    if category is Category.BARE_ISSUER and cue.kind is not None:
        return OFFICIAL_LETTER
    return kind_by_symbol(category, kinds, written or "")
