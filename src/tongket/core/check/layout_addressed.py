"""Parts that must be there: the header's own, and whom the document is addressed to."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import letter, party, report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.layout_parts import PARTS_WHY, part_name
from tongket.core.check.printed import printed
from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_STATE = (Part.NATIONAL_NAME, Part.MOTTO, Part.ISSUER, Part.NUMBER, Part.PLACE_DATE)
_PARTY = (Part.NATIONAL_NAME, Part.ISSUER, Part.NUMBER, Part.PLACE_DATE)
_REQUIRED = {Standard.STATE: _STATE, Standard.PARTY: _PARTY}
# Minutes tell place and time in their first sentence, and many bear no number.
_TOLD_IN_TEXT = frozenset((Part.NUMBER, Part.PLACE_DATE))


def find_missing_parts(brief: Brief) -> Iterator[Hit]:
    """A part of the header that a file with a layout does not have."""
    required = _REQUIRED[brief.document.standard]
    if not brief.reading.source.has_layout or not _is_issued_paper(brief):
        return
    told = _TOLD_IN_TEXT if brief.document.header.kind == "Biên bản" else frozenset()
    for part in required:
        if part not in brief.parts and part not in told:
            yield hit(None, part=part_name(brief, part))


def _is_issued_paper(brief: Brief) -> bool:
    """Whether there is a header at all, and not only the text of an annex or a form."""
    signs = (Part.NATIONAL_NAME, Part.NUMBER, Part.PLACE_DATE)
    return sum(part in brief.parts for part in signs) >= 1 and len(brief.parts) > 3


MISSING_PART = Rule(
    code="L133",
    name="header-part-missing",
    severity=Severity.ERROR,
    title=Words(vi="Thiếu thành phần thể thức", en="A part of the header is missing"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Điều 8: các thành phần chính của thể thức văn bản.",
        en="Decree 30/2020/NĐ-CP, article 8: the main parts of a document.",
    ),
    message=Words(vi="Không thấy {part}.", en="The {part} is missing."),
    remedy=Words(
        vi="Bổ sung {part} ở phần đầu văn bản.", en="Add the {part} to the head of the document."
    ),
    find=find_missing_parts,
    bad=(
        printed("Không có Quốc hiệu, Tiêu ngữ", words={"national": ""}),
        printed("Không có địa danh, ngày tháng", words={"date": ""}),
    ),
    good=(
        printed("Đủ các thành phần"),
        printed("Văn bản Đảng đủ thành phần", pattern="party"),
        printed("Biên bản không có số", words={"kind": "BIÊN BẢN", "number": "", "date": ""}),
    ),
)


def find_missing_addressees(brief: Brief) -> Iterator[Hit]:
    """An official letter that is addressed to nobody."""
    subject = brief.parts.get(Part.LETTER_SUBJECT, ())
    if subject and not brief.document.header.addressees and Part.NUMBER in brief.parts:
        yield hit(subject[0].span)


MISSING_ADDRESSEES = Rule(
    code="L141",
    name="letter-without-addressees",
    severity=Severity.ERROR,
    title=Words(vi="Công văn không có “Kính gửi”", en="Official letter without addressees"),
    why=PARTS_WHY,
    message=Words(vi="Công văn phải có “Kính gửi:”.", en="An official letter needs “Kính gửi:”."),
    remedy=Words(
        vi="Thêm “Kính gửi:” và tên cơ quan nhận sau trích yếu.",
        en="Add “Kính gửi:” and the addressees below the subject.",
    ),
    find=find_missing_addressees,
    bad=(letter(subject="⟦V/v cử người dự buổi hướng dẫn⟧", addressees=""),),
    good=(letter(), report(), party()),
)

_UPWARD = Pattern(
    r"(?:trân trọng|kính)\s(?:báo cáo|trình|đề nghị)|báo cáo\s{1,2}(?:UBND|Ủy ban|Tỉnh ủy|Bộ)\b"
)
_SENT_UP = frozenset({"Báo cáo", "Tờ trình"})
_LAST_WORDS = 600


def find_report_to_nobody(brief: Brief) -> Iterator[Hit]:
    """A report or submission that bows to a superior and does not name it at its head."""
    document = brief.document
    kind = brief.parts.get(Part.KIND, ())
    if not kind or document.header.kind not in _SENT_UP or document.header.addressees:
        return
    if document.standard is Standard.STATE and _goes_up(brief):
        yield hit(kind[0].span, kind=document.header.kind)


def _goes_up(brief: Brief) -> bool:
    """Whether the last words of the text say that it is sent to a superior."""
    words = " ".join(passage.text for passage in brief.prose[-3:])[-_LAST_WORDS:]
    return bool(_UPWARD.search(words))


REPORT_TO_NOBODY = Rule(
    code="L142",
    name="report-without-addressees",
    severity=Severity.WARNING,
    title=Words(vi="Báo cáo gửi cấp trên thiếu “Kính gửi”", en="Report sent up without addressees"),
    why=PARTS_WHY,
    message=Words(
        vi="{kind} gửi cấp trên nhưng không có “Kính gửi:”.",
        en="This {kind} is sent to a superior but has no “Kính gửi:”.",
    ),
    remedy=Words(
        vi="Thêm “Kính gửi: <cơ quan nhận>.” sau trích yếu.",
        en="Add “Kính gửi: <addressee>.” below the subject.",
    ),
    find=find_report_to_nobody,
    bad=(report(kind="⟦BÁO CÁO⟧", addressees=""),),
    good=(
        report(),
        report(kind="KẾ HOẠCH", addressees="", closing="Các đơn vị nghiêm túc thực hiện./."),
    ),
)
