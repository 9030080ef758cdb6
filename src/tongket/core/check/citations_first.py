"""How a document is cited the first time, and how after that."""

import re
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import (
    REGULAR_KINDS,
    RULED,
    Cited,
    by_document,
    issuing_code,
    own_code,
)
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.model import Header
from tongket.core.law.cue import kind_further_back
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.model import Citation
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

FIRST_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: viện dẫn lần đầu phải ghi đầy đủ tên loại, số, ký hiệu, thời "
    "gian ban hành, tên cơ quan ban hành và trích yếu (luật, pháp lệnh chỉ ghi tên); các lần sau chỉ ghi "
    "tên loại và số, ký hiệu.",
    en="Decree 30/2020/NĐ-CP, annex I: the first citation gives kind, number and symbol, date, issuer and "
    "subject (laws and ordinances the name only); later ones kind, number and symbol.",
)


_JOIN = re.compile(r"\s?[,;]?\s?(?:và\s)?(?:các\s)?(?:số\s)?")
_LONGEST_JOIN = 12


def first_mentions(brief: Brief) -> Iterator[Cited]:
    """The first mention in running text of each document that must be cited in full."""
    for mentions in by_document(brief.cited):
        first = next((one for one in mentions if one.in_prose), None)
        if first is not None and first.citation.category in RULED and _is_ruled(first.citation):
            yield first


def _is_ruled(citation: Citation) -> bool:
    """Whether its kind is one that the rule is about: no law, no paper of a court or procuracy."""
    return citation.kind is None or citation.kind in REGULAR_KINDS


def find_undated_first_citations(brief: Brief) -> Iterator[Hit]:
    """A first citation without the day of issue, unless a line above has told it."""
    told = _told_dates(brief)
    lent = _lent_dates(brief)
    for cited in first_mentions(brief):
        citation = cited.citation
        if told.get(citation.key, citation.span.start) < citation.span.start:
            continue
        if _has_day(cited) or citation.span in lent:
            continue
        # An act carries its year in its symbol; a bare year tells half of it.
        milder = citation.year is not None or citation.date is not None
        severity = Severity.NOTE if milder else None
        yield hit(citation.span, severity=severity, symbol=citation.key)


def _has_day(cited: Cited) -> bool:
    return cited.citation.date is not None and cited.citation.date.day is not None


def _told_dates(brief: Brief) -> dict[str, int]:
    """Where each document first stands with its day: in the subject line, a heading, anywhere."""
    told: dict[str, int] = {}
    for cited in brief.cited:
        if _has_day(cited):
            told.setdefault(cited.citation.key, cited.citation.span.start)
    return told


def _lent_dates(brief: Brief) -> frozenset[Span]:
    """Mentions in a row of which the last one has the day: "131-QĐ/TW và 132-QĐ/TW ngày …"."""
    lent: set[Span] = set()
    dated = False
    for cited, following in zip(brief.cited[-2::-1], brief.cited[:0:-1], strict=True):
        dated = dated or _has_day(following)
        between = cited.passage.text[cited.stop : following.begin]
        same = cited.passage is following.passage and not _has_day(cited)
        dated = dated and same and len(between) <= _LONGEST_JOIN and bool(_JOIN.fullmatch(between))
        if dated:
            lent.add(cited.citation.span)
    return frozenset(lent)


FIRST_WITHOUT_DATE = Rule(
    code="C121",
    name="first-citation-without-date",
    severity=Severity.WARNING,
    title=Words(
        vi="Viện dẫn lần đầu thiếu ngày ban hành", en="First citation without the date of issue"
    ),
    why=FIRST_WHY,
    message=Words(
        vi="Viện dẫn lần đầu “{symbol}” chưa ghi ngày, tháng, năm ban hành.",
        en="The first citation of “{symbol}” does not give its date.",
    ),
    remedy=Words(
        vi="Ghi thêm ngày, tháng, năm ban hành sau số, ký hiệu.",
        en="Add the date of issue behind the symbol.",
    ),
    find=find_undated_first_citations,
    bad=(
        report(body="Thực hiện Kế hoạch số ⟦115/KH-UBND⟧ của UBND tỉnh, Sở đã trồng 120 cây."),
        report(body="Sở trình bày văn bản theo Nghị định số ⟦30/2020/NĐ-CP⟧ của Chính phủ."),
    ),
    good=(
        report(
            body="Thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh, Sở đã trồng 120 "
            "cây. Các phòng tiếp tục thực hiện Kế hoạch số 115/KH-UBND."
        ),
        report(body="Ngày 06/5/2024, Sở đã ban hành Công văn số 640/SXD-VP."),
        report(
            body="Sở có Công văn số 70/SXD-VP ngày 02/4/2024, 75/SXD-VP và 76/SXD-VP ngày 05/4/2024."
        ),
        report(body="Theo Luật số 59/2020/QH14 và Luật Xây dựng ngày 18/6/2014."),
        report(
            subject="Kết quả thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh",
            body="Thực hiện Kế hoạch số 115/KH-UBND, Sở đã trồng 120 cây.",
        ),
    ),
)

