"""The documents of the reference pages, built from the shared folder when a test asks for them.

The report comes from the sample's text, with the changes that the pages' own notes list; the
letter, the Party programme and the annex come from the words in ``measures.json``.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tongket.core.doc.model import (
    Annex,
    Block,
    Document,
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
from tongket.core.text.dates import PartialDate

_HEADING = re.compile(r"(?P<number>[IVX]+|\d+)(?P<mark>[.-]) (?P<title>.+)", re.DOTALL)
_EMPHASIS = re.compile(r"\*([^*]+)\*")
_RECIPIENT = re.compile(r"- (?P<name>[^();\n]+?)(?: \((?P<purpose>[^)\n]+)\))?[;.](?=\n|$)")
# Paragraphs that the pages of the sample cut in two, by the words that begin their second half.
_SECOND_HALVES = ("các cấp nhiệm kỳ", "đăng tải trên kênh Youtube")


def measures(shared: Path) -> dict[str, Any]:
    """Where everything stands on the reference pages, by the id of the document."""
    data = json.loads((shared / "design" / "paper" / "measures.json").read_text("utf-8"))
    return {document["id"]: document for document in data["documents"]}


def inlines(text: str) -> tuple[Text, ...]:
    """Words, those between asterisks in italics."""
    pieces = _EMPHASIS.split(text)
    return tuple(Text(piece, italic=index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def _heading(text: str) -> Heading | None:
    match = _HEADING.fullmatch(text)
    if match is None:
        return None
    roman = match["number"].isalpha()
    mark = "." if roman else match["mark"]
    return Heading(
        1 if roman else 2,
        Numbering(match["number"], mark),
        inlines(match["title"]),
        nil="không có số liệu" in text,
    )


def _paragraphs(text: str) -> list[str]:
    joined: list[str] = []
    for piece in (piece.strip() for piece in text.split("\n\n")):
        if piece.startswith(_SECOND_HALVES):
            joined[-1] += f" {piece}"
        elif piece:
            joined.append(piece)
    return joined


def sample_report(text: str, *, number: str | None = None, day: int | None = None) -> Document:
    """The sample report; number and day are blank unless given."""
    pieces = _paragraphs(text.replace("<https", "https").replace("0000> ", "0000 "))
    start = next(i for i, piece in enumerate(pieces) if piece.startswith("Thực hiện nhiệm vụ"))
    end = pieces.index("Nơi nhận:")
    body: list[Block] = [
        _heading(piece) or Paragraph(inlines(piece)) for piece in pieces[start:end]
    ]
    recipients = [
        Recipient(match["name"].removesuffix(" "), match["purpose"])
        for match in _RECIPIENT.finditer(pieces[end + 1])
    ]
    return Document(
        Standard.STATE,
        Header(
            superior="UBND TỈNH BẮC GIANG",
            issuer="Sở Thông tin và Truyền thông",
            number=number,
            symbol="BC-STTTT",
            place="Bắc Giang",
            date=PartialDate(2024, 6, day),
            kind="Báo cáo",
            subject=pieces[start - 1],
        ),
        tuple(body),
        tuple(recipients),
        Signer(None, ("GIÁM ĐỐC",), pieces[-1]),
    )


def _components(document: Mapping[str, Any], prefix: str) -> list[str]:
    return [
        component["text"]
        for page in document["pages"]
        for component in page["components"]
        if component["id"] == prefix or component["id"].startswith(f"{prefix}_")
    ]


def _flowing(document: Mapping[str, Any], indent: float) -> Iterator[str]:
    """The paragraphs of a body whose lines are given one by one."""
    paragraph: list[str] = []
    for line in (line for page in document["pages"] for line in page["body"]):
        if line["x"] == indent and paragraph:
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line["text"])
    yield " ".join(paragraph)


def official_letter(shared: Path) -> Document:
    """The official letter, with several addressees and a foot."""
    page = measures(shared)["official-letter"]
    return Document(
        Standard.STATE,
        Header(
            superior="UBND TỈNH BÌNH MẪU",
            issuer="Sở Xây dựng",
            number="08",
            symbol="SXD-HTKT",
            place="Bình Mẫu",
            date=PartialDate(2024, 2, 5),
            subject=" ".join(_components(page, "letter_subject")).removeprefix("V/v "),
            addressees=tuple(
                text.removeprefix("- ").rstrip(";.") for text in _components(page, "addressee")
            ),
        ),
        tuple(Paragraph(inlines(text)) for text in _flowing(page, 42.7)),
        (
            Recipient("Như trên"),
            Recipient("Giám đốc Sở", "để báo cáo"),
            Recipient("Các phòng thuộc Sở"),
            Recipient("Lưu: VT, HTKT"),
        ),
        Signer("KT.", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Thị Mẫu"),
        foot=tuple(_components(page, "foot")),
    )


def _party_block(text: str) -> Block:
    match = re.fullmatch(r"([IVX]+)- (.+)", text)
    if match is None:
        return Paragraph(inlines(text))
    return Heading(1, Numbering(match[1], "-"), inlines(match[2]))


def party_programme(shared: Path) -> Document:
    """The Party programme."""
    page = measures(shared)["party-programme"]
    return Document(
        Standard.PARTY,
        Header(
            superior="Tỉnh ủy Bình Mẫu",
            issuer="Ban Chỉ đạo Công sở xanh",
            number="64",
            symbol="CTr/BCĐ",
            place="Bình Mẫu",
            date=PartialDate(2024, 1, 15),
            kind="Chương trình",
            subject=" ".join(_components(page, "subject")),
        ),
        tuple(_party_block(text) for text in _flowing(page, 40.0)),
        (
            Recipient("Thường trực Tỉnh ủy", "báo cáo"),
            Recipient("Các thành viên Ban Chỉ đạo"),
            Recipient("Các cơ quan, đơn vị có liên quan"),
            Recipient("Lưu Văn phòng Ban Chỉ đạo"),
        ),
        Signer("T/M", ("BAN CHỈ ĐẠO", "TRƯỞNG BAN"), "Lê Văn Mẫu"),
    )


_ROW_KINDS = {
    "head": RowKind.HEAD,
    "group": RowKind.GROUP,
    "row": RowKind.ROW,
    "total": RowKind.TOTAL,
}


def _spans(cells: Sequence[str | None]) -> Iterator[tuple[str, int]]:
    """Every written cell, and how many columns it takes with the empty ones behind it."""
    starts = [index for index, cell in enumerate(cells) if cell is not None]
    for start, end in zip(starts, [*starts[1:], len(cells)], strict=True):
        yield cells[start] or "", end - start


def _table_row(row: Mapping[str, Any]) -> TableRow:
    cells = tuple(
        TableCell((Text(text),), columns=columns) for text, columns in _spans(row["cells"])
    )
    return TableRow(cells, _ROW_KINDS[row["kind"]])


def annex_table(shared: Path) -> Table:
    """The table of eight columns, its head of two rows once."""
    tables = [page["table"] for page in measures(shared)["annex"]["pages"]]
    upper, lower, *rows = tables[0]["rows"] + tables[1]["rows"][2:]
    top = tuple(
        replace(cell, rows=1 if cell.columns > 1 else 2) for cell in _table_row(upper).cells
    )
    head = (TableRow(top, RowKind.HEAD), _table_row(lower))
    widths = tuple(width / tables[0]["width"] for width in tables[0]["column_widths"])
    return Table((*head, *map(_table_row, rows)), widths)


def plan_with_annex(shared: Path) -> Document:
    """A plan whose annex is the reference annex."""
    return Document(
        Standard.STATE,
        Header(
            superior="UBND TỈNH BÌNH MẪU",
            issuer="Sở Xây dựng",
            number="03",
            symbol="KH-SXD",
            place="Bình Mẫu",
            date=PartialDate(2024, 1, 15),
            kind="Kế hoạch",
            subject="Lập danh mục cây xanh trong khuôn viên công sở giai đoạn 2024-2026",
        ),
        (Paragraph(inlines("Sở Xây dựng ban hành Kế hoạch với các nhiệm vụ ở Phụ lục I./.")),),
        (Recipient("Lưu: VT, HTKT"),),
        Signer(None, ("GIÁM ĐỐC",), "Phạm Văn Mẫu"),
        (
            Annex(
                "Phụ lục I",
                "Danh mục nhiệm vụ và kinh phí thực hiện năm 2024",
                "Kèm theo Kế hoạch số 03/KH-SXD ngày 15 tháng 01 năm 2024 của Sở Xây dựng",
                (annex_table(shared),),
            ),
        ),
    )
