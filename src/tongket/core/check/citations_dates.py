"""Dates of cited documents: impossible, too late, too early, written without a zero."""

from collections.abc import Iterator
from datetime import date, timedelta

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import Cited, issuing_code, own_code
from tongket.core.check.examples import report, text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.period import Period
from tongket.core.text.date_format import short_date
from tongket.core.text.dates import DateForm, PartialDate
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.periods import find_periods
from tongket.core.text.spans import Span
from tongket.core.text.words import Words


def find_impossible_dates(brief: Brief) -> Iterator[Hit]:
    """A day that no calendar has."""
    for found in brief.reading.dates:
        told = found.form is DateForm.LONG or "/" in found.text
        if told and found.date.impossible:
            yield hit(found.span, written=" ".join(found.text.split()))


IMPOSSIBLE_DATE = Rule(
    code="C131",
    name="impossible-date",
    severity=Severity.ERROR,
    title=Words(vi="Ngày không có trong lịch", en="A date that does not exist"),
    why=Words(
        vi="Thời gian ban hành là thành phần thể thức bắt buộc của văn bản và của viện dẫn (Nghị định "
        "30/2020/NĐ-CP, Phụ lục I); ngày sai thì không tra được văn bản.",
        en="The date is a required part of a document and of its citation (Decree 30/2020/NĐ-CP, annex "
        "I); a wrong one finds nothing.",
    ),
    message=Words(
        vi="“{written}” không có trong lịch.", en="“{written}” is no day of the calendar."
    ),
    remedy=Words(vi="Kiểm tra lại ngày, tháng.", en="Check day and month."),
    find=find_impossible_dates,
    bad=(
        report(body="Theo Quyết định số 30/QĐ-UBND ⟦ngày 31/02/2024⟧ của UBND xã An Mẫu."),
        report(body="Hội nghị được tổ chức ⟦ngày 31 tháng 4 năm 2024⟧."),
    ),
    good=(
        report(body="Hội nghị được tổ chức ngày 29/02/2024 và ngày 30 tháng 4 năm 2024."),
        text("Cuộc họp tổ chức ngày     tháng 6 năm 2024."),
    ),
)


def find_future_dates(brief: Brief) -> Iterator[Hit]:
    """A cited document that is younger than the document itself."""
    limit = _latest_day(brief)
    if limit is None:
        return
    for cited in brief.cited:
        citation = cited.citation
        first = _first_day(citation.date)
        if first is not None and first > limit and citation.date is not None:
            yield hit(
                citation.date_span or citation.span,
                symbol=citation.key,
                written=short_date(citation.date),
                own=short_date(limit),
            )


