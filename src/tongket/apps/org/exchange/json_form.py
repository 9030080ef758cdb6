"""The same nine tables as JSON: ``{"format": "tongket.org-1", "units": [{…}, …], …}``."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tongket.apps.org.exchange.tables import FORMAT, TABLES
from tongket.files.unreadable import DAMAGED, Refused
from tongket.files.xlsx import Rows, Table, Value, WrongColumns, sort_row

Tables = Mapping[str, Iterable[Mapping[str, Value]]]


def write_json(tables: Tables) -> bytes:
    """All tables; days as ``2024-06-25``, what is empty left out."""
    told: dict[str, object] = {"format": FORMAT}
    for table in TABLES:
        told[table.key] = [_told(row) for row in tables.get(table.key, ())]
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_json(data: bytes) -> Rows:
    """Good rows, faults and refused rows; raises ``Refused`` or ``WrongColumns``."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Refused(DAMAGED, detail="JSON") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Refused(DAMAGED, detail=f"format != {FORMAT}")
    read = Rows({}, [], {})
    for table in TABLES:
        _read(table, told.get(table.key, []), read)
    return read


def _read(table: Table, rows: Any, into: Rows) -> None:
    into.rows[table.key], into.refused[table.key] = [], []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused(DAMAGED, detail=table.key)
    known = {column.key for column in table.columns}
    unknown = sorted({key for row in rows for key in row} - known)
    if unknown:
        raise WrongColumns(table.sheet, (), unknown)
    for number, row in enumerate(rows, start=1):
        sort_row(table, number, row, into)


def _told(row: Mapping[str, Value]) -> dict[str, object]:
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in row.items()
        if value not in (None, "", False)
    }
