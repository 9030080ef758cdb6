"""The look of every part of the page against the table of the standard, and the rules drawn below."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.parts import Piece
from tongket.core.check.printed import printed
from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part, PartLook
from tongket.core.doc.source import Align, Look
from tongket.core.text.words import Words

PARTS_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II và mẫu trình bày tại Phụ lục III (văn bản Đảng: "
    "Hướng dẫn 36-HD/VPTW, 05-HD/VPTW).",
    en="Decree 30/2020/NĐ-CP, annex I, part II, and the templates of annex III (Party papers: guides "
    "36-HD/VPTW, 05-HD/VPTW).",
)

_NAMES = {
    Part.NATIONAL_NAME: Words(vi="Quốc hiệu", en="national name"),
    Part.MOTTO: Words(vi="Tiêu ngữ", en="motto"),
    Part.SUPERIOR: Words(vi="tên cơ quan chủ quản", en="superior agency"),
    Part.ISSUER: Words(vi="tên cơ quan ban hành", en="issuing agency"),
    Part.NUMBER: Words(vi="số, ký hiệu", en="number and symbol"),
    Part.PLACE_DATE: Words(vi="địa danh, thời gian ban hành", en="place and date"),
    Part.KIND: Words(vi="tên loại văn bản", en="kind of document"),
    Part.SUBJECT: Words(vi="trích yếu nội dung", en="subject"),
    Part.LETTER_SUBJECT: Words(vi="trích yếu công văn", en="subject of an official letter"),
    Part.ADDRESSEES: Words(vi="phần Kính gửi", en="addressees"),
    Part.BODY: Words(vi="nội dung", en="body"),
    Part.LEGAL_BASIS: Words(vi="căn cứ ban hành", en="legal basis"),
    Part.SIGNER_TITLE: Words(vi="quyền hạn, chức vụ người ký", en="authority and title"),
    Part.SIGNER_NAME: Words(vi="họ tên người ký", en="name of the signer"),
    Part.RECIPIENTS_LABEL: Words(vi="chữ “Nơi nhận”", en="recipients label"),
    Part.RECIPIENTS_LIST: Words(vi="danh sách nơi nhận", en="list of recipients"),
    Part.ANNEX_LABEL: Words(vi="chữ “Phụ lục”", en="annex label"),
    Part.ANNEX_TITLE: Words(vi="tên phụ lục", en="annex title"),
    Part.ANNEX_GUIDE: Words(vi="chỉ dẫn của phụ lục", en="annex guide line"),
    Part.PAGE_NUMBER: Words(vi="số trang", en="page number"),
    Part.FOOT: Words(vi="địa chỉ cơ quan", en="address at the foot"),
}


def part_name(brief: Brief, part: Part) -> Words:
    """What people call a part; the Party has its own name where the state has the Quốc hiệu."""
    if part is Part.NATIONAL_NAME and brief.document.standard is Standard.PARTY:
        return Words(vi="tiêu đề “Đảng Cộng sản Việt Nam”", en="the Party's name")
    return _NAMES[part]


def _set_parts(brief: Brief) -> Iterator[tuple[Part, PartLook, Piece]]:
    """Every piece of every part that the standard rules, outside tables of figures."""
    for part, wanted in brief.law.parts.items():
        for piece in brief.parts.get(part, ()):
            yield part, wanted, piece


def find_wrong_sizes(brief: Brief) -> Iterator[Hit]:
    """A part set in a size outside its range: each size once, at its first letters."""
    seen = set()
    for part, wanted, piece in _set_parts(brief):
        for span, look in piece.looks():
            size = look.size_pt
            if size is None or wanted.size_pt.holds(size, slack=0.26) or (part, size) in seen:
                continue
            seen.add((part, size))
            low, high = wanted.size_pt
            allowed = f"{low:g}" if low == high else f"{low:g}–{high:g}"
            yield hit(span, part=part_name(brief, part), size=f"{size:g}", allowed=allowed)


WRONG_SIZE = Rule(
    code="L121",
    name="part-size",
    severity=Severity.WARNING,
    title=Words(vi="Cỡ chữ sai quy định", en="Type size out of range"),
    why=PARTS_WHY,
    message=Words(
        vi="Cỡ chữ phần {part} là {size}, quy định là {allowed}.",
        en="The {part} is set in {size} pt; the standard is {allowed} pt.",
    ),
    remedy=Words(vi="Đặt cỡ chữ {allowed}.", en="Set it in {allowed} pt."),
    find=find_wrong_sizes,
    bad=(
        printed("Quốc hiệu cỡ 14", looks={Part.NATIONAL_NAME: {"size_pt": 14.0}}),
        printed("Nội dung cỡ 12", looks={Part.BODY: {"size_pt": 12.0}}),
        printed("Nơi nhận cỡ 14", looks={Part.RECIPIENTS_LIST: {"size_pt": 14.0}}),
        printed(
            "Văn bản Đảng, tên loại cỡ 14", pattern="party", looks={Part.KIND: {"size_pt": 14.0}}
        ),
    ),
    good=(
        printed("Các thành phần đúng cỡ chữ"),
        printed("Nội dung cỡ 13", looks={Part.BODY: {"size_pt": 13.0}}),
        printed("Văn bản Đảng đúng cỡ chữ", pattern="party"),
    ),
)

_STYLES = {
    "bold": (Words(vi="đậm", en="bold"), Words(vi="không đậm", en="not bold")),
    "italic": (Words(vi="nghiêng", en="italic"), Words(vi="đứng", en="upright")),
    "underline": (Words(vi="gạch chân", en="underlined"), Words(vi="không gạch chân", en="plain")),
}


def find_wrong_styles(brief: Brief) -> Iterator[Hit]:
    """A part that is not bold, italic or underlined as its standard wants: once for each style."""
    if not brief.reading.source.has_layout:
        return  # such a file does not tell plain letters from unknown ones
    seen = set()
    for part, wanted, piece in _set_parts(brief):
        for span, look in piece.looks():
            for style, said in _misses(look, wanted):
                if (part, style) not in seen:
                    seen.add((part, style))
                    yield hit(span, part=part_name(brief, part), style=said)


def _misses(look: Look, wanted: PartLook) -> Iterator[tuple[str, Words]]:
    pairs = {
        "bold": (look.bold, wanted.bold),
        "italic": (look.italic, wanted.italic),
        "underline": (look.underline, wanted.underline),
    }
    for style, (has, must) in pairs.items():
        if must is not None and has is not must:
            yes, no = _STYLES[style]
            yield style, yes if must else no


WRONG_STYLE = Rule(
    code="L122",
    name="part-style",
    severity=Severity.WARNING,
    title=Words(vi="Kiểu chữ sai quy định", en="Wrong style of letters"),
    why=PARTS_WHY,
    message=Words(
        vi="Phần {part} phải trình bày chữ {style}.", en="The {part} must be set {style}."
    ),
    remedy=Words(vi="Đổi sang chữ {style}.", en="Make it {style}."),
    find=find_wrong_styles,
    bad=(
        printed("Tên cơ quan ban hành không đậm", looks={Part.ISSUER: {"bold": False}}),
        printed("Địa danh, ngày tháng chữ đứng", looks={Part.PLACE_DATE: {"italic": False}}),
        printed("Tên cơ quan chủ quản đậm", looks={Part.SUPERIOR: {"bold": True}}),
    ),
    good=(
        printed("Các thành phần đúng kiểu chữ"),
        printed("Công văn đúng kiểu chữ", pattern="letter"),
        printed("Văn bản Đảng đúng kiểu chữ", pattern="party"),
    ),
)


def find_missing_capitals(brief: Brief) -> Iterator[Hit]:
    """A part that must stand in capitals, by its letters or by its format, and does not."""
    for part, wanted, piece in _set_parts(brief):
        if not wanted.capitals or piece.text.isupper() or not any(map(str.isalpha, piece.text)):
            continue
        if not all(look.capitals for _, look in piece.looks()) or not piece.paragraph.runs:
            yield hit(piece.span, Edit(piece.span, piece.text.upper()), part=part_name(brief, part))


MISSING_CAPITALS = Rule(
    code="L123",
    name="part-not-in-capitals",
    severity=Severity.WARNING,
    title=Words(vi="Phải trình bày bằng chữ in hoa", en="Must be set in capitals"),
    why=PARTS_WHY,
    message=Words(
        vi="Phần {part} phải trình bày bằng chữ in hoa.", en="The {part} must be set in capitals."
    ),
    remedy=Words(vi="Gõ lại bằng chữ in hoa.", en="Type it in capitals."),
    find=find_missing_capitals,
    bad=(
        report(kind="⟦Báo cáo⟧", fixed="BÁO CÁO"),
        report(titles="⟦Giám đốc⟧", fixed="GIÁM ĐỐC"),
    ),
    good=(
        report(kind="BÁO CÁO"),
        printed(
            "Tên loại in hoa bằng định dạng",
            words={"kind": "Báo cáo"},
            looks={Part.KIND: {"capitals": True}},
        ),
    ),
)

_CENTRED = (Part.KIND, Part.SUBJECT)


def find_uncentred(brief: Brief) -> Iterator[Hit]:
    """Kind and subject that do not stand in the middle."""
    for part in _CENTRED:
        for piece in brief.parts.get(part, ())[:1]:
            if piece.paragraph.setting.align in (Align.LEFT, Align.RIGHT, Align.JUSTIFY):
                yield hit(piece.span, part=part_name(brief, part))


NOT_CENTRED = Rule(
    code="L124",
    name="title-not-centred",
    severity=Severity.WARNING,
    title=Words(vi="Tên loại, trích yếu không canh giữa", en="Kind or subject is not centred"),
    why=PARTS_WHY,
    message=Words(vi="Phần {part} phải đặt canh giữa.", en="The {part} must be centred."),
    remedy=Words(vi="Canh giữa (Center).", en="Centre it."),
    find=find_uncentred,
    bad=(printed("Tên loại canh trái", settings={Part.KIND: {"align": Align.LEFT}}),),
    good=(printed("Tên loại và trích yếu canh giữa"),),
)
