"""Nine tables that hold the whole organisation; headings are Vietnamese, keys are the API's."""

from types import MappingProxyType
from typing import Final

from tongket.files.xlsx import FAULT_HEADING, Column, ColumnKind, Table

FORMAT: Final = "tongket.org-1"
Kind = ColumnKind

KINDS = MappingProxyType(
    {
        "party_committee": "cấp ủy",
        "party_commission": "ban, văn phòng của cấp ủy",
        "steering_committee": "ban chỉ đạo",
        "peoples_committee": "ủy ban nhân dân",
        "department": "sở, ban, ngành",
        "division": "phòng",
        "centre": "đơn vị sự nghiệp",
        "district": "cơ quan cấp huyện",
        "commune": "cơ quan cấp xã",
        "other": "cơ quan khác",
    }
)
SIDES = MappingProxyType(
    {"state": "Nhà nước", "party": "Đảng", "front": "Mặt trận, đoàn thể", "judicial": "Tư pháp"}
)
SUCCESSIONS = MappingProxyType(
    {
        "merge": "hợp nhất, sáp nhập",
        "split": "chia tách",
        "rename": "đổi tên",
        "absorb": "nhập vào",
        "function_transfer": "chuyển chức năng",
    }
)

_UNIT = Column("unit", "Đơn vị", required=True, most=20)
_SINCE = Column("since", "Từ ngày", Kind.DAY, required=True, width=12)
_UNTIL = Column("until", "Đến ngày", Kind.DAY, width=12)

UNITS = Table(
    "units",
    "Đơn vị",
    (
        Column("key", "Mã dòng", required=True, most=20, width=10),
        Column("kind", "Loại", Kind.CHOICE, required=True, width=26, choices=KINDS),
        Column("side", "Khối", Kind.CHOICE, required=True, choices=SIDES),
        Column("is_agency", "Có sổ riêng", Kind.FLAG, width=12),
        _SINCE,
        _UNTIL,
    ),
)
NAMES = Table(
    "names",
    "Tên gọi",
    (
        _UNIT,
        Column("name", "Tên gọi", required=True, most=300, width=60),
        Column("short_name", "Tên viết gọn", most=100, width=30),
        _SINCE,
        _UNTIL,
    ),
)
SYMBOLS = Table(
    "symbols",
    "Ký hiệu",
    (
        _UNIT,
        Column("symbol", "Chữ viết tắt", required=True, most=30),
        Column("preferred", "Đang dùng", Kind.FLAG, width=12),
        _SINCE,
        _UNTIL,
    ),
)
CODES = Table(
    "codes",
    "Mã định danh",
    (
        _UNIT,
        Column("scheme", "Lược đồ", required=True, most=30),
        Column("code", "Mã", required=True, most=35, width=36),
        _SINCE,
        _UNTIL,
    ),
)
PLACES = Table(
    "places",
    "Trực thuộc",
    (
        _UNIT,
        Column("parent", "Cấp trên", required=True, most=20),
        Column("position", "Thứ tự", Kind.WHOLE, width=10),
        _SINCE,
        _UNTIL,
    ),
)
POSTS = Table(
    "posts",
    "Chức vụ",
    (
        Column("key", "Mã dòng", required=True, most=20, width=10),
        _UNIT,
        Column("title", "Chức vụ", required=True, most=200, width=40),
        Column("rank", "Bậc", Kind.WHOLE, required=True, width=8),
        _SINCE,
        _UNTIL,
    ),
)
PEOPLE = Table(
    "people",
    "Người",
    (
        Column("key", "Mã dòng", required=True, most=20, width=10),
        Column("full_name", "Họ và tên", required=True, most=200, width=40),
    ),
)
HOLDINGS = Table(
    "holdings",
    "Giữ chức vụ",
    (
        Column("post", "Chức vụ", required=True, most=20),
        Column("person", "Người", required=True, most=20),
        Column("acting", "Quyền", Kind.FLAG, width=10),
        _SINCE,
        _UNTIL,
    ),
)
SUCCESSION_TABLE = Table(
    "successions",
    "Kế thừa",
    (
        Column("predecessor", "Đơn vị trước", required=True, most=20),
        Column("successor", "Đơn vị sau", required=True, most=20),
        Column("kind", "Hình thức", Kind.CHOICE, required=True, width=24, choices=SUCCESSIONS),
        Column("on", "Ngày có hiệu lực", Kind.DAY, required=True, width=14),
        Column("legal_act", "Văn bản", required=True, most=300, width=60),
        Column("scope", "Chức năng chuyển", most=300, width=40),
    ),
)

TABLES: Final = (
    UNITS,
    NAMES,
    SYMBOLS,
    CODES,
    PLACES,
    POSTS,
    PEOPLE,
    HOLDINGS,
    SUCCESSION_TABLE,
)
BY_KEY: Final = MappingProxyType({table.key: table for table in TABLES})


def with_faults(table: Table) -> Table:
    """The table in which refused rows go back, with what is wrong at the end of each."""
    fault = Column("fault", FAULT_HEADING, width=60)
    return Table(table.key, table.sheet, (*table.columns, fault))
