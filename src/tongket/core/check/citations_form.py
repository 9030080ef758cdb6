"""How the first citation names the kind, and how later ones are shortened."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.citations_first import FIRST_WHY, first_mentions, has_day
from tongket.core.check.citations_mentions import RULED, Cited, by_document
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.law.cue import kind_further_back
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.model import Citation
from tongket.core.text.words import Words


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
    return has_day(cited) and citation.issuer is not None and citation.kind_span is not None


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
