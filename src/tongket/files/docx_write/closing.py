"""The last block, recipients beside the signature, and the foot of page 1."""

from collections.abc import Iterator

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.sheet import ClosingLine, ClosingPlan, Foot, SignaturePlan
from tongket.core.layout.units import Mm
from tongket.files.docx_write.lines import fit, paragraph
from tongket.files.docx_write.properties import Border, Para
from tongket.files.docx_write.runs import run, unlike
from tongket.files.docx_write.stacking import EXACT_RISE, Stack, body_below, in_mm, line_height
from tongket.files.docx_write.styles import PART_STYLES
from tongket.files.docx_write.tables import Grid, layout_table

_TOP = Mm(0)  # the block is measured from the lower edge of what stands above it
_BELOW_SIGNATURES = Mm(9)


def closing_xml(plan: ClosingPlan, geometry: Geometry, *, under_table: bool) -> str:
    """Recipients and signatures in a frame that is never cut.

    With one signature the recipients stand beside it; several signatures stand in a row, the
    recipients below them.
    """
    first = geometry.closing.above
    if not under_table:
        below = body_below(geometry, geometry.type[Part.BODY].size)
        first = Mm(first - in_mm(below + geometry.paragraph_space.twips))
    if len(plan.signatures) < 2:
        left = "".join(_recipients(plan, geometry, first))
        right = "".join(_signature(one, geometry, first) for one in plan.signatures)
        return layout_table(Grid.of([geometry.closing.column] * 2), ((left, right),))
    columns = [Mm(geometry.paper.text_width / len(plan.signatures))] * len(plan.signatures)
    signatures = [_signature(one, geometry, first, keep=True) for one in plan.signatures]
    below_them = "".join(_recipients(plan, geometry, _BELOW_SIGNATURES))
    return layout_table(Grid.of(columns), (signatures, (below_them,)))


def _recipients(plan: ClosingPlan, geometry: Geometry, first: Mm) -> Iterator[str]:
    """The label on ``first``, below it a paragraph for each recipient."""
    label = plan.recipients_label
    if label is None:
        return
    stack, pitch = Stack(_TOP), geometry.closing.recipients_row
    before = stack.text(first, line_height(label.type.size))
    yield _line(Part.RECIPIENTS_LABEL, label, geometry, Para(before=before))
    style, type_ = PART_STYLES[Part.RECIPIENTS_LIST].id, plan.recipients_type
    row = 1
    for lines in plan.recipients:
        before = stack.text(Mm(first + row * pitch), pitch.twips, len(lines))
        broken = fit(lines, type_, geometry.closing.column)
        para = Para(style, before=before, line=pitch.twips, right=broken.spare or None)
        yield paragraph(para, run(broken.text))
        row += len(lines)


def _signature(plan: SignaturePlan, geometry: Geometry, first: Mm, *, keep: bool = False) -> str:
    """Authority and title, the room to sign in, the name."""
    stack, pitch = Stack(_TOP), geometry.closing
    last = Mm(first + max(0, len(plan.titles) - 1) * pitch.title_row)
    rows = [
        (Part.SIGNER_TITLE, title, Mm(first + index * pitch.title_row))
        for index, title in enumerate(plan.titles)
    ]
    if plan.name is not None:
        rows.append((Part.SIGNER_NAME, plan.name, Mm(last + pitch.name)))
    xml = ""
    for part, line, baseline in rows:
        before = stack.text(baseline, line_height(line.type.size))
        xml += _line(part, line, geometry, Para(keep_next=keep, before=before))
    return xml


def _line(part: Part, line: ClosingLine, geometry: Geometry, para: Para) -> str:
    para = para._replace(style=PART_STYLES[part].id, line=line_height(line.type.size))
    return paragraph(para, run(line.text, unlike(line.type, geometry.type[part])))


def foot_xml(foot: Foot) -> str:
    """Ô 13: the rule is the upper border of the first line, so that nothing comes between."""
    height = g.FOOT_PITCH.twips
    rise = foot.lines[0].baseline.twips - round(EXACT_RISE * height) - foot.rule.y.twips
    border = Border(round(foot.rule.thickness * 8), spaces=(max(0, round(rise / 20)),))
    para = Para(PART_STYLES[Part.FOOT].id, line=height)
    first, *others = (run(line.text) for line in foot.lines)
    return paragraph(para._replace(border=border), first) + "".join(
        paragraph(para, line) for line in others
    )


def foot_distance(foot: Foot, geometry: Geometry) -> int:
    """From the lower edge of the sheet to that of the last line, in twips."""
    last = foot.lines[-1].baseline.twips
    below = g.FOOT_PITCH.twips - round(EXACT_RISE * g.FOOT_PITCH.twips)
    return geometry.paper.height.twips - last - below
