"""Citations held against the register of documents, when one is given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import (
    LAWS,
    Cited,
    by_document,
    citation_key,
    issuing_code,
    nearest_registered,
    own_code,
)
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.ref import Ref
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.model import Category, Citation
from tongket.core.law.register import register_of
from tongket.core.law.resolve import Difference, Field, Resolution, State, resolve
from tongket.core.text.date_format import short_date
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Điều 16 và 22: văn bản đi, đến được đăng ký đầy đủ số, ký hiệu, ngày, tên "
    "loại, cơ quan ban hành; viện dẫn phải khớp với sổ đăng ký.",
    en="Decree 30/2020/NĐ-CP, articles 16 and 22: documents are registered with number, symbol, date, kind "
    "and issuer; a citation must agree with the register.",
)
# No office keeps these in its register.
_ELSEWHERE = frozenset(
    {
        Category.LAW_BY_NAME,
        Category.COURT_JUDGMENT,
        Category.TECHNICAL_STANDARD,
        Category.HIST_BARE,
        Category.HIST_ORDER,
    }
)


def resolutions(brief: Brief) -> Iterator[tuple[Cited, Resolution]]:
    """What the register says of every citation; a later mention is read with what the first told."""
    if brief.register is None:
        return
    first: dict[str, Citation] = {}
    for mentions in by_document(brief.cited):
        for cited in mentions:
            known = first.setdefault(cited.citation.key, cited.citation)
            yield cited, resolve(_completed(cited.citation, known), brief.register)


def _completed(citation: Citation, first: Citation) -> Citation:
    """A short citation with the date and issuer of the first one of the same number."""
    if citation is first or citation.date is not None:
        return citation
    return citation._replace(date=first.date, issuer=citation.issuer or first.issuer)


def find_unknown_documents(brief: Brief) -> Iterator[Hit]:
    """A number and symbol that the register does not hold, with those that come nearest."""
    if brief.register is None:
        return
    own = own_code(brief.document.header, brief.document.standard)
    for cited, found in resolutions(brief):
        citation = cited.citation
        if found.state is not State.UNKNOWN or citation.category in _ELSEWHERE:
            continue
        near = nearest_registered(citation, brief.register)[:3]
        if citation.kind in LAWS and not near:
            continue
        expected = near or issuing_code(citation) == own
        severity = None if expected else Severity.NOTE
        yield hit(citation.span, severity=severity, symbol=citation.key, near=_suggested(near))


def _suggested(near: Sequence[str]) -> Words:
    if not near:
        return Words(vi="", en="")
    listed = ", ".join(f"“{symbol}”" for symbol in near)
    return Words(vi=f"; trong sổ có {listed}", en=f"; it holds {listed}")


def _registered(number: str, symbol: str, kind: str, day: date, issuer: str) -> RegisteredDocument:
    ref = Ref("register.document", citation_key(number, symbol, None))
    return RegisteredDocument(ref, number, symbol, kind, day, issuer, "trồng cây")


_PLAN = _registered("115", "KH-UBND", "Kế hoạch", date(2024, 1, 15), "UBND tỉnh Bình Mẫu")
_OTHER_PLAN = _registered("115", "KH-UBND", "Kế hoạch", date(2024, 3, 1), "UBND huyện An Mẫu")
_RULING = _registered("131", "QĐ/TW", "Quy định", date(2023, 10, 27), "Bộ Chính trị")
_REPLACED = replace(
    _registered("12", "QĐ-SXD", "Quyết định", date(2022, 5, 5), "Sở Xây dựng"),
    replaced_by=Ref("register.document", "20/QĐ-SXD"),
)
_REGISTER = {"register": register_of([_PLAN, _RULING, _REPLACED])}
_TWO_PLANS = {"register": register_of([_PLAN, _OTHER_PLAN])}

UNKNOWN_DOCUMENT = Rule(
    code="C141",
    name="document-not-registered",
    severity=Severity.WARNING,
    title=Words(vi="Văn bản không có trong sổ", en="Document not in the register"),
    why=_WHY,
    message=Words(
        vi="Sổ văn bản không có “{symbol}”{near}.", en="The register has no “{symbol}”{near}."
    ),
    remedy=Words(
        vi="Kiểm tra số, ký hiệu; nếu đúng thì đăng ký văn bản vào sổ.",
        en="Check number and symbol; if they are right, enter the document.",
    ),
    find=find_unknown_documents,
    bad=(
        report(
            body="Thực hiện Kế hoạch số ⟦151/KH-UBND⟧ ngày 15/01/2024 của UBND tỉnh.",
            given=_REGISTER,
        ),
        report(body="Sở đã ban hành Kế hoạch số ⟦30/KH-SXD⟧ ngày 29/01/2024.", given=_REGISTER),
    ),
    good=(
        report(
            body="Thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh.",
            given=_REGISTER,
        ),
        report(body="Theo Luật Xây dựng ngày 18/6/2014, Luật số 50/2014/QH13.", given=_REGISTER),
        report(body="Thực hiện Kế hoạch số 151/KH-UBND ngày 15/01/2024 của UBND tỉnh."),
    ),
)


def find_ambiguous_documents(brief: Brief) -> Iterator[Hit]:
    """A citation that fits several registered documents alike."""
    for cited, found in resolutions(brief):
        if found.state is State.AMBIGUOUS:
            yield hit(
                cited.citation.span, symbol=cited.citation.key, choices=_listed(found.documents)
            )


def _listed(documents: Iterable[RegisteredDocument]) -> str:
    return "; ".join(f"{one.kind} ngày {short_date(one.date)} ({one.issuer})" for one in documents)


AMBIGUOUS_DOCUMENT = Rule(
    code="C142",
    name="document-ambiguous",
    severity=Severity.NOTE,
    title=Words(
        vi="Chưa rõ là văn bản nào trong sổ", en="More than one registered document may be meant"
    ),
    why=_WHY,
    message=Words(
        vi="Sổ có nhiều văn bản “{symbol}”: {choices}.",
        en="The register has several of “{symbol}”: {choices}.",
    ),
    remedy=Words(
        vi="Ghi thêm ngày ban hành hoặc cơ quan ban hành.", en="Add the date or the issuer."
    ),
    find=find_ambiguous_documents,
    bad=(report(body="Sở đã thực hiện Kế hoạch số ⟦115/KH-UBND⟧.", given=_TWO_PLANS),),
    good=(
        report(
            body="Sở đã thực hiện Kế hoạch số 115/KH-UBND ngày 15/01/2024. Các phòng tiếp tục thực "
            "hiện Kế hoạch số 115/KH-UBND.",
            given=_TWO_PLANS,
        ),
    ),
)


def find_contradictions(brief: Brief) -> Iterator[Hit]:
    """A date, kind or issuer that the register has otherwise, each where it stands."""
    for cited, found in resolutions(brief):
        if found.state is State.CONTRADICTS:
            for difference in found.differences:
                yield from _contradiction(cited, difference, found.documents[0])


def _contradiction(
    cited: Cited, difference: Difference, document: RegisteredDocument
) -> Iterator[Hit]:
    citation = cited.citation
    span, written = _said(citation, difference.field)
    if span is not None:
        yield hit(
            span,
            symbol=citation.key,
            what=_FIELDS[difference.field],
            written=written,
            registered=_told(document, difference.field),
        )


_FIELDS = {
    Field.DATE: Words(vi="ngày", en="date"),
    Field.KIND: Words(vi="tên loại", en="kind"),
    Field.ISSUER: Words(vi="cơ quan ban hành", en="issuer"),
}


def _said(citation: Citation, field: Field) -> tuple[Span | None, str]:
    """Where and how the citation says it; a date or issuer that only the first mention has: nowhere."""
    if field is Field.DATE:
        return citation.date_span, short_date(citation.date) if citation.date else ""
    if field is Field.KIND:
        return citation.kind_span or citation.span, citation.kind or ""
    return citation.issuer_span, citation.issuer or ""


def _told(document: RegisteredDocument, field: Field) -> str:
    told = {
        Field.DATE: short_date(document.date),
        Field.KIND: document.kind,
        Field.ISSUER: document.issuer,
    }
    return told[field]


CONTRADICTED_REGISTER = Rule(
    code="C143",
    name="contradicts-register",
    severity=Severity.ERROR,
    title=Words(vi="Viện dẫn khác sổ văn bản", en="Citation contradicts the register"),
    why=_WHY,
    message=Words(
        vi="“{symbol}”: {what} ghi “{written}”, trong sổ là “{registered}”.",
        en="“{symbol}”: the {what} reads “{written}”, the register has “{registered}”.",
    ),
    remedy=Words(
        vi="Đối chiếu văn bản gốc, sửa viện dẫn hoặc sổ.",
        en="Compare with the document; correct the citation or the register.",
    ),
    find=find_contradictions,
    bad=(
        report(
            body="Thực hiện Kế hoạch số 115/KH-UBND ⟦ngày 16/01/2024⟧ của UBND tỉnh.",
            given=_REGISTER,
        ),
        report(
            body="Quán triệt ⟦Quyết định⟧ số 131-QĐ/TW ngày 27/10/2023 của ⟦Ban Bí thư⟧.",
            given=_REGISTER,
        ),
    ),
    good=(
        report(
            body="Quán triệt Quy định số 131-QĐ/TW ngày 27/10/2023 của Bộ Chính trị.",
            given=_REGISTER,
        ),
        report(body="Sở thực hiện Kế hoạch số 115/KH-UBND của UBND tỉnh.", given=_REGISTER),
    ),
)


def find_replaced_documents(brief: Brief) -> Iterator[Hit]:
    """A document that another has replaced, unless the sentence names that one too."""
    for cited, found in resolutions(brief):
        successor = found.documents[0].replaced_by if found.state is State.KNOWN else None
        if successor is None or successor.id in cited.before + cited.behind:
            continue
        yield hit(
            cited.citation.span,
            severity=Severity.WARNING if cited.in_legal_basis else None,
            symbol=cited.citation.key,
            successor=successor.id,
        )


REPLACED_DOCUMENT = Rule(
    code="C144",
    name="document-replaced",
    severity=Severity.NOTE,
    title=Words(vi="Văn bản đã được thay thế", en="Document replaced by another"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Điều 18: văn bản được thay thế bằng văn bản khác; căn cứ ban hành phải "
        "là văn bản đang có hiệu lực.",
        en="Decree 30/2020/NĐ-CP, article 18: documents are replaced by others; grounds of a decision must "
        "be in force.",
    ),
    message=Words(
        vi="“{symbol}” đã được thay thế bằng “{successor}”.",
        en="“{symbol}” was replaced by “{successor}”.",
    ),
    remedy=Words(
        vi="Viện dẫn văn bản đang có hiệu lực, hoặc nói rõ đã được thay thế.",
        en="Cite the document in force, or say that it was replaced.",
    ),
    find=find_replaced_documents,
    bad=(report(body="Sở thực hiện Quyết định số ⟦12/QĐ-SXD⟧ ngày 05/5/2022.", given=_REGISTER),),
    good=(
        report(
            body="Quyết định số 12/QĐ-SXD ngày 05/5/2022 được thay thế bằng Quyết định số "
            "20/QĐ-SXD ngày 10/4/2024.",
            given=_REGISTER,
        ),
    ),
)
