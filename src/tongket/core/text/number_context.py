"""Digits that are no quantities: in dates, names, legal references, clock times, phones."""

from typing import NamedTuple

from tongket.core.text.amounts import Amount
from tongket.core.text.letters import CAPITALS
from tongket.core.text.pattern import Pattern

# Behind these a number up to the limit names a day, month or quarter, whatever follows.
_CALENDAR = {"ngày": 31, "tháng": 12, "quý": 4, "quí": 4, "mồng": 31, "mùng": 31, "hôm": 31}
_EACH = frozenset({"mỗi", "một", "hằng", "hàng", "từng"})

# Behind these a number names a part of a legal text, unless it is plainly an amount of money.
_LEGAL_PARTS = frozenset({"điều", "khoản", "điểm", "mục", "chương", "tiết", "lục", "thứ"})
# The same syllables at the end of other words: "xử lý dứt điểm 13 vụ", "thu điều tiết: 6,4 tỷ".
_NO_PARTS_WORDS = """
dứt điểm, thời điểm, địa điểm, đặc điểm, trọng điểm, quan điểm, ưu điểm, khuyết điểm, nhược điểm,
cao điểm, giao điểm, cực điểm, chấm điểm, tổng điểm, số điểm, chi tiết, điều tiết, tình tiết, thời tiết,
quyết tiết, hạng mục, danh mục, chuyên mục, đề mục, đầu mục, tiết mục, tài khoản, các khoản, kỷ lục, kỉ lục,
huy chương, huân chương, bao điều, nhiều điều
"""
_NO_PARTS = frozenset(tuple(pair.split()) for pair in _NO_PARTS_WORDS.split(","))
_LEGAL_UNITS = frozenset(
    {
        "điều",
        "khoản",
        "điểm",
        "mục",
        "chương",
        "luật",
        "bộ luật",
        "nghị định",
        "phụ lục",
        "thông tư",
    }
)

# Behind these a bare number is a name; with a unit behind it, it is a quantity after all.
_NAMED_BEHIND = """
số số: biểu mẫu bảng hình trang tr. tờ thửa lô quận phường tổ đội khu thôn xóm ấp phố đường ngõ
ngách hẻm nhà lộ kênh cấp lớp khối khóa khoá kỳ lần tuần nhóm loại hạng bậc tầng phòng ca đợt vòng
cụm trạm tập quyển phần vụ việc câu bước vùng mã zalo windows office iso iec version đài nóng bcđ
đạo thoại thoại: đt: đt sđt: fax: tel: fax tel hotline hotline: cmnd cccd mst mst: phiên cccd:
cmnd: ghế ô cột ngạch covid q. p. zone block
"""
_NAMED = frozenset(_NAMED_BEHIND.split())
_NAMED_BEHIND_PAIRS = """
nghị quyết, quyết định, chỉ thị, nghị định, thông tư, công văn, kết luận, quy định, đề án, kế hoạch,
chương trình, dự án, mức độ, phiên bản, giai đoạn, nhiệm kỳ, cảnh sát, hướng dẫn, thông báo,
văn bản, nghiệp vụ, cách mạng, công nghiệp, khu vực, vành đai, báo động, máy lẻ, tài khoản, danh mục,
cấp độ, quân đoàn, chi đội, đường tỉnh, đường huyện, đường xã, tiểu đoàn, trung đoàn, sư đoàn, đại đội, lữ đoàn, mẫu số, loại hình
"""
_NAMED_PAIRS = frozenset(tuple(pair.split()) for pair in _NAMED_BEHIND_PAIRS.split(","))
_COUNTED = frozenset(
    {
        ("tổng", "số"),
        ("trong", "số"),
        ("con", "số"),
        ("một", "số"),
        ("có", "số"),
        ("định", "kỳ"),
        ("cùng", "kỳ"),
    }
)

# "Tổ 5 phường X", "thôn 2 xã Y": the place goes on, nothing is counted.
_PLACES = frozenset(
    {"tổ", "khu", "thôn", "xóm", "ấp", "phố", "phường", "quận", "kp", "tdp", "cụm"}
    | {"bcđ", "đạo", "vực"}
)
_PLACE_UNITS = frozenset(
    {"phường", "xã", "thị trấn", "thị xã", "thành phố", "huyện", "quận", "tỉnh", "thôn", "khu phố"}
)

# "Giấy chứng nhận số BX 104.227": the letters of a series.
_SERIES_BEFORE = Pattern(r"(?<![^\W\d_])(?i:số|seri|sê-ri)(?: hiệu)?:? [A-ZĐ]{1,3} ?\Z")
_TOTALLED_BEFORE = Pattern(r"(?i:tổng|trong|con|có|một|dân|sĩ|quân) số")

_CLOCK_BEFORE = frozenset({"lúc", "hồi", "vào", "từ", "đến", "trước", "sau"})
_CLOCK_AFTER = Pattern(
    r"\s?[0-9]{1,2}(?![0-9])(?:\s?phút)?|,?\s(?:sáng|chiều|tối|đêm|trưa|ngày|cùng)(?!\w)"
)
_HOUR_BEFORE = Pattern(r"[0-9]{1,2}h\Z")
_PERIOD_AFTER = Pattern(r"\s(?:đầu|cuối|năm|của năm|ĐẦU|CUỐI|NĂM)(?!\w)|\s?[0-9/]")
_REPORTED = frozenset({"cáo", "quả", "kết", "tác"})
_HEADING_BEHIND = Pattern(rf"[.)/:](?![0-9])|-\s|\s-\s(?=[^\W\d_])|\t| (?=[{CAPITALS}])")
_PROPER_NAME = Pattern(rf"(?:\s[{CAPITALS}][^\W\d_{CAPITALS}]{{1,7}}){{2}}(?!\w)")
_DEEPEST_INDENT = 24
_FURTHEST_BACK = 28
_OPENING = "(\"“\u2018'[«"


