"""How numbers are written: leading zeros, separators, the decimal comma, ranges."""

from collections.abc import Iterator
from itertools import pairwise

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report, text
from tongket.core.check.figures_places import TIMES, Counted, alike
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Place
from tongket.core.text.amounts import digits_value
from tongket.core.text.number_format import format_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import is_measure
from tongket.core.text.words import Words

_CUSTOM = Words(
    vi="Cách viết số thống nhất trong văn bản hành chính: số đếm dưới 10 ghi thêm số 0 (08 bài viết), dấu "
    "chấm ngăn hàng nghìn (1.234), dấu phẩy ngăn phần thập phân (7,5) theo Thông tư 01/2011/TT-BNV và "
    "thông lệ văn phòng.",
    en="Numbers in office papers: counts below 10 take a leading zero (08 bài viết), a full stop parts the "
    "thousands (1.234), a comma the decimals (7,5).",
)

# Steps, ranks and times over are named rather than counted; nobody writes "02 cấp".
_NAMED = "cấp bước vòng loại bậc hạng lần mặt kỳ khóa vùng tập chữ ô dòng cột"
_NEVER_PADDED = TIMES | frozenset(_NAMED.split())
_ONE_DIGIT = Pattern(r"[1-9]")
_TIED_BEFORE = Pattern(r"(?:[/–-]|đến|tới|gấp|mỗi|từng|số)\s?\Z")
_TIED_BEHIND = Pattern(r"\s?(?:[/–-]|đến\s\d|tới\s\d)")
_QUOTE = {"“": 1, "”": -1}


def find_unpadded_counts(brief: Brief) -> Iterator[Hit]:
    """A count of one digit without its zero, outside quotations, ranges and ratios."""
    for one in _in_prose(brief):
        unit = one.unit
        if unit is None or unit in _NEVER_PADDED or is_measure(unit):
            continue
        if not _ONE_DIGIT.fullmatch(one.written) or one.value != int(one.written):
            continue
        if not _is_tied(one) and not _in_quotes(one):
            at = one.number.digits or one.number.span
            edit = Edit(Span(at.start, at.start), "0")
            yield hit(at, edit, written=one.written, right=f"0{one.written}")


def _in_prose(brief: Brief) -> Iterator[Counted]:
    return (
        one for one in brief.counted if one.passage.place is Place.PROSE and one.digits is not None
    )


def _is_tied(one: Counted) -> bool:
    """Whether the number is one end of a range or of a ratio."""
    end = one.digits.end if one.digits else one.at.end
    behind = one.passage.text[end : end + 8]
    return bool(
        _TIED_BEFORE.search(one.before(6))
        or _TIED_BEHIND.match(behind)
        or _TIED_BEHIND.match(one.behind(8))
    )


def _in_quotes(one: Counted) -> bool:
    depth = sum(_QUOTE.get(letter, 0) for letter in one.before(200))
    return depth > 0


UNPADDED_COUNT = Rule(
    code="F131",
    name="count-without-zero",
    severity=Severity.NOTE,
    title=Words(vi="Số đếm dưới 10 thiếu số 0", en="Count below 10 without its zero"),
    why=_CUSTOM,
    message=Words(
        vi="Nên ghi “{right}” thay vì “{written}”.",
        en="“{right}” is customary instead of “{written}”.",
    ),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_unpadded_counts,
    bad=(
        report(
            body="Sở đã đánh giá ⟦8⟧ bài viết và ⟦2⟧ video.",
            fixed="Sở đã đánh giá 08 bài viết và 02 video.",
        ),
    ),
    good=(
        report(body="Sở đã đánh giá 08 bài viết, 12 video; trong 6 tháng, 3 năm, quý 3."),
        report(body="Kinh phí 5 tỷ đồng, 7,5 triệu đồng; tăng 2 lần; 9/11 huyện; 5-7 đơn vị."),
        report(body="Chính quyền 2 cấp; Cuộc thi “5 nội dung, 2 bước” đã kết thúc."),
        text("Đường dài 5 km, rộng 3 m, tăng 5%."),
    ),
)

