"""Spaces and hyphens: doubled, on the wrong side of a mark, missing, glued to one side."""

import re
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

# Text taken out of a PDF has the spaces that its letters happened to leave.
_MEASURED_SPACES = frozenset({"pdf"})
_TYPING = Words(
    vi="Quy tắc soạn thảo thông thường của tiếng Việt trên máy tính; văn bản sạch thì tìm kiếm và "
    "so sánh mới đúng.",
    en="Common rule of typing Vietnamese; only clean text can be searched and compared.",
)

# Four spaces and more line something up; after "ngày", "tháng", "số" they leave a blank to fill in.
_DOUBLED = Pattern(r"(?<=[^\s…_])(?<!\.\.) {2,3}(?=[^\s.…_])")
_BLANK_BEFORE = Pattern(r"(?:ngày|tháng|năm|số:?)\Z", re.IGNORECASE)


def find_doubled_spaces(brief: Brief) -> Iterator[Hit]:
    """Two or three spaces inside a sentence."""
    if brief.reading.source.format in _MEASURED_SPACES:
        return
    for passage in brief.body:
        if "  " not in passage.text:
            continue
        for match, span in passage.matches(_DOUBLED):
            before = passage.text[max(0, match.start() - 6) : match.start()]
            if not _BLANK_BEFORE.search(before):
                yield hit(span, Edit(span, " "), count=len(match[0]))


DOUBLED_SPACES = Rule(
    code="N111",
    name="doubled-spaces",
    severity=Severity.NOTE,
    title=Words(vi="Thừa khoảng trắng", en="Doubled spaces"),
    why=_TYPING,
    message=Words(vi="Có {count} khoảng trắng liền nhau.", en="{count} spaces in a row."),
    remedy=Words(vi="Chỉ giữ một khoảng trắng.", en="Keep one space."),
    find=find_doubled_spaces,
    bad=(
        text("Sở đã⟦  ⟧ban hành kế hoạch.", fixed="Sở đã ban hành kế hoạch."),
        text("1.⟦  ⟧Công tác chỉ đạo.", fixed="1. Công tác chỉ đạo."),
    ),
    good=(
        text("Sở đã ban hành kế hoạch."),
        text("Cuộc họp tổ chức vào ngày   tháng 6 năm 2024."),
        text("Trưởng phòng        Giám đốc"),
    ),
)

# A comma, a stop or the like that ends something: white space or the end of the line follows.
_SPACED_MARKS = (" ,", " ;", " .", " :", " !", " ?", "( ", "[ ", "“ ", " )", " ]", " ”")
_BEFORE_MARK = Pattern(r"(?<=[^\W_]) {1,3}(?=(?:[,;!?:]|\.(?!\.))(?:\s|\Z)|[,;][^\W\d_])")
_INSIDE_BRACKETS = Pattern(r"(?<=[(\[“]) {1,3}(?=\w)|(?<=[\w.]) {1,3}(?=[)\]”])")


def find_space_before_mark(brief: Brief) -> Iterator[Hit]:
    """A space in front of a punctuation mark, or on the inner side of a bracket or quote."""
    if brief.reading.source.format in _MEASURED_SPACES:
        return
    for passage in brief.body:
        if not any(pair in passage.text for pair in _SPACED_MARKS):
            continue
        for pattern in (_BEFORE_MARK, _INSIDE_BRACKETS):
            for match, span in passage.matches(pattern):
                if not _is_ratio(passage.text, match.start(), match.end()):
                    yield hit(span, Edit(span, ""))


def _is_ratio(text: str, start: int, end: int) -> bool:
    """``1 : 2``: here the colon is an operator."""
    around = text[start - 1] + text[end + 2 : end + 3]
    return text[end : end + 1] == ":" and len(around) == 2 and around.isdigit()


SPACE_BEFORE_MARK = Rule(
    code="N112",
    name="space-before-mark",
    severity=Severity.NOTE,
    title=Words(vi="Khoảng trắng đứng trước dấu câu", en="Space before a punctuation mark"),
    why=_TYPING,
    message=Words(
        vi="Có khoảng trắng trước dấu câu hoặc ở phía trong dấu ngoặc.",
        en="There is a space before a punctuation mark or on the inner side of a bracket.",
    ),
    remedy=Words(vi="Bỏ khoảng trắng này.", en="Remove the space."),
    find=find_space_before_mark,
    bad=(
        text("Sở Tài chính⟦ ⟧, Sở Nội vụ phối hợp.", fixed="Sở Tài chính, Sở Nội vụ phối hợp."),
        text("Các đơn vị (⟦ ⟧gồm 03 phòng⟦ ⟧) đã gửi.", fixed="Các đơn vị (gồm 03 phòng) đã gửi."),
        text("Kết quả như sau⟦ ⟧:", fixed="Kết quả như sau:"),
    ),
    good=(
        text("Sở Tài chính, Sở Nội vụ phối hợp."),
        text("Bản đồ tỷ lệ 1 : 2000 và các báo cáo ... đã gửi."),
    ),
)

