"""What a column holds, and how a cell that a person filled in is taken for it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import NamedTuple

from tongket.core.text.fold import fold
from tongket.core.text.words import Words

Value = str | int | Decimal | date | bool | None
Cell = str | int | float | bool | date | datetime | time | timedelta | None

_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_YES = frozenset({"x", "co", "1", "true", "yes", "dung"})
_NO = frozenset({"", "khong", "0", "false", "no", "sai"})
_LONGEST = 32_767  # characters that a cell can hold

MISSING = Words("chưa điền", "is empty")
NOT_A_DAY = Words("không phải ngày (ghi 05/3/2026)", "is not a day (write 05/3/2026)")
NOT_A_NUMBER = Words("không phải số", "is not a number")
NOT_WHOLE = Words("không phải số nguyên", "is not a whole number")
NOT_A_FLAG = Words("chỉ ghi x hoặc để trống", "may only say x or nothing")
NOT_A_CHOICE = Words("không thuộc các lựa chọn: {choices}", "is none of: {choices}")
TOO_LONG = Words("dài quá {most} ký tự", "is longer than {most} characters")
UNSHOWN = Words("có ký tự không hiện được", "holds characters that cannot be shown")
NOT_TEXT = Words("không phải chữ", "is not text")


class ColumnKind(Enum):
    """What stands in the cells of a column."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the code, its heading on paper, what it holds.

    ``choices`` maps a value to the word for it. ``most`` bounds the characters of a text.
    """

    key: str
    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    required: bool = False
    width: int = 18
    most: int = _LONGEST
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; ``key`` names it in the code."""

    key: str
    sheet: str
    columns: tuple[Column, ...]


class Row(NamedTuple):
    """One line of a table: its number in the sheet, where the headings stand in row 1."""

    number: int
    values: dict[str, Value]


class Fault(NamedTuple):
    """What is wrong in one place of a file; ``heading`` is empty for a whole row."""

    sheet: str
    row: int
    heading: str
    words: Words


@dataclass
class BadCell(ValueError):
    """A cell that cannot be taken for its column."""

    words: Words


class WrongColumns(ValueError):
    """A sheet lacks columns that it needs, or has some that nobody knows."""

    def __init__(self, sheet: str, missing: Sequence[str], unknown: Sequence[str]) -> None:
        super().__init__(sheet, missing, unknown)
        self.sheet = sheet
        self.missing = tuple(missing)
        self.unknown = tuple(unknown)


def take(column: Column, cell: Cell | Value) -> Value:
    """The value that a cell holds for its column; raises ``BadCell``."""
    if isinstance(cell, str):
        cell = cell.strip()
    if cell is None or cell == "":
        if column.required:
            raise BadCell(MISSING)
        return _NOTHING.get(column.kind)
    return _TAKERS[column.kind](column, cell)


def _text(column: Column, cell: Cell | Value) -> str:
    if isinstance(cell, bool | date | time | timedelta):
        raise BadCell(NOT_TEXT)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)  # spreadsheets keep a code of digits as a number
    text = str(cell)
    if len(text) > column.most:
        raise BadCell(TOO_LONG.fill(most=column.most))
    if _CONTROL.search(text):
        raise BadCell(UNSHOWN)
    return text


def _number(column: Column, cell: Cell | Value) -> Decimal:
    if isinstance(cell, bool | date | time | timedelta):
        raise BadCell(NOT_A_NUMBER)
    try:
        number = Decimal(str(cell).replace(",", "."))
    except InvalidOperation:
        raise BadCell(NOT_A_NUMBER) from None
    if not number.is_finite():
        raise BadCell(NOT_A_NUMBER)
    return number


def _whole(column: Column, cell: Cell | Value) -> int:
    number = _number(column, cell)
    if number != number.to_integral_value() or abs(number) > 10**15:
        raise BadCell(NOT_WHOLE)
    return int(number)


def _day(column: Column, cell: Cell | Value) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        raise BadCell(NOT_A_DAY)
    written = _WRITTEN_DAY.fullmatch(cell)
    try:
        if written:
            return date(int(written[3]), int(written[2]), int(written[1]))
        return date.fromisoformat(cell)
    except ValueError:
        raise BadCell(NOT_A_DAY) from None


def _flag(column: Column, cell: Cell | Value) -> bool:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    said = fold(str(cell))
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise BadCell(NOT_A_FLAG)


def _choice(column: Column, cell: Cell | Value) -> str:
    said = fold(str(cell))
    for value, word in column.choices.items():
        if said in (value, fold(word)):
            return value
    raise BadCell(NOT_A_CHOICE.fill(choices="; ".join(column.choices.values())))


_NOTHING: dict[ColumnKind, Value] = {ColumnKind.TEXT: "", ColumnKind.FLAG: False}
_TAKERS: dict[ColumnKind, Callable[[Column, Cell | Value], Value]] = {
    ColumnKind.TEXT: _text,
    ColumnKind.WHOLE: _whole,
    ColumnKind.NUMBER: _number,
    ColumnKind.DAY: _day,
    ColumnKind.FLAG: _flag,
    ColumnKind.CHOICE: _choice,
}
