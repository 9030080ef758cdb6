"""Tables that come in as spreadsheets, and the printed registers. Decree 30/2020, annexes IV and VI."""

from tongket.apps.register.models import Direction, Standard, Urgency
from tongket.files.xlsx import Column, ColumnKind, Table

_DAY, _CHOICE = ColumnKind.DAY, ColumnKind.CHOICE
_STANDARDS = {Standard.STATE.value: "Nhà nước", Standard.PARTY.value: "Đảng"}
_URGENCIES = {str(value): str(label) for value, label in Urgency.choices if value}

_NAMED = (
    Column("standard", "Thể thức", _CHOICE, choices=_STANDARDS, width=12),
    Column("kind", "Tên loại", most=100, required=True),
    Column("code", "Số, ký hiệu", most=80),
    Column("issued_on", "Ngày văn bản", _DAY, width=14),
    Column("issuer", "Cơ quan ban hành", most=200, width=32),
    Column("subject", "Trích yếu", most=1000, required=True, width=60),
    Column("signer", "Người ký", most=200, width=24),
)
INCOMING = Table(
    Direction.INCOMING.value,
    "Văn bản đến",
    (
        Column("arrived_on", "Ngày đến", _DAY, required=True, width=14),
        *_NAMED,
        Column("urgency", "Độ khẩn", _CHOICE, choices=_URGENCIES, width=14),
        Column("due_on", "Hạn trả lời", _DAY, width=14),
        Column("pages", "Số trang", ColumnKind.WHOLE, width=10),
        Column("note", "Ghi chú", most=500, width=30),
    ),
)
REFERENCED = Table(
    Direction.REFERENCED.value,
    "Văn bản viện dẫn",
    (*_NAMED, Column("note", "Ghi chú", most=500, width=30)),
)

# The columns of the books, as annex IV orders them.
OUTGOING_BOOK = Table(
    "outgoing",
    "Sổ đăng ký văn bản đi",
    (
        Column("code", "Số, ký hiệu văn bản", width=24),
        Column("issued_on", "Ngày tháng văn bản", _DAY, width=20),
        Column("subject", "Tên loại và trích yếu nội dung văn bản", width=56),
        Column("signer", "Người ký", width=22),
        Column("recipients", "Nơi nhận văn bản", width=36),
        Column("keeper", "Đơn vị, người nhận bản lưu", width=24),
        Column("copies", "Số lượng bản", ColumnKind.WHOLE, width=11),
        Column("sent_on", "Ngày chuyển", _DAY, width=20),
        Column("receipt", "Ký nhận", width=18),
        Column("note", "Ghi chú", width=24),
    ),
)
INCOMING_BOOK = Table(
    "incoming",
    "Sổ đăng ký văn bản đến",
    (
        Column("arrived_on", "Ngày đến", _DAY, width=20),
        Column("arrival_number", "Số đến", ColumnKind.WHOLE, width=10),
        Column("issuer", "Tác giả", width=30),
        Column("code", "Số, ký hiệu văn bản", width=24),
        Column("issued_on", "Ngày tháng văn bản", _DAY, width=20),
        Column("subject", "Tên loại và trích yếu nội dung văn bản", width=56),
        Column("receiver", "Đơn vị hoặc người nhận", width=30),
        Column("passed_on", "Ngày chuyển", _DAY, width=20),
        Column("receipt", "Ký nhận", width=18),
        Column("note", "Ghi chú", width=24),
    ),
)
FOLLOW_UP_BOOK = Table(
    "follow_up",
    "Theo dõi giải quyết văn bản đến",
    (
        Column("arrival_number", "Số đến", ColumnKind.WHOLE, width=10),
        Column("document", "Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản", width=56),
        Column("responsible", "Đơn vị hoặc người nhận", width=32),
        Column("deadline", "Thời hạn giải quyết", _DAY, width=20),
        Column("progress", "Tiến độ giải quyết", width=26),
        Column("answer", "Số, ký hiệu văn bản trả lời", width=22),
        Column("note", "Ghi chú", width=24),
    ),
)
BOOKS = {book.key: book for book in (OUTGOING_BOOK, INCOMING_BOOK, FOLLOW_UP_BOOK)}
