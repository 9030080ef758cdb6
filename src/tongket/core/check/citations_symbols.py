"""Symbols that are misspelt, spaced, mixed of two standards, incomplete, or of no known form."""

from collections.abc import Iterator
from enum import Enum

from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import REGULAR_KINDS, RULED, Cited, registered_as_written
from tongket.core.check.examples import report
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.law.model import Category, Citation
from tongket.core.law.vocabulary import folded
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

# Text taken out of a PDF has the spaces that its letters happened to leave.
_MEASURED_SPACES = frozenset({"pdf"})
_SEPARATORS = Pattern(r"[/.-]")
_DIGITS = "0123456789"

SYMBOL_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I và III: số, ký hiệu gồm số, chữ viết tắt tên loại và chữ viết "
    "tắt tên cơ quan; giữa các phần có dấu “/”, “-” không cách chữ. Viện dẫn sai ký hiệu thì không tra "
    "được văn bản.",
    en="Decree 30/2020/NĐ-CP, annexes I and III: a symbol is made of the number, the code of the kind and "
    "the code of the body, joined by “/” and “-” without spaces. A document cited by a wrong symbol "
    "cannot be found.",
)


class _Slip(Enum):
    """How a written symbol differs from the one that was meant."""

    SPACES = "spaces"
    LETTERS = "letters"  # case or the stroke of Đ: nothing else can be meant
    SEPARATORS = "separators"  # the strokes of the other standard
    OTHER = "other"


def _slip(citation: Citation) -> _Slip:
    bare = "".join(clean(citation.text).text.split())
    meant = citation.repair or bare
    if bare == meant:
        return _Slip.SPACES
    if folded(bare) == folded(meant):
        return _Slip.LETTERS
    same = folded(_SEPARATORS.sub("", bare)) == folded(_SEPARATORS.sub("", meant))
    return _Slip.SEPARATORS if same else _Slip.OTHER


def _repairable(brief: Brief, *slips: _Slip) -> Iterator[Cited]:
    for cited in brief.cited:
        citation = cited.citation
        if citation.repair is None or _slip(citation) not in slips:
            continue
        if not registered_as_written(citation, brief.register):
            yield cited


def find_misspelt_symbols(brief: Brief) -> Iterator[Hit]:
    """A symbol with a letter in the wrong case, without its stroke, or with a part too many."""
    for cited in _repairable(brief, _Slip.LETTERS, _Slip.OTHER):
        citation = cited.citation
        repair = citation.repair or ""
        if citation.text.rstrip(_DIGITS) == repair:  # the mark of a footnote was glued on
            continue
        fix = (Edit(citation.span, repair),) if _slip(citation) is _Slip.LETTERS else ()
        yield hit(citation.span, *fix, written=_on_one_line(citation), right=repair)


def _on_one_line(citation: Citation) -> str:
    return " ".join(clean(citation.text).text.split())


MISSPELT_SYMBOL = Rule(
    code="C101",
    name="symbol-misspelt",
    severity=Severity.WARNING,
    title=Words(vi="Ký hiệu văn bản viết sai", en="Misspelt symbol"),
    why=SYMBOL_WHY,
    message=Words(
        vi="“{written}” không đúng mẫu ký hiệu; có lẽ là “{right}”.",
        en="“{written}” is no regular symbol; “{right}” was probably meant.",
    ),
    remedy=Words(
        vi="Đối chiếu văn bản gốc, sửa thành “{right}”.",
        en="Compare with the document and write “{right}”.",
    ),
    find=find_misspelt_symbols,
    bad=(
        report(
            body="Sở thực hiện Nghị định số ⟦63/2010/ND-CP⟧ ngày 08/6/2010 của Chính phủ.",
            fixed="Sở thực hiện Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ.",
        ),
        report(
            body="Quyết định số ⟦45/qđ-ubnd⟧ ngày 12/4/2024 của UBND tỉnh.",
            fixed="Quyết định số 45/QĐ-UBND ngày 12/4/2024 của UBND tỉnh.",
        ),
        report(body="Kế hoạch số ⟦12/2024/KH-STTTT⟧ ngày 05/01/2024 về chuyển đổi số."),
    ),
    good=(
        report(body="Quy định số 45/QyĐ-UBND và Quyết định số 1668/QĐ-TTg ngày 27/12/2023."),
        report(body="Hợp đồng số 05/2024/HĐ-STTTT; Thông tư số 33/2005/TT-BGD&ĐT ngày 08/12/2005."),
        report(body="Các Quy định số 114-QĐ/TW, 131-QĐ/TW và 132-QĐ/TW của Bộ Chính trị."),
        report(body="Công văn số 632/STTTT-TTra ngày 06/5/2024."),
    ),
)


