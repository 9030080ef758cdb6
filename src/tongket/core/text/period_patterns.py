"""The ways in which officials name a period, as patterns over cleaned text."""

from tongket.core.text.dates import MONTH_WORDS
from tongket.core.text.pattern import Pattern


def _cased(small: str) -> str:
    """Small, with a capital first letter, or all in capitals."""
    return f"(?:[{small[0]}{small[0].upper()}]{small[1:]}|{small.upper()})"


_NAM, _THANG, _QUY, _TU = (_cased(word) for word in ("năm", "tháng", "quý", "từ"))
_STAGE = "|".join(_cased(word) for word in ("giai đoạn", "nhiệm kỳ", "thời kỳ", "khóa", "khoá"))
_YEAR = r"[12][0-9]{3}(?![0-9]|/[0-9A-ZĐ]|,[0-9])"
_OF_YEAR = rf"(?:\s?[/.-]\s?|,?\s{{1,3}}(?:của\s)?{_NAM}\s{{1,3}})"

COUNT_WORDS = {
    word: count
    for word, count in MONTH_WORDS.items()
    if word not in ("giêng", "chạp", "tư", "mười")
}
_COUNT_WORD = "|".join(sorted(COUNT_WORDS, key=len, reverse=True))
_COUNT = rf"(?:[0-9]{{1,2}}|{_COUNT_WORD})"
QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_QUARTER = r"(?:IV|I{1,3}|0?[1-4])(?!\w)"

# In front of these words a bare "9 tháng" is the period of a report and no length of time.
_REPORTED = ("báo cáo", "kết quả", "sơ kết", "công tác", "nhiệm vụ")
_BEHIND_REPORTED = "|".join(f"(?<={word} )|(?<={word.upper()} )" for word in _REPORTED)

# The empty group at the end of each names the reading; longer readings come first.
ANY_PERIOD = Pattern(
    "|".join(
        (
            # 6 tháng đầu năm 2024 · sáu tháng cuối năm
            rf"(?P<n0>{_COUNT})\s{{1,3}}{_THANG}\s{{1,3}}(?P<half>đầu|cuối|ĐẦU|CUỐI)"
            rf"(?:\s{{1,3}}(?:của\s)?{_NAM}|(?=[\s,.;:)]|\Z))(?:\s{{1,3}}(?P<y0>{_YEAR}))?(?P<part>)",
            # 9 tháng năm 2024 · 9 tháng/2024
            rf"(?P<n1>{_COUNT})\s{{1,3}}{_THANG}(?:\s{{1,3}}(?:của\s)?{_NAM}\s{{1,3}}|/)"
            rf"(?P<y1>{_YEAR})(?P<so_far>)",
            # báo cáo 9 tháng
            rf"(?:{_BEHIND_REPORTED}|\A)(?P<n2>0?[369]|ba|sáu|chín)\s{{1,3}}{_THANG}"
            rf"(?!\w|\s[0-9])(?P<bare>)",
            # quý III/2024 · quý 3 năm 2024 · quý I, II/2024 · quý I và quý II năm 2024
            rf"{_QUY}\s{{1,3}}(?P<q3>{_QUARTER})"
            rf"(?:\s?(?:,|-|và|đến)\s?(?:{_QUY}\s)?(?P<last>{_QUARTER})(?={_OF_YEAR}{_YEAR}))?"
            rf"(?:{_OF_YEAR}(?P<y3>{_YEAR}))?(?P<quarter>)",
            # quý ba năm 2024
            rf"{_QUY}\s{{1,3}}(?P<q4>một|hai|ba|bốn|tư){_OF_YEAR}(?P<y4>{_YEAR})(?P<quarter_word>)",
            # tháng 6/2024 · tháng 02 năm 2024 · tháng 6
            rf"{_THANG}\s{{1,3}}(?P<m5>[0-9]{{1,2}})(?![0-9])"
            rf"(?:{_OF_YEAR}(?P<y5>{_YEAR})|(?![/-]?[0-9]))(?P<month>)",
            # giai đoạn 2021-2026 · nhiệm kỳ 2020 - 2025 · từ năm 2021 đến năm 2025 · 2021-2025
            rf"(?:(?:{_STAGE})\s{{1,3}})?(?:{_TU}\s)?(?:{_NAM}\s)?(?P<y6>{_YEAR})\s?(?:-|đến|ĐẾN)"
            rf"\s?(?:{_NAM}\s)?(?P<to>{_YEAR})(?![-/][0-9A-ZĐ])(?P<years>)",
            # năm 2024
            rf"{_NAM}\s{{1,3}}(?P<y7>{_YEAR})(?!-[A-ZĐ])(?P<year>)",
        )
    )
)

# Per reading: the groups of its number and its year.
PARTS = {
    "part": ("n0", "y0"),
    "so_far": ("n1", "y1"),
    "bare": ("n2", None),
    "quarter": ("q3", "y3"),
    "quarter_word": ("q4", "y4"),
    "month": ("m5", "y5"),
    "years": ("to", "y6"),
    "year": ("y7", "y7"),
}

# Where a period, or a date that holds one, can begin at all.
ANCHOR = Pattern(
    rf"(?=[nNtTqQgGkK0-9bBsScC])(?<!\w)"
    rf"(?:{_NAM}\s{{1,3}}[12]|{_THANG}\s{{1,3}}[0-9]|{_QUY}\s|{_cased('ngày')}[\s.…_]"
    rf"|{_TU}\s(?:ngày|tháng|năm|[0-9])|(?:{_STAGE})\s(?:từ|năm|[12])"
    rf"|(?<![\w/.,-])(?:[12][0-9]{{3}}\s?-|[0-9]{{1,2}}\s{{1,3}}{_THANG}"
    rf"|(?:[Bb]a|[Ss]áu|[Cc]hín)\stháng\s))"
)
# A month behind a day is part of a date; two years behind "năm học" are a school year.
PART_OF_DATE = Pattern(r"[0-9]\s{1,3}\Z|(?:ngày|NGÀY)[\s.…_,0-9]{0,40}\Z")
SCHOOL_YEAR = Pattern(r"(?:[Nn]ăm|[Nn]iên)\s(?:học|khóa|khoá)\s{1,3}\Z")
