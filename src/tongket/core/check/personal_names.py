"""Names of persons as official papers write them: whole, shortened, or as initials.

"Nguyễn Văn A", "Trần thị B", "Giàng A Páo", "N.V.A", "Nguyễn V.A", "NGUYỄN VĂN A". Which capitals
are a name, and of whom, the words around them decide; here only the shape is read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from tongket.core.check.personal_kinds import listed
from tongket.core.text.letters import CAPITALS, TONED
from tongket.core.text.pattern import Pattern
from tongket.core.text.scanning import matches_at
from tongket.core.text.spans import Span
from tongket.core.text.surnames import SURNAMES, SURNAMES_LIKE_WORDS

TITLES = listed("ông bà anh chị cháu em cô chú bác cụ thím dì mợ cậu")
_MIDDLES = frozenset({"văn", "thị"})
# Sung heroes and leaders, whose names stand on streets and schools.
_FAMOUS = frozenset(
    line.strip()
    for line in """
    hồ chí minh; võ nguyên giáp; nguyễn văn cừ; lê hồng phong; nguyễn thị minh khai; hoàng văn thụ; hoàng quốc việt
    nguyễn văn linh; nguyễn văn trỗi; nguyễn thái học; nguyễn đức cảnh; nguyễn lương bằng; lý thường kiệt; lý thái tổ
    trần hưng đạo; trần nhân tông; trần quốc toản; trần quang khải; đinh tiên hoàng; phan đình phùng; phan bội châu
    phan chu trinh; phan châu trinh; nguyễn tri phương; nguyễn công hãng; nguyễn khắc nhu; hoàng hoa thám; lê quý đôn
    võ thị sáu; phan đình giót; nguyễn bỉnh khiêm; ngô gia tự; lý tự trọng; phạm văn đồng; tôn đức thắng; lê lai
    nguyễn phú trọng; nguyễn chí thanh; bùi thị xuân; mạc đĩnh chi; nguyễn đình chiểu; chu văn an; lương thế vinh
    trần đại nghĩa; tôn thất tùng; đặng thùy trâm; kim đồng; lê duẩn; trường chinh; hoàng liên sơn; thái bình dương
    nguyễn hữu cảnh; nguyễn văn bé; nguyễn viết xuân; hoàng ngọc phách; thân nhân trung; lương văn nắm
    """.replace("\n", ";").split(";")
)
_LETTER_STOP = frozenset({"t", "q", "p", "h", "x", "u", "k"})  # "T.P", "Q.1", "T.M" are no names
_SHORT_FORMS = listed(
    "tp tx tt tw tư kt tm tl tuq vp ubnd hđnd pccc qđ nđ tncs sđt tphcm hcm clb vn kđt tdp htx cp ktxh cnxh"
    " xhcn mttq ca csgt cs ql tl hl đt kp ql bv th thcs thpt đh cđ gd đt ns vhtt nsut nsnd ths ts pgs gs bs ks"
)

_SMALL = "a-zăâđêôơưŏĕĭñčƀ'\u2019" + "".join(letter for letter in TONED if letter.islower())
_INITIAL = rf"(?:Ng|Nh|Tr|Th|Ph|Kh|Ch|Gi|Qu|[{CAPITALS}])\."
_SYLLABLE = (
    rf"(?:{_INITIAL}(?=[{CAPITALS}])|{_INITIAL}(?=\s[{CAPITALS}](?:\.|(?!\w)))"
    rf"|[{CAPITALS}]['\u2019][{CAPITALS}][{_SMALL}]{{1,7}}(?!\w)"
    rf"|[{CAPITALS}][{_SMALL}]{{1,7}}(?!\w)|[{CAPITALS}](?![\w'\u2019]))"
)
_CAPITAL = Pattern(rf"[{CAPITALS}](?<![\w&/@.-].)")
_GAP = r"[ \t\n]{1,3}"
_RUN = Pattern(
    rf"(?<![\w&/@.-]){_SYLLABLE}(?:(?:{_GAP}|(?<=\.)){_SYLLABLE}"
    rf"|{_GAP}(?:văn|thị)(?={_GAP}[{CAPITALS}])){{0,8}}"
)
_UPPER_RUN = Pattern(
    rf"(?<![\w&/@.-])[{CAPITALS}]{{1,7}}(?:{_GAP}[{CAPITALS}]{{1,7}}){{1,9}}(?![\w.])"
)
_EACH = Pattern(r"[^\s.]{1,9}\.?")
_SHORTENED = Pattern(r"\.(?=\s?[,;)a-zà-ỹđ])")  # "chị H. bị lừa": no sentence ends here
# What a capital that is no longer part of the name begins: "Nguyễn Văn A Giám đốc Sở".
_NOT_A_NAME = listed("xã phường huyện tỉnh thôn xóm sở phòng quận giám chánh viện trưởng")
_BEGINS_OFFICE = listed(
    """
    giám|đốc phó|giám phó|chủ phó|trưởng chủ|tịch chủ|nhiệm trưởng|phòng trưởng|ban bí|thư
    chánh|án chánh|văn viện|trưởng công|an văn|phòng ủy|viên thành|viên cán|bộ tổ|trưởng
    chuyên|viên đại|diện đại|biểu tổng|giám thượng|tá đại|tá trung|tá thiếu|tá đại|úy thượng|úy
    trung|úy thiếu|úy hiệu|trưởng luật|sư bác|sĩ điều|tra kiểm|sát thẩm|phán thành|phố thị|trấn
    thị|xã trưởng|thôn trưởng|bản trưởng|xóm trưởng|đoàn trưởng|khu trưởng|công chánh|thanh tòa|án
    ban|nội ban|chỉ khu|phố tổ|dân địa|chỉ sinh|năm sinh|ngày
    """
)
_LONGEST = 5


class Name(NamedTuple):
    """Some syllables in capitals; ``family``: they begin like a whole name."""

    start: int
    end: int
    syllables: tuple[str, ...]  # as written, without the points of initials
    family: bool
    initials: bool

    @property
    def whole(self) -> bool:
        """Whether it is long enough to be known for a name without a word before it."""
        return self.initials or (self.family and len(self.syllables) >= 3)

    @property
    def doubtful(self) -> bool:
        """Whether it may as well be a place: "Hà Giang", "Sơn La"."""
        return len(self.syllables) == 2 and self.syllables[0].lower() in SURNAMES_LIKE_WORDS

    @property
    def famous(self) -> bool:
        """Whether streets and schools carry this name."""
        return " ".join(self.syllables).lower() in _FAMOUS


class Run(NamedTuple):
    """Syllables in capitals beside each other."""

    syllables: tuple[Span, ...]
    capitals: bool  # nothing but capitals: a heading, or a name in the heading of a form


def find_runs(text: str) -> Iterator[Run]:
    """Every run of capitalised syllables that can hold a name, in order."""
    for match in matches_at(_CAPITAL, _RUN, text):
        if _may_be_name(text, match):
            yield _run(match, capitals=False)


def find_capital_runs(text: str) -> Iterator[Run]:
    """Every run of words in capitals throughout that can hold a name, in order."""
    for match in matches_at(_CAPITAL, _UPPER_RUN, text):
        if not SURNAMES.isdisjoint(match[0].lower().split()):
            yield _run(match, capitals=True)


def _may_be_name(text: str, match: re.Match[str]) -> bool:
    """Whether a family, points, a lone letter, or the word before make a closer look worth while."""
    written = match[0]
    if "." in written or written[-2:-1] in ("", " ", "\n"):
        return True
    words = written.lower().split()
    if not SURNAMES.isdisjoint(words[:-1]) or words[0] in TITLES:
        return True
    before = text[max(0, match.start() - 8) : match.start()].rstrip()
    return before[-1:] == ":" or before[before.rfind(" ") + 1 :].lower().strip('(-/"“') in TITLES


def _run(match: re.Match[str], *, capitals: bool) -> Run:
    at = match.start()
    return Run(
        tuple(Span(at + one.start(), at + one.end()) for one in _EACH.finditer(match[0])), capitals
    )


def name_in(text: str, run: Run, first: int = 0) -> Name | None:
    """The name that begins at syllable ``first`` of a run; ``None`` when nothing is left of it."""
    spans = _cut(text, run.syllables[first:])
    if not spans or is_unit(text, spans):
        return None
    written = [span.cut(text) for span in spans]
    end = spans[-1].end - written[-1].endswith(".")
    if len(written[-1].rstrip(".")) == 1 and _SHORTENED.match(text, end):
        end += 1
    return Name(
        spans[0].start,
        end,
        tuple(word.rstrip(".") for word in written),
        family=len(spans) >= 2 and written[0].rstrip(".").lower() in SURNAMES,
        initials=_are_initials(written),
    )


def family_at(text: str, run: Run) -> int | None:
    """The first syllable of a run that can be a family name with a name behind it."""
    words = [span.cut(text).lower() for span in run.syllables]
    for at, word in enumerate(words[:-1]):
        if word not in SURNAMES:
            continue
        if words[at + 1] in _MIDDLES and len(words) > at + 2:
            return at
        ends_in_letter = len(words) > at + 2 and len(words[-1].rstrip(".")) == 1
        if not run.capitals and (word not in SURNAMES_LIKE_WORDS or ends_in_letter):
            return at
    return None


def is_unit(text: str, spans: Sequence[Span]) -> bool:
    """Whether a point shortens the kind of a place: "P.Bồ Xuyên", "H.Vũ Thư"."""
    words = [span.cut(text) for span in spans[:2]]
    shortened = words[0].endswith(".") and words[0][0].lower() in _LETTER_STOP
    return shortened and len(words) == 2 and len(words[1]) > 1 and words[1].isalpha()


def _are_initials(written: list[str]) -> bool:
    """Whether points shorten a name: "N.V.A", "Nguyễn V.A"; not "T.P Bắc Giang"."""
    if not any(word.endswith(".") for word in written):
        return False
    words = [word.rstrip(".") for word in written]
    leading = "".join(takewhile(lambda word: len(word) <= 2, words)).lower()
    if leading in _SHORT_FORMS:
        return False
    return len(leading) < len("".join(words)) or len(words) > 2 or leading[0] not in _LETTER_STOP


def _cut(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The syllables up to where another name, a place or an office begins."""
    for at, span in enumerate(spans):
        word = span.cut(text).lower()
        if at and (word in _NOT_A_NAME or _begins_another(text, spans, at)):
            return spans[:at]
        following = text[span.end : span.end + 9].split(maxsplit=1)
        if following and f"{word}|{following[0].lower().rstrip(',.;')}" in _BEGINS_OFFICE:
            return spans[:at]
    return spans[: _length([span.cut(text) for span in spans])]


def _length(written: list[str]) -> int:
    """How many syllables a name has at most; one letter behind "Văn" or "Thị" ends it."""
    if len(written) > 2 and written[1].lower() in _MIDDLES:
        return 3 if len(written[2].rstrip(".")) == 1 else 4
    return _LONGEST


def _begins_another(text: str, spans: tuple[Span, ...], at: int) -> bool:
    """Whether the next line or column begins with the next name; either may also cut one in two."""
    if at < 2 or text[spans[at].start - 1] not in "\n\t" or at + 1 == len(spans):
        return False
    before, word = spans[at - 1].cut(text).lower(), spans[at].cut(text).lower()
    return word in SURNAMES and word not in _MIDDLES and before not in _MIDDLES