def find_spaced_symbols(brief: Brief) -> Iterator[Hit]:
    """White space inside a symbol: blanks, or a line that was broken by hand."""
    if brief.reading.source.format in _MEASURED_SPACES:
        return
    for cited in brief.cited:
        citation = cited.citation
        written = citation.text
        bare = "".join(written.split())
        inside = cited.end <= len(cited.passage.text)
        ruled = citation.category in RULED and citation.symbol is not None
        if ruled and bare != written and inside and _slip(citation) is _Slip.SPACES:
            yield hit(citation.span, Edit(citation.span, bare), right=bare)


SPACED_SYMBOL = Rule(
    code="C102",
    name="symbol-spaced",
    severity=Severity.NOTE,
    title=Words(vi="Khoảng trắng trong ký hiệu văn bản", en="Space inside a symbol"),
    why=SYMBOL_WHY,
    message=Words(
        vi="Số, ký hiệu bị ngắt bởi khoảng trắng hoặc xuống dòng.",
        en="Number and symbol are broken by a space or a new line.",
    ),
    remedy=Words(vi="Viết liền “{right}”.", en="Write “{right}” in one piece."),
    find=find_spaced_symbols,
    bad=(
        report(
            body="Quyết định số ⟦45/ QĐ - UBND⟧ ngày 12/4/2024.",
            fixed="Quyết định số 45/QĐ-UBND ngày 12/4/2024.",
        ),
        report(
            body="Sở triển khai Nghị quyết số ⟦19- NQ/TW⟧ ngày 25/10/2017.",
            fixed="Sở triển khai Nghị quyết số 19-NQ/TW ngày 25/10/2017.",
        ),
    ),
    good=(
        report(body="Quyết định số 45/QĐ-UBND ngày 12/4/2024."),
        report(body="Kế hoạch số 30/KH-STTTT - Kế hoạch trọng tâm của năm."),
        report(body="Thông tư số 16/2015/TT-\nBTC ngày 02/02/2015; TCVN 11930:2017."),
    ),
)


def find_foreign_style(brief: Brief) -> Iterator[Hit]:
    """A state document cited with the Party's strokes, or the other way round."""
    for cited in _repairable(brief, _Slip.SEPARATORS):
        citation = cited.citation
        repair = citation.repair or ""
        # Nothing but the strokes differs, and these codes belong to one of the two systems alone.
        yield hit(
            citation.span,
            Edit(citation.span, repair),
            written=_on_one_line(citation),
            right=repair,
            whose=_PARTY if "-" in repair.partition("/")[0] else _STATE,
        )


_PARTY = Words(vi="văn bản của Đảng", en="Party documents")
_STATE = Words(vi="văn bản của cơ quan nhà nước", en="state documents")

FOREIGN_STYLE = Rule(
    code="C103",
    name="symbol-of-other-standard",
    severity=Severity.WARNING,
    title=Words(vi="Lẫn kiểu ký hiệu của Đảng và nhà nước", en="Symbols of Party and state mixed"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP: ký hiệu văn bản hành chính là số/TÊN LOẠI-CƠ QUAN (30/KH-UBND). Quy "
        "định về thể thức văn bản của Đảng: số-TÊN LOẠI/CƠ QUAN (30-KH/TU).",
        en="Decree 30/2020/NĐ-CP: state symbols are number/KIND-BODY (30/KH-UBND). The Party's standard: "
        "number-KIND/BODY (30-KH/TU).",
    ),
    message=Words(
        vi="“{written}” không theo kiểu ký hiệu của {whose}.",
        en="“{written}” does not follow the form of {whose}.",
    ),
    remedy=Words(vi="Viết “{right}”.", en="Write “{right}”."),
    find=find_foreign_style,
    bad=(
        report(
            body="Kế hoạch số ⟦30-KH/UBND⟧ ngày 01/02/2024 của UBND huyện.",
            fixed="Kế hoạch số 30/KH-UBND ngày 01/02/2024 của UBND huyện.",
        ),
        report(
            body="Quán triệt Nghị quyết số ⟦27/NQ-TW⟧ ngày 09/11/2022 của Ban Chấp hành Trung ương.",
            fixed="Quán triệt Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương.",
        ),
    ),
    good=(
        report(body="Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo."),
        report(body="Kế hoạch số 30/KH-UBND; Công văn số 5053-CV/VPTW/nb ngày 06/3/2024."),
    ),
)

