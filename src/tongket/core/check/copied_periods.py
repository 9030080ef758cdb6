"""Last period's name and days left standing in this period's report."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tongket.core.check.brief import Brief
from tongket.core.check.copied_sentences import COPIED_WHY, last_time
from tongket.core.check.copied_text import FRAME, State
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.passages import Place
from tongket.core.law.reading import Reading
from tongket.core.period import Period
from tongket.core.text.dates import DateFound
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.periods import PeriodFound, find_periods
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_COMPARES = Pattern(
    r"(?i:so với|so sánh|cùng kỳ|kỳ trước|năm trước|tăng|giảm|từ năm|từ ngày|giai đoạn|đến nay|tồn"
    r"|chuyển sang|kéo dài|hiệu lực|thành lập)"
)


def find_old_periods(brief: Brief) -> Iterator[Hit]:
    """Last period's name in the subject, a heading, a formula or a copied sentence; its days there."""
    if brief.previous is None:
        return
    old, now = own_period(brief.previous), brief.period or own_period(brief.reading)
    if old is None or now is None or old.overlaps(now):
        return
    places = _Places(brief)
    for period in find_periods(brief.reading.clean):
        if period.period == old and period.year_said and places.stands(period.span, named=True):
            yield hit(period.span, written=" ".join(period.text.split()))
    for day in brief.reading.dates:
        if _lies_in(day, old) and places.stands(day.span, named=False):
            yield hit(day.span, written=" ".join(day.text.split()))


def own_period(reading: Reading) -> Period | None:
    """The period that the subject of a report names first."""
    subject = reading.document.header.subject
    found: Sequence[PeriodFound] = find_periods(clean(subject)) if subject else ()
    return found[0].period if found else None


def _lies_in(day: DateFound, period: Period) -> bool:
    full = day.date.full
    return full is not None and full in period


class _Places:
    """Where an old period or day cannot be meant."""

    def __init__(self, brief: Brief) -> None:
        self._text = brief.reading.text
        told = brief.told
        self._copied = [one.span for one in told if one.state is State.COPIED]
        self._formulas = [one.span for one in told if FRAME.match(one.text)]
        self._formulas += [one.whole for one in brief.body if one.place is Place.HEADING]
        subject = brief.document.header.at.get("subject")
        self._formulas += [subject] if subject else []
        cited = (one.whole or one.span for one in brief.reading.citations)
        self._taken = sorted(cited)
        self._copied.sort()
        self._formulas.sort()

    def stands(self, span: Span, *, named: bool) -> bool:
        """Whether it stands in copied words, or as a period's name in a formula; no citation."""
        if _holding(self._taken, span) is not None:
            return False
        around = _holding(self._copied, span)
        if around is None and named:
            around = _holding(self._formulas, span)
        return around is not None and not _COMPARES.search(around.cut(self._text))


def _holding(spans: Sequence[Span], span: Span) -> Span | None:
    """The one of some spans that do not overlap which holds a place."""
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return spans[at] if at >= 0 and spans[at].covers(span) else None


_OLD_DAY = "Ngày 12/9/2023, Sở đã tổ chức hội nghị tập huấn chăm sóc cây xanh cho các công sở."
_LAST = last_time(body=f"I. KẾT QUẢ 6 THÁNG CUỐI NĂM 2023\n{_OLD_DAY}")
_TOLD = f"Báo cáo kỳ trước là của 6 tháng cuối năm 2023, có câu “{_OLD_DAY}”"

OLD_PERIOD = Rule(
    code="R104",
    name="old-period-left-standing",
    severity=Severity.ERROR,
    title=Words(
        vi="Còn sót tên kỳ, ngày của kỳ trước", en="Last period's name or day left standing"
    ),
    why=COPIED_WHY,
    message=Words(
        vi="“{written}” là của kỳ báo cáo trước.", en="“{written}” belongs to the last period."
    ),
    remedy=Words(
        vi="Sửa theo kỳ này, hoặc viết lại câu.", en="Correct it for this period, or say it anew."
    ),
    find=find_old_periods,
    bad=(
        report(
            body="I. KẾT QUẢ ⟦6 THÁNG CUỐI NĂM 2023⟧\nĐã trồng 120 cây bóng mát.",
            given=_LAST,
            told=_TOLD,
        ),
        report(
            closing="Trên đây là kết quả ⟦6 tháng cuối năm 2023⟧, Sở Xây dựng trân trọng báo cáo./.",
            given=_LAST,
            told=_TOLD,
        ),
        report(
            body="I. KẾT QUẢ\n" + _OLD_DAY.replace("Ngày 12/9/2023", "⟦Ngày 12/9/2023⟧"),
            given=_LAST,
            told=_TOLD,
        ),
    ),
    good=(
        report(
            body="I. KẾT QUẢ\nSố cây trồng mới tăng 20% so với 6 tháng cuối năm 2023.",
            given=_LAST,
            told=_TOLD,
        ),
        report(
            body="I. KẾT QUẢ\nThực hiện Kế hoạch số 115/KH-SXD ngày 12/9/2023 về trồng cây, các "
            "phòng đã trồng 120 cây.",
            given=_LAST,
            told=_TOLD,
        ),
        report(body=f"I. KẾT QUẢ\n{_OLD_DAY}"),
    ),
)
