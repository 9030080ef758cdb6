"""The report that the writers race with, as plain words that belong to no side.

A six-month report of about 2,000 words: an outline of three parts with four sections each, of
which some answer "nothing to report", a table, recipients and a signer. Lead words are bold, what
a rule is about is italic, and figures and cited documents are marked as such: docxtpl can only set
them as runs of their own, ours also carry their links. Every seed gives other words.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from tongket.core.doc.model import (
    Block,
    CitedDocument,
    Document,
    Figure,
    Header,
    Heading,
    Inline,
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


class Words(NamedTuple):
    """A stretch of one look; ``stands_for`` a "figure", a "document" or nothing."""

    text: str
    bold: bool = False
    italic: bool = False
    stands_for: str = ""


Sentence = tuple[Words, ...]


class Report(NamedTuple):
    """What both sides get. Sections go by number ("1.2"); one without paragraphs is a nil answer."""

    number: str
    day: int
    sections: Mapping[str, tuple[Sentence, ...]]
    rows: tuple[tuple[str, str, str], ...]


SUPERIOR, ISSUER, PLACE = "UBND TỈNH BÌNH MẪU", "SỞ XÂY DỰNG", "Bình Mẫu"
KIND = "Báo cáo"
SUBJECT = "Kết quả công tác 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2024"
OPENING = (
    "Thực hiện chương trình công tác năm 2024, Sở Xây dựng báo cáo kết quả 6 tháng đầu năm và "
    "phương hướng, nhiệm vụ 6 tháng cuối năm như sau:"
)
NIL = "Trong kỳ báo cáo, Sở không có số liệu phát sinh đối với nội dung này."
CLOSING = "Sở Xây dựng trân trọng báo cáo./."
OUTLINE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM": (
            "Công tác chỉ đạo, điều hành và quán triệt các quy định của Đảng",
            "Tuyên truyền, phổ biến, giáo dục pháp luật",
            "Phối hợp với các cơ quan trong tỉnh",
            "Giám sát, tự kiểm tra, thanh tra nội bộ",
        ),
        "KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO": (
            "Quản lý quy hoạch, kiến trúc và trật tự xây dựng",
            "Phát triển nhà ở và hạ tầng kỹ thuật đô thị",
            "Bảo đảm cơ sở vật chất, ứng dụng công nghệ thông tin",
            "Khó khăn, vướng mắc và nguyên nhân",
        ),
        "PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM": (
            "Nhiệm vụ chưa hoàn thành chuyển sang kỳ sau",
            "Nhiệm vụ trọng tâm",
            "Giải pháp và tổ chức thực hiện",
            "Kiến nghị, đề xuất",
        ),
    }
)
_NIL_SECTIONS = frozenset({"1.4", "3.4"})
COLUMNS = ("TT", "Nhiệm vụ", "Kinh phí")
RECIPIENTS = (
    ("UBND tỉnh", "để báo cáo"),
    ("Các phòng, đơn vị thuộc Sở", None),
    ("Lưu: VT, KH", None),
)
TITLE, SIGNER = "GIÁM ĐỐC", "Nguyễn Văn Mẫu"

_SENTENCES: tuple[Sentence, ...] = (
    (
        Words("Về chỉ đạo, điều hành: ", bold=True),
        Words("Sở đã ban hành "),
        Words("Kế hoạch số {n}/KH-SXD ngày {d:02d}/3/2024", stands_for="document"),
        Words(
            " để triển khai nhiệm vụ của quý, xác định rõ đầu việc, đơn vị chủ trì và thời hạn. "
        ),
    ),
    (
        Words(
            "Các phòng, đơn vị chủ động phối hợp với địa phương, kiểm tra công trường số {d} và "
            "hướng dẫn khắc phục những tồn tại, thiếu sót đã nêu trong biên bản. "
        ),
    ),
    (
        Words("Qua rà soát, kinh phí đã sử dụng là "),
        Words("{n},5 triệu đồng", stands_for="figure"),
        Words(", bảo đảm đúng chế độ, định mức chi và được công khai tới từng đơn vị trực thuộc. "),
    ),
    (
        Words("Đồng thời, các chi bộ đã đưa nội dung "),
        Words("về kiểm soát quyền lực, phòng, chống tham nhũng, tiêu cực", italic=True),
        Words(" vào sinh hoạt tháng {d} và vào tiêu chí tự soi, tự sửa của từng đảng viên. "),
    ),
    (
        Words(
            "Công tác tuyên truyền được duy trì thường xuyên trên trang thông tin điện tử của cơ "
            "quan với {n} tin, bài; nội dung bám sát định hướng, phản ánh trung thực từ cơ sở. "
        ),
    ),
)
_PARAGRAPHS = 2  # a section, of three sentences each


def report(seed: int) -> Report:
    """Words of this report alone."""
    sections = {
        f"{part}.{section}": ()
        if f"{part}.{section}" in _NIL_SECTIONS
        else tuple(_paragraph(seed + 31 * part + 7 * section + at) for at in range(_PARAGRAPHS))
        for part, titles in enumerate(OUTLINE.values(), start=1)
        for section in range(1, len(titles) + 1)
    }
    rows = tuple((str(row), f"Nhiệm vụ {seed + row}", f"{seed + row},0") for row in range(1, 5))
    return Report(f"{seed % 900 + 10}", seed % 28 + 1, sections, rows)


def _paragraph(at: int) -> Sentence:
    return tuple(
        one._replace(text=one.text.format(n=(at + 17 * step) % 900 + 10, d=at % 28 + 1))
        for step in range(3)
        for one in _SENTENCES[(at + step) % len(_SENTENCES)]
    )


def document(words: Report) -> Document:
    """The report as our writers take it."""
    body: list[Block] = [Paragraph((Text(OPENING),))]
    for part, (title, sections) in enumerate(OUTLINE.items(), start=1):
        body.append(Heading(1, Numbering("I" * part, "."), (Text(title),)))
        for section, name in enumerate(sections, start=1):
            body.append(Heading(2, Numbering(str(section), "."), (Text(name),)))
            body += _told(words.sections[f"{part}.{section}"])
    body += (_table(words.rows), Paragraph((Text(CLOSING),)))
    return Document(
        Standard.STATE,
        Header(
            superior=SUPERIOR,
            issuer=ISSUER,
            number=words.number,
            symbol="BC-SXD",
            place=PLACE,
            date=PartialDate(2024, 6, words.day),
            kind=KIND,
            subject=SUBJECT,
        ),
        tuple(body),
        tuple(Recipient(name, purpose) for name, purpose in RECIPIENTS),
        Signer(None, (TITLE,), SIGNER),
    )


def _told(paragraphs: tuple[Sentence, ...]) -> list[Paragraph]:
    if not paragraphs:
        return [Paragraph((Text(NIL),))]
    return [Paragraph(tuple(map(_inline, paragraph))) for paragraph in paragraphs]


def _inline(words: Words) -> Inline:
    if words.stands_for == "figure":
        value = Decimal(words.text.split()[0].replace(",", "."))
        return Figure("works.checked", value, words.text, (Ref("works.entry", "17"),))
    if words.stands_for == "document":
        return CitedDocument(words.text, Ref("register.document", words.text))
    return Text(words.text, words.bold, words.italic)


def _table(rows: tuple[tuple[str, str, str], ...]) -> Table:
    held = [TableRow(tuple(TableCell((Text(text),)) for text in row)) for row in rows]
    head = TableRow(tuple(TableCell((Text(text),)) for text in COLUMNS), RowKind.HEAD)
    return Table((head, *held), (0.1, 0.6, 0.3))
