"""One quantity in two units, and one unit written in two ways."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_grid import GridCell, read_grids
from tongket.core.check.figures_places import Counted
from tongket.core.check.figures_rows import table
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Place
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.units import is_measure
from tongket.core.text.words import Words

_WHY = Words(
    vi="Luật Thống kê, Điều 5: số liệu phải thống nhất, so sánh được; cùng một đại lượng dùng một đơn vị "
    "tính và một cách viết đơn vị.",
    en="Law on Statistics, article 5: figures must be consistent and comparable; one quantity has one unit, "
    "written in one way.",
)
_MONEY = Pattern(r"\d[\d.,]*\s?(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|đ|VNĐ)\.?")
_SAME = {"tỉ": "tỷ", "ngàn": "nghìn", None: ""}
_ITEM = Pattern(r"\s{0,8}(?:[-+*•–]|[a-zđ]\))\s")
_SCALE_BEHIND = Pattern(r"\s(?P<scale>nghìn|triệu|tỷ|tỉ)\s")
_SCALE_WORDS = r"(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
_SCALES_BEHIND = Pattern(rf"(?:\s{_SCALE_WORDS}){{1,3}}(?=\s|đ)", re.IGNORECASE)
_BILLION = 10**9
_MILLION = 10**6


def find_mixed_scales(brief: Brief) -> Iterator[Hit]:
    """Amounts of one column, or of one list, in đồng, triệu đồng and tỷ đồng side by side."""
    for grid in read_grids(brief.passages):
        for column in grid.columns:
            yield from _mixed_in_column([row[column] for row in grid.rows if column in row])
    for items in _lists(brief):
        yield from _mixed_in_list(items)


def _mixed_in_column(cells: Sequence[GridCell]) -> Iterator[Hit]:
    scaled = [
        (cell, _SAME.get(match["scale"], match["scale"]))
        for cell in cells
        if (match := _MONEY.fullmatch(cell.text))
    ]
    counts = Counter(scale for _, scale in scaled)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    for cell, scale in scaled:
        if scale != usual:
            yield _mixed(cell.span, scale or "", usual or "")


def _mixed(span: Span, scale: str, usual: str) -> Hit:
    return hit(span, written=f"{scale} đồng".strip(), usual=f"{usual} đồng".strip())


def _lists(brief: Brief) -> Iterator[list[Counted]]:
    """The amounts of money of every list, one from each of its items."""
    items: list[Counted] = []
    last = -2
    for one in brief.counted:
        passage = one.passage
        money = one.unit == "đồng" and one.digits is not None and passage.place is Place.PROSE
        if not money or not _ITEM.match(passage.text):
            continue
        if passage.index > last + 1:
            yield items
            items = []
        items.append(one)
        last = passage.index
    yield items


def _mixed_in_list(items: Sequence[Counted]) -> Iterator[Hit]:
    """A million is a fair unit beside a billion, but not for more than a billion.

    A round sum of millions in plain đồng stands out where the others are told in millions.
    """
    scales = [_scale(one) for one in items]
    if len({one.passage.index for one in items}) < 2:
        return
    for one, scale in zip(items, scales, strict=True):
        value = one.value or Decimal(0)
        if scale == "triệu" and "tỷ" in scales and value >= _BILLION:
            yield _mixed(one.number.span, scale, "tỷ")
        elif scale == "" and scales.count("triệu") > 1 and value and value % _MILLION == 0:
            yield _mixed(one.number.span, scale, "triệu")


def _scale(one: Counted) -> str:
    end = one.digits.end if one.digits else one.at.end
    match = _SCALE_BEHIND.match(one.passage.text, end)
    return _SAME.get(match["scale"], match["scale"]) if match else ""


MIXED_SCALES = Rule(
    code="F141",
    name="units-of-one-quantity-mixed",
    severity=Severity.NOTE,
    title=Words(vi="Lẫn đơn vị tính của cùng đại lượng", en="Units of one quantity mixed"),
    why=_WHY,
    message=Words(
        vi="Ghi theo {written}, các số khác trong cùng cột (danh sách) ghi theo {usual}.",
        en="This is in {written}, the others of the column or list in {usual}.",
    ),
    remedy=Words(vi="Quy về một đơn vị tính.", en="Bring all to one unit."),
    find=find_mixed_scales,
    bad=(
        report(
            body=table(
                "| TT | Đơn vị | Kinh phí |",
                "| 1 | Sở Xây dựng | 500 triệu đồng |",
                "| 2 | Sở Tài chính | ⟦1,2 tỷ đồng⟧ |",
                "| 3 | Sở Nội vụ | 350 triệu đồng |",
            )
        ),
        report(
            body="Kinh phí trồng cây:\n- Sở Xây dựng: ⟦1.500 triệu đồng⟧;\n"
            "- Sở Tài chính: 1,2 tỷ đồng."
        ),
        report(
            body="Kinh phí trồng cây:\n- Sở Xây dựng: 120 triệu đồng;\n- Sở Nội vụ: 250 triệu đồng;\n"
            "- Sở Tài chính: ⟦80.000.000 đồng⟧."
        ),
    ),
    good=(
        report(
            body="Kinh phí trồng cây:\n- Sở Xây dựng: 500 triệu đồng;\n- Sở Tài chính: 1,2 tỷ đồng."
        ),
        report(
            body=table(
                "| TT | Đơn vị | Kinh phí | Ghi chú |",
                "| 1 | Sở Xây dựng | 500 triệu đồng | 1,5 tỷ đồng cho cả năm |",
                "| 2 | Sở Tài chính | 1.200 triệu đồng |  |",
            )
        ),
    ),
)


class _Spelt(NamedTuple):
    """A unit as written behind a number; ``at`` takes in the blank before it."""

    words: str
    at: Span


_PREFERRED = frozenset({"đồng", "%", "ha", "km", "kg", "m", "m²", "m³"})


def find_two_spellings_of_units(brief: Brief) -> Iterator[Hit]:
    """The rarer spelling of a measure: "đ" beside "đồng", "m2" beside "m²"."""
    spelt: dict[str, list[_Spelt]] = {}
    for one in brief.counted:
        if one.passage.place is Place.PROSE and one.unit is not None and is_measure(one.unit):
            found = _spelt(one)
            if found is not None:
                spelt.setdefault(one.unit, []).append(found)
    for group in spelt.values():
        yield from _odd_spellings(group)


def _odd_spellings(group: Sequence[_Spelt]) -> Iterator[Hit]:
    counts = Counter(spelt.words.casefold() for spelt in group)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda words: (counts[words], words in _PREFERRED))
    for spelt in group:
        if spelt.words.casefold() != usual:
            right = usual if usual == "%" else f" {usual}"
            yield hit(spelt.at, Edit(spelt.at, right), written=spelt.words, usual=usual)


def _spelt(one: Counted) -> _Spelt | None:
    if one.digits is None:
        return None
    body = one.passage.text
    tail = body[one.digits.end : one.at.end]
    if "(" in tail or any(letter.isdecimal() for letter in tail.rstrip("0123456789")):
        return None  # 12 tỷ 500 triệu đồng
    if one.at.end > len(body):
        return None  # the line ends within the unit
    scale = _SCALES_BEHIND.match(body, one.digits.end)
    start = scale.end() if scale else one.digits.end
    words = body[start : one.at.end].strip()
    return _Spelt(words, one.passage.at(start, one.at.end)) if words else None


TWO_SPELLINGS_OF_UNIT = Rule(
    code="F142",
    name="unit-written-two-ways",
    severity=Severity.NOTE,
    title=Words(vi="Một đơn vị tính viết hai kiểu", en="One unit written in two ways"),
    why=_WHY,
    message=Words(
        vi="Viết “{written}” ở đây nhưng “{usual}” ở chỗ khác.",
        en="“{written}” here, “{usual}” elsewhere.",
    ),
    remedy=Words(vi="Thống nhất “{usual}”.", en="Keep to “{usual}”."),
    find=find_two_spellings_of_units,
    bad=(
        report(
            body="Đã chi 7.500.000 đồng, 1.200.000 đồng và 500.000⟦đ⟧.",
            fixed="Đã chi 7.500.000 đồng, 1.200.000 đồng và 500.000 đồng.",
        ),
        report(
            body="Đã đào đắp 12.500 m³, đổ bê tông 1.250 m³, xây 350⟦m3⟧.",
            fixed="Đã đào đắp 12.500 m³, đổ bê tông 1.250 m³, xây 350 m³.",
        ),
        report(
            body="Tỷ lệ đạt 12,5%, tăng 3% và giảm 5⟦ phần trăm⟧.",
            fixed="Tỷ lệ đạt 12,5%, tăng 3% và giảm 5%.",
        ),
    ),
    good=(
        report(body="Đã chi 7,5 triệu đồng, 1,2 tỷ đồng và 500.000 đồng; đạt 12,5% và 100%."),
        report(body="Đường dài 1,8 km, rộng 3,5 m, dày 20 cm; 12 tỷ 500 triệu đồng, 7,5 tỷ đồng."),
        report(body="Vốn 28.173 tỷ đồng, vay 29,4 nghìn tỷ đồng, ứng 2 Tỷ đồng, trả 3,5 tỷ\nđồng."),
    ),
)
