"""Days and partial days as officials write them, found in running text."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


class PartialDate(NamedTuple):
    """A date of which the day, or day and month, may still be blank."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        """The calendar day when all three parts are there and such a day exists, else ``None``."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def impossible(self) -> bool:
        """Whether the parts that are there cannot be a day of any calendar (31/02, month 13)."""
        if self.month is None:
            return False
        if self.day is None:
            return not 1 <= self.month <= 12
        return self.full is None

    def iso(self) -> str:
        """``2024``, ``2024-06`` or ``2024-06-26``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


class DateForm(Enum):
    """Which way a date is written."""

    LONG = "long"  # ngày 05 tháng 02 năm 2026
    SHORT = "short"  # 06/5/2024
    MONTH = "month"  # tháng 6 năm 2024
    ISO = "iso"  # 2024-06-26


class DateFound(NamedTuple):
    """A date in running text.

    ``span`` takes in the word "ngày" or "tháng" in front. ``written`` holds day, month and year
    exactly as they stand there, ``None`` for a part that is blank or not in this form.
    """

    span: Span
    text: str
    date: PartialDate
    form: DateForm
    written: tuple[str | None, str | None, str]


MONTH_WORDS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_MONTH = rf"(?:[0-9]{{1,2}}|{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})"

_NGAY = r"(?:[Nn]gày|NGÀY)"
_THANG = r"(?:[Tt]háng|THÁNG)"
_NAM = r"(?:[Nn]ăm|NĂM)"
_YEAR = r"[12][0-9]{3}"
_GAP = r"[\s_…]{0,60}+(?:\.\.[\s._…]{0,60}+)?"
# A gap with nothing in it may not reach over a line's end or a full stop: those end a sentence.
_BLANK = r"[ \t_…]{0,60}+(?:\.\.[ \t._…]{0,60}+)?"
_ALONE = r"(?<![\w/.,])(?<![^\W\d_]-)"
_END = r"(?![0-9/]|[.,][0-9]|-[A-ZĐ])"
_TO_YEAR = rf"(?:,?\s{{0,3}}{_NAM}|\s?[/.-])"

# Longest reading first; the empty group at the end of each names it.
_ANY_DATE = Pattern(
    "|".join(
        (
            # ngày 05 tháng 02 năm 2026 · ngày mồng 5 tháng tư năm 2024 · ngày 06 tháng 6/2024
            rf"{_NGAY}{_GAP}(?:m[ồùô]ng\s)?(?P<d0>[0-9]{{1,2}}){_GAP},?\s?{_THANG}{_GAP}"
            rf"(?:(?P<m0>{_MONTH}){_GAP})?{_TO_YEAR}{_GAP}(?P<y0>{_YEAR}){_END}(?P<long>)",
            # ngày   tháng 6 năm 2024 · ngày … tháng … năm 2024
            rf"(?<!hằng )(?<!hàng )(?<!mỗi )(?<!những ){_NGAY}{_BLANK},?{_THANG}{_BLANK}"
            rf"(?:(?P<m1>{_MONTH}){_BLANK})?{_TO_YEAR}{_BLANK}(?P<y1>{_YEAR}){_END}(?P<blank>)",
            # ngày 06/5/2024 · ngày 06/5/24 · ngày 06/5 năm 2024
            rf"{_NGAY}\s{{0,3}}(?P<d2>[0-9]{{1,2}})\s?(?P<s2>[/.-])\s?(?P<m2>[0-9]{{1,2}})"
            rf"(?:\s?(?P=s2)\s?(?P<y2>{_YEAR}|[0-9]{{2}})|\s{{1,3}}{_NAM}\s{{1,3}}(?P<y2b>{_YEAR}))"
            rf"{_END}(?P<worded>)",
            # ngày   /6/2024 · ngày … / … /2024: a draft with the day, or day and month, still blank
            rf"{_NGAY}{_BLANK}/\s?(?:(?P<m7>[0-9]{{1,2}})|{_BLANK})\s?/\s?(?P<y7>{_YEAR}){_END}"
            rf"(?P<open>)",
            # 06/5/2024 · 15-01-2024 · 15.01.2024
            rf"{_ALONE}(?P<d3>[0-9]{{1,2}})\s?(?P<s3>[/.-])\s?(?P<m3>[0-9]{{1,2}})"
            rf"\s?(?P=s3)\s?(?P<y3>{_YEAR}){_END}(?P<short>)",
            # 15 tháng 6 năm 2024
            rf"{_ALONE}(?P<d4>[0-9]{{1,2}})\s{{1,3}}{_THANG}\s{{1,3}}(?P<m4>{_MONTH})"
            rf"\s{{0,3}}{_TO_YEAR}\s{{0,3}}(?P<y4>{_YEAR}){_END}(?P<bare>)",
            # tháng 6/2024 · tháng 02 năm 2024 · tháng … năm 2024
            rf"{_THANG}\s{{1,3}}(?P<m5>{_MONTH})\s{{0,3}}{_TO_YEAR}\s{{0,3}}"
            rf"(?P<y5>{_YEAR}){_END}(?P<month>)",
            # 2024-06-26
            rf"{_ALONE}(?P<y6>{_YEAR})-(?P<m6>[0-9]{{2}})-(?P<d6>[0-9]{{2}})(?![0-9/-])(?P<iso>)",
        )
    )
)

# Where a date can begin at all; keeps the long pattern away from most of the text. All ways begin
# with one set of letters, so that the search skips from one of them to the next.
_ANCHOR = Pattern(
    r"[NnTt0-9](?:gày[\s.…_/0-9](?<=[Nn]gày.)|GÀY(?<=NGÀY)|háng\s(?<=[Tt]háng.)|HÁNG\s(?<=THÁNG.)"
    r"|(?<=[0-9])(?<![\w/.,].)(?<![^\W\d_]-.)[0-9]{0,3}"
    r"(?=[/.-][0-9]|\s[/.-]|[/.-]\s|\s{1,3}[tT]))",
    re.DOTALL,
)

# Per reading: its form, and the groups of day, month and year.
_PARTS: dict[str, tuple[DateForm, str | None, str, tuple[str, ...]]] = {
    "long": (DateForm.LONG, "d0", "m0", ("y0",)),
    "blank": (DateForm.LONG, None, "m1", ("y1",)),
    "open": (DateForm.SHORT, None, "m7", ("y7",)),
    "worded": (DateForm.SHORT, "d2", "m2", ("y2", "y2b")),
    "short": (DateForm.SHORT, "d3", "m3", ("y3",)),
    "bare": (DateForm.LONG, "d4", "m4", ("y4",)),
    "month": (DateForm.MONTH, None, "m5", ("y5",)),
    "iso": (DateForm.ISO, "d6", "m6", ("y6",)),
}


def find_dates(cleaned: Cleaned) -> tuple[DateFound, ...]:
    """Every date in the text, in order; spans point into ``cleaned.original``."""
    found = _scan(cleaned.text)
    if cleaned.text is cleaned.original:
        return tuple(found)
    return tuple(_moved_back(one, cleaned) for one in found)


def _scan(text: str) -> Iterator[DateFound]:
    done = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < done:
            continue
        match = _ANY_DATE.match(text, anchor.start())
        if match:
            done = match.end()
            yield _found(match)


def read_date_at(text: str, pos: int) -> DateFound | None:
    """The date that begins exactly at ``pos`` of an already cleaned text; spans are in ``text``."""
    match = _ANY_DATE.match(text, pos)
    return _found(match) if match else None


def _moved_back(found: DateFound, cleaned: Cleaned) -> DateFound:
    span = cleaned.back(found.span)
    return DateFound(span, span.cut(cleaned.original), found.date, found.form, found.written)


def _found(match: re.Match[str]) -> DateFound:
    form, day_group, month_group, year_groups = _PARTS[match.lastgroup or ""]
    day = match[day_group] if day_group else None
    month = match[month_group]
    year = next(match[name] for name in year_groups if match[name])
    parsed = PartialDate(
        _full_year(year),
        _month_number(month) if month else None,
        int(day) if day and month else None,
    )
    return DateFound(Span(*match.span()), match[0], parsed, form, (day, month, year))


def _month_number(written: str) -> int:
    return MONTH_WORDS.get(written) or int(written)


def _full_year(written: str) -> int:
    """Two digits are taken as the year nearest to the turn of the century."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (2000 if year < 50 else 1900)
