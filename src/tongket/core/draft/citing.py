"""Documents cited in full at their first mention and briefly after (NĐ 30/2020/NĐ-CP, annex I).

In full: kind, number and symbol, date, issuer, subject. Briefly: kind, number and symbol. Laws and
ordinances go by their name. One kind word governs a list.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from tongket.core.doc.model import (
    Block,
    CitedDocument,
    Heading,
    Inline,
    Paragraph,
    Standard,
    Text,
)
from tongket.core.doc.ref import Ref
from tongket.core.draft.pieces import (
    HeadingSketch,
    Mention,
    ParagraphSketch,
    Piece,
    Pieces,
    Sketch,
    upper_first,
)
from tongket.core.facts.records import RegisteredDocument
from tongket.core.text.date_format import short_date

BY_NAME = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})

# A subject that already says what the document does needs no "về".
_SELF_STANDING = (
    "về",
    "v/v",
    "ban hành",
    "quy định",
    "hướng dẫn",
    "sửa đổi",
    "phê duyệt",
    "công bố",
    "bổ sung",
    "bãi bỏ",
    "quy chế",
    "thành lập",
    "kiện toàn",
)
# Kinds whose subject names a matter: "về kiểm soát quyền lực". Others name an act when their
# subject begins with one of these verbs: "về việc tuyên truyền …".
_MATTERS = frozenset({"Quy định", "Nghị quyết", "Chỉ thị", "Kết luận", "Nghị định", "Chương trình"})
_ACTS = (
    "thực hiện",
    "triển khai",
    "tổ chức",
    "tuyên truyền",
    "kiểm tra",
    "rà soát",
    "tham gia",
    "phối hợp",
    "cử ",
    "tăng cường",
    "báo cáo",
    "cung cấp",
    "góp ý",
    "đề nghị",
    "phát động",
    "khảo sát",
    "đánh giá",
    "mở ",
    "giao ",
)


@dataclass(frozen=True, slots=True)
class CitingStyle:
    """What settles how a document is cited: the standard of paper, and whose paper it is."""

    standard: Standard
    own_name: str  # a document of this issuer is cited as "của <own_short>"
    own_short: str


def symbol_of(document: RegisteredDocument) -> str:
    """Number and symbol as written: ``30/KH-STTTT``, ``114-QĐ/TW``, ``30/2020/NĐ-CP``."""
    if document.year:
        return f"{document.number}/{document.year}/{document.symbol}"
    return f"{document.number}{'-' if '/' in document.symbol else '/'}{document.symbol}"


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbouring words of one look as one piece of text."""
    out: list[Inline] = []
    for inline in inlines:
        last = out[-1] if out else None
        if (
            isinstance(inline, Text)
            and isinstance(last, Text)
            and (inline.bold, inline.italic) == (last.bold, last.italic)
        ):
            out[-1] = replace(last, text=last.text + inline.text)
        elif inline.wording:
            out.append(inline)
    return tuple(out)


def _in_capitals(inline: Inline) -> Inline:
    """Capitals for words; number and symbol of a document keep their letters."""
    if isinstance(inline, Text):
        return replace(inline, text=inline.text.upper())
    if isinstance(inline, CitedDocument):
        return replace(inline, wording=_capital_words(inline.wording))
    return inline


def _capital_words(wording: str) -> str:
    return " ".join(word if "/" in word else word.upper() for word in wording.split(" "))


@dataclass(frozen=True, slots=True)
class Citer:
    """Settles mentions in reading order, and remembers what was cited in full."""

    register: Mapping[Ref, RegisteredDocument]
    style: CitingStyle
    cited: set[Ref] = field(default_factory=set)

    def blocks(self, sketches: Iterable[Sketch]) -> Iterator[Block]:
        """The sketches as blocks; a heading is no first mention."""
        for sketch in sketches:
            match sketch:
                case HeadingSketch():
                    title = self._headline(sketch)
                    yield Heading(sketch.level, sketch.numbering, title, nil=sketch.nil)
                case ParagraphSketch():
                    yield Paragraph(self.inlines(sketch.pieces), sketch.role)

    def inlines(self, pieces: Pieces) -> tuple[Inline, ...]:
        """One stretch of prose, every mention in its form."""
        return merged(inline for piece in pieces for inline in self._inlines(piece))

    def _headline(self, sketch: HeadingSketch) -> tuple[Inline, ...]:
        inlines = [inline for piece in sketch.title for inline in self._in_heading(piece)]
        return merged(inlines if sketch.level > 1 else map(_in_capitals, inlines))

    def _inlines(self, piece: Piece) -> Iterator[Inline]:
        if not isinstance(piece, Mention):
            yield piece
            return
        documents = [self.register[ref] for ref in piece.documents]
        groups = [list(group) for _, group in groupby(documents, key=lambda found: found.kind)]
        between = "; " if self._any_new(documents) else ", "
        for at, group in enumerate(groups):
            if at:
                yield Text(between)
            yield from self._of_one_kind(group, capital=piece.capital and at == 0)
            self.cited.update(document.ref for document in group)

    def _any_new(self, documents: list[RegisteredDocument]) -> bool:
        return any(document.ref not in self.cited for document in documents)

    def _of_one_kind(
        self, documents: list[RegisteredDocument], *, capital: bool
    ) -> Iterator[Inline]:
        brief = not self._any_new(documents)
        governed = len(documents) > 1 and documents[0].kind not in BY_NAME
        if governed:
            yield Text(f"{'Các' if capital else 'các'} {documents[0].kind} ")
        for at, document in enumerate(documents):
            if at:
                yield Text((" và " if at == len(documents) - 1 else ", ") if brief else "; ")
            yield from self._one(document, kind="" if governed else document.kind)

    def _one(self, document: RegisteredDocument, *, kind: str) -> Iterator[Inline]:
        name = _named(document, kind)
        if document.kind in BY_NAME or document.ref in self.cited:
            yield CitedDocument(name, document.ref)
            return
        yield CitedDocument(self._dated(name, document), document.ref)
        yield Text(f" của {self._issuer(document)} {_about(document)}".rstrip())

    def _in_heading(self, piece: Piece) -> Iterator[Inline]:
        if not isinstance(piece, Mention):
            yield piece
            return
        for at, ref in enumerate(piece.documents):
            document = self.register[ref]
            if at:
                yield Text(", ")
            name = _named(document, document.kind)
            yield CitedDocument(self._dated(name, document), ref)
            yield Text(f" của {self._issuer(document)}")

    def _dated(self, name: str, document: RegisteredDocument) -> str:
        comma = "," if self.style.standard is Standard.PARTY else ""
        return f"{name}{comma} ngày {short_date(document.date)}"

    def _issuer(self, document: RegisteredDocument) -> str:
        own = document.issuer == self.style.own_name
        return self.style.own_short if own else document.issuer


def _named(document: RegisteredDocument, kind: str) -> str:
    if document.kind in BY_NAME:
        return f"{document.kind} {upper_first(document.subject)}"
    return f"{kind} số {symbol_of(document)}".lstrip()


def _about(document: RegisteredDocument) -> str:
    """The subject with the word that ties it to its document."""
    subject = document.subject.strip().rstrip(".;")
    folded = subject.lower()
    if folded.startswith("v/v"):
        return f"về việc {subject[3:].lstrip(' :')}"
    if not subject or folded.startswith(_SELF_STANDING):
        return subject
    act = document.kind not in _MATTERS and folded.startswith(_ACTS)
    return f"{'về việc' if act else 'về'} {subject}"
