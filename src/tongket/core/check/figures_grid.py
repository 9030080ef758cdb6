"""Tables as rows and columns of numbers, each cell with its place."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from tongket.core.check.passages import Passage, Place
from tongket.core.doc.model import RowKind, Table
from tongket.core.text.amounts import digits_value
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_RULE = Pattern(r"[|\s:\-+=]*\Z")
_NUMBER = Pattern(r"-?\d[\d.,]*|-?\d{1,3}(?: \d{3})+(?:,\d+)?")
_BLANK = frozenset({"", "-", "–", "—", "/", "x", "…", "..."})
# Columns that are no quantities, or whose quantities do not add up.
_NOT_ADDED = Pattern(
    r"(?i:(?<!\w)(?:stt|tt|số tt|tỷ lệ|tỉ lệ|tỷ trọng|bình quân|trung bình|đơn giá|giá|năm|điểm|mã|hạng"
    r"|thứ hạng|xếp hạng|ghi chú|điện thoại|số hiệu|ngày|mức độ|hệ số|chỉ số)(?!\w)|%)"
)


class GridCell(NamedTuple):
    """A cell; ``value`` is ``None`` for words, ``start`` its place in the passage."""

    text: str
    passage: Passage
    start: int
    columns: int = 1

    @property
    def span(self) -> Span:
        """Where its words stand in the text as read."""
        return self.passage.at(self.start, self.start + len(self.text))

    @property
    def blank(self) -> bool:
        """Whether it says that there is nothing."""
        return self.text in _BLANK

    @property
    def value(self) -> Decimal | None:
        """Its number, when it holds nothing else."""
        if not _NUMBER.fullmatch(self.text):
            return None
        minus = self.text.startswith("-")
        read = digits_value(self.text.lstrip("-"))
        return -read if read is not None and minus else read


Row = Mapping[int, GridCell]


class Grid(NamedTuple):
    """A table; ``kinds`` says what each row is for, ``heads`` the words over each column."""

    rows: tuple[Row, ...]
    kinds: tuple[RowKind, ...]
    heads: Mapping[int, str]

    @property
    def columns(self) -> list[int]:
        """Every column with a cell."""
        return sorted({column for row in self.rows for column in row})

    def adds_up(self, column: int) -> bool:
        """Whether the numbers of a column may be added."""
        return not _NOT_ADDED.search(self.heads.get(column, ""))


def read_grids(passages: Iterable[Passage]) -> Iterator[Grid]:
    """Every table whose rows are all found again in the text, in order."""
    cells = (passage for passage in passages if passage.place is Place.CELL)
    for _, group in groupby(cells, key=lambda passage: id(passage.block)):
        inside = list(group)
        table = inside[0].block
        if not isinstance(table, Table):
            continue
        rows = list(_rows(inside))
        if len(rows) == len(table.rows):
            kinds = tuple(row.kind for row in table.rows)
            yield Grid(tuple(rows), kinds, _heads(rows, kinds))


def _rows(passages: list[Passage]) -> Iterator[Row]:
    if passages[0].paragraph.cell is None:
        lines = (line for line in passages if not _RULE.match(line.text))
        yield from (dict(enumerate(_piped(line))) for line in lines)
        return
    for _, group in groupby(passages, key=_row_of):
        yield _joined(list(group))


def _row_of(passage: Passage) -> int:
    return passage.paragraph.cell.row if passage.paragraph.cell else -1


def _joined(passages: list[Passage]) -> Row:
    """The cells of one row; one of several paragraphs with words keeps the words of all."""
    row: dict[int, GridCell] = {}
    for passage in passages:
        cell = passage.paragraph.cell
        assert cell is not None
        words = passage.text.strip()
        known = row.get(cell.column)
        if known is not None and (not words or known.text):
            if words:
                row[cell.column] = GridCell(f"{known.text} {words}", known.passage, known.start)
            continue
        start = passage.text.find(words)
        row[cell.column] = GridCell(words, passage, start, cell.columns or 1)
    return row


def _piped(passage: Passage) -> Iterator[GridCell]:
    line = passage.text
    first, last = line.find("|") + 1, line.rfind("|")
    at = first
    for words in line[first:last].split("|"):
        start = at + len(words) - len(words.lstrip())
        yield GridCell(words.strip(), passage, start)
        at += len(words) + 1


def _heads(rows: list[Row], kinds: tuple[RowKind, ...]) -> Mapping[int, str]:
    heads: dict[int, str] = {}
    for row, kind in zip(rows, kinds, strict=True):
        if kind is RowKind.HEAD:
            for column, cell in row.items():
                for under in range(column, column + cell.columns):
                    heads[under] = f"{heads.get(under, '')} {cell.text}".strip()
    return heads


class RunningSum(NamedTuple):
    """A running sum: of what, how many numbers, how many cells that are no numbers."""

    value: Decimal
    numbers: int
    odd: int


NOTHING = RunningSum(Decimal(0), 0, 0)


def added(so_far: RunningSum, cell: GridCell | None) -> RunningSum:
    """The sum with one more cell; a blank one adds nothing."""
    if cell is None or cell.blank:
        return so_far
    value = cell.value
    if value is None:
        return so_far._replace(odd=so_far.odd + 1)
    return RunningSum(so_far.value + value, so_far.numbers + 1, so_far.odd)
