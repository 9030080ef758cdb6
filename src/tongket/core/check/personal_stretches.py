"""The stretches of running words that personal data are looked for in, each with its company.

A cell of a table is judged by the head of its column and by its row, an item of a list by the
sentence that opens the list, and lines that the end of a page cut are put together again.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tongket.core.check.passages import Passage, Place
from tongket.core.doc.model import Table
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_ITEM = Pattern(r"\s{0,20}(?:[-+*•]|(?:[a-zđ]|\d{1,3})[.)])\s")
_PIPED = Pattern(r"[^|]{1,4000}")
# A row that begins with one of these says in its first cell what stands in the others.
_LABEL = Pattern(
    r"\s{0,4}(?i:(?:\d{1,2}[.)]\s{0,2})?(?:họ(?:,|\svà)?\stên|tên\sgọi|ngày|năm\ssinh|sinh\sngày"
    r"|địa\schỉ"
    r"|nơi\sở|chỗ\sở|nơi\scư\strú|hộ\skhẩu|thường\strú|tạm\strú|số\scccd|cccd|cmnd|căn\scước"
    r"|số\sđịnh\sdanh"
    r"|điện\sthoại|số\sđiện\sthoại|sđt|email|thư\sđiện\stử|quê\squán|biển\ssố|số\stài\skhoản))"
)
_LONGEST_HEAD = 120
_LONGEST_BEFORE = 300


class Stretch(NamedTuple):
    """Words that belong together.

    ``text`` begins with ``lead`` letters that are not its own: the head of its column and a colon.
    ``start`` is where its own letters begin in the cleaned text. ``beside`` is what it is judged by
    too: the rest of its row, the sentence that opens its list. ``before`` is the end of what stands
    above it.
    """

    text: str
    start: int
    place: Place
    lead: int = 0
    beside: str = ""
    before: str = ""

    def cleaned(self, start: int, end: int) -> Span:
        """Where a piece of ``text`` stands in the cleaned text; its lead stands nowhere."""
        own = max(start, self.lead)
        return Span(self.start + own - self.lead, self.start + max(own, end) - self.lead)


def read_stretches(passages: Iterable[Passage]) -> Iterator[Stretch]:
    """The stretches of a document, in the order of its paragraphs; signatures are left out."""
    opening = before = ""
    standing = (one for one in passages if one.place is not Place.SIGNATURE and one.text.strip())
    for _, group in groupby(standing, key=_belonging):
        together = list(group)
        if isinstance(together[0].block, Table):
            yield from _table(together)
            opening = before = ""
            continue
        text, start = _joined(together)
        is_item = bool(_ITEM.match(text))
        beside = opening if is_item else ""
        yield Stretch(text, start, together[0].place, beside=beside, before=before)
        before = text[-_LONGEST_BEFORE:]
        if not is_item:
            opening = before if text.rstrip().endswith(":") else ""


def _belonging(passage: Passage) -> int:
    """Paragraphs of one block belong together; all others stand alone."""
    joined = passage.place in (Place.PROSE, Place.HEADING, Place.CELL)
    return id(passage.block) if passage.block is not None and joined else -1 - passage.index


def _joined(together: Sequence[Passage]) -> tuple[str, int]:
    """The lines of a block as one text: the letters between them are taken from the file."""
    first, last = together[0], together[-1]
    if first is last:
        return first.text, first.start
    return first.cleaned.text[first.start : last.start + len(last.text)], first.start


class _Cell(NamedTuple):
    """A paragraph of a cell, or a piece of a row that strokes draw."""

    row: int
    column: int
    text: str
    start: int


def _table(together: Sequence[Passage]) -> Iterator[Stretch]:
    cells = [*_cells(together)]
    heads = _heads(cells)
    for _, group in groupby(cells, key=lambda cell: cell.row):
        row = [*group]
        beside = " ".join([*heads.values(), *(cell.text for cell in row)])
        label = row[0].text if _LABEL.match(row[0].text) else None
        for cell in row:
            head = label if label and cell is not row[0] else heads.get(cell.column, "")
            lead = "" if cell.row == 0 or not head else f"{head[:_LONGEST_HEAD]}: "
            yield Stretch(lead + cell.text, cell.start, Place.CELL, len(lead), beside)


def _cells(together: Sequence[Passage]) -> Iterator[_Cell]:
    row = 0
    for passage in together:
        place = passage.paragraph.cell
        if place is not None:
            yield _Cell(place.row, place.column, passage.text, passage.start)
            continue
        found = [match for match in _PIPED.finditer(passage.text) if match[0].strip(" \t-:=+")]
        for column, match in enumerate(found):
            yield _Cell(row, column, match[0], passage.start + match.start())
        row += bool(found)


def _heads(cells: Sequence[_Cell]) -> dict[int, str]:
    """What stands over each column; where the first row has fewer cells, the second has the heads."""
    rows: dict[int, dict[int, str]] = {}
    for cell in cells:
        if cell.row > 1:
            break
        row = rows.setdefault(cell.row, {})
        row[cell.column] = f"{row.get(cell.column, '')} {cell.text}".strip()
    first, second = rows.get(0, {}), rows.get(1, {})
    return {**first, **second} if len(first) < len(second) else first
