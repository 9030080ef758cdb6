"""What the two standards of paper allow, side by side, and the kinds of documents with their codes."""

from collections.abc import Iterator, Mapping

from tongket.core.doc.kinds import NORMATIVE_KINDS, PARTY_KINDS, STATE_KINDS
from tongket.core.doc.paper_law import PARTY_LAW, STATE_LAW, PaperLaw, Part, PartLook, Range
from tongket.core.text.words import Words
from tools.reference.markdown import code, page, table

LAWS = (STATE_LAW, PARTY_LAW)
PARTS = {
    Part.NATIONAL_NAME: Words("Quốc hiệu; tiêu đề của Đảng", "National name; the Party's own"),
    Part.MOTTO: Words("Tiêu ngữ", "Motto"),
    Part.SUPERIOR: Words("Cơ quan chủ quản", "Superior body"),
    Part.ISSUER: Words("Cơ quan ban hành", "Issuing body"),
    Part.NUMBER: Words("Số, ký hiệu", "Number and symbol"),
    Part.PLACE_DATE: Words("Địa danh, thời gian", "Place and date"),
    Part.KIND: Words("Tên loại", "Kind"),
    Part.SUBJECT: Words("Trích yếu", "Subject"),
    Part.LETTER_SUBJECT: Words("Trích yếu công văn (V/v)", "Subject of a letter"),
    Part.ADDRESSEES: Words("Kính gửi", "Addressees"),
    Part.BODY: Words("Nội dung", "Body"),
    Part.LEGAL_BASIS: Words("Căn cứ", "Legal basis"),
    Part.SIGNER_TITLE: Words("Quyền hạn, chức vụ", "Authority and title"),
    Part.SIGNER_NAME: Words("Họ tên người ký", "Name of the signer"),
    Part.RECIPIENTS_LABEL: Words("Chữ “Nơi nhận”", "Label of the recipients"),
    Part.RECIPIENTS_LIST: Words("Danh sách nơi nhận", "List of the recipients"),
    Part.ANNEX_LABEL: Words("Chữ “Phụ lục”", "Label of an annex"),
    Part.ANNEX_TITLE: Words("Tên phụ lục", "Title of an annex"),
    Part.ANNEX_GUIDE: Words("Dòng dẫn của phụ lục", "Guiding line of an annex"),
    Part.PAGE_NUMBER: Words("Số trang", "Page number"),
    Part.FOOT: Words("Địa chỉ ở chân trang", "Address at the foot"),
}
_STYLES = (
    ("bold", Words("đậm", "bold")),
    ("italic", Words("nghiêng", "italic")),
    ("underline", Words("gạch chân", "underlined")),
    ("capitals", Words("chữ hoa", "capitals")),
)
_HEAD = f"""\
Đây là các khoảng giá trị mà bộ kiểm tra chấp nhận và bộ trình bày tuân theo; cả hai cùng đọc một bảng
(`core/doc/paper_law.py`). Căn cứ: nhà nước theo {STATE_LAW.source}; Đảng theo {PARTY_LAW.source}, lấy khoảng rộng hơn khi hai
hướng dẫn khác nhau, vì văn bản cũ cũng được kiểm tra.

*The ranges that the checker accepts and the typesetter keeps to; both read one table. Where the Party's two guides differ
the wider range stands.*"""
_KINDS_HEAD = """\
Chữ viết tắt đứng trong ký hiệu. So đúng chữ hoa chữ thường và không bỏ dấu: `CTr` khác `CT`, `HD` khác `HĐ`, `QyĐ` khác `QĐ`.
Công văn và thư công của nhà nước không có chữ viết tắt tên loại.

*The codes that stand in symbols. Compared case by case and mark by mark. State letters have no code.*"""


def paper_page() -> str:
    """Sheet, parts and rules of both standards."""
    sheet = [[name, *cells] for name, *cells in _sheet()]
    parts = [
        [f"{name.vi}<br>*{name.en}*", *(_look(law.parts.get(part)) for law in LAWS)]
        for part, name in PARTS.items()
    ]
    rules = [
        [f"{PARTS[part].vi}<br>*{PARTS[part].en}*", *(_share(law.rules.get(part)) for law in LAWS)]
        for part in PARTS
        if any(part in law.rules for law in LAWS)
    ]
    heads = ["", "Nhà nước · State", "Đảng · Party"]
    blocks = [
        _HEAD,
        "## Trang giấy · Sheet",
        table(heads, sheet),
        "## Cỡ chữ (pt), kiểu chữ · Type",
        table(heads, parts),
        "## Đường kẻ, so với chữ ở trên · Rules, as a share of the text above",
        table(heads, rules),
    ]
    return page("Thể thức trên giấy · What the standards allow", *blocks)


def _sheet() -> Iterator[list[str]]:
    yield ["Khổ giấy (mm)", *(f"{law.width_mm:g} x {law.height_mm:g}" for law in LAWS)]
    for name, field in (
        ("Lề trên (mm)", "top_mm"),
        ("Lề dưới (mm)", "bottom_mm"),
        ("Lề trái (mm)", "left_mm"),
        ("Lề phải (mm)", "right_mm"),
    ):
        yield [name, *(_range(getattr(law, field)) for law in LAWS)]
    yield ["Phông chữ", *(law.font for law in LAWS)]
    yield ["Lùi đầu dòng (mm)", *(" / ".join(map(_short, law.first_line_mm)) for law in LAWS)]
    yield ["Cách dòng (lần dòng đơn)", *(_range(law.lines) for law in LAWS)]
    yield ["Cách đoạn, ít nhất (pt)", *(_short(law.paragraph_gap_pt) for law in LAWS)]
    yield ["Trước số văn bản", *(code(law.number_label) for law in LAWS)]
    yield ["Kết thúc nội dung", *(code(law.closing) for law in LAWS)]
    yield ["Quyền hạn ký", *(_prefixes(law) for law in LAWS)]


def _prefixes(law: PaperLaw) -> str:
    return "; ".join(f"{code(form)} {meaning}" for form, meaning in law.prefixes.items())


def _look(look: PartLook | None) -> str:
    """``13–14, đậm, chữ hoa``; styles that the standard leaves open are not told."""
    if look is None:
        return "–"
    styles = [words.vi for field, words in _STYLES if getattr(look, field)]
    return ", ".join((_range(look.size_pt), *styles))


def _range(allowed: Range) -> str:
    low, high = _short(allowed.low), _short(allowed.high)
    return low if low == high else f"{low}–{high}"


def _share(allowed: Range | None) -> str:
    if allowed is None:
        return "–"
    shares = {1.0: "bằng chữ", 1 / 2: "1/2", 1 / 3: "1/3"}
    return "–".join(dict.fromkeys(shares.get(end, _short(end)) for end in allowed))


def _short(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def kinds_page() -> str:
    """Every kind with its code: state, Party, normative."""
    party = {short: ", ".join(kinds) for short, kinds in PARTY_KINDS.items()}
    blocks = [
        _KINDS_HEAD,
        "## Văn bản hành chính nhà nước · State",
        _kinds(STATE_KINDS),
        "## Văn bản của Đảng · Party",
        _kinds(party),
        "## Văn bản quy phạm pháp luật · Normative acts",
        _kinds(NORMATIVE_KINDS),
    ]
    return page("Tên loại và chữ viết tắt · Kinds and their codes", *blocks)


def _kinds(kinds: Mapping[str, str]) -> str:
    return table(["Viết tắt", "Tên loại"], ([code(short), kind] for short, kind in kinds.items()))
