"""Trích yếu: the lines between the kind of a document and its body."""

from typing import NamedTuple

from tongket.core.doc.issuers import begins_body
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.numbering import read_marks
from tongket.core.doc.signs import ABOUT, ADDRESSED, RULE, STAMP
from tongket.core.doc.source import Align
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_LONGEST = 600
_LONGEST_LINE = 130  # of a subject in a text without looks
_LONGEST_LAST = 70
_MOST_LINES = 12
_CENTRED = 8  # leading spaces that mean a centred line
_DANGLING = Pattern(
    r"(?i:[,\-–]|\s(?:và|của|về|các|tại|thuộc|với|cho|trong|theo|những|năm|quý|tháng|khóa|kỳ))\Z"
)
_BEGINS_BODY = Pattern(
    r"(?i:căn\scứ|theo\sđề\snghị|xét\s|thực\shiện\s.{20,}|kính\sgửi|ngày\s|hôm\snay|thưa\s)"
)
_GROUND = Pattern(r"(?i:căn\scứ\s|theo\sđề\snghị|hôm\snay|kính\sthưa)")
_OFFICES = Pattern(
    r"(?i:chủ\stịch|giám\sđốc|tổng\sgiám\sđốc|bộ\strưởng|thủ\stướng|chính\sphủ|chánh|viện\strưởng|cục\strưởng"
    r"|hiệu\strưởng|trưởng|thống\sđốc|tổng\s|quốc\shội|ban\sbí\sthư|bộ\schính\strị|kính\sgửi)"
)
# How the matter of a report begins where its genre stands alone on the line above.
_MATTER_BEHIND_GAP = Pattern(r"(?:Về|Việc|Kết quả|Công tác|Tình hình)\b")
_MATTER = Pattern(
    rf"{_MATTER_BEHIND_GAP.pattern}|(?:Thực hiện|Triển khai|Tổ chức|Tổng kết|Sơ kết|Đánh giá|Nhiệm vụ|Phong trào"
    r"|Hoạt động|Chuyên đề|Dự án|Đề án|Dự thảo)\b"
)
_MOST_GENRE = 5  # syllables
_TAIL_RULE = Pattern(r"\s{1,3}[-_─—*]{3,80}\Z")  # a rule that a PDF put on the last line
_ENDS = (".", ";", ":", "!", "?")


class Subject(NamedTuple):
    """The subject on one line, its place in the cleaned text, and the first line behind it."""

    text: str
    at: Span
    end: int


def read_subject(sheet: Sheet, index: int, reach: int) -> Subject:
    """The subject behind the kind, which ends ``reach`` letters into the line at ``index``."""
    line = sheet.lines[index]
    rest = line.text[reach:].strip(" :-*\t")
    parts: list[Span] = []
    if rest:
        start = line.at.start + line.text.index(rest, reach)
        parts.append(Span(start, start + len(rest)))
    parts, end = _lines_of(sheet, index + 1, parts, line)
    if not parts:
        return Subject("", Span(line.at.end, line.at.end), end)
    words = _TAIL_RULE.sub("", " ".join(sheet.written(part) for part in parts))
    about = ABOUT.match(words) if words[:1] in "Vv" and "/" in words[:5] else None
    text = words[about.end() :] if about else words
    return Subject(text, Span(parts[0].start, parts[-1].end), end)


def _lines_of(
    sheet: Sheet, index: int, parts: list[Span], kind_line: Line
) -> tuple[list[Span], int]:
    """The subject's lines from ``index`` on, and the index behind them and the rule below."""
    lines = sheet.lines
    before = kind_line if parts else None
    start = index
    while index < len(lines):
        line = lines[index]
        if RULE.match(line.text) or STAMP.match(line.text):
            index += 1
            if parts and RULE.match(line.text):
                break
            continue
        if index - start >= _MOST_LINES or not _belongs(lines, index, before):
            break
        parts.append(line.at)
        before = line
        index += 1
    return parts, index


def _belongs(lines: tuple[Line, ...], index: int, before: Line | None) -> bool:
    line = lines[index]
    if _opens_body(line, before) or len(line.text) > _LONGEST:
        return False
    if before is None:
        return not _reads_like_prose(line)
    # Small letters rise to no capitals again, but "quý" goes on as "I/2025".
    rises = line.upper and not before.upper and not _DANGLING.search(before.text)
    if line.text.startswith("(") or _is_office(line) or rises:
        return False
    if line.styled and before.styled and (before.bold or before.align is Align.CENTRE):
        return line.bold == before.bold and line.align == before.align
    return _goes_on(lines, index, before)


def _opens_body(line: Line, before: Line | None) -> bool:
    if ADDRESSED.match(line.text) or read_marks(line.text):
        return True
    # "… "Hà Nội" and "- Điện Biên Phủ trên không"": a quotation goes over the line's end.
    quoted = before is not None and before.text.count('"') + _open_quotes(before.text) == 1
    return line.text.startswith(("- ", "+ ")) and not quoted


def _open_quotes(text: str) -> int:
    return text.count("“") - text.count("”")


def _names_matter(line: Line) -> bool:
    """Whether a line under a short one in capitals ("THẨM TRA", "KẾT QUẢ GIÁM SÁT") names the matter."""
    return bool((_MATTER_BEHIND_GAP if line.gap else _MATTER).match(line.text))


def _is_office(line: Line) -> bool:
    """The authority that a decision names between its subject and its grounds."""
    return line.upper and bool(_OFFICES.match(line.text) or begins_body(line.text))


def _reads_like_prose(line: Line) -> bool:
    """Whether the first line under the kind is already a sentence of the body."""
    if line.styled and (line.bold or line.align is Align.CENTRE):
        return False
    if len(line.text) > 2 * _LONGEST_LINE or _GROUND.match(line.text):
        return True
    begins = bool(_BEGINS_BODY.match(line.text))
    return line.text.endswith(_ENDS) and (begins or len(line.text) > _LONGEST_LINE)


def _goes_on(lines: tuple[Line, ...], index: int, before: Line) -> bool:
    """In a text without looks: whether a line carries the subject on."""
    line = lines[index]
    if line.text.endswith(_ENDS) or len(line.text) > _LONGEST_LINE or _BEGINS_BODY.match(line.text):
        return False
    if line.text[0].islower() or _DANGLING.search(before.text):
        return True
    return _stands_in_title(lines, index, before)


def _stands_in_title(lines: tuple[Line, ...], index: int, before: Line) -> bool:
    """Whether a line that begins anew still looks like a line of a title."""
    line = lines[index]
    if before.upper and not line.upper:
        return len(before.text.split()) <= _MOST_GENRE and _names_matter(line)
    if line.gap:
        return False
    if line.indent >= _CENTRED and before.indent >= _CENTRED:
        return True
    return len(line.text) <= _LONGEST_LAST and _stands_last(lines, index)


def _stands_last(lines: tuple[Line, ...], index: int) -> bool:
    """Whether what follows a line is set off from it, so that it closes the subject."""
    if index + 1 >= len(lines):
        return False
    follower = lines[index + 1]
    return follower.gap or bool(RULE.match(follower.text)) or not follower.text[0].islower()
