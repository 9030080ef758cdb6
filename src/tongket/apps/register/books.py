"""The registers as files to be printed and bound (decree 30/2020, article 16): .xlsx and PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tongket.apps.org.queries import unit_label
from tongket.apps.register.queries.books import BookRow, book_rows
from tongket.apps.register.tables import BOOKS
from tongket.core.text.date_format import short_date
from tongket.files.pdf_table import Printed, write_table
from tongket.files.xlsx import Table, write_tables

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.files.xlsx import Value


@dataclass(frozen=True, slots=True)
class Book:
    """Sổ đăng ký of an agency from one day to another, both inside."""

    table: Table
    agency: str
    first: date
    last: date
    rows: Sequence[BookRow]

    @property
    def file_name(self) -> str:
        """Without ending: ``so-van-ban-di-2024-01-01-2024-06-30``."""
        return f"{_FILES[self.table.key]}-{self.first.isoformat()}-{self.last.isoformat()}"


_FILES = {
    "outgoing": "so-van-ban-di",
    "incoming": "so-van-ban-den",
    "follow_up": "so-theo-doi-giai-quyet",
}
_TITLES = {
    "outgoing": "Sổ đăng ký văn bản đi",
    "incoming": "Sổ đăng ký văn bản đến",
    "follow_up": "Sổ theo dõi giải quyết văn bản đến",
}


def read_book(desk: "Desk", key: str, first: date, last: date) -> Book:
    """A book (``outgoing``, ``incoming``, ``follow_up``) as this desk sees it."""
    assert desk.agency_id is not None
    agency = unit_label(desk.agency_id, last)
    return Book(BOOKS[key], agency, first, last, book_rows(desk, key, first, last))


def as_xlsx(book: Book) -> bytes:
    """One sheet with the mandated columns."""
    return write_tables([(book.table, book.rows)])


def as_pdf(book: Book) -> bytes:
    """A4 landscape, the columns' heads on every page, pages numbered; raises ``Undrawable``."""
    columns = book.table.columns
    return write_table(
        Printed(
            above=book.agency,
            title=_TITLES[book.table.key],
            below=f"Từ ngày {short_date(book.first)} đến ngày {short_date(book.last)}",
            heads=tuple(column.heading for column in columns),
            widths=tuple(column.width for column in columns),
            rows=tuple(
                tuple(_written(row.get(column.key)) for column in columns) for row in book.rows
            ),
        )
    )


def _written(value: "Value") -> str:
    if value is None:
        return ""
    return short_date(value) if isinstance(value, date) else str(value)
