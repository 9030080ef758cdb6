"""The body: which look every heading and paragraph gets, and what stays with what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from tongket.core.doc.model import (
    Block,
    CitedDocument,
    Figure,
    Heading,
    Inline,
    Paragraph,
    Role,
    Table,
    Text,
    wording,
)
from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import Align
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.prose import prose
from tongket.core.layout.sheet import BodyBlock, TextBlock, TextRole, stacked
from tongket.core.layout.tables import table
from tongket.core.layout.units import Mm

_ROMAN = re.compile(r"[IVXLC]+")
_LIST_MARK = re.compile(r"(?:[-–—+•*]|\d{1,3}[.)]|[a-zđ][.)])\s")
# Parts whose name stands centred on a line of its own, the title below in capitals.
_CENTRED_WORDS = frozenset({"phần", "chương", "mục", "tiểu mục"})
# Words that keep their letters when a heading is set in capitals: in symbols case has a meaning.
_SYMBOL = re.compile(r"(?=\S*[-/])\S*[A-ZĐƯ]{2}\S*")
_LOOKS = {
    Role.BODY: (TextRole.BODY, False),
    Role.LEGAL_BASIS: (TextRole.LEGAL_BASIS, True),
    Role.PROMPT: (TextRole.PROMPT, True),
}


def body(blocks: Sequence[Block], geometry: Geometry) -> tuple[BodyBlock, ...]:
    """The blocks of a document or an annex, in order."""
    blocks = [block for block in blocks if not _empty(block)]
    levels = _outline(blocks)
    room = geometry.paper.text_width
    planned: list[BodyBlock] = []
    for block, level in zip(blocks, levels, strict=True):
        if isinstance(block, Table):
            planned.append(table(block, room))
        elif isinstance(block, Heading):
            planned.append(_heading(block, level, geometry))
        else:
            planned.append(_paragraph(block, geometry))
    return tuple(_kept_with_tables(planned))


def _empty(block: Block) -> bool:
    """Nothing to draw: space between paragraphs is ours to give, not the source's."""
    if isinstance(block, Paragraph):
        return not wording(block.inlines).strip()
    if isinstance(block, Table):
        return not block.rows
    return block.numbering is None and not wording(block.title).strip()


def _outline(blocks: Sequence[Block]) -> list[int]:
    """Outline levels for the headings, none skipped: 1, 2, 2, 3 … whatever the numbering says."""
    open_levels: list[int] = []
    levels = []
    for block in blocks:
        if isinstance(block, Heading):
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
        levels.append(len(open_levels))
    return levels


def _kept_with_tables(blocks: Sequence[BodyBlock]) -> Iterator[BodyBlock]:
    """A line that introduces a table, or stands in the middle, keeps with what it introduces."""
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, TextBlock) and after is not None and _introduces(block):
            yield block._replace(keep_with_next=True)
        else:
            yield block


def _introduces(block: TextBlock) -> bool:
    return block.align is Align.CENTRE or block.text.endswith(":")


def _heading(heading: Heading, level: int, geometry: Geometry) -> TextBlock:
    number = heading.numbering
    capitals = _in_capitals(heading)
    title = _capitals(heading.title) if capitals else heading.title
    room, type_ = geometry.paper.text_width, geometry.type[Part.BODY]
    centred = number is not None and number.word.casefold() in _CENTRED_WORDS
    if number is None:
        words = prose(title, room, type_, bold=True)
    elif centred:
        label = prose((Text(str(number)),), room, type_, bold=True)
        words = stacked(label, prose(title, room, type_, bold=True))
    else:
        words = prose((Text(f"{number} "), *title), room, type_, bold=True)
    return TextBlock(
        TextRole.HEADING,
        words,
        align=Align.CENTRE if centred else Align.JUSTIFY,
        first_line=Mm(0) if centred else geometry.first_line,
        level=level,
        keep_with_next=True,
        capitals=capitals,
    )


def _in_capitals(heading: Heading) -> bool:
    """The outermost parts, under Roman numbers or the words Phần and Chương."""
    number = heading.numbering
    if number is None:
        return False
    if number.word:
        return number.word.casefold() in _CENTRED_WORDS
    return heading.level == 1 and _ROMAN.fullmatch(number.number) is not None


def _capitals(title: Sequence[Inline]) -> tuple[Inline, ...]:
    return tuple(_shouted(inline) for inline in title)


def _shouted(inline: Inline) -> Inline:
    words = _raised(inline.wording)
    match inline:
        case Text():
            return replace(inline, text=words)
        case Figure() | CitedDocument():
            return replace(inline, wording=words)


def _raised(text: str) -> str:
    """Capitals, except in document symbols, where letter case carries meaning."""
    if "-" not in text and "/" not in text:
        return text.upper()
    pieces, at = [], 0
    for match in re.finditer(r"\S+", text):
        word = match.group()
        pieces += [text[at : match.start()], word if _SYMBOL.fullmatch(word) else word.upper()]
        at = match.end()
    return "".join([*pieces, text[at:]])


def _paragraph(paragraph: Paragraph, geometry: Geometry) -> TextBlock:
    role, italic = _LOOKS[paragraph.role]
    room, type_ = geometry.paper.text_width, geometry.type[Part.BODY]
    words = prose(paragraph.inlines, room, type_, italic=italic)
    if role is TextRole.BODY and _LIST_MARK.match(words.text):
        role = TextRole.LIST_ITEM
    flush = paragraph.align in (Align.CENTRE, Align.RIGHT)
    return TextBlock(
        role,
        words,
        align=Align.JUSTIFY if paragraph.align is Align.LEFT else paragraph.align,
        first_line=Mm(0) if flush else geometry.first_line,
    )
