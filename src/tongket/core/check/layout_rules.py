"""The lines drawn below parts of the header: that they are there, and how long they are."""

from collections.abc import Iterator, Sequence

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.layout_parts import PARTS_WHY, part_name
from tongket.core.check.parts import Piece
from tongket.core.check.printed import printed
from tongket.core.check.widths import bold_width_mm
from tongket.core.doc.paper_law import Part, Range
from tongket.core.doc.source import DrawnLine
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

# Only these readers see drawn lines and borders; of other files nothing can be said.
_DRAWS = frozenset({"docx", "pdf"})
# Readers attach a stroke to the paragraph above it; blank ones may come in between.
_NEAR = 3
_TYPED_RULE = Pattern(r"[\s_\-–—─=]{3,}")
_SLACK = 0.08  # of the text: the widths of letters are read from a table
_MAY_BREAK = (Part.ISSUER, Part.SUBJECT)
_COLUMN_MM = 70.0  # what a column of the header holds at least
_FULL = 0.8  # balanced lines are broken before they are full
_SURE = 1.0  # mm; shorter strokes are dots and marks


def find_missing_rules(brief: Brief) -> Iterator[Hit]:
    """A part with no line below it, where its standard draws one."""
    if brief.reading.source.format not in _DRAWS or not brief.reading.source.has_layout:
        return
    for part, pieces, _ in _ruled(brief):
        if not _strokes(brief, pieces) and not _bordered(brief, pieces[-1]):
            yield hit(pieces[-1].span, part=part_name(brief, part))


def _ruled(brief: Brief) -> Iterator[tuple[Part, Sequence[Piece], Range]]:
    for part, share in brief.law.rules.items():
        if pieces := brief.parts.get(part):
            yield part, pieces, share


def _strokes(brief: Brief, pieces: Sequence[Piece]) -> list[DrawnLine]:
    """The strokes below the last line of a part, before the next words."""
    last = pieces[-1].index
    reach = _next_words(brief, last)
    return [
        line
        for line in brief.reading.source.lines
        if last <= line.after < reach and (line.width_mm is None or line.width_mm > _SURE)
    ]


def _next_words(brief: Brief, index: int) -> int:
    """The index of the next paragraph that holds words, at most a few further on."""
    paragraphs = brief.reading.source.paragraphs
    end = min(len(paragraphs), index + _NEAR)
    following = range(index + 1, end)
    text = brief.reading.text
    return next((i for i in following if paragraphs[i].span.cut(text).strip()), end)


def _bordered(brief: Brief, piece: Piece) -> bool:
    """Whether a paragraph border or a row of typed hyphens does duty as the line."""
    paragraphs = brief.reading.source.paragraphs
    if piece.paragraph.setting.rule_below:
        return True
    for below in paragraphs[piece.index + 1 : piece.index + _NEAR]:
        words = below.span.cut(brief.reading.text)
        if below.setting.rule_above or _TYPED_RULE.fullmatch(words):
            return True
        if words.strip():
            return False
        if below.setting.rule_below:
            return True
    return False


MISSING_RULE = Rule(
    code="L125",
    name="rule-missing",
    severity=Severity.WARNING,
    title=Words(vi="Thiếu đường kẻ ngang", en="Missing rule"),
    why=PARTS_WHY,
    message=Words(
        vi="Dưới {part} phải có đường kẻ ngang, nét liền.", en="A rule must stand below the {part}."
    ),
    remedy=Words(
        vi="Vẽ đường kẻ bằng lệnh Line, không gạch chân chữ.",
        en="Draw a line; do not underline the words.",
    ),
    find=find_missing_rules,
    bad=(
        printed("Không có đường kẻ dưới Tiêu ngữ", lines={Part.MOTTO: None}),
        printed("Không có đường kẻ dưới tên cơ quan ban hành", lines={Part.ISSUER: None}),
        printed("Không có đường kẻ dưới trích yếu", lines={Part.SUBJECT: None}),
    ),
    good=(
        printed("Đủ đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu"),
        printed(
            "Đường kẻ là đường viền của đoạn",
            lines={Part.SUBJECT: None},
            settings={Part.SUBJECT: {"rule_below": True}},
        ),
    ),
)


def find_wrong_rule_lengths(brief: Brief) -> Iterator[Hit]:
    """A line whose length does not fit the words above it."""
    if not brief.reading.source.has_layout:
        return
    for part, pieces, allowed in _ruled(brief):
        widths = [width for piece in pieces for width in _widths(part, piece, brief)]
        strokes = [line.width_mm for line in _strokes(brief, pieces) if line.width_mm]
        if not widths or len(strokes) != 1:
            continue
        shares = [strokes[0] / width for width in widths]
        # "The text" may be read as any of its lines.
        if not any(allowed.holds(share, slack=_SLACK) for share in shares):
            yield hit(
                pieces[-1].span,
                part=part_name(brief, part),
                share=f"{shares[-1]:.0%}",
                allowed=_percent(allowed),
            )


def _widths(part: Part, piece: Piece, brief: Brief) -> Iterator[float]:
    """How wide the lines of a piece may be: one, or several where it must have been broken."""
    sizes = {look.size_pt for _, look in piece.looks() if look.size_pt}
    if len(sizes) != 1:
        return
    width = bold_width_mm(piece.text, sizes.pop())
    yield width
    room = _COLUMN_MM if piece.paragraph.cell else _text_width(brief)
    if part in _MAY_BREAK and width > _FULL * room:
        yield from (width / lines for lines in range(2, 6) if width / lines <= room)


def _text_width(brief: Brief) -> float:
    page = brief.reading.source.pages[0]
    return page.width_mm - page.left_mm - page.right_mm


def _percent(allowed: Range) -> str:
    low, high = f"{allowed.low:.0%}", f"{allowed.high:.0%}"
    return low if low == high else f"{low}–{high}"


WRONG_RULE_LENGTH = Rule(
    code="L126",
    name="rule-length",
    severity=Severity.NOTE,
    title=Words(vi="Độ dài đường kẻ sai quy định", en="Length of a rule"),
    why=PARTS_WHY,
    message=Words(
        vi="Đường kẻ dưới {part} dài bằng {share} dòng chữ, quy định là {allowed}.",
        en="The rule below the {part} is {share} of the text; the standard is {allowed}.",
    ),
    remedy=Words(
        vi="Kéo đường kẻ dài bằng {allowed} dòng chữ, đặt cân giữa.",
        en="Make it {allowed} of the text and centre it.",
    ),
    find=find_wrong_rule_lengths,
    bad=(
        printed("Đường kẻ dưới Tiêu ngữ chỉ dài nửa dòng chữ", lines={Part.MOTTO: 0.5}),
        printed("Đường kẻ dưới tên cơ quan dài bằng cả dòng chữ", lines={Part.ISSUER: 1.0}),
    ),
    good=(
        printed("Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ", lines={Part.MOTTO: 1.0}),
        printed("Đường kẻ dưới tên cơ quan dài 2/5 dòng chữ", lines={Part.ISSUER: 0.4}),
    ),
)
