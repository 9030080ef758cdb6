"""Digits that are not quantities: parts of dates, labels, symbols, clock times, telephone numbers."""

import re

from tongket.core.text.amounts import Amount

# Behind these a number up to the limit names a day, month, quarter or year, whatever follows.
_CALENDAR = {"ngày": 31, "tháng": 12, "quý": 4, "quí": 4, "mồng": 31, "mùng": 31, "hôm": 31}
_EACH = frozenset({"mỗi", "một", "hằng", "hàng", "từng", "trên"})

# Behind these a number names a part of a legal text, unless it is plainly an amount of money.
_LEGAL_PARTS = frozenset({"điều", "khoản", "điểm", "mục", "chương", "tiết", "lục", "thứ"})
_LEGAL_UNITS = frozenset({"điều", "khoản", "điểm", "mục", "chương", "luật", "bộ luật", "nghị định"})

# Behind these a bare number is a name; with a unit behind it, it is a quantity after all.
_NAMED = frozenset(
    [
        "số",
        "biểu",
        "mẫu",
        "bảng",
        "hình",
        "trang",
        "tờ",
        "thửa",
        "lô",
        "quận",
        "phường",
        "tổ",
        "đội",
        "khu",
        "thôn",
        "xóm",
        "ấp",
        "phố",
        "đường",
        "ngõ",
        "ngách",
        "hẻm",
        "lộ",
        "kênh",
        "cấp",
        "lớp",
        "khối",
        "khóa",
        "khoá",
        "kỳ",
        "lần",
        "tuần",
        "nhóm",
        "loại",
        "hạng",
        "bậc",
        "tầng",
        "phòng",
        "ca",
        "đợt",
        "vòng",
        "cụm",
        "trạm",
        "tập",
        "quyển",
        "phần",
        "vụ",
        "việc",
        "câu",
        "bước",
        "bài",
        "vùng",
        "km",
        "mã",
        "zalo",
        "windows",
        "office",
        "version",
        "nghị_quyết",
        "lãnh_đạo",
        "thoại",
        "fax",
        "tel",
        "hotline",
        "cmnd",
        "cccd",
        "mst",
        "bhxh",
        "phiên",
        "tiểu_đoàn",
        "trung_đoàn",
        "điện_thoại",
    ]
)
_NAMED_PAIRS = frozenset(
    {
        ("nghị", "quyết"),
        ("quyết", "định"),
        ("chỉ", "thị"),
        ("nghị", "định"),
        ("thông", "tư"),
        ("công", "văn"),
        ("kết", "luận"),
        ("quy", "định"),
        ("đề", "án"),
        ("kế", "hoạch"),
        ("chương", "trình"),
        ("dự", "án"),
        ("mức", "độ"),
        ("phiên", "bản"),
        ("giai", "đoạn"),
        ("nhiệm", "kỳ"),
    }
)
_COUNTED = frozenset({("tổng", "số"), ("trong", "số"), ("con", "số"), ("một", "số"), ("có", "số")})

_CLOCK_BEFORE = frozenset({"lúc", "hồi", "vào", "từ", "đến", "trước", "sau", "khoảng"})
_CLOCK_AFTER = re.compile(
    r"\s?[0-9]{1,2}(?![0-9])(?:\s?phút)?|\s(?:sáng|chiều|tối|đêm|trưa|ngày)\b|,\s?ngày"
)
_PERIOD_AFTER = re.compile(r"\s(?:đầu|cuối|năm|của năm|ĐẦU|CUỐI|NĂM)\b|\s?[0-9/]")
_HEADING_BEHIND = re.compile(r"[.)/:](?![0-9])|-\s|\s?[-–]\s(?=[^\W\d_])")
_DEEPEST_INDENT = 24
_TRIM = "(\"“\u2018'[«:"


def words_before(text: str, start: int) -> tuple[str, str]:
    """The two words in front of ``start``, lower-case; a word closed by punctuation keeps it."""
    words = text[max(0, start - 28) : start].rsplit(None, 2)[-2:]
    if not words:
        return "", ""
    last = words[-1].strip(_TRIM).lower()
    return (words[0].strip(_TRIM).lower() if len(words) > 1 else ""), last


def is_quantity(text: str, amount: Amount, written: str) -> bool:
    """Whether the digits ``written`` count or measure something where they stand."""
    if _is_identifier(written, amount) or _is_clock_or_period(text, amount):
        return False
    before, last = words_before(text, amount.span.start)
    plain = amount.scale == 1 and written.isdigit()
    if plain and not _is_named_by_unit_word(before, last, amount):
        return False
    if amount.unit is not None or amount.scale > 1:
        return True
    return not _is_heading(text, amount) and (
        not plain or _may_stand_bare(text, amount, written, (before, last))
    )


def _is_identifier(written: str, amount: Amount) -> bool:
    if written[0] == "0" and len(written) > 2 and written[1].isdigit():
        return True
    return written.isdigit() and len(written) >= 9 and amount.unit is None and amount.scale == 1


def _is_clock_or_period(text: str, amount: Amount) -> bool:
    end = amount.span.end
    if amount.unit == "tháng":
        return bool(_PERIOD_AFTER.match(text, end))
    if amount.unit == "giờ":
        last = words_before(text, amount.span.start)[1]
        return last in _CLOCK_BEFORE or bool(_CLOCK_AFTER.match(text, end))
    return False


def _is_named_by_unit_word(before: str, last: str, amount: Amount) -> bool:
    """``False`` behind words that make the number a name even with a unit behind it."""
    value = amount.value or 0
    if last == "năm":
        return amount.unit is not None and not 1900 <= value <= 2100
    if last in _CALENDAR:
        return before in _EACH or (amount.unit is not None and value > _CALENDAR[last])
    return last not in _LEGAL_PARTS or amount.unit == "đồng"


def _may_stand_bare(text: str, amount: Amount, written: str, words: tuple[str, str]) -> bool:
    if len(written) == 4 and "1900" <= written <= "2100":
        return False
    if (words[1] in _NAMED and words not in _COUNTED) or words in _NAMED_PAIRS:
        return False
    start, end = amount.span
    behind = text[end : end + 1]
    return behind != ":" and not (behind == ")" and text[start - 1 : start] == "(")


def _is_heading(text: str, amount: Amount) -> bool:
    start, end = amount.span
    return bool(_HEADING_BEHIND.match(text, end)) and starts_line(text, start)


def starts_line(text: str, start: int) -> bool:
    """Whether only blanks or a list mark stand before ``start`` on its line."""
    window = text[max(0, start - _DEEPEST_INDENT) : start]
    _, newline, line = window.rpartition("\n")
    return (bool(newline) or start < _DEEPEST_INDENT) and not line.strip(" \t-+*•")


def continues_names(amount: Amount) -> bool:
    """Whether a number joined by a comma or "và" to a name is a name too."""
    return amount.unit is None or amount.unit in _LEGAL_UNITS
