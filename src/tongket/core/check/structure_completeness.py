"""What a document needs before it leaves: number, day, recipients, signer, no blanks in its text."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import party, report, text
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.paper_law import Part
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_ISSUE = Words(
    vi="Nghị định 30/2020/NĐ-CP, Điều 8 và Điều 15: văn bản phát hành phải có số, ký hiệu, thời gian ban "
    "hành, chức vụ, họ tên người ký, nơi nhận.",
    en="Decree 30/2020/NĐ-CP, articles 8 and 15: an issued document has number, symbol, date, title and "
    "name of the signer, and recipients.",
)


def find_missing_number(brief: Brief) -> Iterator[Hit]:
    """A number line with a blank where the number will stand."""
    line = brief.document.header.at.get("number_line")
    if line is not None and brief.document.header.number is None:
        yield hit(line)


MISSING_NUMBER = Rule(
    code="S141",
    name="number-missing",
    severity=Severity.NOTE,
    title=Words(vi="Chưa có số văn bản", en="No number yet"),
    why=_ISSUE,
    message=Words(
        vi="Văn bản chưa có số (dự thảo).", en="The document has no number yet (a draft)."
    ),
    remedy=Words(
        vi="Lấy số tại văn thư sau khi ký, không tự điền.",
        en="The clerk gives the number after signing; do not fill it in.",
    ),
    find=find_missing_number,
    bad=(report(number="⟦Số:   /BC-SXD⟧"),),
    good=(report(), party()),
)


def find_missing_day(brief: Brief) -> Iterator[Hit]:
    """A date line with a blank day or month."""
    header = brief.document.header
    line = header.at.get("date_line")
    if line is not None and header.date is not None and header.date.day is None:
        yield hit(line)


MISSING_DAY = Rule(
    code="S142",
    name="day-missing",
    severity=Severity.NOTE,
    title=Words(vi="Chưa có ngày ban hành", en="No day of issue yet"),
    why=_ISSUE,
    message=Words(
        vi="Thời gian ban hành còn để trống (dự thảo).",
        en="The date of issue is left blank (a draft).",
    ),
    remedy=Words(
        vi="Ghi ngày, tháng, năm khi ký ban hành.",
        en="Fill the date in when the document is signed.",
    ),
    find=find_missing_day,
    bad=(report(date="⟦Bình Mẫu, ngày    tháng 6 năm 2024⟧"),),
    good=(report(), party()),
)

_FEWEST_BLOCKS = 3


def _is_whole(brief: Brief) -> bool:
    """A document with a header and a body, not a page cut out of one."""
    return Part.NUMBER in brief.parts and len(brief.document.body) >= _FEWEST_BLOCKS


# What parties draw up together: each of them keeps a copy, and the text counts the copies.
_BETWEEN_PARTIES = frozenset(("Biên bản", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"))


def find_missing_recipients(brief: Brief) -> Iterator[Hit]:
    """A whole document with no list of recipients, unless parties draw it up together."""
    if brief.document.header.kind in _BETWEEN_PARTIES:
        return
    if _is_whole(brief) and not brief.document.recipients:
        yield hit(None)


MISSING_RECIPIENTS = Rule(
    code="S143",
    name="recipients-missing",
    severity=Severity.WARNING,
    title=Words(vi="Thiếu nơi nhận", en="No recipients"),
    why=_ISSUE,
    message=Words(
        vi="Văn bản không có phần “Nơi nhận”.", en="The document has no list of recipients."
    ),
    remedy=Words(vi="Bổ sung “Nơi nhận:” ở cuối văn bản.", en="Add “Nơi nhận:” at the end."),
    find=find_missing_recipients,
    bad=(report(recipients=""),),
    good=(
        report(),
        party(),
        text("Sở đã ban hành kế hoạch."),
        report(
            told="Biên bản giao cho mỗi bên một bản.",
            number="Số: 12/BB-SXD",
            kind="BIÊN BẢN",
            recipients="",
        ),
    ),
)


def find_missing_signer(brief: Brief) -> Iterator[Hit]:
    """A whole document with no signature block, or with a title and no name."""
    if not _is_whole(brief):
        return
    signer = brief.document.signer
    if signer is None:
        yield hit(
            None, what=Words(vi="chức vụ và họ tên người ký", en="title and name of the signer")
        )
    elif not signer.name:
        yield hit(signer.span, what=Words(vi="họ tên người ký", en="the name of the signer"))
    elif not signer.titles:
        yield hit(signer.span, what=Words(vi="chức vụ người ký", en="the title of the signer"))


MISSING_SIGNER = Rule(
    code="S144",
    name="signer-missing",
    severity=Severity.WARNING,
    title=Words(vi="Thiếu người ký", en="No signer"),
    why=_ISSUE,
    message=Words(vi="Văn bản thiếu {what}.", en="The document lacks {what}."),
    remedy=Words(
        vi="Bổ sung chức vụ, họ tên người ký ở cuối văn bản.", en="Add title and name at the end."
    ),
    find=find_missing_signer,
    bad=(report(titles="", name=""), report(titles="⟦GIÁM ĐỐC⟧", name="")),
    good=(report(), party()),
)

_BLANK = Pattern(
    r"[.…]{6,}|…{3,}|_{4,}|\[\s{0,3}(?:\.{2,}|…{1,3})\s{0,3}\]|(?<!\w)[xX]{4,}(?!\w)"
    r"|(?P<gap>\[(?i:còn thiếu|cần bổ sung|bổ sung sau|chưa có số liệu)[^\[\]\n]{0,300}\])"
)
_HINTS = ("......", "…", "____", "[", "xxxx", "XXXX")
# Forms are made to be filled in.
_FORMS = frozenset(
    ("Biên bản", "Hợp đồng", "Giấy mời", "Giấy giới thiệu", "Giấy ủy quyền", "Hướng dẫn")
)


def find_blanks(brief: Brief) -> Iterator[Hit]:
    """Rows of dots, strokes or letters that hold a place in running text."""
    if brief.document.header.kind in _FORMS or not any(hint in brief.text for hint in _HINTS):
        return
    annexes = [annex.span for annex in brief.document.annexes if annex.span is not None]
    for passage in brief.body:
        for match, span in passage.matches(_BLANK):
            if not any(annex.covers(span) for annex in annexes):
                yield hit(span, severity=Severity.ERROR if match["gap"] else None)


BLANK_LEFT = Rule(
    code="S151",
    name="blank-left-in-text",
    severity=Severity.WARNING,
    title=Words(vi="Còn chỗ trống chưa điền", en="A blank was not filled in"),
    why=Words(
        vi="Chỗ để trống trong văn bản mẫu phải được điền hoặc bỏ trước khi trình ký.",
        en="Blanks of a template are filled in or removed before the document is signed.",
    ),
    message=Words(vi="Còn chỗ trống chưa điền trong nội dung.", en="A blank is left in the text."),
    remedy=Words(vi="Điền nội dung hoặc bỏ chỗ trống.", en="Fill it in or remove it."),
    find=find_blanks,
    bad=(
        text("Sở đã trồng ⟦........⟧ cây bóng mát tại các công sở."),
        text("Kinh phí thực hiện là ⟦____⟧ triệu đồng, giao cho ⟦[…]⟧."),
        text("2. Công tác giám sát\n⟦[Còn thiếu: số cuộc giám sát từ Phòng Kỹ thuật]⟧"),
    ),
    good=(
        text("Các cơ quan báo chí (Đài, Báo Bình Mẫu,...) đã đưa tin... và phản ánh kịp thời."),
        report(date="Bình Mẫu, ngày ..... tháng 6 năm 2024"),
    ),
)