# Each begins with the mark itself, so that the search runs from mark to mark.
_AFTER_MARK = Pattern(
    r"[,;.:](?:(?<=[,;])(?:(?<=[^\W\d_].)|(?<=[^\W\d_] .))(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_A-Z]{2}[.:])(?=[A-ZĐÂÊÔƠƯÁÀẢẠÝỦỨÍÓ][^\W\d_A-Z]))"
)
_BEFORE_BRACKET = Pattern(r"\((?<=[^\W\d_]{2}.)(?=[^\W\d_]{2})")
_ADDRESS = Pattern(r"\S{0,80}(?://|www\.|@)\S{0,200}")


def find_missing_space(brief: Brief) -> Iterator[Hit]:
    """No space after a comma or a stop, or before an opening bracket."""
    if brief.reading.source.format in _MEASURED_SPACES:
        return
    for passage in brief.body:
        text = passage.text
        gaps = [match.end() for match in _AFTER_MARK.finditer(text)]
        gaps += [match.start() for match in _BEFORE_BRACKET.finditer(text)] if "(" in text else []
        addresses = [address.span() for address in _ADDRESS.finditer(text)] if gaps else []
        for at in sorted(gaps):
            if not any(start < at < end for start, end in addresses):
                yield _gap(passage, at)


def _gap(passage: Passage, at: int) -> Hit:
    """The letters around a place where a space is missing; the mark belongs to the first."""
    start = at - 1 if passage.text[at] == "(" else at - 2
    return hit(passage.at(start, at + 1), Edit(passage.at(at, at), " "))


MISSING_SPACE = Rule(
    code="N113",
    name="missing-space",
    severity=Severity.NOTE,
    title=Words(vi="Thiếu khoảng trắng", en="Missing space"),
    why=_TYPING,
    message=Words(
        vi="Thiếu khoảng trắng sau dấu câu hoặc trước dấu mở ngoặc.",
        en="A space is missing after a punctuation mark or before an opening bracket.",
    ),
    remedy=Words(vi="Thêm một khoảng trắng.", en="Add a space."),
    find=find_missing_space,
    bad=(
        text("Sở Tài chín⟦h,S⟧ở Nội vụ phối hợp.", fixed="Sở Tài chính, Sở Nội vụ phối hợp."),
        text("Đã ban hàn⟦h.S⟧ở tiếp tục.", fixed="Đã ban hành. Sở tiếp tục."),
        text("Cơ sở dữ liệ⟦u(⟧CSDL) dùng chung.", fixed="Cơ sở dữ liệu (CSDL) dùng chung."),
    ),
    good=(
        text(
            "Xem tại https://sxd.binhmau.gov.vn/tin,bai và vanthu@sxd.vn; kinh phí 7,5 triệu đồng."
        ),
        text("ThS.Nguyễn Văn Mẫu công tác tại TP.Hồ Chí Minh."),
    ),
)

# "nội địa- Công an", "chính trị -xã hội": one side has a space and the other has none.
_GLUED = Pattern(r"[ -](?<=[^\W\d_]{2}.)(?:(?<=-) {1,3}|(?<= ) {0,2}-)(?=[^\W\d_]{2})")
_HEADING_NUMBER = Pattern(r"\W{0,4}(?:[IVXLC]{1,7}|[A-ZĐ])")


def find_glued_hyphens(brief: Brief) -> Iterator[Hit]:
    """A hyphen between words with a space on one side only."""
    for passage in brief.body:
        if "- " not in passage.text and " -" not in passage.text:
            continue
        for match, span in passage.matches(_GLUED):
            if not _HEADING_NUMBER.fullmatch(passage.text, 0, match.start()):
                yield hit(span, Edit(span, " - "))


GLUED_HYPHEN = Rule(
    code="N114",
    name="glued-hyphen",
    severity=Severity.NOTE,
    title=Words(vi="Gạch nối dính một bên", en="Hyphen with a space on one side only"),
    why=_TYPING,
    message=Words(
        vi="Dấu gạch giữa hai từ chỉ có khoảng trắng ở một bên.",
        en="The dash between two words has a space on one side only.",
    ),
    remedy=Words(
        vi="Để khoảng trắng ở cả hai bên dấu gạch.", en="Put a space on both sides of the dash."
    ),
    find=find_glued_hyphens,
    bad=(
        text(
            "Phòng An ninh nội địa⟦- ⟧Công an tỉnh đề nghị.",
            fixed="Phòng An ninh nội địa - Công an tỉnh đề nghị.",
        ),
        text("Các tổ chức chính trị⟦ -⟧xã hội.", fixed="Các tổ chức chính trị - xã hội."),
    ),
    good=(
        text("Các tổ chức chính trị - xã hội và thông tin vô tuyến-điện."),
        text("II- KẾT QUẢ THỰC HIỆN"),
        text("- Sở Nội vụ chủ trì."),
    ),
)
