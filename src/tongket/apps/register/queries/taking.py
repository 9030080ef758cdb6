"""Rows of the list as a table to take along: exactly what is shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from tongket.apps.register.queries.listing import ListPage
from tongket.apps.register.queries.signs import Row
from tongket.files.xlsx import Column, ColumnKind, Table, Value

MOST = 10_000
_FIXED: Final = (
    Column("code", "Số, ký hiệu", width=24),
    Column("issued_on", "Ngày văn bản", ColumnKind.DAY, width=14),
    Column("arrival_number", "Số đến", ColumnKind.WHOLE, width=9),
    Column("arrived_on", "Ngày đến", ColumnKind.DAY, width=14),
    Column("subject", "Trích yếu", width=70),
)
_CHOSEN: Final[Mapping[str, Column]] = {
    "issuer": Column("issuer", "Cơ quan ban hành", width=34),
    "state": Column("state", "Tình trạng", width=20),
    "cited": Column("cited", "Số văn bản dẫn", ColumnKind.WHOLE, width=12),
    "kind": Column("kind", "Tên loại", width=16),
    "signer": Column("signer", "Người ký", width=24),
    "unit": Column("unit", "Đơn vị soạn thảo", width=30),
    "deadline": Column("deadline", "Hạn giải quyết", ColumnKind.DAY, width=14),
}


def table_of(columns: Sequence[str]) -> Table:
    """The table with number, date and subject, and the columns that are shown."""
    chosen = tuple(_CHOSEN[name] for name in columns if name in _CHOSEN)
    return Table("documents", "Văn bản", (*_FIXED, *chosen))


def rows_of(page: ListPage, state: Callable[[Row], str]) -> Iterator[dict[str, Value]]:
    """Every row with all that a column may ask for; ``state`` puts its sign in words."""
    for row in page.rows:
        document = row.document
        yield {
            "code": document.code,
            "issued_on": document.issued_on,
            "arrival_number": document.arrival_number,
            "arrived_on": document.arrived_on,
            "subject": document.subject,
            "issuer": document.issuer,
            "state": state(row),
            "cited": row.cited,
            "kind": document.kind,
            "signer": document.signer,
            "unit": page.unit_names.get(document.drafting_unit_id or 0, ""),
            "deadline": row.due,
        }
