"""What a document says: header block, body, recipients, signature block, annexes.

The same model is read from a file (then every piece knows its span in the source's text) and
written by the drafter (then spans are ``None``); the typesetters draw it either way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from tongket.core.doc.ref import Ref
from tongket.core.doc.source import Align
from tongket.core.text.dates import PartialDate
from tongket.core.text.spans import Span


class Standard(Enum):
    """Which rules of paper a document follows (NĐ 30/2020/NĐ-CP, or the Party's guide)."""

    STATE = "state"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Text:
    """Words without a record behind them."""

    text: str
    bold: bool = False
    italic: bool = False

    @property
    def wording(self) -> str:
        """What stands on the paper."""
        return self.text


@dataclass(frozen=True, slots=True)
class Figure:
    """Số liệu: a number in the prose, pinned to the fact it came from."""

    key: str  # the fact's key, e.g. "activity.posts_assessed"
    value: Decimal
    wording: str  # as printed: "08 bài viết"
    sources: tuple[Ref, ...] = ()
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """Văn bản viện dẫn: a cited document; ``ref`` is ``None`` while it is not in the register."""

    wording: str
    ref: Ref | None = None
    bold: bool = False
    italic: bool = False


Inline = Text | Figure | CitedDocument


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number of a heading as written: ``I`` + ``.``, ``II`` + ``-``, ``Điều 5`` + ``.``."""

    number: str  # "I", "1", "a", "5", "thứ nhất"
    mark: str = ""  # ".", "-", ")", ":" or nothing
    word: str = ""  # "Phần", "Chương", "Mục", "Điều" or nothing

    def __str__(self) -> str:
        return f"{self.word} {self.number}{self.mark}".lstrip()


@dataclass(frozen=True, slots=True)
class Heading:
    """Tiêu đề. ``level`` 1 is the outermost; ``nil`` when the heading itself answers "no data"."""

    level: int
    numbering: Numbering | None
    title: tuple[Inline, ...]
    nil: bool = False
    span: Span | None = None


class Role(Enum):
    """What a paragraph is for, where that decides how it looks."""

    BODY = "body"
    LEGAL_BASIS = "legal_basis"  # căn cứ: italic, ends with a semicolon
    PROMPT = "prompt"  # the outline's instruction text left standing


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Đoạn. A list item keeps its own mark ("- ", "a) ") as its first letters.

    A numbered paragraph (khoản, điểm) is set as body text but stands in the section tree: then
    ``level`` is its depth there (0: none) and ``numbering`` repeats the mark that it begins with.
    """

    inlines: tuple[Inline, ...]
    role: Role = Role.BODY
    align: Align = Align.JUSTIFY
    span: Span | None = None
    numbering: Numbering | None = None
    level: int = 0


class RowKind(Enum):
    """What a table row is for."""

    HEAD = "head"
    GROUP = "group"
    ROW = "row"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell; ``columns`` and ``rows`` say how many it spans."""

    inlines: tuple[Inline, ...] = ()
    align: Align | None = None  # None: by content (numbers right, words left, heads centred)
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; cells hidden under a row span above are left out."""

    cells: tuple[TableCell, ...]
    kind: RowKind = RowKind.ROW


@dataclass(frozen=True, slots=True)
class Table:
    """Bảng. ``widths`` are shares of the text width, one per column; empty: by content."""

    rows: tuple[TableRow, ...]
    widths: tuple[float, ...] = ()
    span: Span | None = None


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Header:
    """Phần mở đầu (ô 1-5, 9a). ``at`` gives the spans of the fields that were read, by name."""

    superior: str | None = None  # cơ quan chủ quản
    issuer: str | None = None  # cơ quan ban hành
    number: str | None = None  # as written, "05"; None on a draft
    year: str | None = None  # of a normative act: "2020" in 30/2020/NĐ-CP
    symbol: str | None = None  # without number: "BC-STTTT", "CTr/BCĐ", "STTTT-TTra"
    place: str | None = None
    date: PartialDate | None = None
    kind: str | None = None  # tên loại, "Báo cáo"; None for an official letter
    subject: str | None = None  # trích yếu, without "V/v"
    addressees: tuple[str, ...] = ()  # Kính gửi
    urgency: str | None = None
    at: Mapping[str, Span] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Nơi nhận: one line of the list, with its purpose ("báo cáo") if it names one."""

    name: str
    purpose: str | None = None
    span: Span | None = None
    lead: str = ""  # what stands before the purpose: "để " in "(để báo cáo)"

    @property
    def aside(self) -> str:
        """The purpose as it stands behind the name: `` (để báo cáo)``, or nothing."""
        return f" ({self.lead}{self.purpose})" if self.purpose else ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Người ký. ``authority`` is the prefix (TM., KT., TL., TUQ., Q.; T/M, K/T, T/L).

    ``span`` runs from the first letter to the last; where two columns came mixed, letters of the
    recipients may lie between. ``name_at`` is the name alone.
    """

    authority: str | None
    titles: tuple[str, ...]
    name: str | None
    span: Span | None = None
    name_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """Phụ lục: label ("Phụ lục I"), title, the guiding line, and its own body.

    ``guide`` names the main document ("Kèm theo …"); its brackets are left out.
    """

    label: str
    title: str
    guide: str | None
    body: tuple[Block, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Văn bản: one official document."""

    standard: Standard
    header: Header
    body: tuple[Block, ...]
    recipients: tuple[Recipient, ...] = ()
    signer: Signer | None = None
    annexes: tuple[Annex, ...] = ()
    foot: tuple[str, ...] = ()  # ô 13: address, telephone … at the foot of page 1
    recipients_at: Span | None = None  # the whole block, label included
    counters: tuple[Span, ...] = ()  # what numbers pages and table rows: no figures
    other_signers: tuple[Signer, ...] = ()  # who signs beside the signer: minutes, joint papers


def wording(inlines: tuple[Inline, ...]) -> str:
    """What the reader sees, without the links."""
    return "".join(inline.wording for inline in inlines)
