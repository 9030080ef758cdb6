"""Refused rows as a file: mended, it can be brought in again."""

from collections import defaultdict

from tongket.apps.org.exchange.checking import Checked
from tongket.apps.org.exchange.tables import TABLES, with_faults
from tongket.files.xlsx import Row, write_tables


def refused_rows(checked: Checked) -> bytes:
    """An .xlsx file of the refused rows, with what is wrong in a last column."""
    said: dict[tuple[str, int], list[str]] = defaultdict(list)
    for fault in checked.faults:
        place = f"{fault.heading}: " if fault.heading else ""
        said[fault.sheet, fault.row].append(f"{place}{fault.words.vi}")
    return write_tables(
        [
            (
                with_faults(table),
                [
                    {**row.values, "fault": "; ".join(said[table.sheet, row.number])}
                    for row in sorted(checked.refused[table.key], key=_number)
                ],
            )
            for table in TABLES
        ]
    )


def _number(row: Row) -> int:
    return row.number
