"""Words of the signature block: authority prefixes, titles, names of persons."""

from tongket.core.doc.letters import CAPITAL
from tongket.core.text.pattern import Pattern
from tongket.core.text.surnames import CAPITAL_SURNAMES

# Ký thay, thừa lệnh …: the state writes a dot, the Party a slash.
AUTHORITY = Pattern(
    r"(?P<authority>(?:TM|KT|TL|TUQ|TUQ|Q|QUYỀN|TLUQ)\.(?=\s|[^\W\d_]|\Z)|(?:T/M|K/T|T/L|TUQ|TU/Q|T/UQ)(?=\s|\Z)"
    r"|[TK]\.[MTL]\.?(?=\s)|(?:TM|KT|TL|TUQ)(?=\s[^\W\d_a-z]{2}))\s{0,4}"
)
_TITLE_WORDS = (
    r"giám\sđốc|chủ\stịch|trưởng|bí\sthư|thủ\stướng|chánh|thống\sđốc|tổng\skiểm|tổng\sbiên\stập|phó|thư\ský"
    r"|chủ\stọa|chủ\stoạ|chủ\strì|chủ\snhiệm|kế\stoán|người\slập|ủy\sviên|uỷ\sviên|chỉ\shuy|chính\sủy|chính\suỷ"
    r"|tư\slệnh|đại\sdiện|thẩm\sphán|chấp\shành\sviên|hội\sthẩm|thành\sviên|cán\sbộ|chuyên\sviên|đốc"
    r"|tổ\strưởng|đội\strưởng|bên\s[ab]|trọng\stài|kiểm\ssát\sviên|điều\stra\sviên|hiệu\strưởng|người\s[^\s]{1,8}"
)
TITLE = Pattern(rf"(?i:(?<![^\W_])(?:{_TITLE_WORDS})(?![^\W_]))")
# Bodies that sign as a whole: "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ".
SIGNED = Pattern(
    r"(?i:[(\[]?\s?(?:đã\ský|daky|đã\s?kí|ký\stên|ký,?\s(?:đóng\sdấu|ghi|tên)|chữ\ský|ký\ssố|đã\sduyệt)"
    r"[^)\]]{0,60}[)\]]?)\Z"
)
_RANKS = (
    r"(?i:(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy|uỷ|uý)|pgs\.?|gs\.?|ts\.?|ths\.?|ckii?\.?|bs\.?|bsck(?:i{1,2})?\.?"
    r"|ds\.?|ks\.?|cn\.?|ls\.?|nsưt\.?|nsnd\.?|tiến\ssĩ|thạc\ssĩ|bác\ssĩ|luật\ssư|dr\.?|kts\.?|ông|bà)"
)
# "K'Brơi", "H' Bia": names of some peoples hold an apostrophe.
_WORD = rf"(?:[{CAPITAL}]['\u2019]\s?)?[{CAPITAL}](?:[^\W\d_]{{0,8}}|\.)"
_NAME = Pattern(rf"(?:{_RANKS}[\s.,]{{1,3}}){{0,3}}(?:{_WORD}\s{{1,3}}){{1,5}}{_WORD}\Z")
_GLUED_NAME = Pattern(
    rf"(?<=[.;])\s{{1,3}}(?P<name>(?P<rank>(?:{_RANKS}[\s.,]{{1,3}}){{0,3}})"
    rf"(?:{_WORD}\s{{1,3}}){{1,4}}{_WORD})\Z"
)
_LINK = "kiêm"
_LONGEST = 120


def is_name(text: str) -> bool:
    """Whether a piece can be the name of a person, perhaps with rank or degree before it."""
    if len(text) > _LONGEST or not _NAME.match(text):
        return False
    return not text.isupper() or is_capital_name(text)


def is_capital_name(text: str) -> bool:
    """Whether a piece in capitals is a name: it begins with a surname and holds no title."""
    words = text.split()
    return 2 <= len(words) <= 6 and words[0].lower() in CAPITAL_SURNAMES and not TITLE.search(text)


def is_title(text: str, *, capitals: bool) -> bool:
    """Whether a piece names an office that signs: it has an authority prefix or a title word."""
    if len(text) > _LONGEST or text.endswith((";", ":", "./.")) or text[0] in "-+*•(":
        return False
    if not capitals:
        return False
    return bool(AUTHORITY.match(text) or TITLE.search(text))


def is_small_title(text: str) -> bool:
    """Whether a piece names an office in small letters: "Giám đốc", not "Giám đốc Sở (b/c);"."""
    found = TITLE.match(text)
    return bool(found) and len(text) <= 40 and text[0].isupper() and text[-1] not in ".;,:)"


def is_link(text: str) -> bool:
    """Whether a piece joins two offices of one signer: "kiêm", "kiêm TRƯỞNG BAN"."""
    return text.lower() == _LINK or (text.startswith(f"{_LINK} ") and text[5:].isupper())


def split_authority(title: str) -> tuple[str | None, str]:
    """The authority prefix of a title line, and the title without it."""
    found = AUTHORITY.match(title)
    if not found:
        return None, title
    return found["authority"], title[found.end() :].strip()


def cut_glued_name(text: str) -> int | None:
    """Where a name begins that a PDF put behind a recipient: "- Lưu: VT. Nguyễn Văn Mẫu"."""
    found = _GLUED_NAME.search(text[-_LONGEST:])
    if not found:
        return None
    first = found["name"].removeprefix(found["rank"]).split()[0].lower()
    if not found["rank"] and first not in CAPITAL_SURNAMES and "'" not in first:
        return None
    return len(text) - len(text[-_LONGEST:]) + found.start("name")
