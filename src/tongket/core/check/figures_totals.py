"""Totals in running text that are not the sum of the parts told behind or before them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report, text
from tongket.core.check.figures_places import TIMES, Counted, Sentence, alike
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.text.number_format import format_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

# Behind the first kind of words all parts are told, behind the second mostly, behind the third those
# worth telling.
_CUE = Pattern(
    r"(?<!\w)(?:(?P<all>(?i:(?:bao\s)?gồm|chia\s(?:ra|theo))(?:\s(?:có|là))?)"
    r"|(?P<namely>(?i:cụ\sthể)(?:\s(?:có|là|gồm|như sau))?)"
    r"|(?P<of_which>(?i:trong\s(?:đó|số\sđó))(?:\s(?:có|là|gồm|như sau))?))(?!\w)\s?:?"
)
_TOTAL_WORD = Pattern(r"(?i:tổng(?:\s(?:số|cộng))?|cả\sthảy|tất\scả)(?!\w)")
_SUMMED = Pattern(r"(?i:tổng\s(?:cộng|số)|cộng)(?:\s(?:là|có))?:?\s\Z")
_REST = Pattern(r"(?i:còn\slại)(?!\w)")
_LAST_AND = Pattern(r"\s(?:và|còn\slại)\s")
# What such words stand by is compared, guessed, or counted across the parts.
_COMPARED = (
    r"tăng|giảm|hơn|thêm|so\svới|cùng\skỳ|mỗi|bình\squân|trung\sbình|khoảng|gần|trên|dưới|vượt"
    r"|năm\strước|kỳ\strước|không\squá|tối\sđa|tối\sthiểu|ít\snhất|nữ|nam|đảng\sviên|dân\stộc"
    r"|tôn\sgiáo|trẻ\sem|chiếm|ước"
)
_ACTED = (
    r"đã|đạt|khởi\stố|xử\slý|giải\squyết|xử\sphạt|chuyển|kết\sthúc|hoàn\sthành|bắt|phạt|thu|truy\stố"
    r"|xét\sxử|đình\schỉ"
)
_CHANGE = Pattern(r"(?i:tăng|giảm|hơn|thêm|vượt)(?:\s(?:thêm|được|là))?\s\Z")
_NOT_SUMMED = Pattern(rf"(?i:(?<!\w)(?:{_COMPARED})(?!\w))")
_OTHER_ROLE = Pattern(rf"(?i:(?<!\w)(?:{_COMPARED}|{_ACTED})(?!\w))")
_OPEN_END = Pattern(r"(?:\.\.\.|…|v\.v|,\s?(?:v\.?v|\.\.))")
_BRACKET = Pattern(r"[()]")
_SEGMENT = Pattern(r"[,;]|\s(?:và|còn lại)\s")
_NEAR = Decimal("0.1")
_NEAR_IN_BRACKETS = Decimal("0.25")
_OPENS = Pattern(r"[^\d(),;.:]{0,24}\(")


class _Claim(NamedTuple):
    """A total with its parts, and whether these are told to be all.

    ``near`` is how much may be lacking before the parts are plainly not all; ``None`` where any
    lack only means that some were not worth telling.
    """

    total: Counted
    parts: tuple[Counted, ...]
    whole: bool
    near: Decimal | None = None

    @property
    def sum(self) -> Decimal:
        return sum((part.value or Decimal(0) for part in self.parts), Decimal(0))


class _Stretch(NamedTuple):
    """The places of a passage before and behind a cue, with what the cue says."""

    head: Span
    tail: Span
    said: str  # which group of the cue


def find_wrong_totals(brief: Brief) -> Iterator[Hit]:
    """A total in a sentence or over a list that its parts do not add up to."""
    for sentence in brief.sentences:
        if len(sentence.numbers) < 2:
            continue
        claims = [*_told_behind(sentence), *_told_before(sentence), *_told_in_brackets(sentence)]
        yield from (_wrong(claim) for claim in claims if _is_wrong(claim))
    yield from (_wrong(claim) for claim in _lists(brief) if _is_wrong(claim))


def _is_wrong(claim: _Claim) -> bool:
    if claim.total.value is None or claim.sum == claim.total.value:
        return False
    if claim.whole or claim.sum > claim.total.value:
        return True
    lack = claim.total.value - claim.sum
    return claim.near is not None and lack <= max(Decimal(2), claim.total.value * claim.near)


def _wrong(claim: _Claim) -> Hit:
    assert claim.total.value is not None
    return hit(
        claim.total.number.span,
        severity=None if claim.whole else Severity.WARNING,
        total=format_number(claim.total.value),
        sum=format_number(claim.sum),
        parts=" + ".join(format_number(part.value or 0) for part in claim.parts),
    )


def _told_behind(sentence: Sentence) -> Iterator[_Claim]:
    """Totals whose parts follow a cue."""
    body = sentence.passage.text
    for stretch in _stretches(sentence):
        tail = _within(sentence, stretch.tail)
        words = stretch.tail.cut(body)
        if not tail or _OPEN_END.search(words) or _OTHER_ROLE.search(words):
            continue
        flat = _outside_brackets(body, stretch.tail, tail)
        totals = _totals(_within(sentence, stretch.head))
        whole = stretch.said == "all" or bool(_REST.search(words))
        near = _NEAR if stretch.said == "namely" else None
        for total in totals:
            parts = _parts_of(total, flat, only=len(totals) == 1)
            known = whole or _closed(sentence, stretch, total)
            if known and len(parts) > 1 and _one_each(body, parts):
                yield _Claim(total, tuple(parts), whole, near)
            elif stretch.said == "of_which":
                yield from _one_of_which(body, stretch, total, flat[:1])


def _one_of_which(
    body: str, stretch: _Stretch, total: Counted, first: Sequence[Counted]
) -> Iterator[_Claim]:
    """The first part by itself: others may overlap with it, but none is more than the total."""
    for part in first:
        between = body[stretch.tail.start : part.at.start]
        named = part.unit is not None and total.unit is not None and alike(part.unit, total.unit)
        if named and "," not in between and ";" not in between:
            yield _Claim(total, (part,), whole=False)


def _within(sentence: Sentence, stretch: Span) -> Sequence[Counted]:
    first = bisect_left(sentence.numbers, stretch.start, key=_start)
    return sentence.numbers[first : bisect_left(sentence.numbers, stretch.end, key=_start)]


def _start(counted: Counted) -> int:
    return counted.at.start


def _stretches(sentence: Sentence) -> Iterator[_Stretch]:
    """Head and tail of every cue; a tail with a cue of its own says too little and is left out."""
    body = sentence.passage.text
    cues = list(_CUE.finditer(body, *sentence.at))
    start = sentence.at.start
    for cue, following in zip_longest(cues, cues[1:]):
        stop = following.start() if following else sentence.at.end
        end = _closing_bracket(body, cue.end(), stop)
        if end is not None or following is None:
            tail = Span(cue.end(), stop if end is None else end)
            yield _Stretch(Span(start, cue.start()), tail, cue.lastgroup or "")
        start = cue.end()


def _closing_bracket(body: str, start: int, end: int) -> int | None:
    """Where the bracket that holds ``start`` closes, if it does before ``end``."""
    depth = 0
    for match in _BRACKET.finditer(body, start, end):
        depth += 1 if match[0] == "(" else -1
        if depth < 0:
            return match.start()
    return None


def _outside_brackets(body: str, within: Span, numbers: Sequence[Counted]) -> list[Counted]:
    """The numbers that stand in no bracket opened inside the stretch."""
    flat: list[Counted] = []
    depth, at = 0, within.start
    for number in numbers:
        between = body[at : number.at.start]
        depth += between.count("(") - between.count(")")
        at = number.at.start
        if depth == 0:
            flat.append(number)
    return flat


def _totals(heads: Sequence[Counted]) -> list[Counted]:
    """The last number of each unit before the cue; "86 vụ/135 bị can" gives two.

    By how much it grew ("25 vụ, tăng 5 vụ") is no total.
    """
    last: dict[str | None, Counted] = {}
    for head in heads:
        counts = head.unit not in TIMES and head.unit != "%"
        if counts and head.value is not None and not _CHANGE.search(head.before(16)):
            last[head.unit] = head
    return list(last.values())


def _parts_of(total: Counted, tail: Sequence[Counted], *, only: bool) -> list[Counted]:
    """The numbers of the tail that count the same; a bare one when there is but one total."""
    parts = [part for part in tail if part.value is not None and alike(part.unit, total.unit)]
    if total.unit is None or any(part.unit is None for part in parts):
        same = total.unit is not None and only
        return parts if same and len(parts) == len(tail) else []
    return parts


def _one_each(body: str, parts: Sequence[Counted]) -> bool:
    """Whether every part has a stretch of its own between commas."""
    return all(_SEGMENT.search(body, one.at.end, two.at.start) for one, two in pairwise(parts))


def _closed(sentence: Sentence, stretch: _Stretch, total: Counted) -> bool:
    """Whether words like "tổng số" and a last "và" say that the parts are all of it."""
    body = sentence.passage.text
    head = body[stretch.head.start : total.at.start]
    return bool(_TOTAL_WORD.search(head) and _LAST_AND.search(body, *stretch.tail))


def _told_before(sentence: Sentence) -> Iterator[_Claim]:
    """A total at the end: "10 cuộc thanh tra và 14 cuộc kiểm tra, tổng cộng 25 cuộc"."""
    body = sentence.passage.text
    *first, total = sentence.numbers
    lead = Span(sentence.at.start, total.at.start)
    if not _SUMMED.search(total.before(24)) or _CUE.search(body, *sentence.at):
        return
    parts = [part for part in first if part.value is not None and part.unit == total.unit]
    told = total.unit is not None and total.unit not in TIMES
    plain = told and not _NOT_SUMMED.search(lead.cut(body))
    if plain and len(parts) == len(first) > 1 and _one_each(body, parts):
        yield _Claim(total, tuple(parts), whole=True)


def _told_in_brackets(sentence: Sentence) -> Iterator[_Claim]:
    """Parts in brackets right behind their total: "25 hồ sơ (12 hồ sơ mới, 13 hồ sơ cũ)"."""
    body = sentence.passage.text
    for total in sentence.numbers:
        opens = _OPENS.match(body, total.at.end)
        end = _closing_bracket(body, opens.end(), sentence.at.end) if opens else None
        if opens is None or end is None or total.unit in TIMES or total.unit == "%":
            continue
        inside = Span(opens.end(), end)
        words = inside.cut(body)
        if _OTHER_ROLE.search(words) or _CUE.search(words) or _OPEN_END.search(words):
            continue
        tail = _within(sentence, inside)
        parts = _parts_of(total, _outside_brackets(body, inside, tail), only=True)
        if len(parts) == len(tail) > 1 and _one_each(body, parts):
            yield _Claim(total, tuple(parts), whole=False, near=_NEAR_IN_BRACKETS)


_LONGEST_CUE = 24
_ITEM = Pattern(r"\s{0,8}(?:[-+*•–]|[a-zđ]\))\s")


def _lists(brief: Brief) -> Iterator[_Claim]:
    """A sentence that ends in a cue and a colon, over list items with one part each."""
    by_passage: dict[int, list[Counted]] = {}
    for one in brief.counted:
        by_passage.setdefault(one.passage.index, []).append(one)
    places = {passage.index: at for at, passage in enumerate(brief.body)}
    for sentence in brief.sentences:
        cue = _closing_cue(sentence)
        if cue is None:
            continue
        heads = [one for one in sentence.numbers if one.at.end <= cue.start()]
        items = _items(brief, places.get(sentence.passage.index), by_passage)
        for total in _totals(heads[-1:]):
            parts = [item[0] for item in items if len(item) == 1 and item[0].unit is not None]
            fits = all(alike(part.unit, total.unit) and part.value is not None for part in parts)
            if fits and len(parts) == len(items) > 1 and total.unit is not None:
                yield _Claim(total, tuple(parts), whole=True)


def _closing_cue(sentence: Sentence) -> re.Match[str] | None:
    """The words "gồm:" or "chia ra:" that end a paragraph over a list."""
    body = sentence.passage.text.rstrip()
    if not body.endswith(":"):
        return None
    cues = list(_CUE.finditer(body, max(sentence.at.start, len(body) - _LONGEST_CUE)))
    closes = cues and cues[-1].lastgroup == "all" and cues[-1].end() >= len(body)
    return cues[-1] if closes else None


def _items(
    brief: Brief, place: int | None, by_passage: dict[int, list[Counted]]
) -> list[list[Counted]]:
    """The numbers of each list item below a paragraph; empty when an item tells something else."""
    items: list[list[Counted]] = []
    body = brief.body
    for at in range(len(body) if place is None else place + 1, len(body)):
        passage = body[at]
        if not passage.text.strip():
            continue
        if not _ITEM.match(passage.text):
            break
        if _OTHER_ROLE.search(passage.text) or _CUE.search(passage.text):
            return []
        items.append(by_passage.get(passage.index, []))
    return items


WRONG_TOTAL = Rule(
    code="F111",
    name="total-differs-from-parts",
    severity=Severity.ERROR,
    title=Words(vi="Tổng số khác tổng các phần", en="Total differs from its parts"),
    why=Words(
        vi="Luật Thống kê, Điều 5 và Nghị định 09/2019/NĐ-CP, Điều 4: số liệu báo cáo phải trung thực, chính "
        "xác, thống nhất; tổng số phải bằng tổng các phần của nó.",
        en="Law on Statistics, article 5, and Decree 09/2019/NĐ-CP, article 4: figures must be true, exact "
        "and consistent; a total is the sum of its parts.",
    ),
    message=Words(
        vi="Ghi {total} nhưng các phần cộng lại là {sum} ({parts}).",
        en="It says {total}, but the parts make {sum} ({parts}).",
    ),
    remedy=Words(vi="Kiểm tra tổng số và từng phần.", en="Check the total and each of its parts."),
    find=find_wrong_totals,
    bad=(
        report(
            body="Sở đã tiến hành tổng số ⟦25 cuộc⟧, trong đó 10 cuộc thanh tra và 16 cuộc kiểm tra."
        ),
        report(body="Sở tiếp nhận ⟦25 hồ sơ⟧, tăng 05 hồ sơ, trong đó 27 hồ sơ trực tuyến."),
        report(body="Toàn ngành có ⟦11 đơn vị⟧, gồm 07 đơn vị hành chính, 03 đơn vị sự nghiệp."),
        report(
            body="Đã có 10 hội nghị trực tiếp và 14 hội nghị trực tuyến, tổng cộng ⟦25 hội nghị⟧."
        ),
        report(
            body="Đã trồng ⟦120 cây⟧, gồm:\n- Sở Xây dựng: 50 cây;\n- Sở Tài chính: 40 cây;\n"
            "- Sở Nội vụ: 20 cây."
        ),
        report(body="Tiếp nhận ⟦25 hồ sơ⟧ (12 hồ sơ mới, 10 hồ sơ cũ)."),
        report(body="Phát hiện 86 vụ/⟦135 bị can⟧, gồm 50 vụ/80 bị can, 36 vụ/54 bị can."),
    ),
    good=(
        report(body="Tổng số 25 cuộc, trong đó 10 cuộc thanh tra và 15 cuộc kiểm tra."),
        report(body="Tổng số 25 cuộc, trong đó 10 cuộc thanh tra và 14 cuộc kiểm tra."),
        report(body="Sở có 45 công chức, trong đó 30 công chức đại học, 20 công chức cao cấp."),
        report(body="Tiếp nhận 25 hồ sơ (mới 12, cũ 13); 40 máy (05 máy in, 06 máy quét)."),
        report(body="Đã tổ chức 25 cuộc, trong đó 10 cuộc thanh tra đột xuất, 02 cuộc liên ngành."),
        report(
            body="Hội nghị có 200 đại biểu, trong đó 60 đại biểu nữ, 180 đại biểu là đảng viên."
        ),
        report(body="Trồng 120 cây, gồm 50 cây bóng mát (20 cây lát, 30 cây sao), 70 cây cảnh."),
        report(body="Đã trồng 120 cây, gồm 03 loại cây bóng mát và 02 loại cây cảnh."),
        report(
            body="Trong kỳ phát hiện 25 vụ, gồm 10 vụ trộm cắp, 12 vụ ma túy, đã khởi tố 12 vụ."
        ),
        text("Toàn huyện có 62 trường, trong đó mầm non có 21 trường, tiểu học có 23 trường."),
    ),
)
