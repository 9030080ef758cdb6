"""The end of a document: closing mark, recipients, signature block."""

import re
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import party, report
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.layout_parts import PARTS_WHY
from tongket.core.check.passages import Passage, Place
from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

# Papers that are filled in, agreed or spoken end as they like.
_NO_CLOSING = frozenset(
    """Biên bản|Hợp đồng|Bản ghi nhớ|Bản thỏa thuận|Giấy mời|Giấy giới thiệu|Giấy nghỉ phép|Giấy ủy quyền
    |Phiếu gửi|Phiếu chuyển|Phiếu báo|Thư công|Luật|Bộ luật|Hiến pháp|Pháp lệnh|Lời kêu gọi""".replace(
        "\n    ", ""
    ).split("|")
)
# Whatever was made of the mark: "." "/." ". /." ".../."
_MARK = Pattern(r"[\s./]{0,8}(?=[*\s]{0,8}\Z)")


def find_wrong_closing(brief: Brief) -> Iterator[Hit]:
    """A text that does not end with the mark of its standard: ``./.`` or, for the Party, ``.``."""
    document = brief.document
    last = _last_words(brief)
    if last is None or document.header.kind in _NO_CLOSING:
        return
    if not (document.signer or document.recipients):
        return  # a piece of a document ends where it was cut
    found = _MARK.search(last.text, max(0, len(last.text) - 16))
    written = found[0].strip() if found else ""
    if found is None or written == brief.law.closing:
        return
    span = last.at(*found.span())
    before = last.text[: found.start()][-1:]
    edits = [Edit(span, brief.law.closing)] if before.isalnum() or before in ')”"' else []
    shown = span if written else last.at(found.start() - 1, found.start())
    yield hit(shown, *edits, wanted=brief.law.closing)


def _last_words(brief: Brief) -> Passage | None:
    """The last paragraph before the recipients and the signature, when it is running text."""
    annexed = [annex.span.start for annex in brief.document.annexes if annex.span]
    limit = min(annexed, default=len(brief.reading.text))
    last = [
        passage
        for passage in brief.passages
        if passage.block is not None and passage.paragraph.span.end <= limit
    ]
    return last[-1] if last and last[-1].place is Place.PROSE else None


WRONG_CLOSING = Rule(
    code="L151",
    name="closing-mark",
    severity=Severity.WARNING,
    title=Words(vi="Dấu kết thúc văn bản", en="Mark at the end of the text"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP: kết thúc nội dung bằng dấu “./.”; văn bản của Đảng kết thúc bằng dấu "
        "chấm.",
        en="Decree 30/2020/NĐ-CP: the text ends with “./.”; Party papers end with a full stop.",
    ),
    message=Words(
        vi="Nội dung văn bản phải kết thúc bằng dấu “{wanted}”.",
        en="The text must end with “{wanted}”.",
    ),
    remedy=Words(
        vi="Ghi dấu “{wanted}” sau từ cuối cùng.", en="Put “{wanted}” after the last word."
    ),
    find=find_wrong_closing,
    bad=(
        report(
            closing="Sở Xây dựng trân trọng báo cáo⟦.⟧", fixed="Sở Xây dựng trân trọng báo cáo./."
        ),
        report(
            closing="Sở Xây dựng trân trọng báo cá⟦o⟧", fixed="Sở Xây dựng trân trọng báo cáo./."
        ),
        party(closing="Yêu cầu các cơ quan thực hiện⟦./.⟧", fixed="Yêu cầu các cơ quan thực hiện."),
    ),
    good=(report(), party(), report(kind="BIÊN BẢN", closing="Cuộc họp kết thúc lúc 17 giờ.")),
)


def find_wrong_recipients_label(brief: Brief) -> Iterator[Hit]:
    """ "Nơi nhận" without its colon or in capitals."""
    for piece in brief.parts.get(Part.RECIPIENTS_LABEL, ()):
        if piece.text != _RECIPIENTS:
            yield hit(piece.span, Edit(piece.span, _RECIPIENTS))


_RECIPIENTS = "Nơi nhận:"

