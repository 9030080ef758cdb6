"""The text: addressees, headings, paragraphs and tables, one below the other."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import Align
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry, Type
from tongket.core.layout.sheet import (
    Addressees,
    BodyBlock,
    ClosingPlan,
    TableBlock,
    TextBlock,
    TextRole,
)
from tongket.core.layout.units import Mm, Pt
from tongket.files.docx_write.closing import closing_xml
from tongket.files.docx_write.lines import paragraph
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import JC, Para, para_xml
from tongket.files.docx_write.runs import kept, prose_xml, run
from tongket.files.docx_write.stacking import Stack, body_ascent
from tongket.files.docx_write.styles import (
    PART_STYLES,
    ROLE_STYLES,
    RULE_LINE,
    RULE_STYLE,
    heading_style,
)
from tongket.files.docx_write.tables import table_xml

_REMEMBERED = 256


class Flow:
    """Writes one section's text; knows what stood last, because that decides the space between."""

    def __init__(self, geometry: Geometry, links: Links, stack: Stack) -> None:
        self.geometry, self.links, self.stack = geometry, links, stack
        self._parts: list[str] = []
        self._before: int | None = None
        self.ends_with_table = False

    @property
    def xml(self) -> str:
        """Everything written so far."""
        return "".join(self._parts)

    def begin(self, top: Mm, group: Addressees | None, blocks: Sequence[BodyBlock]) -> None:
        """The text begins at ``top``, with the addressees if there are any."""
        if group is None and blocks and isinstance(blocks[0], TableBlock):
            self._spacer(top.twips - self.stack.bottom)
            return
        size = self.geometry.type[Part.BODY].size
        baseline = top.twips + Pt(g.ASCENT_EM * size).twips
        self._before = max(0, baseline - body_ascent(self.geometry, size) - self.stack.bottom)
        if group is not None:
            self._addressees(group)

    def closing(self, plan: ClosingPlan) -> None:
        """Recipients and signatures."""
        if self.ends_with_table:
            self._spacer(RULE_LINE)
        frame = closing_xml(plan, self.geometry, under_table=self.ends_with_table)
        self._parts.append(frame)

    def _spacer(self, height: int) -> None:
        """An empty paragraph: tables that touch would become one."""
        self._parts.append(paragraph(Para(RULE_STYLE, before=max(0, height - RULE_LINE)), ""))

    def _addressees(self, group: Addressees) -> None:
        """Kính gửi."""
        geometry, style = self.geometry, PART_STYLES[Part.ADDRESSEES].id
        left, entry = (Mm(at - geometry.paper.left) for at in (group.left, group.entry_left))
        after = Pt(geometry.paragraph_space + group.after).twips
        entries = [kept(" ".join(lines)) if len(lines) > 1 else lines[0] for lines in group.entries]
        hang = group.hang if group.several else Mm(entry - left)
        para = Para(style, before=self._before, left=Mm(left).twips)
        hung = Para(style, left=Mm(entry + group.hang).twips, hanging=hang.twips or None)
        if group.several:
            self._parts.append(paragraph(para._replace(keep_next=True), run(group.label)))
        else:
            hung = hung._replace(before=self._before)
            entries[0] = f"{group.label} {entries[0]}"
        paras = [hung] * (len(entries) - 1) + [hung._replace(after=after)]
        self._parts += [
            paragraph(para, run(words)) for para, words in zip(paras, entries, strict=True)
        ]
        self._before = None

    def blocks(self, blocks: Sequence[BodyBlock], *, keep_last: bool) -> None:
        """Headings, paragraphs and tables; ``keep_last``: the last one stays with what follows."""
        for index, block in enumerate(blocks):
            if isinstance(block, TableBlock):
                self._table(block)
            else:
                self._text(block, keep=keep_last and index == len(blocks) - 1)

    def _table(self, table: TableBlock) -> None:
        if self.ends_with_table:
            self._spacer(self.geometry.paragraph_space.twips)
        self._parts.append(table_xml(table, self.links))
        self._before = self.geometry.paragraph_space.twips
        self.ends_with_table = True

    def _text(self, block: TextBlock, *, keep: bool) -> None:
        usual = block.first_line == self.geometry.first_line
        start = _Start(
            block.role,
            block.level,
            block.align,
            None if usual else block.first_line,
            block.keep_with_next or keep,
            self._before,
        )
        runs = prose_xml(block.prose, _look(block.role, self.geometry), self.links)
        self._parts.append(f"<w:p>{_properties(start)}{runs}</w:p>")
        self._before = None
        self.ends_with_table = False


class _Start(NamedTuple):
    """All that the properties of a paragraph or heading depend on."""

    role: TextRole
    level: int | None
    align: Align
    first_line: Mm | None
    keep: bool
    before: int | None


@lru_cache(_REMEMBERED)  # most paragraphs of a document begin alike
def _properties(start: _Start) -> str:
    heading = start.role is TextRole.HEADING
    para = Para(
        heading_style(start.level or 1) if heading else ROLE_STYLES[start.role].id,
        keep_next=start.keep and not heading,
        before=start.before,
        first_line=None if start.first_line is None else start.first_line.twips,
        jc=None if start.align is Align.JUSTIFY else JC[start.align],
    )
    return f"<w:pPr>{para_xml(para)}</w:pPr>"


def _look(role: TextRole, geometry: Geometry) -> Type:
    """How the style of a role looks."""
    size = geometry.type[Part.BODY].size
    return Type(size, role is TextRole.HEADING, role is TextRole.LEGAL_BASIS)
