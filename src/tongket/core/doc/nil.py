"""Không có số liệu: the formulas with which a section says that it has nothing to tell."""

import re

_FORMULA = (
    r"(?:(?:không|chưa|ko)\s{1,3}(?:có|phát\s{1,3}sinh)\s{1,3}(?:số\s{1,3}liệu|phát\s{1,3}sinh)"
    r"|không\s{1,3}phát\s{1,3}sinh"
    r"|không\s{1,3}(?:thuộc|có)\s{1,3}(?:chức\s{1,3}năng(?:,\s{1,3}nhiệm\s{1,3}vụ)?|thẩm\s{1,3}quyền|phạm\s{1,3}vi)"
    r"|không\s{1,3}có(?=\s{0,3}[.;)*]{0,6}\Z))"
)
# Who has nothing, or when: "Sở không có số liệu", "Trong kỳ, đơn vị không phát sinh vụ việc nào".
# "Tình hình ổn định, không phát sinh điểm nóng" tells something and is no nil answer.
_OPENERS = (
    "sở|bộ|cục|ban|phòng|cơ|đơn|trung|ubnd|hđnd|ủy|uỷ|xã|phường|huyện|tỉnh|tòa|toà|viện|công|ngành"
    "|trong|hiện|kỳ|từ|đến|tính|qua|năm|quý|tháng|địa|nội"
)
_ANSWER = re.compile(
    rf"(?i:[-+•*\s]{{0,6}}(?:(?:{_OPENERS})\s{{1,3}}(?:[\w/]{{1,12}},?\s{{1,3}}){{0,12}}?)?{_FORMULA}"
    r"(?:\s{1,3}[\w/]{1,12}){0,12}\s{0,3}[.;)/*]{0,6})\Z"
)
_LONGEST = 200
_CUTS = re.compile(r"[:(]|\s-\s|\.\s")


def is_nil_answer(text: str) -> bool:
    """Whether the whole of ``text`` says that there is nothing to report."""
    return len(text) <= _LONGEST and bool(_ANSWER.match(text))


def ends_in_nil(title: str) -> bool:
    """Whether a heading answers itself: its last part, after a colon or the like, is the formula."""
    tail = title[-_LONGEST:]
    return is_nil_answer(title) or any(
        is_nil_answer(tail[cut.end() :]) for cut in _CUTS.finditer(tail)
    )
