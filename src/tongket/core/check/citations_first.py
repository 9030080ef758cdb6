"""How a document is cited the first time, and how after that."""

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
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.model import Citation
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

FIRST_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: viện dẫn lần đầu phải ghi đầy đủ tên loại, số, ký hiệu, thời "
    "gian ban hành, tên cơ quan ban hành và trích yếu (luật, pháp lệnh chỉ ghi tên); các lần sau chỉ ghi "
    "tên loại và số, ký hiệu.",
    en="Decree 30/2020/NĐ-CP, annex I: the first citation gives kind, number and symbol, date, issuer and "
    "subject (laws and ordinances the name only); later ones kind, number and symbol.",
)


_JOIN = Pattern(r"\s?[,;]?\s?(?:và\s)?(?:các\s)?(?:số\s)?")
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
        if has_day(cited) or citation.span in lent:
            continue
        # An act carries its year in its symbol; a bare year tells half of it.
        milder = citation.year is not None or citation.date is not None
        severity = Severity.NOTE if milder else None
        yield hit(citation.span, severity=severity, symbol=citation.key)


def has_day(cited: Cited) -> bool:
    """Whether the mention gives the day of issue."""
    return cited.citation.date is not None and cited.citation.date.day is not None


def _told_dates(brief: Brief) -> dict[str, int]:
    """Where each document first stands with its day: in the subject line, a heading, anywhere."""
    told: dict[str, int] = {}
    for cited in brief.cited:
        if has_day(cited):
            told.setdefault(cited.citation.key, cited.citation.span.start)
    return told


def _lent_dates(brief: Brief) -> frozenset[Span]:
    """Mentions in a row of which the last one has the day: "131-QĐ/TW và 132-QĐ/TW ngày …"."""
    lent: set[Span] = set()
    dated = False
    for cited, following in zip(brief.cited[-2::-1], brief.cited[:0:-1], strict=True):
        dated = dated or has_day(following)
        between = cited.passage.text[cited.stop : following.begin]
        same = cited.passage is following.passage and not has_day(cited)
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
_BODY = Pattern(
    r"(?<!\w)(?:[A-ZĐƯ][A-ZĐƯ&]{1,9}(?!\w)|Ủy ban|Uỷ ban|ủy ban|Hội đồng|Sở|Bộ|Ban (?!hành)|Tỉnh|tỉnh"
    r"|Thành|thành phố|Huyện|huyện|Quận|Đảng|Chính phủ|Thủ tướng|Quốc hội|Văn phòng|Công an|Tòa án"
    r"|Toà án|Viện|Cục|Chi cục|Tổng cục|Hội|Liên đoàn|Trung tâm|Trường|Ngân hàng|Kho bạc|Bảo hiểm"
    r"|Thanh tra|Phòng|Trung ương|trung ương|Chủ tịch|Giám đốc|Bộ trưởng|Nhà nước|liên ngành|Liên"
    r"|Trưởng|Phó|Chánh|Cục trưởng|Vụ trưởng|Thường trực|cấp trên|Thống đốc|Tổng|Chi bộ|Mặt trận|Đoàn|Xã|xã|Phường|phường|Công ty)(?!\w)"
)
_ISSUED_BY = Pattern(r"(?:do|của|từ)\s")
_NEAR = 90


def find_first_citations_without_issuer(brief: Brief) -> Iterator[Hit]:
    """A first citation of another body's document in a sentence that names no body before it."""
    header = brief.document.header
    own = own_code(header, brief.document.standard)
    if own is None:
        return  # whose documents are the office's own cannot be told
    lent = _lent_issuers(brief)
    for cited in first_mentions(brief):
        citation = cited.citation
        code = issuing_code(citation)
        if citation.issuer or code is None or citation.span in lent or _is_own(code, own, header):
            continue
        if not _names_body(cited):
            # An act names its author in the symbol; what stands in brackets is said by the way.
            milder = citation.year is not None or cited.before.endswith("(")
            severity = Severity.NOTE if milder else None
            yield hit(citation.span, severity=severity, symbol=citation.key)


def _lent_issuers(brief: Brief) -> frozenset[Span]:
    """Mentions whose issuer is told with a later document of the same body in their sentence."""
    lent: set[Span] = set()
    told: dict[str, Cited] = {}
    for cited in reversed(brief.cited):
        code = issuing_code(cited.citation)
        if code is None:
            continue
        later = told.get(code)
        if cited.citation.issuer:
            told[code] = cited
        elif later and later.passage is cited.passage and _reaches(cited, later):
            lent.add(cited.citation.span)
    return frozenset(lent)


def _reaches(cited: Cited, later: Cited) -> bool:
    return later.start - cited.stop <= len(cited.behind)


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
        report(
            body="Theo đề nghị của Trưởng phòng Tổ chức tại Tờ trình số 31/TTr-TC ngày 16/4/2024."
        ),
        report(
            body="Theo Nghị định số 34/2016/NĐ-CP ngày 14/5/2016, được sửa đổi tại Nghị định số "
            "59/2024/NĐ-CP ngày 25/5/2024 của Chính phủ."
        ),
    ),
)
