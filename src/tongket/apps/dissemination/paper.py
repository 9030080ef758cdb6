"""Danh sách xác nhận: who has and who has not, as a sheet that is filed with the round."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from tongket.files.xlsx import Column, ColumnKind, Table, Value, write_tables

if TYPE_CHECKING:
    from datetime import date, datetime

    from tongket.apps.dissemination.queries import Listed

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LIST: Final = Table(
    "confirmations",
    "Danh sách xác nhận",
    (
        Column("number", "TT", ColumnKind.WHOLE, width=6),
        Column("full_name", "Họ và tên", width=28),
        Column("title", "Chức vụ", width=24),
        Column("unit", "Đơn vị", width=36),
        Column("opened", "Ngày mở văn bản", ColumnKind.DAY, width=14),
        Column("confirmed", "Ngày xác nhận", ColumnKind.DAY, width=14),
        Column("on_paper", "Ký giấy", ColumnKind.FLAG, width=10),
        Column("late", "Quá hạn", ColumnKind.FLAG, width=10),
        Column("score", "Số câu trả lời đúng", ColumnKind.WHOLE, width=14),
    ),
)


def list_of(listed: "Iterable[Listed]") -> bytes:
    """The sheet, in the order given."""
    return write_tables([(LIST, _rows(listed))])


def _rows(listed: "Iterable[Listed]") -> Iterator[Mapping[str, Value]]:
    for number, one in enumerate(listed, start=1):
        yield {
            "number": number,
            "full_name": one.full_name,
            "title": one.title,
            "unit": one.unit,
            "opened": _day(one.opened_at),
            "confirmed": _day(one.confirmed_at),
            "on_paper": one.on_paper,
            "late": one.is_late,
            "score": one.score,
        }


def _day(at: "datetime | None") -> "date | None":
    return timezone.localdate(at) if at else None