RECIPIENTS_LABEL = Rule(
    code="L152",
    name="recipients-label",
    severity=Severity.NOTE,
    title=Words(vi="Chữ “Nơi nhận:”", en="Label of the recipients"),
    why=PARTS_WHY,
    message=Words(vi="Phải ghi là “Nơi nhận:”.", en="It must read “Nơi nhận:”."),
    remedy=Words(vi="Ghi lại là “Nơi nhận:”.", en="Write “Nơi nhận:”."),
    find=find_wrong_recipients_label,
    bad=(
        report(
            recipients="⟦Nơi nhận⟧\n- Như trên;\n- Lưu: VT, HTKT.",
            fixed="Nơi nhận:\n- Như trên;\n- Lưu: VT, HTKT.",
        ),
    ),
    good=(report(), party()),
)


def find_missing_archive_line(brief: Brief) -> Iterator[Hit]:
    """A list of recipients that does not end with the file copy."""
    items = brief.parts.get(Part.RECIPIENTS_LIST, ())
    if items and not any(_ARCHIVE.match(piece.text) for piece in items):
        yield hit(items[-1].span)


_ARCHIVE = Pattern(r"[-–+•*\s]{0,6}lưu\b", re.IGNORECASE)

MISSING_ARCHIVE_LINE = Rule(
    code="L153",
    name="archive-line-missing",
    severity=Severity.WARNING,
    title=Words(vi="Nơi nhận thiếu dòng lưu", en="No archive line among the recipients"),
    why=PARTS_WHY,
    message=Words(
        vi="Dòng cuối của nơi nhận phải là “- Lưu: VT, …”.",
        en="The last line of the recipients must be “- Lưu: VT, …”.",
    ),
    remedy=Words(
        vi="Thêm dòng “- Lưu: VT, <đơn vị soạn thảo>.”.", en="Add “- Lưu: VT, <drafting unit>.”."
    ),
    find=find_missing_archive_line,
    bad=(report(recipients="Nơi nhận:\n- Như trên;\n⟦- Giám đốc Sở.⟧"),),
    good=(report(), party()),
)


def find_archive_line_without_unit(brief: Brief) -> Iterator[Hit]:
    """A state archive line that names no drafting unit, or has no colon."""
    if brief.document.standard is not Standard.STATE:
        return
    for piece in brief.parts.get(Part.RECIPIENTS_LIST, ()):
        if _ARCHIVE.match(piece.text) and not _FULL_ARCHIVE.match(piece.text):
            yield hit(piece.span)


_FULL_ARCHIVE = Pattern(r"[-–+•*\s]{0,6}Lưu:\s{0,3}(?:VT|Văn thư|HS|VP)[^,;]{0,20}[,;]\s{0,3}\S")

ARCHIVE_LINE_WITHOUT_UNIT = Rule(
    code="L154",
    name="archive-line-without-unit",
    severity=Severity.NOTE,
    title=Words(vi="Dòng lưu thiếu đơn vị soạn thảo", en="Archive line without the drafting unit"),
    why=PARTS_WHY,
    message=Words(
        vi="Dòng lưu phải ghi “Lưu: VT, <chữ viết tắt của đơn vị soạn thảo>.”.",
        en="The archive line reads “Lưu: VT, <abbreviation of the drafting unit>.”.",
    ),
    remedy=Words(
        vi="Ghi thêm chữ viết tắt tên đơn vị soạn thảo.", en="Add the drafting unit's abbreviation."
    ),
    find=find_archive_line_without_unit,
    bad=(
        report(recipients="Nơi nhận:\n- Như trên;\n⟦- Lưu: VT.⟧"),
        report(recipients="Nơi nhận:\n- Như trên;\n⟦- Lưu VT, HTKT.⟧"),
    ),
    good=(report(), party()),
)

_PREFIX = Pattern(r"(?P<letters>T/M|K/T|T/L|TUQ|TM|KT|TL|Q)(?P<dot>[.:]?)(?=\s|[^\W\d_])")
_FORMS = {
    Standard.STATE: {"T/M": "TM.", "K/T": "KT.", "T/L": "TL.", "TM": "TM.", "KT": "KT."}
    | {"TL": "TL.", "TUQ": "TUQ.", "Q": "Q."},
    Standard.PARTY: {"TM": "T/M", "KT": "K/T", "TL": "T/L"}
    | {form: form for form in ("T/M", "K/T", "T/L")},
}


