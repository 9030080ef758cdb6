"""The top of page 1: a borderless table with the two columns, then kind and subject below it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from tongket.core.doc.paper_law import Part
from tongket.core.layout.geometry import Geometry, Ornament
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import Head, Line, Rule, Stamp
from tongket.core.layout.units import Mm, Pt
from tongket.files.docx_write.lines import centred, fit, paragraph
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import Border, Look, Para
from tongket.files.docx_write.runs import run, unlike
from tongket.files.docx_write.stacking import EXACT_RISE, Stack, line_height
from tongket.files.docx_write.styles import (
    PART_STYLES,
    RULE_LINE,
    RULE_STYLE,
    URGENCY_STYLE,
    URGENT,
)
from tongket.files.docx_write.tables import Grid, layout_table

_NAMES: frozenset[Part | Ornament] = frozenset({Part.SUPERIOR, Part.ISSUER, Ornament.STAR})
_NATION: frozenset[Part | Ornament] = frozenset({Part.NATIONAL_NAME, Part.MOTTO})
_NUMBERED: frozenset[Part | Ornament] = frozenset({Part.NUMBER, Part.LETTER_SUBJECT})
_DATED: frozenset[Part | Ornament] = frozenset({Part.PLACE_DATE})
_TITLED: frozenset[Part | Ornament] = frozenset({Part.KIND, Part.SUBJECT, Ornament.HYPHENS})
_GAPS = {Part.NUMBER: ("number", "Số văn bản"), Part.PLACE_DATE: ("date", "Ngày, tháng, năm")}


class _Column:
    """One column of the page, filled from the top."""

    def __init__(self, left: Mm, room: Mm, stack: Stack, links: Links) -> None:
        self.left, self.room, self.stack, self.links = left, room, stack, links
        self._parts: list[str] = []

    @property
    def xml(self) -> str:
        """Its paragraphs; a cell must hold one."""
        return "".join(self._parts)

    def write(self, lines: Sequence[Line], geometry: Geometry) -> None:
        """The lines of one component, which make one paragraph."""
        first = lines[0]
        pitch = Mm(lines[1].baseline - first.baseline) if len(lines) > 1 else None
        height = line_height(first.type.size, pitch)
        before = self.stack.text(first.baseline, height, len(lines))
        para = Para(PART_STYLES[first.part].id, before=before, line=height)
        look = unlike(first.type, geometry.type[first.part])
        if len(first.pieces) > 1:
            self._parts.append(paragraph(para, self._with_gaps(first, look)))
        else:
            broken = fit([line.text for line in lines], first.type, self.room)
            self._parts.append(centred(para, broken, look))

    def _with_gaps(self, line: Line, look: Look) -> str:
        """Words and gaps; a gap is one wide space in a control that selects itself."""
        name, alias = _GAPS[Part(line.part)]
        space = width(" ", line.type)
        xml = ""
        for piece, following in zip(line.pieces, (*line.pieces[1:], ""), strict=True):
            if isinstance(piece, str):
                spaced = f"{piece} " if isinstance(following, Mm) else piece
                xml += run(spaced, look)
                continue
            joined = not isinstance(following, str) or following[:1].isalpha()
            wide = Mm(piece - space * (3 if joined else 2))
            blank = run(" ", look._replace(spacing=wide.twips))
            xml += self.links.gap(name, alias, blank) + (run(" ", look) if joined else "")
        return xml

    def rule(self, rule: Rule) -> None:
        """A stroke: the upper border of a paragraph that holds nothing."""
        thickness = rule.thickness.twips
        before = self.stack.box(rule.y.twips - thickness // 2, thickness + RULE_LINE)
        left = Mm(rule.left - self.left).twips
        right = self.room.twips - left - rule.width.twips
        border = Border(round(rule.thickness * 8))
        self._parts.append(
            paragraph(Para(RULE_STYLE, border=border, before=before, left=left, right=right), "")
        )

    def stamp(self, stamp: Stamp) -> None:
        """The mark of urgency: a paragraph in a box."""
        height = line_height(stamp.type.size)
        inner = Mm(stamp.height - 2 * stamp.stroke.mm).twips
        above = Mm(stamp.baseline - stamp.top - stamp.stroke.mm).twips - round(EXACT_RISE * height)
        spaces = (round(above / 20), 0, round((inner - height - above) / 20), 0)
        border = Border(round(stamp.stroke * 8), ("top", "left", "bottom", "right"), spaces, URGENT)
        edge = Mm(stamp.left - self.left + stamp.stroke.mm).twips
        before = self.stack.box(stamp.top.twips, stamp.height.twips)
        para = Para(
            URGENCY_STYLE.id, border=border, before=before, line=height, left=edge, right=edge
        )
        self._parts.append(paragraph(para, run(stamp.text)))


def head_xml(head: Head, geometry: Geometry, links: Links) -> tuple[str, Stack]:
    """The head of page 1, and where it ends."""
    paper = geometry.paper
    lefts = (paper.left, Mm(paper.left + geometry.left_column))
    rooms = (geometry.left_column, geometry.right_column)
    names, nation = (
        _column(head, parts, geometry, _Column(left, room, Stack(paper.top), links))
        for parts, left, room in zip((_NAMES, _NATION), lefts, rooms, strict=True)
    )
    numbers = _row_top(head)
    number, date = (
        _column(head, parts, geometry, _Column(left, room, Stack(numbers), links))
        for parts, left, room in zip((_NUMBERED, _DATED), lefts, rooms, strict=True)
    )
    if head.stamp is not None:
        number.stamp(head.stamp)
    grid = Grid.of(rooms)
    table = layout_table(
        grid,
        ((names.xml, nation.xml), (number.xml, date.xml)),
        (numbers.twips - paper.top.twips, 0),
    )
    stack = Stack(numbers)
    stack.bottom = max(number.stack.bottom, date.stack.bottom)
    below = _column(head, _TITLED, geometry, _Column(paper.left, paper.text_width, stack, links))
    return table + below.xml, stack


def _row_top(head: Head) -> Mm:
    """The second row begins where the higher of number and date begins."""
    tops = (
        line.baseline - Pt(EXACT_RISE * line_height(line.type.size) / 20).mm
        for line in head.lines
        if line.part in (Part.NUMBER, Part.PLACE_DATE)
    )
    return Mm(min(tops))


def _column(
    head: Head, parts: Iterable[Part | Ornament], geometry: Geometry, column: _Column
) -> _Column:
    lines = [line for line in head.lines if line.part in parts]
    for part, alike in groupby(lines, key=lambda line: line.part):
        column.write(list(alike), geometry)
        rule = head.rule_under(part) if isinstance(part, Part) else None
        if rule is not None:
            column.rule(rule)
    return column


def annex_head_xml(lines: Sequence[Line], geometry: Geometry, links: Links) -> tuple[str, Stack]:
    """Label, title and guiding line of an annex, and where they end."""
    paper = geometry.paper
    column = _Column(paper.left, paper.text_width, Stack(paper.top), links)
    for _, alike in groupby(lines, key=lambda line: line.part):
        column.write(list(alike), geometry)
    return column.xml, column.stack