# Words that begin the name of a body, in running text; "ban hành" and "bộ phận" are not among them.
_BODY = re.compile(
    r"(?<!\w)(?:[A-ZĐƯ][A-ZĐƯ&]{1,9}(?!\w)|Ủy ban|Uỷ ban|ủy ban|Hội đồng|Sở|Bộ|Ban (?!hành)|Tỉnh|tỉnh"
    r"|Thành|thành phố|Huyện|huyện|Quận|Đảng|Chính phủ|Thủ tướng|Quốc hội|Văn phòng|Công an|Tòa án"
    r"|Toà án|Viện|Cục|Chi cục|Tổng cục|Hội|Liên đoàn|Trung tâm|Trường|Ngân hàng|Kho bạc|Bảo hiểm"
    r"|Thanh tra|Phòng|Trung ương|trung ương|Chủ tịch|Giám đốc|Bộ trưởng|Nhà nước|liên ngành|Liên"
    r"|Thường trực|cấp trên|Thống đốc|Tổng|Chi bộ|Mặt trận|Đoàn|Xã|xã|Phường|phường|Công ty)(?!\w)"
)
_ISSUED_BY = re.compile(r"(?:do|của|từ)\s")
_NEAR = 90


def find_first_citations_without_issuer(brief: Brief) -> Iterator[Hit]:
    """A first citation of another body's document in a sentence that names no body before it."""
    header = brief.document.header
    own = own_code(header, brief.document.standard)
    if own is None:
        return  # whose documents are the office's own cannot be told
    for cited in first_mentions(brief):
        citation = cited.citation
        code = issuing_code(citation)
        if citation.issuer or code is None or _is_own(code, own, header):
            continue
        if not _names_body(cited):
            # An act names its author in the symbol; what stands in brackets is said by the way.
            milder = citation.year is not None or cited.before.endswith("(")
            severity = Severity.NOTE if milder else None
            yield hit(citation.span, severity=severity, symbol=citation.key)


def _is_own(code: str, own: str, header: Header) -> bool:
    """Whether a code is that of the office itself."""
    if code.partition("-")[0] == own.partition("-")[0]:
        return True
    return header.issuer is not None and same_issuer(code, header.issuer)


def _names_body(cited: Cited) -> bool:
    behind = cited.behind
    near = _ISSUED_BY.search(behind, 0, _NEAR)
    if near is not None and _BODY.search(behind, near.end(), _NEAR):
        return True
    return _BODY.search(cited.before) is not None


FIRST_WITHOUT_ISSUER = Rule(
    code="C122",
    name="first-citation-without-issuer",
    severity=Severity.WARNING,
    title=Words(
        vi="Viện dẫn lần đầu thiếu cơ quan ban hành", en="First citation without the issuer"
    ),
    why=FIRST_WHY,
    message=Words(
        vi="Viện dẫn lần đầu “{symbol}” chưa ghi tên cơ quan ban hành.",
        en="The first citation of “{symbol}” does not name the issuer.",
    ),
    remedy=Words(
        vi="Ghi thêm “của …” và tên cơ quan, tổ chức ban hành.",
        en="Add “của …” and the name of the body.",
    ),
    find=find_first_citations_without_issuer,
    bad=(
        report(
            body="Quán triệt Quy định số ⟦114-QĐ/TW⟧ ngày 11/7/2023 về kiểm soát quyền lực trong "
            "công tác cán bộ."
        ),
        report(body="Thực hiện Kế hoạch số ⟦115/KH-UBND⟧ ngày 15/01/2024, đã trồng 120 cây."),
    ),
    good=(
        report(body="Quán triệt Quy định số 114-QĐ/TW ngày 11/7/2023 của Bộ Chính trị."),
        report(body="UBND tỉnh đã ban hành Kế hoạch số 115/KH-UBND ngày 15/01/2024."),
        report(body="Đã ban hành Kế hoạch số 30/KH-SXD ngày 29/01/2024 về trồng cây."),
        report(body="Theo Công văn số 77/STC-NS ngày 15/3/2024 (do Sở Tài chính ban hành)."),
    ),
)