def _latest_day(brief: Brief) -> date | None:
    """The last day on which the document can have been signed, as far as it tells."""
    own = brief.document.header.date
    if own is None:
        return brief.on
    if own.full:
        return own.full
    if own.impossible:
        return None
    month = own.month or 12
    following = date(own.year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _first_day(day: PartialDate | None) -> date | None:
    if day is None:
        return None
    return PartialDate(day.year, day.month or 1, (day.month and day.day) or 1).full


FUTURE_DATE = Rule(
    code="C132",
    name="cited-before-issued",
    severity=Severity.ERROR,
    title=Words(
        vi="Văn bản viện dẫn có ngày sau văn bản này", en="Cited document younger than this one"
    ),
    why=Words(
        vi="Chỉ viện dẫn được văn bản đã ban hành; ngày sau ngày ký là ghi nhầm.",
        en="Only a document already issued can be cited; a later date is a slip.",
    ),
    message=Words(
        vi="“{symbol}” ghi ngày {written}, sau ngày của văn bản này ({own}).",
        en="“{symbol}” is dated {written}, after this document ({own}).",
    ),
    remedy=Words(vi="Kiểm tra lại ngày, tháng, năm.", en="Check day, month and year."),
    find=find_future_dates,
    bad=(
        report(body="Sở đã ban hành Kế hoạch số 30/KH-SXD ⟦ngày 29/7/2024⟧ về trồng cây."),
        report(
            date="Bình Mẫu, ngày    tháng 6 năm 2024",
            body="Sở đã ban hành Kế hoạch số 30/KH-SXD ⟦ngày 01/7/2024⟧ về trồng cây.",
        ),
    ),
    good=(
        report(body="Sở đã ban hành Kế hoạch số 30/KH-SXD ngày 26/6/2024 về trồng cây."),
        report(body="Sở sẽ hoàn thành trước ngày 30/9/2024."),
        text("Sở đã ban hành Kế hoạch số 30/KH-SXD ngày 26/6/2034 về trồng cây."),
    ),
)

# Plans for a year are signed at the end of the year before.
_AHEAD = timedelta(days=62)
_ISSUED = Pattern(r"(?:ban hành|ký|phát hành|trình ký)(?:\s(?:các|văn bản|\d{1,3})){0,2}\s\Z")
_LASTING = Pattern(r"(?i:giai đoạn|nhiệm kỳ|từ năm|đến năm|năm trước|trước đó|kỳ trước)")


def find_dates_before_period(brief: Brief) -> Iterator[Hit]:
    """The office's own document, told as issued in the period, dated long before it began."""
    header = brief.document.header
    own = own_code(header, brief.document.standard)
    period = brief.period or _told_period(brief)
    if header.kind != "Báo cáo" or own is None or period is None:
        return
    for cited in brief.cited:
        citation = cited.citation
        day = citation.date.full if citation.date else None
        if day is None or day >= period.start - _AHEAD or not cited.in_prose:
            continue
        if issuing_code(citation) == own and _told_as_issued(cited):
            yield hit(citation.date_span, symbol=citation.key, written=short_date(day))


def _told_period(brief: Brief) -> Period | None:
    """The period that the subject of the report names first."""
    subject = brief.document.header.subject
    found = find_periods(clean(subject)) if subject else ()
    return found[0].period if found else None


def _told_as_issued(cited: Cited) -> bool:
    lead = cited.before
    return bool(_ISSUED.search(lead)) and not _LASTING.search(lead + cited.behind)


DATE_BEFORE_PERIOD = Rule(
    code="C133",
    name="issued-before-period",
    severity=Severity.WARNING,
    title=Words(
        vi="Văn bản ban hành ngoài kỳ báo cáo", en="Document issued outside the period reported"
    ),
    why=Words(
        vi="Nghị định 09/2019/NĐ-CP, Điều 12: báo cáo định kỳ chỉ tính kết quả trong thời gian chốt số "
        "liệu; văn bản cũ kể là vừa ban hành thường do ghi nhầm năm.",
        en="Decree 09/2019/NĐ-CP, article 12: a periodic report counts what lies within its window; an old "
        "document told as just issued mostly has a wrong year.",
    ),
    message=Words(
        vi="“{symbol}” ngày {written} ban hành trước kỳ báo cáo.",
        en="“{symbol}” of {written} was issued before the period of this report.",
    ),
    remedy=Words(
        vi="Kiểm tra năm ban hành, hoặc nói rõ văn bản đã có từ trước.",
        en="Check the year, or say that the document is an older one.",
    ),
    find=find_dates_before_period,
    bad=(report(body="Sở đã xây dựng và ban hành Kế hoạch số 30/KH-SXD ⟦ngày 29/01/2023⟧."),),
    good=(
        report(body="Sở đã ban hành Kế hoạch số 30/KH-SXD ngày 28/12/2023 về trồng cây năm 2024."),
        report(body="Sở tiếp tục thực hiện Kế hoạch số 30/KH-SXD ngày 29/01/2021 về trồng cây."),
        report(
            body="Sở đã ban hành Kế hoạch số 30/KH-SXD ngày 29/01/2021 về trồng cây giai đoạn "
            "2021 - 2025."
        ),
    ),
)

_PARTS = Pattern(r"(?P<day>\d{1,2})\s{0,3}(?:[/.-]|tháng)\s{0,3}(?P<month>\d{1,2})(?!\d)")
_PADDED = (("day", range(1, 10)), ("month", range(1, 3)))


def find_unpadded_dates(brief: Brief) -> Iterator[Hit]:
    """A day below 10, or a month 1 or 2, without its zero in the date of a cited document."""
    done = Span(0, 0)
    for cited in brief.cited:
        span = cited.citation.date_span
        if span is None or span <= done:
            continue
        done = span
        for match, _ in brief.matches(_PARTS, within=span):
            for part, padded in _PADDED:
                written = match[part]
                if len(written) == 1 and int(written) in padded:
                    at = brief.at(*match.span(part))
                    yield hit(at, Edit(at, f"0{written}"), right=f"0{written}")


UNPADDED_DATE = Rule(
    code="C134",
    name="cited-date-without-zero",
    severity=Severity.NOTE,
    title=Words(
        vi="Ngày của văn bản viện dẫn thiếu số 0", en="Date of a cited document without its zero"
    ),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: ngày dưới 10 và tháng 1, tháng 2 ghi thêm số 0 phía trước.",
        en="Decree 30/2020/NĐ-CP, annex I: days below 10 and months 1 and 2 take a leading zero.",
    ),
    message=Words(vi="Phải ghi là “{right}”.", en="It must read “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_unpadded_dates,
    bad=(
        report(
            body="Theo Công văn số 632/STC-NS ngày ⟦6⟧/5/2024 của Sở Tài chính.",
            fixed="Theo Công văn số 632/STC-NS ngày 06/5/2024 của Sở Tài chính.",
        ),
        report(
            body="Kế hoạch số 115/KH-UBND ngày ⟦5⟧ tháng ⟦1⟧ năm 2024 của UBND tỉnh.",
            fixed="Kế hoạch số 115/KH-UBND ngày 05 tháng 01 năm 2024 của UBND tỉnh.",
        ),
    ),
    good=(
        report(body="Theo Công văn số 632/STC-NS ngày 06/5/2024 của Sở Tài chính."),
        report(body="Theo Công văn số 632/STC-NS ngày 16/12/2023 của Sở Tài chính."),
    ),
)
