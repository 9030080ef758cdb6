"""The words of the header: national name and motto, number line, place and date."""

import re
import unicodedata
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import party, report
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.layout_parts import PARTS_WHY
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.tones import Placement, place
from tongket.core.text.words import Words


def find_wrong_national_name(brief: Brief) -> Iterator[Hit]:
    """A national name, or name of the Party, that is not letter for letter the prescribed one."""
    for name in ("national_name", "party_name"):
        if span := brief.document.header.at.get(name):
            written = unicodedata.normalize("NFC", span.cut(brief.reading.text)).upper()
            right = brief.law.national_name
            # "HÒA" and "HOÀ" are one word written in two customs.
            if place(written, Placement.OLD) != right:
                yield hit(span, Edit(span, right), right=right)


WRONG_NATIONAL_NAME = Rule(
    code="L131",
    name="national-name-wording",
    severity=Severity.ERROR,
    title=Words(vi="Quốc hiệu viết sai", en="National name misspelt"),
    why=PARTS_WHY,
    message=Words(vi="Phải viết đúng là “{right}”.", en="It must read “{right}”."),
    remedy=Words(vi="Viết “{right}”.", en="Write “{right}”."),
    find=find_wrong_national_name,
    bad=(
        report(
            national="⟦CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\nĐộc lập - Tự do - Hạnh phúc",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ),
    ),
    good=(
        report(national="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
        party(),
    ),
)


def find_wrong_motto(brief: Brief) -> Iterator[Hit]:
    """A motto with other letters, capitals, hyphens or spaces than the prescribed ones."""
    span = brief.document.header.at.get("motto")
    right = brief.law.motto
    if span is not None and right is not None:
        written = unicodedata.normalize("NFC", span.cut(brief.reading.text)).replace("\u00a0", " ")
        if written != right:
            yield hit(span, Edit(span, right), right=right)


WRONG_MOTTO = Rule(
    code="L132",
    name="motto-wording",
    severity=Severity.WARNING,
    title=Words(vi="Tiêu ngữ viết sai", en="Motto misspelt"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: chữ cái đầu của các cụm từ viết hoa, giữa các cụm từ có "
        "gạch nối (-), có cách chữ.",
        en="Decree 30/2020/NĐ-CP, annex I: first letters capital, hyphens with a space either side.",
    ),
    message=Words(vi="Tiêu ngữ phải viết đúng là “{right}”.", en="The motto must read “{right}”."),
    remedy=Words(vi="Viết “{right}”.", en="Write “{right}”."),
    find=find_wrong_motto,
    bad=(
        report(
            national="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n⟦Độc lập-Tự do-Hạnh phúc⟧",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ),
        report(
            national="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n⟦Độc lập – Tự do – Hạnh Phúc⟧",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ),
    ),
    good=(report(),),
)

_LABEL = Pattern(r"(?:Số|SỐ)(?:\s{0,4}(?P<colon>:))?")


def find_wrong_number_label(brief: Brief) -> Iterator[Hit]:
    """A state number line without its colon, or a Party one with a colon."""
    line = brief.document.header.at.get("number_line")
    if brief.of_union:
        return
    wanted = brief.law.number_label
    for match, span in brief.matches(_LABEL, within=line) if line else ():
        if (match["colon"] or "") != wanted.removeprefix("Số"):
            yield hit(span, Edit(span, wanted), wanted=wanted)
        return


NUMBER_LABEL = Rule(
    code="L134",
    name="number-label",
    severity=Severity.WARNING,
    title=Words(vi="Chữ “Số” trước số văn bản", en="Label of the number line"),
    why=Words(
        vi="Văn bản của Nhà nước viết “Số:” có dấu hai chấm (Nghị định 30/2020/NĐ-CP, Phụ lục I); văn "
        "bản của Đảng viết “Số” không có dấu hai chấm (Hướng dẫn 36-HD/VPTW).",
        en="State papers write “Số:” with a colon (decree 30/2020/NĐ-CP, annex I), Party papers write "
        "“Số” without one (guide 36-HD/VPTW).",
    ),
    message=Words(vi="Phải ghi là “{wanted}”.", en="It must read “{wanted}”."),
    remedy=Words(vi="Ghi lại là “{wanted}”.", en="Write “{wanted}”."),
    find=find_wrong_number_label,
    bad=(
        report(number="⟦Số⟧ 05/BC-SXD", fixed="Số: 05/BC-SXD"),
        party(number="⟦Số:⟧ 64-CTr/BCĐ", fixed="Số 64-CTr/BCĐ"),
    ),
    good=(
        report(number="Số: 05/BC-SXD"),
        party(number="Số 64-CTr/BCĐ"),
        report(number="Số:    /BC-SXD"),
    ),
)


def find_unpadded_number(brief: Brief) -> Iterator[Hit]:
    """The document's own number below 10 without its leading zero."""
    header = brief.document.header
    span, number = header.at.get("number"), header.number or ""
    if span is not None and len(number) == 1 and number.isdigit():
        right = f"0{number}"
        yield hit(span, Edit(span, right), right=right)


UNPADDED_NUMBER = Rule(
    code="L135",
    name="number-not-padded",
    severity=Severity.WARNING,
    title=Words(vi="Số văn bản dưới 10 thiếu số 0", en="Number below 10 without a leading zero"),
    why=PARTS_WHY,
    message=Words(
        vi="Số văn bản dưới 10 phải ghi thêm số 0 phía trước: {right}.",
        en="A number below 10 takes a leading zero: {right}.",
    ),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_unpadded_number,
    bad=(report(number="Số: ⟦5⟧/BC-SXD", fixed="Số: 05/BC-SXD"),),
    good=(
        report(number="Số: 05/BC-SXD"),
        report(number="Số: 12/BC-SXD"),
        report(number="Số:   /BC-SXD"),
    ),
)

_SPACED = Pattern(r"\s{1,4}(?=[/-])|(?<=[/-])\s{1,4}")


def find_spaced_symbol(brief: Brief) -> Iterator[Hit]:
    """White space around the strokes and hyphens of the document's own number and symbol."""
    at = brief.document.header.at
    if "symbol" not in at:
        return
    # A draft's blank in front of the stroke is where the number will stand.
    start = at["number"].end if "number" in at else at["symbol"].start
    whole = Span(start, at["symbol"].end)
    spaces = [span for _, span in brief.matches(_SPACED, within=whole)]
    if spaces:
        yield hit(whole, *(Edit(span, "") for span in spaces))


SPACED_SYMBOL = Rule(
    code="L136",
    name="spaces-in-symbol",
    severity=Severity.WARNING,
    title=Words(vi="Khoảng trắng trong số, ký hiệu", en="Spaces inside the symbol"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ "
        "viết tắt có dấu gạch nối, không cách chữ.",
        en="Decree 30/2020/NĐ-CP, annex I: strokes and hyphens of the symbol take no spaces.",
    ),
    message=Words(
        vi="Trước và sau dấu “/”, “-” trong số, ký hiệu không để khoảng trắng.",
        en="No spaces around “/” and “-” in number and symbol.",
    ),
    remedy=Words(vi="Bỏ khoảng trắng.", en="Remove the spaces."),
    find=find_spaced_symbol,
    bad=(
        report(number="Số: 05⟦/BC - SXD⟧", fixed="Số: 05/BC-SXD"),
        report(number="Số: 05⟦ / BC-SXD⟧", fixed="Số: 05/BC-SXD"),
    ),
    good=(report(number="Số: 05/BC-SXD"), report(number="Số:      /BC-SXD")),
)


def find_missing_place_comma(brief: Brief) -> Iterator[Hit]:
    """No comma between the place and the date."""
    at = brief.document.header.at
    if "place" not in at or "date" not in at:
        return
    between = Span(at["place"].end, at["date"].start)
    if between.cut(brief.reading.text) not in (", ", ",\u00a0", ",  "):
        yield hit(Span(at["place"].start, at["date"].start), Edit(between, ", "))


MISSING_PLACE_COMMA = Rule(
    code="L137",
    name="comma-after-place",
    severity=Severity.WARNING,
    title=Words(vi="Thiếu dấu phẩy sau địa danh", en="No comma after the place"),
    why=PARTS_WHY,
    message=Words(
        vi="Sau địa danh phải có dấu phẩy và khoảng trắng.",
        en="A comma and a space follow the place.",
    ),
    remedy=Words(vi="Viết như “Hà Nội, ngày …”.", en="Write it as in “Hà Nội, ngày …”."),
    find=find_missing_place_comma,
    bad=(
        report(
            date="⟦Bình Mẫu ⟧ngày 26 tháng 6 năm 2024", fixed="Bình Mẫu, ngày 26 tháng 6 năm 2024"
        ),
    ),
    good=(report(), report(date="Bình Mẫu, ngày     tháng 6 năm 2024")),
)

_DAY = Pattern(r"ngày\s{1,4}(?P<number>\d{1,2})\b", re.IGNORECASE)
_MONTH = Pattern(r"tháng\s{1,4}(?P<number>\d{1,2})\b", re.IGNORECASE)


def find_wrong_date_padding(brief: Brief) -> Iterator[Hit]:
    """A day below 10 or a month 1 or 2 without its zero, or a later month with one."""
    span = brief.document.header.at.get("date")
    if span is None:
        return
    for pattern, padded in ((_DAY, range(1, 10)), (_MONTH, range(1, 3))):
        for match, _ in brief.matches(pattern, within=span):
            number = int(match["number"])
            right = f"{number:02d}" if number in padded else str(number)
            if number and match["number"] != right:
                place_ = brief.at(*match.span("number"))
                yield hit(place_, Edit(place_, right), right=right)


WRONG_DATE_PADDING = Rule(
    code="L138",
    name="date-padding",
    severity=Severity.WARNING,
    title=Words(vi="Số 0 trong ngày, tháng ban hành", en="Leading zeros of the date"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: ngày dưới 10 và tháng 1, tháng 2 phải ghi thêm số 0 phía "
        "trước; các tháng khác thì không.",
        en="Decree 30/2020/NĐ-CP, annex I: days below 10 and months 1 and 2 take a leading zero; "
        "other months do not.",
    ),
    message=Words(vi="Phải ghi là “{right}”.", en="It must read “{right}”."),
    remedy=Words(vi="Ghi “{right}”.", en="Write “{right}”."),
    find=find_wrong_date_padding,
    bad=(
        report(
            date="Bình Mẫu, ngày ⟦5⟧ tháng ⟦2⟧ năm 2024",
            fixed="Bình Mẫu, ngày 05 tháng 02 năm 2024",
        ),
        report(
            date="Bình Mẫu, ngày 26 tháng ⟦06⟧ năm 2024", fixed="Bình Mẫu, ngày 26 tháng 6 năm 2024"
        ),
    ),
    good=(
        report(date="Bình Mẫu, ngày 05 tháng 02 năm 2024"),
        report(date="Bình Mẫu, ngày 26 tháng 6 năm 2024"),
        report(date="Bình Mẫu, ngày    tháng 12 năm 2024"),
    ),
)


def find_date_in_figures(brief: Brief) -> Iterator[Hit]:
    """The date of issue written with strokes: "ngày 05/02/2026"."""
    header = brief.document.header
    span, day = header.at.get("date"), header.date
    if span is None or day is None or "/" not in span.cut(brief.reading.text):
        return
    full = day.full
    if full is None:
        yield hit(span)
        return
    month = f"{full.month:02d}" if full.month < 3 else str(full.month)
    yield hit(span, Edit(span, f"ngày {full.day:02d} tháng {month} năm {full.year}"))


DATE_IN_FIGURES = Rule(
    code="L139",
    name="date-in-figures",
    severity=Severity.WARNING,
    title=Words(
        vi="Ngày ban hành viết bằng dấu gạch chéo", en="Date of issue written with strokes"
    ),
    why=PARTS_WHY,
    message=Words(
        vi="Thời gian ban hành phải viết đầy đủ “ngày … tháng … năm …”.",
        en="The date of issue is written in full: “ngày … tháng … năm …”.",
    ),
    remedy=Words(vi="Viết đầy đủ ngày, tháng, năm.", en="Write day, month and year in words."),
    find=find_date_in_figures,
    bad=(report(date="Bình Mẫu, ⟦ngày 5/2/2024⟧", fixed="Bình Mẫu, ngày 05 tháng 02 năm 2024"),),
    good=(report(date="Bình Mẫu, ngày 05 tháng 02 năm 2024"),),
)