def find_wrong_authority_form(brief: Brief) -> Iterator[Hit]:
    """The prefix of a signing authority in the form of the other standard, or without its dot."""
    forms = {} if brief.of_union else _FORMS[brief.document.standard]
    for piece in brief.parts.get(Part.SIGNER_TITLE, ())[:1]:
        found = _PREFIX.match(piece.text)
        right = forms.get(found["letters"]) if found else None
        if found and right and found[0] != right and _stands_alone(piece.text, found.end()):
            span = piece.at(*found.span())
            yield hit(span, Edit(span, right), right=right)


def _stands_alone(title: str, end: int) -> bool:
    """Whether what was matched is a prefix and not the head of a word: "TMA", "QUYỀN"."""
    return title[end : end + 1].isspace() or title[end - 1] == "."


AUTHORITY_FORM = Rule(
    code="L161",
    name="authority-form",
    severity=Severity.WARNING,
    title=Words(vi="Cách ghi quyền hạn ký", en="Form of the signing authority"),
    why=Words(
        vi="Văn bản của Nhà nước ghi “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” (Nghị định 30/2020/NĐ-CP); văn bản "
        "của Đảng ghi “T/M”, “K/T”, “T/L” (Hướng dẫn 36-HD/VPTW).",
        en="State papers write “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” (decree 30/2020/NĐ-CP), Party papers "
        "“T/M”, “K/T”, “T/L” (guide 36-HD/VPTW).",
    ),
    message=Words(vi="Quyền hạn ký phải ghi là “{right}”.", en="It must read “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_wrong_authority_form,
    bad=(
        report(titles="⟦K/T⟧ GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", fixed="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
        report(titles="⟦TM⟧ ỦY BAN NHÂN DÂN\nCHỦ TỊCH", fixed="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        party(titles="⟦TM.⟧ BAN CHỈ ĐẠO\nTRƯỞNG BAN", fixed="T/M BAN CHỈ ĐẠO\nTRƯỞNG BAN"),
    ),
    good=(report(), report(titles="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), party()),
)

_DEGREE = Pattern(
    r"(?:(?:PGS|GS|TSKH|TS|ThS|Ths|ThS|BSCKI{0,2}|BS|DS|KS|KTS|CN|LS|NGƯT|NGND|NSƯT|NSND)\b[.,]?\s{0,2}){1,3}"
    r"|(?i:(?:giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|cử nhân|luật sư)\s)"
)
# The decree lets the armed forces, education, health and science keep ranks and degrees.
_MAY_KEEP = Pattern(
    r"(?i:trường|đại học|học viện|viện|bệnh viện|y tế|giáo dục|khoa học|công an|quân|biên phòng)"
)


def find_degrees(brief: Brief) -> Iterator[Hit]:
    """An academic title before the signer's name, outside the branches that may keep it."""
    header = brief.document.header
    if header.issuer is None or _MAY_KEEP.search(f"{header.superior or ''} {header.issuer}"):
        return
    for piece in brief.parts.get(Part.SIGNER_NAME, ()):
        if found := _DEGREE.match(piece.text):
            span = piece.at(*found.span())
            yield hit(span, Edit(span, ""))


DEGREE_OF_SIGNER = Rule(
    code="L162",
    name="degree-of-signer",
    severity=Severity.WARNING,
    title=Words(vi="Ghi học hàm, học vị trước tên người ký", en="Degree before the signer's name"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: trước họ tên người ký không ghi học hàm, học vị và danh "
        "hiệu danh dự (trừ lực lượng vũ trang, giáo dục, y tế, khoa học).",
        en="Decree 30/2020/NĐ-CP, annex I: no degree or honorary title before the signer's name, but for "
        "the armed forces, education, health and science.",
    ),
    message=Words(
        vi="Không ghi học hàm, học vị trước họ tên người ký.",
        en="No academic title stands before the signer's name.",
    ),
    remedy=Words(vi="Bỏ học hàm, học vị.", en="Remove the title."),
    find=find_degrees,
    bad=(report(name="⟦ThS. ⟧Nguyễn Văn Mẫu", fixed="Nguyễn Văn Mẫu"),),
    good=(report(), report(issuer="BỆNH VIỆN ĐA KHOA", name="TS. Nguyễn Văn Mẫu")),
)
