"""Plain tables in .xlsx files: typed columns, out and back in."""

from tongket.files.xlsx.columns import (
    BadCell,
    Column,
    ColumnKind,
    Fault,
    Row,
    Table,
    Value,
    WrongColumns,
    take,
)
from tongket.files.xlsx.reading import FAULT_HEADING, Rows, read_tables, sort_row
from tongket.files.xlsx.writing import write_tables

__all__ = [
    "FAULT_HEADING",
    "BadCell",
    "Column",
    "ColumnKind",
    "Fault",
    "Row",
    "Rows",
    "Table",
    "Value",
    "WrongColumns",
    "read_tables",
    "sort_row",
    "take",
    "write_tables",
]
