"""One body's code spelt in two ways across a document, and numbers without their zero."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import (
    Cited,
    own_code,
    registered_as_written,
    tail_of,
)
from tongket.core.check.citations_symbols import SYMBOL_WHY
from tongket.core.check.examples import report, text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.law.model import Category
from tongket.core.law.vocabulary import ISSUERS, folded
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_SPELT = frozenset({Category.STATE_TYPED, Category.OFFICIAL_LETTER, Category.PARTY})
_SHORT = 3  # below this a stroke or a letter makes another word: SDL and SĐL, VP and VT
_LONG = 6


@dataclass(slots=True)
class _Code:
    """One spelling of a code, and where it stands; ``head`` is the code in front of it, if any."""

    spelling: str
    head: str
    first: int
    places: list[tuple[Cited, Span]] = field(default_factory=list)
    own: bool = False  # the document's own symbol has it so

    @property
    def shown(self) -> str:
        """As the message names it: a drafting unit with the body it belongs to."""
        return f"{self.head}-{self.spelling}" if self.head else self.spelling

    @property
    def weight(self) -> tuple[bool, bool, int, int]:
        """How good a claim it has to be the right one; of equals the earlier one."""
        return self.own, self.spelling in ISSUERS, len(self.places), -self.first


def find_two_spellings(brief: Brief) -> Iterator[Hit]:
    """The rarer of two spellings of one code; of two equally rare ones the later."""
    for codes in _families(brief).values():
        for odd, usual in _twins(codes):
            for cited, span in odd.places:
                known = registered_as_written(cited.citation, brief.register)
                severity = Severity.NOTE if known else None
                yield hit(span, severity=severity, written=odd.shown, other=usual.shown)


def _families(brief: Brief) -> Mapping[str, dict[str, _Code]]:
    """The codes of bodies under "", and under each body the codes of its units, by spelling."""
    families: dict[str, dict[str, _Code]] = {"": {}}
    own = own_code(brief.document.header, brief.document.standard)
    for spelling in own.split("-") if own else ():
        families[""][spelling] = _Code(spelling, "", -1, own=True)
    for order, cited in enumerate(brief.cited):
        for part in _parts(cited):
            family = families.setdefault(folded(part.head), {})
            code = family.setdefault(part.spelling, _Code(part.spelling, part.head, order))
            code.places.append((cited, part.at))
    return families


class _Part(NamedTuple):
    """A code inside a symbol."""

    head: str
    spelling: str
    at: Span


def _parts(cited: Cited) -> Iterator[_Part]:
    citation = cited.citation
    tail = tail_of(citation)
    if tail is None or citation.category not in _SPELT or citation.repair:
        return
    symbol = citation.symbol or ""
    at = symbol.find(tail.issuer)
    for spelling in tail.issuer.split("-"):
        yield _Part("", spelling, _place(cited, spelling))
    if citation.category is Category.OFFICIAL_LETTER:
        unit = symbol[at + len(tail.issuer) + 1 :]
        if unit:
            yield _Part(tail.issuer, unit, _place(cited, unit))


def _place(cited: Cited, code: str) -> Span:
    """Where a code stands in its citation; the whole citation where it is broken."""
    passage = cited.passage
    at = passage.text.rfind(code, cited.start, cited.end)
    return cited.citation.span if at < 0 else passage.at(at, at + len(code))


def _twins(codes: Mapping[str, _Code]) -> Iterator[tuple[_Code, _Code]]:
    """Every spelling with the one that has a better claim to be right."""
    if len(codes) < 2:
        return
    alike: dict[str, list[_Code]] = {}
    for code in codes.values():
        alike.setdefault(_sound(code.spelling), []).append(code)
    best = {sound: max(group, key=attrgetter("weight")) for sound, group in alike.items()}
    for sound, group in alike.items():
        yield from ((code, best[sound]) for code in group if code is not best[sound])
    for one, other in _slips(best.values()):
        odd, usual = sorted((one, other), key=attrgetter("weight"))
        if odd.spelling not in ISSUERS and not odd.own:
            yield odd, usual


def _sound(spelling: str) -> str:
    return folded(spelling) if len(spelling) >= _SHORT else spelling.casefold()


def _slips(codes: Iterable[_Code]) -> Iterator[tuple[_Code, _Code]]:
    """Pairs that differ by a letter left out or by two letters swapped."""
    known = {code.spelling: code for code in codes}
    for spelling, code in known.items():
        for slip in {*_left_out(spelling), *_swapped(spelling)}:
            if slip in known and slip != spelling:
                yield code, known[slip]


def _left_out(spelling: str) -> Iterator[str]:
    """A small letter, one of three alike, or one inside a long code: none is a word of its own."""
    for at, letter in enumerate(spelling):
        less = spelling[:at] + spelling[at + 1 :]
        inside = len(spelling) >= _LONG and 0 < at < len(spelling) - 1
        if len(less) > 1 and (letter.islower() or letter * 3 in spelling or inside):
            yield less


def _swapped(spelling: str) -> Iterator[str]:
    if len(spelling) >= _LONG - 1:
        for at in range(len(spelling) - 1):
            pair = spelling[at + 1] + spelling[at]
            if spelling[at] < spelling[at + 1]:  # each pair once
                yield spelling[:at] + pair + spelling[at + 2 :]


TWO_SPELLINGS = Rule(
    code="C106",
    name="symbol-spelt-two-ways",
    severity=Severity.WARNING,
    title=Words(vi="Một ký hiệu viết hai kiểu", en="One symbol spelt in two ways"),
    why=SYMBOL_WHY,
    message=Words(
        vi="Viết “{written}” ở đây nhưng “{other}” ở chỗ khác.",
        en="“{written}” here, “{other}” elsewhere.",
    ),
    remedy=Words(
        vi="Đối chiếu văn bản gốc và dùng thống nhất một cách viết.",
        en="Compare with the documents and keep to one spelling.",
    ),
    find=find_two_spellings,
    bad=(
        report(
            body="Sở đã có Công văn số 632/SXD-TTra ngày 06/5/2024.\n"
            "Sở đã có Công văn số 893/SXD-⟦TtrA⟧ ngày 24/6/2024."
        ),
        report(
            body="Kế hoạch số 30/KH-STTTT ngày 29/01/2024, Kế hoạch số 42/KH-⟦STTT⟧ ngày 23/02/2024 "
            "và Công văn số 632/STTTT-VP ngày 06/5/2024 của Sở Thông tin và Truyền thông."
        ),
        report(
            body="Công văn số 781/STP-PBGDPL ngày 03/4/2024, Công văn số 795/STP-PBGDPL ngày "
            "05/4/2024 và Công văn số 802/STP-⟦PBGDLP⟧ ngày 08/4/2024 của Sở Tư pháp."
        ),
    ),
    good=(
        report(body="Công văn số 12/SYT-NVY ngày 10/4/2024, số 15/SYT-NVD ngày 11/4/2024."),
        report(body="Công văn số 12/SXD-VP ngày 10/4/2024, Kế hoạch số 15/KH-SXD ngày 11/4/2024."),
        text("Bản án của TAND và TANDTC; Công văn số 12/VKSND-VP, số 15/VKSNDTC-V14."),
    ),
)

_ONE_DIGIT = Pattern(r"[1-9][A-Za-zđ]?")
_PADDED = _SPELT | {Category.NORMATIVE, Category.NORMATIVE_JOINT}
_SINCE = 2011


def find_unpadded_numbers(brief: Brief) -> Iterator[Hit]:
    """A document's number below 10 without its leading zero."""
    for cited in brief.cited:
        citation = cited.citation
        number = citation.number or ""
        if citation.category not in _PADDED or not _ONE_DIGIT.fullmatch(number):
            continue
        old = citation.date is not None and citation.date.year < _SINCE
        if not old and not registered_as_written(citation, brief.register):
            start = citation.span.start
            edit = Edit(Span(start, start), "0")
            yield hit(Span(start, start + len(number)), edit, right=f"0{number}")


UNPADDED_NUMBER = Rule(
    code="C107",
    name="number-without-zero",
    severity=Severity.NOTE,
    title=Words(vi="Số văn bản dưới 10 thiếu số 0", en="Document number without its zero"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: với số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
        en="Decree 30/2020/NĐ-CP, annex I: numbers below 10 take a leading zero.",
    ),
    message=Words(vi="Số văn bản phải ghi là “{right}”.", en="The number reads “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_unpadded_numbers,
    bad=(
        report(
            body="Sở đã ban hành Kế hoạch số ⟦5⟧/KH-SXD ngày 10/01/2024.",
            fixed="Sở đã ban hành Kế hoạch số 05/KH-SXD ngày 10/01/2024.",
        ),
    ),
    good=(
        report(body="Kế hoạch số 05/KH-SXD ngày 10/01/2024; Công văn số 15/SXD-VP."),
        report(body="Theo Thông tư số 5/2007/TT-BXD ngày 25/7/2007 của Bộ Xây dựng."),
    ),
)
