"""What a document is called against what its symbol, its date and its issuer say elsewhere."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import (
    REGULAR_KINDS,
    Cited,
    own_code,
    tail_of,
)
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.law.model import Category, Citation
from tongket.core.law.vocabulary import ISSUERS, STATE_CODES
from tongket.core.text.date_format import short_date
from tongket.core.text.fold import tone_exact
from tongket.core.text.words import Words

# Behind any other word a code may stand for something else.
_CODED_KINDS = REGULAR_KINDS - {OFFICIAL_LETTER}
_JUDGED = frozenset({Category.STATE_TYPED, Category.PARTY, Category.NORMATIVE})
# Codes of kinds that no body, field or unit is called by: behind "Công văn" they are plainly wrong.
_ONLY_KINDS = frozenset({"KH", "QĐ", "BC", "TB", "NQ", "CTr", "QyĐ", "GM", "TTr"})


def find_contradicted_kinds(brief: Brief) -> Iterator[Hit]:
    """A word in front of the number that names another kind than the symbol."""
    own = own_code(brief.document.header, brief.document.standard)
    for cited in brief.cited:
        citation = cited.citation
        if citation.kind is None or citation.kind_span is None or not _adjacent(cited):
            continue
        kinds = _kinds_of_symbol(citation, own)
        if kinds and not any(_may_be_called(kind, citation.kind) for kind in kinds):
            letter = kinds == (OFFICIAL_LETTER,)
            yield hit(
                citation.kind_span,
                severity=Severity.NOTE if letter else None,
                written=citation.kind_span.cut(brief.reading.text),
                symbol=citation.symbol,
                kinds=" / ".join(kinds),
            )


def _adjacent(cited: Cited) -> bool:
    """Whether nothing but "số" stands between the word and the number."""
    citation = cited.citation
    kind = citation.kind_span
    return kind is not None and 0 <= citation.span.start - kind.end <= 16


def _kinds_of_symbol(citation: Citation, own: str | None) -> tuple[str, ...]:
    """The kinds that the symbol allows; empty where it leaves everything open."""
    tail = tail_of(citation)
    if tail is None:
        return ()
    if citation.kind == OFFICIAL_LETTER and citation.category is Category.OFFICIAL_LETTER:
        return _kinds_behind_letter(citation, own)
    if citation.category is Category.OFFICIAL_LETTER:
        return (OFFICIAL_LETTER,) if citation.kind in _CODED_KINDS else ()
    known = citation.category in _JUDGED and citation.category is tail.category
    return tail.kinds if known and citation.kind in REGULAR_KINDS else ()


def _kinds_behind_letter(citation: Citation, own: str | None) -> tuple[str, ...]:
    """The kind that a "Công văn số 30/KH-STTTT" really is."""
    code, _, bodies = (citation.symbol or "").partition("-")
    body = bodies.split("-")[0]
    if code in _ONLY_KINDS and (body in ISSUERS or body == own):
        return STATE_CODES[code]
    return ()


def _may_be_called(kind: str, written: str) -> bool:
    """Whether a document of a kind may be called so: a "Thông tư liên tịch" is a "Thông tư"."""
    one, other = tone_exact(kind), tone_exact(written)
    return one == other or one.startswith(f"{other} ")


CONTRADICTED_KIND = Rule(
    code="C111",
    name="kind-contradicts-symbol",
    severity=Severity.WARNING,
    title=Words(vi="Tên loại không khớp ký hiệu", en="The kind contradicts the symbol"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục III: chữ viết tắt trong ký hiệu cho biết tên loại (KH: kế "
        "hoạch, QĐ: quyết định …); công văn không có chữ viết tắt tên loại. Riêng “QĐ” của Đảng là quyết "
        "định hoặc quy định.",
        en="Decree 30/2020/NĐ-CP, annex III: the code in a symbol names the kind (KH kế hoạch, QĐ quyết "
        "định …); an official letter has none. The Party's QĐ is quyết định or quy định.",
    ),
    message=Words(
        vi="Viện dẫn là “{written}” nhưng ký hiệu “{symbol}” là của {kinds}.",
        en="Cited as “{written}”, but “{symbol}” is the symbol of a {kinds}.",
    ),
    remedy=Words(
        vi="Đối chiếu văn bản gốc, sửa tên loại hoặc ký hiệu.",
        en="Compare with the document; correct the kind or the symbol.",
    ),
    find=find_contradicted_kinds,
    bad=(
        report(body="Sở đã ban hành ⟦Quyết định⟧ số 30/KH-SXD ngày 29/01/2024 về trồng cây."),
        report(body="Thực hiện ⟦Kế hoạch⟧ số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo."),
        report(body="Thực hiện ⟦Công văn⟧ số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh."),
        report(body="Sở đã trình ⟦Tờ trình⟧ số 632/SXD-VP ngày 06/5/2024."),
    ),
    good=(
        report(body="Quán triệt Quy định số 114-QĐ/TW ngày 11/7/2023 của Bộ Chính trị."),
        report(body="Quyết định số 842-QĐ/QU ngày 11/7/2023 của Ban Thường vụ Quận ủy."),
        report(body="Sở đã có văn bản số 893/SXD-VP; Công văn số 10315/CT-TTHT của Cục Thuế."),
        report(body="Thông tư số 05/2016/TTLT-BTP-BCA; Cáo trạng số 45/CT-VKSND."),
        report(body="Kết luận thanh tra số 15/KL-TTr; Quy chế phối hợp số 04/QCPH-SXD-CAT."),
        report(body="Sở Tư pháp có Báo cáo số 18/BCTĐ-STP ngày 25/5/2024 về thẩm định."),
    ),
)

_DATED_BY_YEAR = frozenset(
    {Category.NORMATIVE, Category.NORMATIVE_JOINT, Category.NA_LAW, Category.NA_STANDING}
)


def find_contradicted_years(brief: Brief) -> Iterator[Hit]:
    """An act whose symbol carries one year and whose date another."""
    for cited in brief.cited:
        citation = cited.citation
        day = cited.own_day if citation.category in _DATED_BY_YEAR and citation.year else None
        if day is not None and str(day.year) != citation.year:
            written = short_date(day)
            yield hit(citation.date_span, symbol=citation.key, year=citation.year, written=written)


CONTRADICTED_YEAR = Rule(
    code="C115",
    name="year-contradicts-symbol",
    severity=Severity.ERROR,
    title=Words(
        vi="Năm ban hành không khớp ký hiệu", en="The date contradicts the year of the symbol"
    ),
    why=Words(
        vi="Luật Ban hành văn bản quy phạm pháp luật: số, ký hiệu của văn bản quy phạm pháp luật ghi năm "
        "ban hành; năm đó phải trùng năm của ngày ban hành.",
        en="Law on the promulgation of legal documents: the symbol of a normative act carries the year of "
        "issue, which is the year of its date.",
    ),
    message=Words(
        vi="“{symbol}” là văn bản năm {year} nhưng ghi ngày {written}.",
        en="“{symbol}” is of {year}, but is dated {written}.",
    ),
    remedy=Words(vi="Đối chiếu văn bản gốc.", en="Compare with the document."),
    find=find_contradicted_years,
    bad=(report(body="Theo Nghị định số 30/2020/NĐ-CP ⟦ngày 05/3/2021⟧ của Chính phủ."),),
    good=(
        report(body="Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
        report(body="Hợp đồng số 05/2024/HĐ-SXD ngày 12/3/2025."),
        report(
            body="Các Thông tư số 12/2019/TT-BTP, số 05/2020/TT-BTP ngày 28/8/2020 của Bộ Tư pháp."
        ),
    ),
)
