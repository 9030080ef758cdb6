"""Finding the citations of a text."""

from collections.abc import Iterator

from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.law.context import Cue, kind_further_back, read_cue, read_trail
from tongket.core.law.header import is_own_number
from tongket.core.law.kind import (
    COURT_KINDS,
    category_by_word,
    kind_by_symbol,
    kind_in_front,
    may_cite,
)
from tongket.core.law.lists import join_lists
from tongket.core.law.mention import Mention, as_citation
from tongket.core.law.model import Category, Citation
from tongket.core.law.named_laws import laws_by_name
from tongket.core.law.scan import Symbol, scan
from tongket.core.text.nfc import Cleaned
from tongket.core.text.spans import Span


def find_citations(cleaned: Cleaned) -> tuple[Citation, ...]:
    """Every citation in the text, in order; spans are code points of ``cleaned.original``.

    The number of the document itself (a line "Số: 05/BC-STTTT" standing alone) is no citation.
    """
    text = cleaned.text
    numbered = join_lists(text, list(_numbered(text)))
    found = sorted([*numbered, *laws_by_name(text, numbered)], key=lambda mention: mention.span)
    return tuple(as_citation(cleaned, mention) for mention in found)


def _numbered(text: str) -> Iterator[Mention]:
    for symbol in scan(text):
        cue = read_cue(text, symbol.start)
        if may_cite(symbol, cue) and not is_own_number(text, symbol):
            yield _mention(text, symbol, cue)


def _mention(text: str, symbol: Symbol, cue: Cue) -> Mention:
    category = category_by_word(symbol.read, kind_in_front(cue))
    kinds = symbol.read.kinds if symbol.read else ()
    written = symbol.tail.removeprefix("/Y")[1:]
    kind, kind_span = _kind(text, symbol, cue, kinds or _possible(category))
    trail = read_trail(text, symbol.end, joint=category is Category.NORMATIVE_JOINT)
    return Mention(
        span=Span(symbol.start, symbol.end),
        number=symbol.number,
        year=symbol.year,
        symbol=written,
        kinds=kinds,
        kind=kind or _fallback(category, kinds, written, cue),
        category=category,
        begin=kind_span.start if kind_span else cue.start,
        end=trail.end if trail.end > symbol.end else symbol.end,
        worded=kind_span is not None,
        kind_span=kind_span,
        date=trail.date,
        date_span=trail.date_span,
        issuer_span=trail.issuer_span,
        repair=symbol.repair,
    )


def _possible(category: Category) -> tuple[str, ...]:
    return COURT_KINDS if category is Category.COURT_JUDGMENT else ()


def _kind(
    text: str, symbol: Symbol, cue: Cue, kinds: tuple[str, ...]
) -> tuple[str | None, Span | None]:
    if cue.kind is not None:
        return kind_in_front(cue), Span(cue.start, cue.words_end)
    span = kind_further_back(text, cue.start, kinds) if cue.numbered else None
    if span is None:
        return None, None
    words = span.cut(text)
    return words[0].upper() + words[1:].lower(), span


def _fallback(category: Category, kinds: tuple[str, ...], written: str, cue: Cue) -> str | None:
    if category is Category.BARE_ISSUER and cue.kind is not None:
        return OFFICIAL_LETTER
    return kind_by_symbol(category, kinds, written)
