"""One document must have one kind, one date and one issuer wherever it is cited."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import (
    SHARED_CODES,
    Cited,
    by_document,
    issuing_code,
    tail_of,
)
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.model import Category, Citation
from tongket.core.text.date_format import short_date
from tongket.core.text.fold import fold, tone_exact
from tongket.core.text.words import Words

_IDENTITY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Điều 15: số và ký hiệu là duy nhất trong năm của một cơ quan; một văn bản "
    "chỉ có một tên loại, một ngày ban hành, một cơ quan ban hành.",
    en="Decree 30/2020/NĐ-CP, article 15: number and symbol are unique within a body's year; a document "
    "has one kind, one date and one issuer.",
)


def find_two_kinds(brief: Brief) -> Iterator[Hit]:
    """One number, symbol and date under two names; only where the symbol itself leaves both."""
    for mentions in by_document(brief.cited):
        if len(mentions) < 2:
            continue
        first = next((one for one in mentions if _named(one)), None)
        for later in mentions if first else ():
            if first and _named(later) and _differ(first.citation, later.citation):
                yield hit(
                    later.citation.kind_span,
                    written=later.citation.kind,
                    other=first.citation.kind,
                    symbol=later.citation.key,
                )


def _named(cited: Cited) -> bool:
    tail = tail_of(cited.citation)
    free = tail is not None and len(tail.kinds) != 1
    return free and cited.citation.kind_span is not None and cited.citation.kind is not None


def _differ(one: Citation, other: Citation) -> bool:
    if one.category is not other.category or one.category is Category.COURT_JUDGMENT:
        return False
    if one.date and other.date and one.date != other.date:
        return False
    return tone_exact(one.kind or "") != tone_exact(other.kind or "")


TWO_KINDS = Rule(
    code="C112",
    name="one-document-two-kinds",
    severity=Severity.WARNING,
    title=Words(vi="Một văn bản, hai tên loại", en="One document, two kinds"),
    why=_IDENTITY,
    message=Words(
        vi="“{symbol}” ở trên là “{other}”, ở đây là “{written}”.",
        en="“{symbol}” is a “{other}” above and a “{written}” here.",
    ),
    remedy=Words(
        vi="Đối chiếu văn bản gốc và dùng một tên loại.",
        en="Compare with the document and use one kind.",
    ),
    find=find_two_kinds,
    bad=(
        report(
            body="Quán triệt Quy định số 131-QĐ/TW ngày 27/10/2023 của Bộ Chính trị.\n"
            "Các chi bộ thực hiện nghiêm ⟦Quyết định⟧ số 131-QĐ/TW."
        ),
    ),
    good=(
        report(
            body="Quán triệt Quy định số 131-QĐ/TW ngày 27/10/2023 của Bộ Chính trị.\n"
            "Các chi bộ thực hiện nghiêm Quy định số 131-QĐ/TW và văn bản số 132-QĐ/TW."
        ),
    ),
)


def find_two_dates(brief: Brief) -> Iterator[Hit]:
    """One number and symbol of one body with two days in one year."""
    for mentions in by_document(brief.cited):
        dated = [one for one in mentions if one.own_day]
        for later in dated[1:]:
            first = dated[0]
            if _clash(first.citation, later.citation):
                assert first.citation.date is not None
                assert later.citation.date is not None
                yield hit(
                    later.citation.date_span,
                    written=short_date(later.citation.date),
                    other=short_date(first.citation.date),
                    symbol=later.citation.key,
                )


def _clash(one: Citation, other: Citation) -> bool:
    """Whether two mentions must be one document and have different days."""
    if one.date is None or other.date is None or one.date == other.date:
        return False
    if one.date.year != other.date.year and not _lasting(one):
        return False
    if one.issuer and other.issuer:
        return same_issuer(one.issuer, other.issuer)
    shared = (issuing_code(one) or "").split("-")[0] in SHARED_CODES
    return not shared


def _lasting(citation: Citation) -> bool:
    """Whether the number is not given again next year: acts carry their year in the symbol."""
    return citation.category is Category.NORMATIVE


TWO_DATES = Rule(
    code="C113",
    name="one-document-two-dates",
    severity=Severity.ERROR,
    title=Words(vi="Một văn bản, hai ngày ban hành", en="One document, two dates"),
    why=_IDENTITY,
    message=Words(
        vi="“{symbol}” ở trên ghi ngày {other}, ở đây ghi ngày {written}.",
        en="“{symbol}” is of {other} above and of {written} here.",
    ),
    remedy=Words(vi="Đối chiếu văn bản gốc.", en="Compare with the document."),
    find=find_two_dates,
    bad=(
        report(
            body="Sở đã ban hành Kế hoạch số 30/KH-SXD ngày 29/01/2024 về trồng cây.\n"
            "Theo Kế hoạch số 30/KH-SXD ⟦ngày 26/01/2024⟧, các phòng đã trồng 120 cây."
        ),
        report(
            body="Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n"
            "Theo Nghị định số 30/2020/NĐ-CP ⟦ngày 03/5/2020⟧, Sở trình bày văn bản."
        ),
    ),
    good=(
        report(
            body="Kế hoạch số 30/KH-SXD ngày 29/01/2024 thay Kế hoạch số 30/KH-SXD ngày 12/01/2023."
        ),
        report(
            body="Kế hoạch số 12/KH-UBND ngày 02/02/2024 của UBND tỉnh và Kế hoạch số 12/KH-UBND "
            "ngày 10/3/2024 của UBND huyện An Mẫu."
        ),
        report(
            body="Kế hoạch số 30/KH-SXD ngày 29/01/2024.\nKế hoạch số 30/KH-SXD ngày 29 tháng 01 "
            "năm 2024."
        ),
    ),
)

# Names too wide to contradict another one.
_VAGUE = frozenset({"trung uong", "dang", "nha nuoc", "tinh", "cap tren", "nganh", "so", "bo"})


def find_two_issuers(brief: Brief) -> Iterator[Hit]:
    """One number, symbol and day under two bodies; not for codes that many bodies share."""
    for mentions in by_document(brief.cited):
        first: Citation | None = None
        for cited in mentions:
            citation = cited.citation
            if not _names_issuer(citation):
                continue
            first = first or citation
            if citation.date == first.date and not _one_body(citation, first):
                span = citation.issuer_span or citation.span
                yield hit(span, written=citation.issuer, other=first.issuer, symbol=citation.key)


def _names_issuer(citation: Citation) -> bool:
    if citation.issuer is None or citation.date is None or fold(citation.issuer) in _VAGUE:
        return False
    code = issuing_code(citation)
    return code is not None and "-" not in code and code not in SHARED_CODES


def _one_body(one: Citation, other: Citation) -> bool:
    assert one.issuer is not None
    assert other.issuer is not None
    return same_issuer(one.issuer, other.issuer)


TWO_ISSUERS = Rule(
    code="C114",
    name="one-document-two-issuers",
    severity=Severity.WARNING,
    title=Words(vi="Một văn bản, hai cơ quan ban hành", en="One document, two issuers"),
    why=_IDENTITY,
    message=Words(
        vi="“{symbol}” ở trên là của {other}, ở đây là của {written}.",
        en="“{symbol}” is by {other} above and by {written} here.",
    ),
    remedy=Words(vi="Đối chiếu văn bản gốc.", en="Compare with the document."),
    find=find_two_issuers,
    bad=(
        report(
            body="Quy định số 131-QĐ/TW ngày 27/10/2023 của Bộ Chính trị.\n"
            "Quy định số 131-QĐ/TW ngày 27/10/2023 của ⟦Ban Bí thư⟧."
        ),
    ),
    good=(
        report(
            body="Kế hoạch số 12/KH-UBND ngày 10/7/2024 của UBND xã Tân Mẫu, Kế hoạch số 12/KH-UBND "
            "ngày 10/7/2024 của UBND xã An Mẫu."
        ),
        report(
            body="Quyết định số 953/QĐ-BTP ngày 19/6/2023 của Bộ trưởng Bộ Tư pháp.\n"
            "Quyết định số 953/QĐ-BTP ngày 19/6/2023 của Bộ Tư pháp."
        ),
    ),
)