_SCALED = Pattern(r"\s(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)")
_BY_COMMA = Pattern(r"\d{1,3}(?:,\d{3})+")
_BY_SPACE = Pattern(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_UNGROUPED = Pattern(r"\d{4,12}")


def find_wrong_separators(brief: Brief) -> Iterator[Hit]:
    """Thousands parted by a comma or a space, or not at all."""
    for one in _in_prose(brief):
        written, unit = one.written, one.unit
        assert one.digits is not None
        scaled = _SCALED.match(one.passage.text, one.digits.end) is not None
        if len(written) < 4 or unit is None or unit in TIMES:
            continue
        right = _grouped(written, whole=not scaled and (not is_measure(unit) or unit == "đồng"))
        if right is not None:
            at = one.number.digits or one.number.span
            # A comma makes another number of it: 1,234 is a little more than one.
            severity = Severity.WARNING if "," in written else None
            yield hit(at, Edit(at, right), severity=severity, written=written, right=right)


def _grouped(written: str, *, whole: bool) -> str | None:
    """The same digits in threes; ``None`` when they are right or may be meant otherwise."""
    if _BY_COMMA.fullmatch(written) and (whole or written.count(",") > 1):
        return written.replace(",", ".")
    if _BY_SPACE.fullmatch(written):
        return written.replace(" ", ".")
    if not _UNGROUPED.fullmatch(written):
        return None
    year = len(written) == 4 and "1900" <= written <= "2100"
    value = digits_value(written)
    return None if year or not whole or value is None else format_number(value)


WRONG_SEPARATOR = Rule(
    code="F132",
    name="thousands-separator",
    severity=Severity.NOTE,
    title=Words(vi="Dấu ngăn hàng nghìn", en="Separator of thousands"),
    why=_CUSTOM,
    message=Words(vi="“{written}” phải ghi là “{right}”.", en="“{written}” should read “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_wrong_separators,
    bad=(
        report(
            body="Kinh phí ⟦1,234,567⟧ đồng cho ⟦1,250⟧ người.",
            fixed="Kinh phí 1.234.567 đồng cho 1.250 người.",
        ),
        report(
            body="Đã xử phạt ⟦7500000⟧ đồng, ⟦12 500 000⟧ đồng.",
            fixed="Đã xử phạt 7.500.000 đồng, 12.500.000 đồng.",
        ),
    ),
    good=(
        report(body="Kinh phí 1.234.567 đồng cho 1.250 người; 1,234 tỷ đồng; dài 1,234 km."),
        report(body="Năm 2024, có 985 lớp; mã hồ sơ 12345; diện tích 12500 m²."),
    ),
)

_BY_POINT = Pattern(r"\d{1,6}\.(?:\d{1,2}|\d{4,6})")


def find_decimal_points(brief: Brief) -> Iterator[Hit]:
    """Decimals behind a full stop: 12.5%."""
    for one in _in_prose(brief):
        assert one.digits is not None
        measured = one.unit is not None and is_measure(one.unit)
        scaled = _SCALED.match(one.passage.text, one.digits.end) is not None
        if (measured or scaled) and _BY_POINT.fullmatch(one.written):
            at = one.number.digits or one.number.span
            right = one.written.replace(".", ",")
            yield hit(at, Edit(at, right), written=one.written, right=right)


DECIMAL_POINT = Rule(
    code="F133",
    name="decimal-point",
    severity=Severity.WARNING,
    title=Words(vi="Phần thập phân ngăn bằng dấu chấm", en="Decimals behind a full stop"),
    why=_CUSTOM,
    message=Words(vi="“{written}” phải ghi là “{right}”.", en="“{written}” should read “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_decimal_points,
    bad=(
        report(
            body="Tỷ lệ đạt ⟦12.5⟧%, kinh phí ⟦7.5⟧ triệu đồng.",
            fixed="Tỷ lệ đạt 12,5%, kinh phí 7,5 triệu đồng.",
        ),
    ),
    good=(
        report(body="Tỷ lệ đạt 12,5%, kinh phí 7.500 triệu đồng, Cách mạng công nghiệp 4.0."),
        report(body="Thực hiện tiêu chí 2.1 và mục 1.2 kế hoạch."),
    ),
)

_TO = Pattern(r"\s(?:đến|tới)\s")
_HYPHEN = Pattern(r"\s?[-–]\s?")
_FROM = Pattern(r"(?i:từ)\s\Z")
_FALLING = Pattern(r"(?i:giảm|rút|hạ|xuống|thu hẹp|còn|tỷ số|tỉ số|nhiệt độ|âm)(?!\w)")
_YEARS = Pattern(
    r"(?i:giai đoạn|nhiệm kỳ|năm học|niên khóa)\s(?:từ\s)?(?:năm\s)?(?P<first>(?:19|20)\d\d)"
    r"\s?(?:-|đến)\s?(?:năm\s)?(?P<last>(?:19|20)\d\d)(?!\d)"
)


def find_reversed_ranges(brief: Brief) -> Iterator[Hit]:
    """A range whose beginning is greater than its end."""
    for sentence in brief.sentences:
        for first, last in pairwise(sentence.numbers):
            if _is_reversed(first, last):
                span = Span(first.number.span.start, last.number.span.end)
                yield hit(span, first=first.written, last=last.written)
    for passage in brief.body:
        if "19" not in passage.text and "20" not in passage.text:
            continue
        for match, span in passage.matches(_YEARS):
            if match["first"] > match["last"]:
                yield hit(span, first=match["first"], last=match["last"])


def _is_reversed(first: Counted, last: Counted) -> bool:
    if first.value is None or last.value is None or first.value <= last.value:
        return False
    if not alike(first.unit, last.unit) or last.unit in TIMES or first.digits is None:
        return False
    if _FALLING.search(first.before(60)):
        return False
    between = first.passage.text[first.at.end : last.at.start]
    if _HYPHEN.fullmatch(between):
        return first.at == first.digits
    return bool(_TO.fullmatch(between) and _FROM.search(first.before(4)))


REVERSED_RANGE = Rule(
    code="F134",
    name="range-reversed",
    severity=Severity.WARNING,
    title=Words(vi="Khoảng số viết ngược", en="Range the wrong way round"),
    why=Words(
        vi="Khoảng số viết từ nhỏ đến lớn; viết ngược thường do gõ nhầm một trong hai số.",
        en="A range runs from the smaller to the greater; the other way round is mostly a typing slip.",
    ),
    message=Words(
        vi="Khoảng “{first}” đến “{last}” bị ngược.",
        en="The range “{first}” to “{last}” runs back.",
    ),
    remedy=Words(vi="Kiểm tra lại hai số.", en="Check the two numbers."),
    find=find_reversed_ranges,
    bad=(
        report(body="Mỗi đơn vị trồng từ ⟦30 đến 20 cây⟧."),
        report(body="Kế hoạch trồng cây ⟦giai đoạn 2030 - 2026⟧."),
    ),
    good=(
        report(body="Mỗi đơn vị trồng từ 20 đến 30 cây, 5-7 cây xanh; giai đoạn 2026 - 2030."),
        report(body="Thời gian giải quyết giảm từ 10 ngày đến 05 ngày, tỷ lệ hạ từ 15% đến 10%."),
    ),
)
