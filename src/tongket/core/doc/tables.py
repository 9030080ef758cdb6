"""Tables of the body, put together from the paragraphs of their cells."""

from collections.abc import Iterable, Mapping, Sequence

from tongket.core.doc.inlines import read_inlines
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.merged import Reach, reaches
from tongket.core.doc.model import (
    Inline,
    RowKind,
    Table,
    TableCell,
    TableRow,
    Text,
    wording,
)
from tongket.core.doc.source import Align, SourceParagraph
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_NUMERIC = Pattern(r"[-+(]?\d{1,3}(?:[.,\s]?\d{1,3}){0,8}\s?[%)]?\Z")
_ORDINAL = Pattern(r"\(?(?:\d{1,2}|[A-ZĐa-z])\)?\Z")
_TOTAL = Pattern(r"(?i:(?:tổng(?:\s(?:cộng|số|chung))?|cộng)(?:\s\([^()]{1,40}\))?\s{0,3}[:.]?)\Z")
_HEAD_WORDS = Pattern(r"(?i:stt|tt|số\stt|nội\sdung|tên\s.*|ghi\schú|đơn\svị|chỉ\stiêu)\Z")
_GROUP_MARK = Pattern(r"(?:[IVXLC]{1,6}|[A-ZĐ])\.?\Z")
_MOST_HEAD_ROWS = 4


def read_table(sheet: Sheet, lines: Sequence[Line]) -> Table:
    """One table from the lines of its cells."""
    held: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.cell:
            held.setdefault((line.cell.row, line.cell.column), []).append(line)
    rows: dict[int, list[TableCell]] = {}
    for place, reach in sorted(_places(sheet, lines, held).items()):
        rows.setdefault(place[0], []).append(_cell(sheet, held.get(place, []), reach))
    cells = tuple(tuple(row) for row in rows.values())
    bold = _bold_rows(held)
    kinds = _kinds(cells, bold=[row in bold for row in rows])
    span = sheet.back(Span(lines[0].at.start, lines[-1].at.end))
    return Table(tuple(map(TableRow, cells, kinds)), span=span)


def _places(
    sheet: Sheet, lines: Sequence[Line], held: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], Reach]:
    """Every place where a cell stands, empty ones too."""
    first, last = lines[0], lines[-1]
    table = first.cell.table if first.cell else None
    paragraphs = sheet.source.paragraphs
    if paragraphs[first.paragraph].cell is None:  # drawn with strokes: no cell is merged
        rows, columns = ({place[side] for place in held} for side in (0, 1))
        return {(row, column): Reach() for row in rows for column in range(max(columns) + 1)}
    start, end = first.paragraph, last.paragraph + 1
    while start and _stands_in(paragraphs[start - 1], table):
        start -= 1
    while end < len(paragraphs) and _stands_in(paragraphs[end], table):
        end += 1
    return reaches(paragraph.cell for paragraph in paragraphs[start:end] if paragraph.cell)


def _stands_in(paragraph: SourceParagraph, table: int | None) -> bool:
    return paragraph.cell is not None and paragraph.cell.table == table


def _cell(sheet: Sheet, lines: list[Line], reach: Reach) -> TableCell:
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(Text("\n"))
        inlines.extend(read_inlines(sheet, (line,)))
    aligns = {line.align for line in lines}
    align = aligns.pop() if len(aligns) == 1 else None
    shown = align if align is not Align.JUSTIFY else None
    return TableCell(tuple(inlines), shown, reach.columns, reach.rows)


def _bold_rows(held: Mapping[tuple[int, int], list[Line]]) -> set[int]:
    """The rows in which every word is bold."""
    thin = {place[0] for place, lines in held.items() if not all(line.bold for line in lines)}
    return {row for row, _ in held} - thin


def _kinds(rows: Sequence[tuple[TableCell, ...]], bold: list[bool]) -> list[RowKind]:
    heads = _head_rows(rows, bold)
    widest = max((len(row) for row in rows), default=0)
    return [RowKind.HEAD if at < heads else _body_kind(row, widest) for at, row in enumerate(rows)]


def _head_rows(rows: Sequence[tuple[TableCell, ...]], bold: list[bool]) -> int:
    """How many rows at the top are heads: words only, then perhaps a row that numbers columns."""
    if len(rows) < 2 or any(map(_NUMERIC.match, _wordings(rows[0]))):
        return 0
    # What a head cell reaches down to belongs to the head.
    count = min(max((cell.rows for cell in rows[0]), default=1), _MOST_HEAD_ROWS, len(rows) - 1)
    while count < min(len(rows), _MOST_HEAD_ROWS):
        words = _wordings(rows[count])
        numbers_columns = len(words) > 1 and all(map(_ORDINAL.match, words))
        if not numbers_columns and not (bold[count] and _HEAD_WORDS.match(words[0])):
            break
        count += 1
    return count


def _wordings(row: tuple[TableCell, ...]) -> list[str]:
    return [wording(cell.inlines).strip() for cell in row]


def _body_kind(row: tuple[TableCell, ...], widest: int) -> RowKind:
    words = [word for word in _wordings(row) if word]
    if any(map(_TOTAL.match, words[:2])):
        return RowKind.TOTAL
    alone = len(words) == 1 and widest > 1
    marked = len(words) > 1 and bool(_GROUP_MARK.match(words[0]))
    return RowKind.GROUP if alone or marked else RowKind.ROW
