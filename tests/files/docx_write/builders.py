"""Small documents for the tests of the .docx writer; each names only what its test needs."""

from collections.abc import Sequence
from decimal import Decimal

from tongket.core.doc.model import (
    Annex,
    Block,
    CitedDocument,
    Document,
    Figure,
    Header,
    Heading,
    Numbering,
    Paragraph,
    Recipient,
    RowKind,
    Signer,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
)
from tongket.core.doc.ref import Ref
from tongket.core.text.dates import PartialDate

POSTS = Figure(
    "activity.posts",
    Decimal(8),
    "08 bài viết",
    (Ref("activity.entry", "17"), Ref("activity.entry", "18")),
)
PLAN = CitedDocument("Kế hoạch số 30/KH-STTTT", Ref("register.document", "4711"))

HEADER = Header(
    superior="UBND TỈNH BÌNH MẪU",
    issuer="SỞ XÂY DỰNG",
    number="05",
    symbol="BC-SXD",
    place="Bình Mẫu",
    date=PartialDate(2024, 2, 5),
    kind="Báo cáo",
    subject="Kết quả công tác quý I năm 2024",
)
SENTENCE = "Các cơ quan, đơn vị triển khai thực hiện nhiệm vụ được giao theo kế hoạch của năm. "


def paragraph(*inlines: str | Text | Figure | CitedDocument) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines))


def heading(title: str, number: str = "I", level: int = 1) -> Heading:
    return Heading(level, Numbering(number, "."), (Text(title),))


def a_document(
    *body: Block,
    header: Header = HEADER,
    standard: Standard = Standard.STATE,
    annexes: Sequence[Annex] = (),
    foot: Sequence[str] = (),
) -> Document:
    return Document(
        standard,
        header,
        body or (paragraph("Nội dung báo cáo./."),),
        (Recipient("Sở Tài chính", "báo cáo"), Recipient("Lưu: VT, HTKT")),
        Signer("KT.", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn Mẫu"),
        tuple(annexes),
        tuple(foot),
    )


def row(*texts: str, kind: RowKind = RowKind.ROW) -> TableRow:
    return TableRow(tuple(TableCell((Text(text),)) for text in texts), kind)


def grouped_table(groups: int, rows: int) -> Table:
    """A head, then groups of rows, each under its own group row."""
    made = [row("TT", "Nội dung", kind=RowKind.HEAD)]
    for group in range(1, groups + 1):
        made.append(row(str(group), f"Nhóm {group}", kind=RowKind.GROUP))
        made += [row(f"{group}.{one}", f"Việc {group}.{one}") for one in range(1, rows + 1)]
    return Table(tuple(made), (0.1, 0.9))
