"""Writing tables: headings that stand still, days as days, choices to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from tongket.files.xlsx.columns import Column, ColumnKind, Table, Value

_MADE = datetime(2024, 1, 1)  # noqa: DTZ001 - the same table gives the same bytes
_MARK = "x"
_LONGEST_LIST = 255  # characters of choices that a spreadsheet accepts
_FILLED = 5_000  # rows that offer their choices


def write_tables(tables: Sequence[tuple[Table, Iterable[Mapping[str, Value]]]]) -> bytes:
    """An .xlsx file with one sheet a table, rows in their order. Same rows, same bytes."""
    out = BytesIO()
    # Nothing that a cell says is ever taken for a formula or a link.
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": _MADE})
    looks = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    for table, rows in tables:
        _sheet(book, looks, table, rows)
    book.close()
    return out.getvalue()


def _sheet(
    book: Any, looks: Mapping[str, Any], table: Table, rows: Iterable[Mapping[str, Value]]
) -> None:
    sheet = book.add_worksheet(table.sheet)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        _offer(sheet, place, column)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.heading, looks["head"])
    last = 0
    for last, values in enumerate(rows, start=1):
        for place, column in enumerate(table.columns):
            _write(sheet, last, place, (column, values.get(column.key)), looks)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _offer(sheet: Any, place: int, column: Column) -> None:
    words = list(column.choices.values())
    if column.kind is ColumnKind.FLAG:
        words = [_MARK]
    if words and len(",".join(words)) <= _LONGEST_LIST:
        chosen = {"validate": "list", "source": words, "ignore_blank": True}
        sheet.data_validation(1, place, _FILLED, place, chosen)


def _write(
    sheet: Any, row: int, place: int, said: tuple[Column, Value], looks: Mapping[str, Any]
) -> None:
    column, value = said
    match value:
        case None | "" | False:
            pass
        case True:
            sheet.write_string(row, place, _MARK)
        case date():
            sheet.write_datetime(row, place, value, looks["day"])
        case int() | Decimal():
            sheet.write_number(row, place, value)
        case _:
            text = str(value)
            sheet.write_string(row, place, column.choices.get(text, text))