# Minutes and projects of enterprises have symbols of their own making.
_REGULAR_KINDS = REGULAR_KINDS - {"Biên bản", "Dự án"}
_OUTSIDE = Pattern(r"(?i:công ty|doanh nghiệp|tập đoàn|ngân hàng|hợp tác xã|htx|hội|hiệp hội)")
_SINCE = 2021  # a whole year under Nghị định 30/2020/NĐ-CP; older papers had other forms


def find_incomplete_symbols(brief: Brief) -> Iterator[Hit]:
    """A number with a year and nothing behind it: "Thông tư số 01/2017"."""
    for cited in brief.cited:
        citation = cited.citation
        bare = citation.number and citation.year and not citation.symbol
        if bare and citation.kind in _REGULAR_KINDS:
            yield hit(citation.span, written=citation.text)


INCOMPLETE_SYMBOL = Rule(
    code="C104",
    name="symbol-incomplete",
    severity=Severity.WARNING,
    title=Words(vi="Số, ký hiệu thiếu phần cơ quan ban hành", en="Symbol without the body's code"),
    why=SYMBOL_WHY,
    message=Words(
        vi="“{written}” mới có số và năm, chưa có tên loại và cơ quan ban hành.",
        en="“{written}” has number and year, but neither kind nor body.",
    ),
    remedy=Words(
        vi="Ghi đủ số, ký hiệu như trên văn bản gốc.",
        en="Give number and symbol as the document has them.",
    ),
    find=find_incomplete_symbols,
    bad=(report(body="Thực hiện Thông tư số ⟦01/2017⟧ về mẫu báo cáo."),),
    good=(
        report(
            body="Các Thông tư số 24/2013 và 25/2013/TT-BTTTT của Bộ Thông tin và Truyền thông."
        ),
        report(body="Nghị định số 30/2020/NĐ-CP ngày 05/3/2020."),
    ),
)


def find_irregular_symbols(brief: Brief) -> Iterator[Hit]:
    """A recent document of a regular kind whose symbol fits no form and suggests no repair."""
    for cited in brief.cited:
        citation = cited.citation
        if citation.category is not Category.IRREGULAR or citation.repair or not citation.symbol:
            continue
        recent = citation.date is not None and citation.date.year >= _SINCE
        if citation.issuer and _OUTSIDE.match(citation.issuer):
            continue
        known = registered_as_written(citation, brief.register)
        if recent and citation.kind in _REGULAR_KINDS and not known:
            yield hit(citation.span, written=_on_one_line(citation))


IRREGULAR_SYMBOL = Rule(
    code="C105",
    name="symbol-of-no-known-form",
    severity=Severity.NOTE,
    title=Words(vi="Ký hiệu không theo mẫu", en="Symbol of no known form"),
    why=SYMBOL_WHY,
    message=Words(
        vi="“{written}” không theo mẫu ký hiệu nào của Nghị định 30/2020/NĐ-CP hoặc của Đảng.",
        en="“{written}” fits no form of Decree 30/2020/NĐ-CP nor of the Party.",
    ),
    remedy=Words(
        vi="Đối chiếu số, ký hiệu với văn bản gốc.", en="Compare it with the document itself."
    ),
    find=find_irregular_symbols,
    bad=(report(body="Chương trình hành động số ⟦2198/CTHĐ/BKHCN-BVHTTDL⟧ ngày 15/7/2024."),),
    good=(
        report(body="Công văn số 59-TC/TCT ngày 02/11/1994 của Bộ Tài chính."),
        report(body="Công văn số 17/2025/ĐKKM-ABC ngày 17/12/2023 của Công ty Cây xanh ABC."),
        report(body="Kế hoạch số 30/KH-STTTT ngày 29/01/2024."),
    ),
)
