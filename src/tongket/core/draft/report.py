"""From an order and the records to the report: the door of this room."""

from collections.abc import Iterable, Iterator, Sequence

from tongket.core.doc.model import (
    Annex,
    Document,
    RowKind,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
    wording,
)
from tongket.core.doc.source import Align
from tongket.core.draft.abbreviations import explained
from tongket.core.draft.annexes import AnnexSketch, RowSketch
from tongket.core.draft.citing import Citer, CitingStyle
from tongket.core.draft.desk import Desk, laid_out
from tongket.core.draft.frame import KIND, closing, header, opening
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.draft.phrases import (
    ANNEX_BLANK_DAY,
    ANNEX_COLUMNS,
    ANNEX_GUIDE,
    ANNEX_TITLE,
    ANNEX_WIDTHS,
)
from tongket.core.draft.pieces import Sketch
from tongket.core.draft.sections import Answer, answers
from tongket.core.text.date_format import date_line


def draft_report(order: ReportOrder, records: Records) -> Document:
    """The report as far as the records go: every figure and citation linked to its record.

    What nobody answered stands as a marked gap; nothing is made up. Raises ``UnknownPlace`` when a
    wording names a document or figure that its record does not have.
    """
    desk = laid_out(order, records)
    return assembled(desk, answers(desk))


def assembled(desk: Desk, given: Sequence[Answer]) -> Document:
    """Header, opening, the answered outline, closing and annexes as one document."""
    order = desk.order
    style = CitingStyle(order.standard, order.body.name, order.body.short)
    citer = Citer({document.ref: document for document in desk.records.documents}, style)
    body = explained(tuple(citer.blocks(_sketches(desk, given))), order.abbreviations)
    tables = [answer.annex for answer in given if answer.annex is not None]
    return Document(
        order.standard,
        header(order),
        body,
        order.recipients,
        order.signer,
        tuple(_annex(table, citer, order) for table in tables),
    )


def _sketches(desk: Desk, given: Iterable[Answer]) -> Iterator[Sketch]:
    yield opening(desk)
    for answer in given:
        yield from answer.sketches
    yield closing(desk)


def _annex(sketch: AnnexSketch, citer: Citer, order: ReportOrder) -> Annex:
    guide = _guide(order)
    title = ANNEX_TITLE.format(title=wording(citer.inlines(sketch.title)))
    head = TableRow(tuple(TableCell((Text(name),)) for name in ANNEX_COLUMNS), RowKind.HEAD)
    rows = tuple(_row(row, citer) for row in sketch.rows)
    return Annex(sketch.label, title, guide, (Table((head, *rows), ANNEX_WIDTHS),))


def _guide(order: ReportOrder) -> str:
    """The line in brackets that names the paper which the annex belongs to."""
    between = "-" if order.standard is Standard.PARTY else "/"
    day = date_line(order.dated)
    if order.dated.day is None:
        day = " ".join((ANNEX_BLANK_DAY, *day.split()[1:]))
    symbol, name = f"{between}{order.symbol}", order.body.name
    return ANNEX_GUIDE.format(kind=KIND, symbol=symbol, day=day, name=name)


def _row(row: RowSketch, citer: Citer) -> TableRow:
    if row.kind is RowKind.GROUP:
        cell = TableCell(citer.inlines(row.cells[0]), Align.LEFT, columns=len(ANNEX_COLUMNS))
        return TableRow((cell,), row.kind)
    number, day, content, body = (citer.inlines(cell) for cell in row.cells)
    cells = (
        TableCell(number, Align.CENTRE),
        TableCell(day, Align.CENTRE),
        TableCell(content, Align.LEFT),
        TableCell(body, Align.LEFT),
    )
    return TableRow(cells, row.kind)
