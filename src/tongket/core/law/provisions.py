"""Provisions of an act ("điểm a khoản 2 Điều 5"), leaning on the instrument they belong to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tongket.core.law.model import Citation
from tongket.core.law.provision_chain import WORDS, Leaf, Level, read_chain
from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


class Provision(NamedTuple):
    """Điều khoản: one provision named in a text.

    ``span`` covers the words that are its own: of "khoản 1, 2 Điều 3" the first is "khoản 1", the
    second "2 Điều 3". ``instrument`` is the citation it belongs to; ``instrument_name`` the words
    behind it where these are no citation ("Luật Giám định tư pháp", "Nghị định này").
    """

    span: Span
    text: str
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    subpoint: str | None = None
    subsection: str | None = None
    section: str | None = None
    chapter: str | None = None
    part: str | None = None
    instrument: Citation | None = None
    instrument_name: str | None = None


_KIND = (
    r"Luật|Bộ luật|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Quy định|Nghị quyết|Quy chế|"
    r"Hiến pháp|Pháp lệnh|Điều lệ|Hướng dẫn|Kế hoạch|Chỉ thị|Kết luận|Chương trình|Đề án|Thông báo"
)
_TO_INSTRUMENT = Pattern(
    r"\s{0,3}[,(]?\s{0,2}(?:(?:của|tại|thuộc|trong|ban hành kèm theo|kèm theo)\s{1,3})?"
)
_SELF = Pattern(rf"(?:{_KIND})\s{{1,2}}(?:này|nêu trên|nói trên|trên|đó)(?!\w)")
_SHORT = Pattern(rf"({_KIND})\s{{1,2}}(?:số\s{{1,2}})?([0-9]{{1,5}})(?![0-9/])")
_NAMED = Pattern(
    r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Điều lệ)(?:\s{1,2}[A-ZÀ-ỸĐ][\wÀ-ỹ]*(?:\s[a-zà-ỹđ]+){0,3}"
    r"(?:,\s[a-zà-ỹđ]+(?:\s[a-zà-ỹđ]+){0,4})?){0,4}"
)
_HEADING = Pattern(r"[.:]|[ \t]*(?:\n|$)")
_SENTENCE_END = Pattern(r"[.;:]\s|\n")
_LEANS = Pattern(r"(?:tại|theo|quy định|và|hoặc|của|ở|với)\s{1,2}$")


def find_provisions(cleaned: Cleaned, citations: Sequence[Citation]) -> tuple[Provision, ...]:
    """Every provision the text names, in order; spans are code points of ``cleaned.original``.

    ``citations`` are those of the same text, in order.
    """
    instruments = _Instruments(cleaned, citations)
    return tuple(_provisions(cleaned, instruments))


def _provisions(cleaned: Cleaned, instruments: "_Instruments") -> Iterator[Provision]:
    text = cleaned.text
    done = 0
    for anchor in WORDS.finditer(text):
        start = anchor.start()
        if start < done or text[start - 1 : start].isalnum() or instruments.covers(start):
            continue
        leaves, end = read_chain(text, start)
        if not leaves or _is_heading(text, Span(start, end), leaves):
            continue
        done = end
        citation, name = instruments.of(start, end)
        if citation or name or _is_certain(text, start, leaves):
            yield from (_provision(cleaned, leaf, citation, name) for leaf in leaves)


def _provision(
    cleaned: Cleaned, leaf: Leaf, instrument: Citation | None, name: str | None
) -> Provision:
    span = cleaned.back(leaf.span)
    labels = {level.name.lower(): label for level, label in leaf.labels.items()}
    return Provision(
        span, span.cut(cleaned.original), **labels, instrument=instrument, instrument_name=name
    )


def _is_heading(text: str, place: Span, leaves: list[Leaf]) -> bool:
    """Whether this is the number of a heading ("Điều 5. Trách nhiệm"), not a mention of it."""
    if len(leaves) > 1 or len(leaves[0].labels) > 1:
        return False
    start, end = place
    begins = not text[max(0, start - 12) : start].rpartition("\n")[2].strip(" \t*#")
    return begins and _HEADING.match(text, end) is not None


def _is_certain(text: str, start: int, leaves: list[Leaf]) -> bool:
    """Whether provisions without an instrument are ones at all: "08 điểm 5" is a score."""
    outermost = max(max(leaf.labels) for leaf in leaves)
    if outermost >= Level.ARTICLE:
        return True
    return _LEANS.search(text, max(0, start - 16), start) is not None


class _Instruments:
    """The citations of one text by their places in the cleaned text."""

    def __init__(self, cleaned: Cleaned, citations: Sequence[Citation]) -> None:
        self._text = cleaned.text
        self._citations = citations
        self._spans = [cleaned.forth(citation.whole or citation.span) for citation in citations]
        self._numbers = [cleaned.forth(citation.span) for citation in citations]
        self._starts = [span.start for span in self._spans]

    def covers(self, at: int) -> bool:
        """Whether a citation stands at this place."""
        index = bisect_left(self._starts, at + 1) - 1
        return index >= 0 and at < self._numbers[index].end

    def of(self, start: int, end: int) -> tuple[Citation | None, str | None]:
        """The instrument of the chain from ``start`` to ``end``, or the words that name it."""
        lead = _TO_INSTRUMENT.match(self._text, end)
        at = lead.end() if lead else end
        index = bisect_left(self._starts, at)
        if index < len(self._starts) and self._starts[index] == at:
            return self._citations[index], None
        spoken = self._spoken_of(at, index)
        return spoken if spoken != (None, None) else (self._before(start), None)

    def _spoken_of(self, at: int, index: int) -> tuple[Citation | None, str | None]:
        earlier = self._citations[max(0, index - 200) : index][::-1]
        match = _SELF.match(self._text, at)
        if match:
            return None, match[0]
        match = _SHORT.match(self._text, at)
        if match:
            same = (c for c in earlier if c.kind == match[1] and c.number == match[2])
            return next(same, None), match[0]
        match = _NAMED.match(self._text, at)
        if match and (" " in match[0] or match[0] == "Hiến pháp"):
            name = " ".join(match[0].split())
            return next((c for c in earlier if c.name == name), None), name
        return None, None

    def _before(self, start: int) -> Citation | None:
        """The citation earlier in the sentence, when it is the only thing a provision leans on."""
        index = bisect_left(self._starts, start) - 1
        if index < 0 or start - self._spans[index].end > 60:
            return None
        if _SENTENCE_END.search(self._text, self._spans[index].end, start):
            return None
        return self._citations[index]
