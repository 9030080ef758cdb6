"""Ô 13: address, telephone and the like at the foot of the first page."""

from tongket.core.text.pattern import Pattern

_FOOT = Pattern(
    r"(?i:địa\schỉ\s?:|đ/c\s?:|(?:số\s)?điện\sthoại\s?:|đt\s?:|tel\s?:|fax\s?:|e-?mail\s?:|thư\sđiện\stử\s?:|hộp\sthư"
    r"|website\s?:|(?:cổng|trang)\s(?:thông\stin|ttđt)[^:]{0,40}:)"
)
_LONGEST = 300


def is_foot(text: str) -> bool:
    """Whether a line gives the address of the office."""
    return len(text) <= _LONGEST and bool(_FOOT.match(text))
