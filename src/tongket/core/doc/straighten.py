"""Setting the first lines of a text right before they are read.

A narrow column breaks a formula or the number line in two; a PDF may give "Kính gửi:" before the
right column and the names behind it.
"""

from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.signs import ADDRESSED, RULE, find_date, find_formulas, find_number
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_MOST_LINES = 60
_LONGEST_LINE = 200
_FURTHEST_NAMES = 8  # lines between "Kính gửi:" and the names that a PDF put behind
_BLANK = r"[\s.…_]{0,40}"
# A line that ends in the middle of a sign, and how the next one must begin.
_BROKEN = (
    (
        Pattern(rf"(?<![\w,])(?:Số|SỐ)\s{{0,4}}:?{_BLANK}\d{{0,5}}{_BLANK}\Z"),
        Pattern(rf"\d{{0,5}}{_BLANK}[/-]\s?[\dA-ZĐ]"),
    ),
    (
        Pattern(rf"(?i:ngày){_BLANK}\d{{0,2}}{_BLANK}(?:tháng{_BLANK}\d{{0,2}}{_BLANK})?\Z"),
        Pattern(r"\d{0,2}\s{0,3}(?:tháng|năm)\b"),
    ),
    (
        Pattern(rf"(?i:ngày){_BLANK}\d{{0,2}}{_BLANK}tháng{_BLANK}\d{{0,2}}{_BLANK}năm\Z"),
        Pattern(r"\d{4}\Z"),
    ),
    (Pattern(r",\s{0,3}\Z"), Pattern(rf"(?i:ngày){_BLANK}\d{{0,2}}{_BLANK}tháng")),
    (
        Pattern(r"(?i:xã\shội(?:\schủ\snghĩa)?)\Z"),
        Pattern(r"(?i:(?:chủ\snghĩa\s)?việt\snam)"),
    ),
    (Pattern(r"(?i:độc\slập\s?-(?:\s?tự\sdo\s?-)?)\Z"), Pattern(r"(?i:tự\sdo|hạnh\sphúc)")),
    (Pattern(r"(?i:đảng\scộng\ssản)\Z"), Pattern(r"(?i:việt\snam)")),
)


def straighten(sheet: Sheet) -> Sheet:
    """The same sheet with the lines of its header whole and in order."""
    head = _with_labels_behind(_whole(sheet, sheet.lines[:_MOST_LINES]))
    return sheet._replace(lines=(*head, *sheet.lines[_MOST_LINES:]))


def in_order(sheet: Sheet, start: int, end: int) -> Sheet:
    """The same sheet with its lines before ``start`` and from ``end`` on as they stand."""
    before, behind = (
        sorted(lines, key=lambda line: line.at.start)
        for lines in (sheet.lines[:start], sheet.lines[end:])
    )
    return sheet._replace(lines=(*before, *sheet.lines[start:end], *behind))


def first_header_line(sheet: Sheet, start: int) -> int:
    """Where a header begins that something else stands before, looking from ``start``; else 0.

    A page saved from the web has its own words above the document; the formula in capitals shows
    where the header is, and the names and numbers right before it belong to it.
    """
    lines = sheet.lines[: start + _MOST_LINES]
    formulas = (at for at in range(start, len(lines)) if _is_formula(lines[at]))
    first = next(formulas, 0)
    while first and _may_precede(lines[first - 1]):
        first -= 1
    return first


def _is_formula(line: Line) -> bool:
    if len(line.text) > _LONGEST_LINE:
        return False
    # A bad conversion may have lost a letter, but not the capitals at its head.
    return any(at.cut(line.text)[:4].isupper() for _, at in find_formulas(line.text))


def _may_precede(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_LINE or text.endswith((".", ";", ":")):
        return False
    return line.upper or bool(RULE.match(text) or find_number(text) or find_date(text, 0))


def _whole(sheet: Sheet, lines: tuple[Line, ...]) -> list[Line]:
    """Lines that a narrow column broke are one again, with blanks for what stands between."""
    whole: list[Line] = []
    for line in lines:
        if whole and _is_broken(whole[-1], line):
            first = whole[-1]
            at = Span(first.at.start, line.at.end)
            raw = Span(first.raw.start, line.raw.end)
            # Between the halves of a drawn cell stand its neighbours: blanked, so that offsets hold.
            room = " " * (line.at.start - first.at.end)
            whole[-1] = first._replace(at=at, raw=raw, text=f"{first.text}{room}{line.text}")
        else:
            whole.append(line)
    return whole


def _is_broken(above: Line, below: Line) -> bool:
    if above.cell != below.cell or max(len(above.text), len(below.text)) > _LONGEST_LINE:
        return False
    return any(end.search(above.text) and begin.match(below.text) for end, begin in _BROKEN)


def _with_labels_behind(lines: list[Line]) -> list[Line]:
    """A bare "Kính gửi:" goes behind the signs that stand between it and its names."""
    for index, line in enumerate(lines):
        found = ADDRESSED.match(line.text) if len(line.text) <= _LONGEST_LINE else None
        if not found or found.end() < len(line.text):
            continue
        behind = index + 1
        while behind < len(lines) and _is_sign(lines[behind]):
            behind += 1
        if index + 1 < behind <= index + _FURTHEST_NAMES:
            return [*lines[:index], *lines[index + 1 : behind], line, *lines[behind:]]
    return lines


def _is_sign(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_LINE:
        return False
    return bool(RULE.match(text) or find_formulas(text) or find_date(text, 0))
