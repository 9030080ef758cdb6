"""Every mention of a numbered document with the place it stands in, and what its symbol says."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tongket.core.check.passages import Passage, Place
from tongket.core.doc.kinds import NORMATIVE_KINDS, OFFICIAL_LETTER, PARTY_KINDS, STATE_KINDS
from tongket.core.doc.model import Header, Paragraph, Role, Standard
from tongket.core.law.grammar import Tail, read_tail
from tongket.core.law.model import Category, Citation
from tongket.core.law.register import Register
from tongket.core.law.resolve import Lookup
from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

# Codes that many bodies share: who issued the document only its issuer's name can tell.
_SHARED = """
UBND HĐND UBMTTQ MTTQ BCĐ BTC BTV BCH BQL HĐ ĐU TU HU QU ThU TXU CB ĐH ĐTN LĐLĐ CĐ TT TTr VP TA TAND
VKS VKSND CA CAT CAH CAX PGDĐT PTCKH PNV PTP TTPVHCC VPUBND VPHĐND HĐTĐ TCT TGV BTCTU UBKT BTG BDV
TTCT THPT THCS
"""
SHARED_CODES = frozenset(_SHARED.split())
# Branches of the grammar that the rules of state and Party are about.
RULED = frozenset(
    {
        Category.STATE_TYPED,
        Category.OFFICIAL_LETTER,
        Category.PARTY,
        Category.NORMATIVE,
        Category.NORMATIVE_JOINT,
        Category.NA_LAW,
        Category.NA_STANDING,
    }
)
# Kinds that state and Party number by their rules; courts and contracts go their own way.
REGULAR_KINDS = frozenset(
    {
        OFFICIAL_LETTER,
        *STATE_KINDS.values(),
        *NORMATIVE_KINDS.values(),
        *(kind for kinds in PARTY_KINDS.values() for kind in kinds),
    }
) - {"Lệnh", "Pháp lệnh", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"}
LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
_SENTENCE_END = Pattern(r"[.!?](?<=[^\WA-ZĐ_].)\s")
_REACH = 400
_SEPARATORS = str.maketrans("/.", "--")


class Cited(NamedTuple):
    """One mention, with places in the cleaned letters of its passage.

    ``start`` to ``end`` is number and symbol, ``begin`` to ``stop`` all from the kind to the issuer.
    """

    citation: Citation
    passage: Passage
    start: int
    end: int
    begin: int
    stop: int

    @property
    def in_prose(self) -> bool:
        """Whether it stands in running text, where the rules of citing hold in full."""
        return self.passage.place is Place.PROSE

    @property
    def in_legal_basis(self) -> bool:
        """Whether it is among the grounds (căn cứ) of a decision."""
        block = self.passage.block
        return isinstance(block, Paragraph) and block.role is Role.LEGAL_BASIS

    @property
    def own_day(self) -> date | None:
        """The calendar day that stands with this very number, not one lent by a list."""
        whole, date_span = self.citation.whole, self.citation.date_span
        if whole is None or date_span is None or not whole.covers(date_span):
            return None
        return self.citation.date.full if self.citation.date else None

    @property
    def before(self) -> str:
        """The sentence up to the word that names the kind, in cleaned letters."""
        low = max(0, self.begin - _REACH)
        window = self.passage.text[low : self.begin]
        ends = [match.end() for match in _SENTENCE_END.finditer(window)]
        return window[ends[-1] :] if ends else window

    @property
    def behind(self) -> str:
        """The sentence after date and issuer, in cleaned letters."""
        window = self.passage.text[self.stop : self.stop + _REACH]
        end = _SENTENCE_END.search(window)
        return window[: end.start()] if end else window


def read_cited(passages: Sequence[Passage], citations: Iterable[Citation]) -> tuple[Cited, ...]:
    """Every citation with its passage, in order."""
    return tuple(_cited(passages, citations))


def _cited(passages: Sequence[Passage], citations: Iterable[Citation]) -> Iterator[Cited]:
    starts = [passage.paragraph.span.start for passage in passages]
    for citation in citations:
        index = bisect_right(starts, citation.span.start) - 1
        if index < 0:
            continue
        passage = passages[index]
        start, end = passage.cleaned.forth(citation.span)
        begin, stop = passage.cleaned.forth(citation.whole or citation.span)
        places = (start, end, max(begin, passage.start), max(stop, end))
        yield Cited(citation, passage, *(place - passage.start for place in places))


def by_document(cited: Iterable[Cited]) -> list[list[Cited]]:
    """The mentions of each numbered document in order, the documents in the order of the text."""
    groups: dict[tuple[str, str, str], list[Cited]] = {}
    for one in cited:
        key = _key(one.citation)
        if key is not None:
            groups.setdefault(key, []).append(one)
    return list(groups.values())


def _key(citation: Citation) -> tuple[str, str, str] | None:
    """What mentions of one document have in common, however the symbol is spelt."""
    if not citation.number or not citation.symbol:
        return None
    dated = citation.category is not Category.STATE_TYPED
    symbol = fold("".join(citation.symbol.replace("TƯ", "TW").split())).translate(_SEPARATORS)
    return citation.number.lstrip("0"), (citation.year or "") if dated else "", symbol


def tail_of(citation: Citation) -> Tail | None:
    """What the symbol says by the grammar, read as it was meant when it is misspelt."""
    if not citation.number or not citation.symbol:
        return None
    rest = (citation.repair or citation.key)[len(citation.number) :]
    return read_tail(rest.replace(f"/{citation.year}/", "/#/", 1) if citation.year else rest)


def issuing_code(citation: Citation) -> str | None:
    """The code of the body in a symbol: ``STTTT`` of ``KH-STTTT`` and of ``STTTT-TTra``."""
    tail = tail_of(citation)
    return tail.issuer if tail else None


def own_code(header: Header, standard: Standard) -> str | None:
    """The code of the body that issues the document itself, from its symbol."""
    if not header.symbol:
        return None
    mark = "/#/" if header.year else ("-" if standard is Standard.PARTY else "/")
    tail = read_tail(mark + "".join(header.symbol.split()))
    return tail.issuer if tail else None


def registered_as_written(citation: Citation, register: Lookup | None) -> bool:
    """Whether the register holds exactly this number and symbol: then the document bears them."""
    if register is None:
        return False
    return any(
        document.symbol == citation.symbol and document.number == citation.number
        for document in register(citation)
    )


def nearest_registered(citation: Citation, register: Lookup) -> list[str]:
    """Number and symbol of registered documents that may have been meant, the likeliest first."""
    if not isinstance(register, Register):
        return []
    return [
        citation_key(found.number, found.symbol, found.year) for found in register.nearest(citation)
    ]


def citation_key(number: str, symbol: str, year: str | None) -> str:
    """Number and symbol as they stand on paper: ``30/KH-STTTT``, ``131-QĐ/TW``."""
    middle = f"/{year}/" if year else ("-" if "/" in symbol else "/")
    return f"{number}{middle}{symbol}"
