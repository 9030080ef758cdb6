"""Percentages beside the numbers they are made of: shares, changes, parts of a whole."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_places import Counted, Sentence, alike, is_written_so
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.text.number_format import format_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_WHY = Words(
    vi="Luật Thống kê, Điều 5: số liệu phải chính xác, thống nhất. Tỷ lệ phần trăm phải tính đúng từ số "
    "liệu ghi bên cạnh, lấy tử số chia cho mẫu số.",
    en="Law on Statistics, article 5: figures must be exact and consistent. A percentage must follow from "
    "the numbers beside it.",
)
_PERIODIC = Context(prec=28)
_HUNDRED = Decimal(100)
_ROUGH = Pattern(r"(?i:gần|khoảng|hơn|trên|xấp xỉ|ước|ước đạt|ít nhất|tối thiểu)\s\Z")
_ROUGHLY = Decimal(5)

_OVER = Pattern(r"/|[^,;.()%\d]{0,16}\s(?:trên|trên tổng số|trong tổng số|/)\s")
_REACHED = r"(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương ứng|tương đương|=)\s){0,2}"
_IN_BRACKET = Pattern(rf"[^.;()%\d]{{0,50}}\(\s?{_REACHED}")
_BEHIND_COMMA = Pattern(r"[^.;()%\d]{0,50}?,\s(?:đạt|chiếm|bằng)\s(?:(?:tỷ|tỉ) lệ\s)?")
_BRACKET_BEHIND = Pattern(r"\s?\(\s?(?:(?:đạt|bằng|tức|là)\s)?")
_CLOSES = Pattern(r"\s?\)")
_OTHER_BASE = Pattern(r"\s(?:kế hoạch|chỉ tiêu|dự toán|so|KH|của|trên|tổng|mục tiêu|nhu cầu)(?!\w)")
_CHANGES = Pattern(r"(?i:tăng|giảm|cao hơn|thấp hơn|so với|cùng kỳ|vượt|thêm)")


class _Share(NamedTuple):
    """A percentage with the two numbers that it should follow from."""

    part: Counted
    whole: Counted
    percent: Counted


def find_wrong_shares(brief: Brief) -> Iterator[Hit]:
    """A percentage beside "a/b" that is not a of b."""
    for sentence in brief.sentences:
        numbers = sentence.numbers
        for at, percent in enumerate(numbers):
            if percent.unit != "%" or len(numbers) < 3:
                continue
            share = _before(numbers, at) or _after(numbers, at)
            if share is not None and not _follows(share):
                right = _percent(share.part, share.whole)
                yield hit(
                    percent.number.span,
                    written=" ".join(percent.number.text.split()),
                    part=share.part.written,
                    whole=share.whole.written,
                    right=_shown(right, percent),
                )


def _before(numbers: Sequence[Counted], at: int) -> _Share | None:
    """``12/15 hồ sơ (đạt 80%)``, ``12/15 hồ sơ, đạt 80%``."""
    if at < 2:
        return None
    part, whole, percent = numbers[at - 2 : at + 1]
    if not _is_ratio(part, whole):
        return None
    between = _between(whole, percent)
    if _CHANGES.search(between):
        return None
    bracketed = _IN_BRACKET.fullmatch(between) and _CLOSES.match(percent.behind(4))
    told = _BEHIND_COMMA.fullmatch(between) and not _OTHER_BASE.match(percent.behind(24))
    return _Share(part, whole, percent) if bracketed or told else None


def _after(numbers: Sequence[Counted], at: int) -> _Share | None:
    """``đạt 85% (17/20 xã)``."""
    if at + 2 >= len(numbers):
        return None
    percent, part, whole = numbers[at : at + 3]
    if not _is_ratio(part, whole) or _CHANGES.search(percent.before(16)):
        return None
    opened = _BRACKET_BEHIND.fullmatch(_between(percent, part))
    closed = _CLOSES.match(whole.behind(4))
    return _Share(part, whole, percent) if opened and closed else None


def _is_ratio(part: Counted, whole: Counted) -> bool:
    if part.passage is not whole.passage or not alike(part.unit, whole.unit):
        return False
    known = part.value is not None and bool(whole.value)
    return known and "%" not in (part.unit, whole.unit) and bool(_OVER.fullmatch(_gap(part, whole)))


def _gap(one: Counted, other: Counted) -> str:
    """What stands between the digits of two numbers, units included."""
    end = one.digits.end if one.digits else one.at.end
    return one.passage.text[end : other.at.start]


def _between(one: Counted, other: Counted) -> str:
    return one.passage.text[one.at.end : other.at.start]


def _percent(part: Counted, whole: Counted) -> Decimal:
    assert part.value is not None
    assert whole.value is not None
    return _PERIODIC.divide(part.value * _HUNDRED, whole.value)


def _follows(share: _Share) -> bool:
    return _fits(share.percent, _percent(share.part, share.whole))


def _fits(percent: Counted, right: Decimal) -> bool:
    """Whether a percentage is right to its last digit, rounded or cut off."""
    assert percent.value is not None
    written = abs(percent.value)
    if _ROUGH.search(percent.before(12)):
        return abs(written - right) < _ROUGHLY
    return is_written_so(right, written, Decimal(1).scaleb(-_decimals(percent)))


def _decimals(percent: Counted) -> int:
    _, _, behind = percent.written.replace(".", ",").partition(",")
    return len(behind)


def _shown(right: Decimal, percent: Counted) -> str:
    places = max(_decimals(percent), 0 if right == right.to_integral_value() else 1)
    return format_number(right, decimals=places, padded=False) + "%"


WRONG_SHARE = Rule(
    code="F121",
    name="percentage-does-not-follow",
    severity=Severity.ERROR,
    title=Words(vi="Tỷ lệ phần trăm tính sai", en="Percentage that does not follow"),
    why=_WHY,
    message=Words(
        vi="Ghi {written} nhưng {part}/{whole} là {right}.",
        en="It says {written}, but {part}/{whole} is {right}.",
    ),
    remedy=Words(
        vi="Tính lại tỷ lệ, hoặc kiểm tra tử số, mẫu số.",
        en="Work it out again, or check the two numbers.",
    ),
    find=find_wrong_shares,
    bad=(
        report(body="Sở đã giải quyết 12/15 hồ sơ (đạt ⟦70%⟧)."),
        report(body="Có 17/20 xã được công nhận, đạt ⟦80%⟧."),
        report(body="Tỷ lệ giải quyết đúng hạn đạt ⟦98,5%⟧ (950/1.000 hồ sơ)."),
        report(body="Đã trả kết quả 45 hồ sơ trên tổng số 60 hồ sơ (⟦70%⟧)."),
    ),
    good=(
        report(body="Sở đã giải quyết 12/15 hồ sơ (đạt 80%), 2/3 hồ sơ (66,6%)."),
        report(body="Sở đã giải quyết 6/7 hồ sơ (85,7%), 6/7 hồ sơ (86%), 6/7 hồ sơ (85%)."),
        report(body="Có 17/20 xã được công nhận, đạt 90% kế hoạch; đạt gần 85% (16/19 xã)."),
        report(body="Có 17/20 xã được công nhận (tăng 20% so với cùng kỳ)."),
    ),
)

_MORE = Pattern(r"(?i:tăng|giảm)\s(?:thêm\s)?(?:khoảng\s)?\Z")
_LESS = Pattern(r"(?i:giảm)\s(?:thêm\s)?(?:khoảng\s)?\Z")
_COMPARED = Pattern(r"[^.;()]{0,30}(?:so với|cùng kỳ|năm trước|kỳ trước)[^.;()]{0,80}\(\s?")
_MOST_TOLD = 5
_IN_PERCENT = Pattern(r"\s?[(,]\s?(?:(?:tăng|giảm|tương ứng|tương đương|bằng|tỷ lệ|tức)\s){0,2}")


def find_wrong_changes(brief: Brief) -> Iterator[Hit]:
    """A growth in percent or in number that does not follow from the two values told beside it."""
    for sentence in brief.sentences:
        numbers = sentence.numbers
        for at, change in enumerate(numbers):
            if len(numbers) < 3 or not _MORE.search(change.before(16)):
                continue
            if change.unit == "%":
                yield from _of_two_values(numbers, at)
            else:
                yield from _of_difference(sentence, at)


def _of_two_values(numbers: Sequence[Counted], at: int) -> Iterator[Hit]:
    """``tăng 20% so với cùng kỳ (120/100 vụ)``, either one first."""
    if at + 2 >= len(numbers):
        return
    change, one, other = numbers[at : at + 3]
    if not _is_ratio(one, other) or not one.value or not other.value:
        return
    if _COMPARED.fullmatch(_between(change, one)) and _CLOSES.match(other.behind(4)):
        apart = abs(one.value - other.value) * _HUNDRED
        rights = [_PERIODIC.divide(apart, base) for base in (other.value, one.value)]
        if not any(_fits(change, right) for right in rights):
            yield _wrong_change(change, _shown(rights[0], change))


def _of_difference(sentence: Sentence, at: int) -> Iterator[Hit]:
    """``120 vụ, tăng 30 vụ (33,3%) so với cùng kỳ (90 vụ)``: the difference, and its percentage."""
    numbers = sentence.numbers
    if at + 1 >= len(numbers) or not numbers[at].value:
        return
    change, behind = numbers[at], numbers[at + 1]
    told = _told_now(numbers[:at], change)
    if not told or behind.value is None or not _CLOSES.match(behind.behind(4)):
        return
    between = _between(change, behind)
    if behind.unit == "%" and _IN_PERCENT.fullmatch(between):
        rights = [_growth(now, change) for now in told]
        if all(right is None or not _fits(behind, right) for right in rights):
            right = rights[0]
            if right is not None:
                yield _wrong_change(behind, _shown(right, behind))
    elif behind.unit == change.unit and _COMPARED.fullmatch(between):
        apart = [abs(now - behind.value) for now in told]
        if change.value not in apart:
            yield _wrong_change(change, f"{format_number(apart[0])} {change.unit}")


def _growth(now: Decimal, change: Counted) -> Decimal | None:
    """The change in percent of what there was before."""
    assert change.value is not None
    falls = _LESS.search(change.before(16)) is not None
    then = now + change.value if falls else now - change.value
    return _PERIODIC.divide(change.value * _HUNDRED, then) if then > 0 else None


def _told_now(before: Sequence[Counted], change: Counted) -> list[Decimal]:
    """What the change may belong to: the numbers of its unit before it, up to another change."""
    told: list[Decimal] = []
    for one in reversed(before[-_MOST_TOLD:]):
        if change.unit is None or _CHANGES.search(one.before(16)):
            break
        if one.unit == change.unit and one.value is not None:
            told.append(one.value)
    return told


def _wrong_change(written: Counted, right: str) -> Hit:
    text = " ".join(written.number.text.split())
    return hit(written.number.span, written=text, right=right)


WRONG_CHANGE = Rule(
    code="F122",
    name="change-does-not-follow",
    severity=Severity.ERROR,
    title=Words(vi="Mức tăng, giảm tính sai", en="A change that does not follow"),
    why=_WHY,
    message=Words(
        vi="Ghi {written} nhưng theo số liệu bên cạnh là {right}.",
        en="It says {written}; by the figures beside it, it is {right}.",
    ),
    remedy=Words(
        vi="Tính lại: lấy chênh lệch chia cho số của kỳ trước.",
        en="Work it out again: the difference divided by the earlier figure.",
    ),
    find=find_wrong_changes,
    bad=(
        report(body="Số vụ vi phạm tăng ⟦20%⟧ so với cùng kỳ năm trước (120/90 vụ)."),
        report(body="Xảy ra 120 vụ, tăng 30 vụ (⟦25%⟧) so với cùng kỳ năm 2023."),
        report(body="Xảy ra 120 vụ, giảm ⟦20 vụ⟧ so với cùng kỳ năm 2023 (150 vụ)."),
    ),
    good=(
        report(body="Số vụ vi phạm tăng 33,3% so với cùng kỳ năm trước (120/90 vụ)."),
        report(body="Số vụ vi phạm giảm 25% so với cùng kỳ năm trước (120/90 vụ)."),
        report(body="Xảy ra 120 vụ, tăng 30 vụ (33,3%) so với cùng kỳ năm 2023 (90 vụ)."),
        report(body="Xảy ra 120 vụ, làm chết 30 người, giảm 30 vụ (20%), tăng 05 người (20%)."),
        report(body="Xảy ra 120 vụ, giảm 30 vụ so với cùng kỳ năm 2023 (150 vụ)."),
        report(
            body="Cấp 5.126 phiếu, trong đó 4.980 phiếu đúng hạn, giảm 320 phiếu (-5,9%) so với "
            "cùng kỳ."
        ),
    ),
)

_WHOLE_CUE = Pattern(r"(?<!\w)(?:(?P<all>(?i:cơ cấu|tỷ trọng))|(?i:trong đó|gồm))(?!\w)")
_REST = Pattern(r"(?<!\w)còn lại(?!\w)")
_SLACK = Decimal("0.5")


def find_too_much_of_a_whole(brief: Brief) -> Iterator[Hit]:
    """Percentages of one whole that make more than 100, or not 100 where the rest is told."""
    for sentence in brief.sentences:
        shares = [one for one in sentence.numbers if one.unit == "%" and one.value is not None]
        if len(shares) < 2:
            continue
        cue = _WHOLE_CUE.search(sentence.text)
        if cue is None:
            continue
        start = sentence.at.start + cue.start()
        tail = [one for one in shares if one.at.start >= start]
        words = sentence.passage.text[start : sentence.at.end]
        rest = _REST.search(words) is not None
        if len(tail) < 2 or _CHANGES.search(words) or not (rest or cue["all"]):
            continue
        whole = sum((one.value or Decimal(0) for one in tail), Decimal(0))
        if whole > _HUNDRED + _SLACK or (rest and whole < _HUNDRED - _SLACK):
            last = tail[-1].number.span
            yield hit(last, sum=format_number(whole, padded=False) + "%")


TOO_MUCH_OF_A_WHOLE = Rule(
    code="F123",
    name="shares-do-not-make-a-whole",
    severity=Severity.WARNING,
    title=Words(vi="Các tỷ lệ cộng lại không đủ 100%", en="Shares that do not make 100%"),
    why=_WHY,
    message=Words(
        vi="Các tỷ lệ của cùng một tổng thể cộng lại là {sum}.",
        en="The shares of one whole make {sum}.",
    ),
    remedy=Words(vi="Kiểm tra lại từng tỷ lệ.", en="Check each share."),
    find=find_too_much_of_a_whole,
    bad=(
        report(body="Cơ cấu nguồn vốn: ngân sách tỉnh 70%, ngân sách huyện ⟦40%⟧."),
        report(body="Vốn đầu tư, trong đó ngân sách tỉnh 70%, còn lại ⟦25%⟧ là vốn huy động."),
    ),
    good=(
        report(body="Cơ cấu nguồn vốn: ngân sách tỉnh 70%, ngân sách huyện 30%."),
        report(body="Cán bộ của Sở, trong đó nữ chiếm 60%, đảng viên chiếm 80%."),
        report(body="Các chỉ tiêu gồm: tỷ lệ hồ sơ đúng hạn 98%, tỷ lệ hồ sơ trực tuyến 60%."),
    ),
)
