"""Reading a source through: what it says, whom it cites, which numbers it names."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from tongket.core.doc.model import Document, Heading
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.law.provisions import Provision, find_provisions
from tongket.core.text.dates import DateFound, find_dates
from tongket.core.text.nfc import Cleaned, clean
from tongket.core.text.numbers import NumberFound, find_numbers
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# Digits in these are addresses of a kind, never quantities.
_ADDRESSES = (
    ("://", Pattern(r"https?://\S{1,400}")),
    ("www.", Pattern(r"www\.\S{1,400}")),
    ("@", Pattern(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")),
    ("0", Pattern(r"0(?<![0-9][., ]0)(?<!\w0)[ .]?[0-9]{2,4}(?:[ .-][0-9]{2,4}){1,3}\b")),
    ("+84", Pattern(r"\+84[ .]?[0-9]{2,4}(?:[ .-][0-9]{2,4}){1,3}\b")),
)
# Fields of the header whose digits number or date the document itself.
_OWN_FIELDS = ("number", "year", "symbol", "date")
# Names of the header: "BCĐ 138 TỈNH", "TÒA ÁN NHÂN DÂN KHU VỰC 4".
_NAMES = ("superior", "issuer", "place")


class Reading(NamedTuple):
    """One source read through; every span points into ``source.text``."""

    source: Source
    clean: Cleaned
    document: Document
    citations: tuple[Citation, ...]
    numbers: tuple[NumberFound, ...]
    dates: tuple[DateFound, ...] = ()
    provisions: tuple[Provision, ...] = ()

    @property
    def text(self) -> str:
        """The text exactly as read."""
        return self.source.text


def read_through(source: Source) -> Reading:
    """Clean, recognise and search one source.

    Among the citations the document's own number is left out; among the numbers, whatever is part
    of a citation, a date, a provision, a heading's number, a list label or an address, numbers a
    page or a row, or stands in the names of the header or among the recipients.
    """
    cleaned = clean(source.text)
    document = recognise(source, cleaned)
    own = [document.header.at[name] for name in _OWN_FIELDS if name in document.header.at]
    citations = tuple(_apart_from(find_citations(cleaned), own))
    provisions = find_provisions(cleaned, citations)
    dates = find_dates(cleaned)
    taken = [*own, *_labels(source, document), *_addresses(cleaned), *_outside_prose(document)]
    taken += [citation.span for citation in citations]
    taken += [found.span for found in dates]
    taken += [provision.span for provision in provisions]
    numbers = tuple(_apart_from(find_numbers(cleaned), taken))
    return Reading(source, cleaned, document, citations, numbers, dates, provisions)


_Found = TypeVar("_Found", Citation, NumberFound)


def _apart_from(found: Iterable[_Found], taken: list[Span]) -> Iterator[_Found]:
    """Those that share no letter with what is taken."""
    ranges = _merged(taken)
    starts = [span.start for span in ranges]
    for one in found:
        index = bisect_right(starts, one.span.start)
        nearest = ranges[max(0, index - 1) : index + 1]
        if not any(one.span.overlaps(span) for span in nearest):
            yield one


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _labels(source: Source, document: Document) -> Iterator[Span]:
    """The numbers in front of headings and list items."""
    for paragraph in source.paragraphs:
        if paragraph.label:
            start = paragraph.span.start
            yield Span(start, start + len(paragraph.label))
    for block in document.body:
        if isinstance(block, Heading) and block.numbering and block.span:
            at = source.text.find(block.numbering.number, block.span.start, block.span.end)
            if at >= 0:
                yield Span(block.span.start, at + len(block.numbering.number))


def _outside_prose(document: Document) -> Iterator[Span]:
    """Places whose digits are no figures: names of the header, recipients, counters."""
    at = document.header.at
    yield from (at[name] for name in _NAMES if name in at)
    yield from document.counters
    if document.recipients_at:
        yield document.recipients_at


def _addresses(cleaned: Cleaned) -> Iterator[Span]:
    for sign, pattern in _ADDRESSES:
        if sign in cleaned.text:
            for match in pattern.finditer(cleaned.text):
                yield cleaned.back(Span(*match.span()))