def find_first_citations_without_kind(brief: Brief) -> Iterator[Hit]:
    """A bare number and symbol where a document is first met, and no list of documents before it."""
    for cited in first_mentions(brief):
        citation = cited.citation
        lead = cited.before.rstrip()
        bare = citation.kind_span is None and cited.begin == cited.start
        if not bare or not lead[-1:].isalpha() or lead.endswith((" và", " hoặc")):
            continue
        kinds = (citation.kind,) if citation.kind else ()
        if kind_further_back(cited.passage.text, cited.start, kinds) is None:
            yield hit(citation.span, symbol=citation.key)


FIRST_WITHOUT_KIND = Rule(
    code="C123",
    name="first-citation-without-kind",
    severity=Severity.NOTE,
    title=Words(vi="Viện dẫn lần đầu thiếu tên loại", en="First citation without the kind"),
    why=FIRST_WHY,
    message=Words(
        vi="Viện dẫn lần đầu “{symbol}” chưa ghi tên loại văn bản.",
        en="The first citation of “{symbol}” does not say what kind of document it is.",
    ),
    remedy=Words(
        vi="Ghi tên loại và chữ “số” trước số, ký hiệu.",
        en="Put the kind and “số” before the number.",
    ),
    find=find_first_citations_without_kind,
    bad=(report(body="Sở triển khai theo ⟦115/KH-UBND⟧ ngày 15/01/2024 của UBND tỉnh."),),
    good=(
        report(body="Sở triển khai theo Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh."),
        report(body="Các Quy định số 114-QĐ/TW, 131-QĐ/TW và 132-QĐ/TW của Bộ Chính trị."),
        report(body="Tại văn bản số 77/STC-NS ngày 15/3/2024, Sở Tài chính đề nghị rà soát."),
        report(body="Quyết định phê duyệt quyết toán 05/QĐ-SXD ngày 15/01/2024."),
    ),
)


def find_repeated_full_forms(brief: Brief) -> Iterator[Hit]:
    """A document cited in full, date and issuer, although running text above has done so."""
    for mentions in by_document(brief.cited):
        full = [one for one in mentions if one.in_prose and _is_full(one)]
        if not full or full[0].citation.category not in RULED:
            continue
        for later in full[1:]:
            same = _says_the_same(later.citation, full[0].citation)
            if same and not later.in_legal_basis and not full[0].in_legal_basis:
                citation = later.citation
                yield hit(citation.whole or citation.span, symbol=citation.key)


def _says_the_same(one: Citation, other: Citation) -> bool:
    return one.date == other.date and same_issuer(one.issuer or "", other.issuer or "")


def _is_full(cited: Cited) -> bool:
    citation = cited.citation
    return _has_day(cited) and citation.issuer is not None and citation.kind_span is not None


REPEATED_FULL_FORM = Rule(
    code="C124",
    name="full-citation-repeated",
    severity=Severity.NOTE,
    title=Words(vi="Viện dẫn lại vẫn ghi đầy đủ", en="Later citation in full"),
    why=FIRST_WHY,
    message=Words(
        vi="“{symbol}” đã được viện dẫn đầy đủ ở trên.",
        en="“{symbol}” was cited in full above.",
    ),
    remedy=Words(
        vi="Từ lần thứ hai chỉ ghi tên loại và số, ký hiệu.",
        en="From the second time on give kind, number and symbol only.",
    ),
    find=find_repeated_full_forms,
    bad=(
        report(
            body="Thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh, Sở đã trồng cây.\n"
            "Sở tiếp tục thực hiện ⟦Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh⟧."
        ),
    ),
    good=(
        report(
            body="Thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh, Sở đã trồng cây.\n"
            "Sở tiếp tục thực hiện Kế hoạch số 115/KH-UBND."
        ),
        report(
            body="Căn cứ Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh;\nSở tiếp tục thực "
            "hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh."
        ),
    ),
)
