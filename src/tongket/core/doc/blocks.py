"""The blocks of a body: headings, paragraphs and tables, in order."""

from collections.abc import Iterator, Sequence

from tongket.core.doc.headings import Numbered, find_numbered
from tongket.core.doc.inlines import read_inlines
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import Block, Heading, Paragraph, Role
from tongket.core.doc.nil import ends_in_nil
from tongket.core.doc.numbering import Family
from tongket.core.doc.passages import Passage, read_passages
from tongket.core.doc.source import Align
from tongket.core.doc.tables import read_table
from tongket.core.text.pattern import Pattern

_GROUND = Pattern(r"(?i:căn\scứ\s|theo\sđề\snghị\s|xét\s(?:đề\snghị|tờ\strình)\s|thực\shiện\s)")
_TITLED_BELOW = frozenset(
    {Family.PART, Family.CHAPTER, Family.SECTION, Family.SUBSECTION, Family.UPPER, Family.ROMAN}
)
_MOST_TITLE_LINES = 4
_LONGEST_TITLE = 250


def read_blocks(sheet: Sheet, start: int, stop: int) -> tuple[Block, ...]:
    """The blocks among some lines of a sheet."""
    passages = read_passages(sheet, start, stop)
    numbered = find_numbered(
        (at, passage.line) for at, passage in enumerate(passages) if passage.line.cell is None
    )
    return tuple(_blocks(sheet, passages, numbered))


def read_preamble(sheet: Sheet, start: int, stop: int) -> tuple[Paragraph, ...]:
    """Lines before or inside a header that are no part of it: plain paragraphs."""
    passages = read_passages(sheet, start, stop)
    return tuple(_paragraph(sheet, passage, ground=False) for passage in passages)


def _blocks(
    sheet: Sheet, passages: Sequence[Passage], numbered: dict[int, Numbered]
) -> Iterator[Block]:
    at = 0
    opening, ground = True, False  # legal bases stand before the first numbered line
    while at < len(passages):
        line = passages[at].line
        end = at + 1
        if line.cell is not None:
            end = _table_end(passages, at)
            yield read_table(sheet, [passage.line for passage in passages[at:end]])
        elif at in numbered:
            opening = False
            end = _title_end(passages, at, numbered)
            yield _numbered(sheet, passages[at:end], numbered[at])
        else:
            ground = opening and _is_ground(line, among=ground)
            yield _paragraph(sheet, passages[at], ground=ground)
        at = end


def _table_end(passages: Sequence[Passage], at: int) -> int:
    first = passages[at].line.cell
    while at < len(passages) and (cell := passages[at].line.cell) and first:
        if cell.table != first.table:
            break
        at += 1
    return at


def _title_end(passages: Sequence[Passage], at: int, numbered: dict[int, Numbered]) -> int:
    """The index behind a heading whose title stands on the lines below its number."""
    mark = numbered[at].mark
    end = at + 1
    if mark.family not in _TITLED_BELOW or passages[at].line.text[mark.end :].strip("* "):
        return end
    while end < len(passages) and end - at <= _MOST_TITLE_LINES and end not in numbered:
        if not _titles(passages[end].line, passages[at].line, first=end == at + 1):
            break
        end += 1
    return end


def _titles(line: Line, head: Line, *, first: bool) -> bool:
    """Whether a line below a bare number ("Chương II") is its title or the rest of it."""
    if line.cell or len(line.text) > _LONGEST_TITLE:
        return False
    if line.upper or (line.bold and head.bold and line.align is head.align):
        return True
    return first and not line.text.endswith((".", ";", ":"))


def _numbered(sheet: Sheet, passages: Sequence[Passage], found: Numbered) -> Heading | Paragraph:
    lines = [line for passage in passages for line in passage.lines]
    span = sheet.place(lines[0], lines[-1])
    mark = found.mark
    if not found.heading:
        words = read_inlines(sheet, lines)
        return Paragraph(words, span=span, numbering=mark.numbering, level=found.level)
    title = read_inlines(sheet, lines, skip=mark.end)
    nil = ends_in_nil(passages[0].line.text[mark.end :])
    return Heading(found.level, mark.numbering, title, nil, span)


def _paragraph(sheet: Sheet, passage: Passage, *, ground: bool) -> Paragraph:
    return Paragraph(
        read_inlines(sheet, passage.lines),
        Role.LEGAL_BASIS if ground else Role.BODY,
        passage.line.align or Align.JUSTIFY,
        sheet.place(passage.lines[0], passage.lines[-1]),
    )


def _is_ground(line: Line, *, among: bool) -> bool:
    """Whether a paragraph is a legal basis; the last of several may end in a full stop."""
    ends = (";", ",", ".") if among else (";", ",")
    return line.text.endswith(ends) and bool(_GROUND.match(line.text))
