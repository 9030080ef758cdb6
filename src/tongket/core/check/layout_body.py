"""The body on the sheet: font, size, colour, justification, indents and distances."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Example, Hit, Rule, Severity, hit
from tongket.core.check.layout_page import PAPER_WHY
from tongket.core.check.parts import Piece
from tongket.core.check.printed import printed
from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import Align, LineRule, Look, Setting, Story
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

# A line of the body holds some ninety letters; shorter paragraphs show no justification.
_LONGER_THAN_A_LINE = 110
_SLACK_MM = 0.6
_SLACK_PT = 0.3

# Fonts of the same design and widths count as the font that the standard names.
_FONTS = ("times new roman", "timesnewroman", "liberation serif", "liberationserif", "tinos")
_NO_LETTERS = ("symbol", "wingdings", "webdings", "marlett", "cambria math", "opensymbol")


def find_wrong_fonts(brief: Brief) -> Iterator[Hit]:
    """Each font of letters that is not Times New Roman, once, at its first words."""
    seen: dict[str, tuple[Span, int]] = {}
    for span, look in _letters(brief):
        if look.font is not None and not _is_allowed(look.font):
            first, count = seen.get(look.font, (span, 0))
            seen[look.font] = first, count + 1
    for font, (span, count) in seen.items():
        yield hit(span, font=font, count=count, wanted=brief.law.font)


def _is_allowed(font: str) -> bool:
    """A PDF names a subset "ABCDEF+TimesNewRomanPS-BoldMT"."""
    name = font.rpartition("+")[2].casefold()
    return name.startswith(_FONTS + _NO_LETTERS)


def _letters(brief: Brief) -> Iterator[tuple[Span, Look]]:
    """Every stretch of one look that holds a letter, on the whole page."""
    text = brief.reading.text
    for paragraph in brief.reading.source.paragraphs:
        for run in paragraph.runs:
            if any(map(str.isalpha, run.span.cut(text))):
                yield run.span, run.look


WRONG_FONT = Rule(
    code="L111",
    name="font-not-times-new-roman",
    severity=Severity.WARNING,
    title=Words(vi="Phông chữ không phải Times New Roman", en="Font is not Times New Roman"),
    why=PAPER_WHY,
    message=Words(
        vi="Dùng phông {font} ({count} chỗ), quy định là {wanted}.",
        en="Set in {font} ({count} places); the standard is {wanted}.",
    ),
    remedy=Words(vi="Đổi sang phông {wanted}.", en="Change the font to {wanted}."),
    find=find_wrong_fonts,
    bad=(printed("Nội dung dùng phông Arial", looks={Part.BODY: {"font": "Arial"}}),),
    good=(
        printed("Toàn văn bản dùng phông Times New Roman"),
        printed("Phông nhúng trong PDF", looks={Part.BODY: {"font": "ABCDEF+TimesNewRomanPSMT"}}),
    ),
)


def find_coloured_letters(brief: Brief) -> Iterator[Hit]:
    """Letters of the body that are not black."""
    seen = set()
    for piece in _body(brief):
        for span, look in piece.looks():
            if look.colour in seen:
                continue
            seen.add(look.colour)
            if _is_coloured(look.colour):
                yield hit(span, colour=look.colour)


_DARK = 0x30  # near enough to black to be printed as black


def _is_coloured(colour: str | None) -> bool:
    if colour is None:
        return False
    try:
        value = int(colour, 16)
    except ValueError:
        return False
    return max(value >> 16, value >> 8 & 0xFF, value & 0xFF) > _DARK


COLOURED_LETTERS = Rule(
    code="L112",
    name="letters-not-black",
    severity=Severity.WARNING,
    title=Words(vi="Chữ không phải màu đen", en="Letters are not black"),
    why=PAPER_WHY,
    message=Words(
        vi="Nội dung văn bản có chữ màu #{colour}; chữ phải màu đen.",
        en="The body has letters in #{colour}; they must be black.",
    ),
    remedy=Words(vi="Đổi màu chữ về đen (tự động).", en="Set the colour to black (automatic)."),
    find=find_coloured_letters,
    bad=(printed("Nội dung chữ màu đỏ", looks={Part.BODY: {"colour": "FF0000"}}),),
    good=(
        printed("Nội dung chữ màu đen", looks={Part.BODY: {"colour": "000000"}}),
        printed("Nội dung chữ màu tự động"),
    ),
)


def _body(brief: Brief) -> Iterator[Piece]:
    """The lines of the body outside tables and text boxes."""
    for part in (Part.BODY, Part.LEGAL_BASIS):
        for piece in brief.parts.get(part, ()):
            if piece.paragraph.cell is None and piece.paragraph.story is Story.BODY:
                yield piece


def _long(brief: Brief) -> Iterator[Piece]:
    return (piece for piece in _body(brief) if len(piece.text) > _LONGER_THAN_A_LINE)


def _running(brief: Brief) -> Iterator[Piece]:
    """The lines of the body that are not centred as titles are."""
    titles = (Align.CENTRE, Align.RIGHT)
    return (piece for piece in _body(brief) if piece.paragraph.setting.align not in titles)


def _first_and_count(pieces: Iterable[Piece]) -> tuple[Span, int] | None:
    found = list(pieces)
    return (found[0].span, len(found)) if found else None


def _with_body(shows: str, **setting: Any) -> Example:
    """A document with a paragraph of several lines in its body, set as told."""
    return printed(shows, words={"body": _PARAGRAPHS}, settings={Part.BODY: setting})


_PARAGRAPHS = (
    "Thực hiện kế hoạch trồng cây xanh tại công sở, Sở đã phân công nhiệm vụ cho từng phòng, đôn đốc "
    "các đơn vị chuẩn bị đất, cây giống và phối hợp kiểm tra kết quả.\n"
    "Các đơn vị đã trồng 120 cây bóng mát tại 15 công sở, bố trí người chăm sóc hằng ngày, thay thế "
    "kịp thời những cây bị chết và báo cáo kết quả đúng thời hạn."
)


def find_unjustified(brief: Brief) -> Iterator[Hit]:
    """Paragraphs of more than a line that are not justified: once, at the first."""
    allowed = (None, Align.JUSTIFY)
    found = _first_and_count(p for p in _long(brief) if p.paragraph.setting.align not in allowed)
    if found:
        yield hit(found[0], count=found[1])


NOT_JUSTIFIED = Rule(
    code="L113",
    name="body-not-justified",
    severity=Severity.WARNING,
    title=Words(vi="Nội dung không canh đều hai lề", en="Body is not justified"),
    why=PAPER_WHY,
    message=Words(
        vi="Có {count} đoạn không canh đều cả hai lề.", en="{count} paragraphs are not justified."
    ),
    remedy=Words(vi="Canh đều hai lề (Justify).", en="Justify them."),
    find=find_unjustified,
    bad=(_with_body("Nội dung canh trái", align=Align.LEFT),),
    good=(_with_body("Nội dung canh đều hai lề"),),
)


def find_wrong_indents(brief: Brief) -> Iterator[Hit]:
    """Paragraphs whose first line begins elsewhere than 10 or 12.7 mm: once, at the first."""
    found = _first_and_count(p for p in _long(brief) if _misses_indent(p, brief.law.first_line_mm))
    if found:
        yield hit(found[0], count=found[1])


def _misses_indent(piece: Piece, allowed: Iterable[float]) -> bool:
    setting, begin = piece.paragraph.setting, piece.paragraph.span.start
    if setting.align not in (None, Align.JUSTIFY) or piece.paragraph.label is not None:
        return False  # centred lines have no indent, automatic lists have one of their own
    if setting.first_line_mm is None or piece.span.start != begin:
        return False  # unknown, or made with tabs and spaces
    first = setting.first_line_mm + (setting.left_mm or 0.0)
    return not any(abs(first - wanted) <= _SLACK_MM for wanted in allowed)


WRONG_INDENT = Rule(
    code="L114",
    name="first-line-indent",
    severity=Severity.NOTE,
    title=Words(vi="Lùi đầu dòng sai quy định", en="First line indent"),
    why=PAPER_WHY,
    message=Words(
        vi="Có {count} đoạn không lùi dòng đầu 1 cm hoặc 1,27 cm.",
        en="{count} paragraphs are not indented by 1 cm or 1.27 cm.",
    ),
    remedy=Words(
        vi="Đặt First line 1 cm hoặc 1,27 cm, không dùng phím cách.",
        en="Set the first line indent to 1 cm or 1.27 cm; do not use spaces.",
    ),
    find=find_wrong_indents,
    bad=(_with_body("Dòng đầu không lùi", first_line_mm=0.0),),
    good=(
        _with_body("Dòng đầu lùi 1 cm", first_line_mm=10.0),
        _with_body("Dòng đầu lùi 1,27 cm", first_line_mm=12.7),
    ),
)


def find_narrow_gaps(brief: Brief) -> Iterator[Hit]:
    """Paragraphs that follow each other with less than 6 pt between them: once, at the first."""
    close = [
        below
        for above, below in pairwise(_running(brief))
        if below.index == above.index + 1
        and (gap := _gap(above.paragraph.setting, below.paragraph.setting)) is not None
        and gap < brief.law.paragraph_gap_pt - _SLACK_PT
    ]
    if found := _first_and_count(close):
        yield hit(found[0], count=found[1])


def _gap(above: Setting, below: Setting) -> float | None:
    if above.after_pt is None or below.before_pt is None:
        return None
    return above.after_pt + below.before_pt


NARROW_GAP = Rule(
    code="L115",
    name="paragraph-gap",
    severity=Severity.NOTE,
    title=Words(vi="Khoảng cách giữa các đoạn dưới 6 pt", en="Less than 6 pt between paragraphs"),
    why=PAPER_WHY,
    message=Words(
        vi="Có {count} đoạn cách đoạn trên dưới 6 pt.",
        en="{count} paragraphs stand less than 6 pt below the one above.",
    ),
    remedy=Words(vi="Đặt khoảng cách đoạn tối thiểu 6 pt.", en="Set at least 6 pt between them."),
    find=find_narrow_gaps,
    bad=(_with_body("Các đoạn cách nhau 3 pt", after_pt=3.0),),
    good=(
        _with_body("Các đoạn cách nhau 6 pt"),
        _with_body("Cách trên 3 pt, cách dưới 3 pt", before_pt=3.0, after_pt=3.0),
    ),
)


def find_wrong_line_pitch(brief: Brief) -> Iterator[Hit]:
    """Lines closer than single spacing or wider than one and a half: once, at the first."""
    found = _first_and_count(p for p in _long(brief) if _misses_pitch(p, brief))
    if found:
        yield hit(found[0], count=found[1])


def _misses_pitch(piece: Piece, brief: Brief) -> bool:
    setting = piece.paragraph.setting
    if setting.line_rule is None or setting.line_value is None:
        return False
    if setting.line_rule is LineRule.MULTIPLE:
        return not brief.law.lines.holds(setting.line_value, slack=0.01)
    sizes = [look.size_pt for _, look in piece.looks() if look.size_pt is not None]
    if not sizes:
        return False
    allowed = brief.law.pitch_pt(max(sizes))
    if setting.line_rule is LineRule.AT_LEAST:
        return setting.line_value > allowed.high + _SLACK_PT
    return not allowed.holds(setting.line_value, slack=_SLACK_PT)


WRONG_LINE_PITCH = Rule(
    code="L116",
    name="line-spacing",
    severity=Severity.WARNING,
    title=Words(vi="Khoảng cách dòng ngoài quy định", en="Line spacing out of range"),
    why=PAPER_WHY,
    message=Words(
        vi="Có {count} đoạn có khoảng cách dòng nhỏ hơn dòng đơn hoặc lớn hơn 1,5 dòng.",
        en="{count} paragraphs are set closer than single or wider than 1.5 lines.",
    ),
    remedy=Words(
        vi="Đặt khoảng cách dòng từ dòng đơn đến 1,5 dòng.",
        en="Set the line spacing between single and 1.5 lines.",
    ),
    find=find_wrong_line_pitch,
    bad=(
        _with_body("Cách dòng 2 lần", line_rule=LineRule.MULTIPLE, line_value=2.0),
        _with_body("Cách dòng cố định 14 pt với chữ 14", line_value=14.0),
    ),
    good=(
        _with_body("Cách dòng đơn", line_rule=LineRule.MULTIPLE, line_value=1.0),
        _with_body("Cách dòng 1,5", line_rule=LineRule.MULTIPLE, line_value=1.5),
        _with_body("Cách dòng cố định 18 pt với chữ 14"),
    ),
)
