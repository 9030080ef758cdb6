"""Small documents for layout tests: a test names only what matters to it."""

from tongket.core.doc.model import (
    Block,
    Document,
    Header,
    Heading,
    Numbering,
    Paragraph,
    RowKind,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
)
from tongket.core.layout.geometry import STATE, Type
from tongket.core.layout.prose import prose
from tongket.core.layout.sheet import Clump
from tongket.core.layout.units import Mm, Pt
from tongket.core.text.dates import PartialDate

BODY = Type(Pt(14))
ROOM = STATE.paper.text_width


def a_header(**fields: object) -> Header:
    """The header of a report, with some fields of one's own."""
    usual = {
        "superior": "UBND tỉnh Bình Mẫu",
        "issuer": "Sở Xây dựng",
        "number": "5",
        "symbol": "BC-SXD",
        "place": "Bình Mẫu",
        "date": PartialDate(2024, 6, 26),
        "kind": "Báo cáo",
        "subject": "Kết quả công tác quý II năm 2024",
    }
    return Header(**{**usual, **fields})  # type: ignore[arg-type]


def a_document(*body: Block, standard: Standard = Standard.STATE, **fields: object) -> Document:
    """A document of a few blocks; ``fields`` go into its header."""
    return Document(standard, a_header(**fields), body)


def a_heading(text: str, level: int = 1, number: str = "I", mark: str = ".") -> Heading:
    """A heading with its number."""
    return Heading(level, Numbering(number, mark), (Text(text),))


def a_paragraph(text: str) -> Paragraph:
    """Words without a record behind them."""
    return Paragraph((Text(text),))


def a_row(*texts: str, kind: RowKind = RowKind.ROW) -> TableRow:
    """A row of plain cells."""
    return TableRow(tuple(TableCell((Text(text),)) for text in texts), kind)


def a_table(*rows: TableRow) -> Table:
    """A table without given widths."""
    return Table(rows)


def whole(text: str, room: Mm = ROOM) -> list[str]:
    """The stretches of a paragraph that no line may cut."""
    return [clump.text for clump in clumps(text, room) if clump.whole]


def clumps(text: str, room: Mm = ROOM) -> list[Clump]:
    """The clumps of a paragraph."""
    return list(prose((Text(text),), room, BODY))
