"""A citation under construction, in places of the cleaned text."""

from typing import NamedTuple

from tongket.core.law.model import Category, Citation
from tongket.core.text.dates import PartialDate
from tongket.core.text.nfc import Cleaned
from tongket.core.text.spans import Span


class Mention(NamedTuple):
    """What is known of one citation so far; ``begin`` to ``end`` takes in kind word and issuer."""

    span: Span
    number: str | None
    year: str | None
    symbol: str | None
    kinds: tuple[str, ...]  # what the symbol alone allows
    kind: str | None
    category: Category
    begin: int
    end: int
    worded: bool  # has a kind word of its own
    kind_span: Span | None = None
    date: PartialDate | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    name: str | None = None
    repair: str | None = None


def as_citation(cleaned: Cleaned, mention: Mention) -> Citation:
    """The finished citation, every span moved back to the text as read."""
    span = mention.span if cleaned.starts is None else cleaned.back(mention.span)
    return Citation(
        span=span,
        text=span.cut(cleaned.original),
        number=mention.number,
        year=mention.year,
        symbol=mention.symbol,
        kind=mention.kind,
        category=mention.category,
        date=mention.date,
        issuer=_plain(cleaned.text, mention.issuer_span),
        whole=cleaned.back(Span(mention.begin, mention.end)),
        kind_span=_back(cleaned, mention.kind_span),
        date_span=_back(cleaned, mention.date_span),
        issuer_span=_back(cleaned, mention.issuer_span),
        name=mention.name,
        repair=mention.repair,
    )


def _back(cleaned: Cleaned, span: Span | None) -> Span | None:
    return span if span is None or cleaned.starts is None else cleaned.back(span)


def _plain(text: str, span: Span | None) -> str | None:
    return None if span is None else " ".join(span.cut(text).split())