class Preceding(NamedTuple):
    """The two words in front of a number, lower-case, with the punctuation behind them."""

    before: str
    last: str


def words_before(text: str, start: int) -> Preceding:
    """The words in front of ``start``, without opening quotes and brackets."""
    words = text[max(0, start - _FURTHEST_BACK) : start].lower().rsplit(None, 2)[-2:]
    if not words:
        return Preceding("", "")
    last = words[-1].strip(_OPENING)
    return Preceding(words[0].strip(_OPENING) if len(words) > 1 else "", last)


def is_quantity(text: str, amount: Amount, written: str) -> bool:
    """Whether the digits ``written`` count or measure something where they stand."""
    words = words_before(text, amount.span.start)
    other = _is_identifier(written, amount) or _is_address(text, amount, words)
    if other or is_time(text, amount, words):
        return False
    bare = amount.unit is None and amount.scale == 1
    named = bare and (" " in written or _is_of_series(text, amount.span.start))
    if named or _is_heading(text, amount):
        return False
    if amount.scale > 1 or "," in written or not _names_something(written):
        return True
    if _is_calendar_or_legal(words, amount):
        return False
    return not bare or _may_stand_bare(text, amount, written, words)


def _is_address(text: str, amount: Amount, words: Preceding) -> bool:
    """Whether a name goes on behind the number: "số 12 Nam Kỳ Khởi Nghĩa"."""
    if words.last not in _NAMED or words in _COUNTED or amount.digits is None or amount.scale > 1:
        return False
    return _PROPER_NAME.match(text, amount.digits.end) is not None


def _is_of_series(text: str, start: int) -> bool:
    """Whether the number stands behind the letters of a series: "số BX 104.227"."""
    before = text[max(0, start - _FURTHEST_BACK) : start]
    series = _SERIES_BEFORE.search(before)
    return series is not None and not _TOTALLED_BEFORE.search(before)


def _names_something(written: str) -> bool:
    """Whether digits of this form are ever a name: 12, 4.0, but never 1.234."""
    return written.isdigit() or len(written.rpartition(".")[2]) != 3


def _is_identifier(written: str, amount: Amount) -> bool:
    if written[0] == "0" and len(written) > 2 and written[1].isdigit():
        return True
    return written.isdigit() and len(written) >= 9 and amount.unit is None and amount.scale == 1


def is_time(text: str, amount: Amount, words: Preceding) -> bool:
    """A clock time ("8 giờ 30 phút") or a part of a year ("6 tháng đầu năm")."""
    end = amount.span.end
    if amount.unit == "tháng":
        reported = words.last in _REPORTED and amount.value in (3, 6, 9)
        return reported or bool(_PERIOD_AFTER.match(text, end))
    if amount.unit == "giờ":
        return words.last in _CLOCK_BEFORE or bool(_CLOCK_AFTER.match(text, end))
    return _HOUR_BEFORE.match(words.last if words.last != "giờ" else f"{words.before}h") is not None


def _is_calendar_or_legal(words: Preceding, amount: Amount) -> bool:
    """Behind a word that makes the number a name even with a unit behind it."""
    value = amount.value or 0
    if words.last == "năm":
        return amount.unit is None or 1900 <= value <= 2100
    if words.last in _CALENDAR and words.before not in _EACH:
        return amount.unit is None or value <= _CALENDAR[words.last]
    if words.last in _PLACES and amount.unit in _PLACE_UNITS:
        return True
    if words in _NO_PARTS or Preceding(words.before, words.last.rstrip(":")) in _NO_PARTS:
        return False
    return words.last.rstrip(":") in _LEGAL_PARTS and amount.unit != "đồng"


def _may_stand_bare(text: str, amount: Amount, written: str, words: Preceding) -> bool:
    if len(written) == 4 and "1900" <= written <= "2100":
        return False
    if (words.last in _NAMED and words not in _COUNTED) or words in _NAMED_PAIRS:
        return False
    start, end = amount.span
    before, behind = text[start - 1 : start], text[end : end + 1]
    return behind != ":" and not (behind in (")", "]") and before in ("(", "["))


def _is_heading(text: str, amount: Amount) -> bool:
    start = amount.span.start
    behind = _HEADING_BEHIND.match(text, amount.digits.end if amount.digits else start)
    return behind is not None and starts_line(text, start)


def starts_line(text: str, start: int) -> bool:
    """Whether only blanks, a list mark or an opening quote stand before ``start`` on its line."""
    window = text[max(0, start - _DEEPEST_INDENT) : start]
    begin = max(window.rfind("\n"), window.rfind("\r")) + 1
    line = window[begin:]
    return (begin > 0 or start < _DEEPEST_INDENT) and not line.strip(" \t-+*•" + _OPENING)


def continues_names(amount: Amount) -> bool:
    """Whether a number joined by a comma or "và" to a name is a name too."""
    return amount.scale == 1 and (amount.unit is None or amount.unit in _LEGAL_UNITS)
