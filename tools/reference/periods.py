"""The reporting periods of a year, and the days from which each takes its figures."""

from datetime import date

from tongket.core.period import (
    CALENDAR_CUTOFF,
    LEGAL_CUTOFF,
    OCTOBER_CUTOFF,
    CutoffRule,
    Period,
    PeriodKind,
    ReportingPeriod,
    all_periods,
)
from tongket.core.text.words import Words
from tools.reference.markdown import code, page, table

YEAR = 2025
KINDS = {
    PeriodKind.MONTH: Words("Tháng", "Month"),
    PeriodKind.QUARTER: Words("Quý", "Quarter"),
    PeriodKind.FIRST_SIX_MONTHS: Words("6 tháng đầu năm", "First six months"),
    PeriodKind.NINE_MONTHS: Words("9 tháng", "Nine months"),
    PeriodKind.LAST_SIX_MONTHS: Words("6 tháng cuối năm", "Last six months"),
    PeriodKind.YEAR: Words("Năm", "Year"),
}
_HEAD = f"""\
Một kỳ báo cáo có hai mặt: kỳ theo lịch mà tên báo cáo nêu, và khoảng thời gian chốt số liệu. Nghị định 09/2019/NĐ-CP,
Điều 12, mở khoảng chốt số liệu vào ngày 15 của tháng trước kỳ và đóng vào ngày 14 của tháng cuối kỳ. Các khoảng nối liền
nhau, không hở, không trùng. Chế độ này ràng buộc báo cáo của cơ quan hành chính nhà nước; chế độ báo cáo khác có thể đặt
ngày của mình. Bảng dưới đây tính cho năm {YEAR}; cả hai ngày đầu và cuối đều nằm trong khoảng.

*A reporting period has two faces: the calendar days that its title names, and the window its figures are taken from.
Decree 09/2019/NĐ-CP, article 12, opens the window on the 15th of the month before and closes it on the 14th of the last
month. It binds the state's administrative reports; a regime may set days of its own. Both days of a row are inside.*"""
_RULES = (
    (LEGAL_CUTOFF, Words("Nghị định 09/2019/NĐ-CP, Điều 12", "Decree 09/2019/NĐ-CP, article 12")),
    (CALENDAR_CUTOFF, Words("Theo lịch, khi chế độ không quy định", "The calendar itself")),
    (
        OCTOBER_CUTOFF,
        Words(
            "Từ ngày 01 tháng 10 (Thông tư 19/2020/TT-BGDĐT, Điều 8: xóa mù chữ)",
            "From 1 October (Circular 19/2020/TT-BGDĐT, article 8: literacy)",
        ),
    ),
)


def periods_page() -> str:
    """The legal windows of a year, and the other rules on one example."""
    blocks = [_HEAD]
    periods = list(all_periods(YEAR))
    for kind, name in KINDS.items():
        rows = [_row(period) for period in periods if period.kind is kind]
        blocks += [
            f"## {name.vi} · {name.en}",
            table(["Kỳ", "Theo lịch", "Chốt số liệu", "Số ngày"], rows),
        ]
    blocks += ["## Cách chốt số liệu · Rules of cut-off", _rules()]
    return page("Kỳ báo cáo và thời gian chốt số liệu · Periods and cut-offs", *blocks)


def _row(period: ReportingPeriod) -> list[str]:
    window = LEGAL_CUTOFF.window(period)
    return [period.label, _days(period.calendar), _days(window), str(window.days)]


def _rules() -> str:
    year = ReportingPeriod(PeriodKind.YEAR, YEAR)
    rows = [
        [f"{words.vi}<br>*{words.en}*", code(_constant(rule)), _days(rule.window(year))]
        for rule, words in _RULES
    ]
    return table(["Chế độ", "Trong mã nguồn", f"Báo cáo năm {YEAR}"], rows)


def _constant(rule: CutoffRule) -> str:
    return f"day={rule.day}, months_before={rule.months_before}"


def _days(period: Period) -> str:
    return f"{_day(period.start)} – {_day(period.last)}"


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")
