"""The last block: recipients at the left, signatures at the right; and the foot of page 1."""

from collections.abc import Iterator, Sequence

from tongket.core.doc.model import Document, Recipient, Signer, Standard
from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.breaking import balanced, filled
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.placing import box_top, rows
from tongket.core.layout.prose import tidy
from tongket.core.layout.sheet import ClosingLine, ClosingPlan, Foot, Rule, SignaturePlan
from tongket.core.layout.units import Mm

LABEL = "Nơi nhận:"
# Between the recipients and the title beside them.
GUTTER = Mm(4)
SIGNERS_IN_A_ROW = 3


def closing(document: Document, geometry: Geometry) -> ClosingPlan | None:
    """Recipients and signatures; ``None`` when the document has neither."""
    signers = [*document.other_signers, *filter(None, [document.signer])]
    if not document.recipients and not signers:
        return None
    label = ClosingLine(LABEL, geometry.type[Part.RECIPIENTS_LABEL])
    return ClosingPlan(
        recipients_label=label if document.recipients else None,
        recipients=tuple(_recipients(document.recipients, geometry)),
        recipients_type=geometry.type[Part.RECIPIENTS_LIST],
        signatures=tuple(_signatures(signers, geometry)),
        recipients_below=len(signers) > 1,
    )


def _signatures(signers: Sequence[Signer], geometry: Geometry) -> Iterator[SignaturePlan]:
    """One signer in the right half; several side by side, the first signer rightmost."""
    if len(signers) == 1:
        yield _signature(signers[0], geometry, geometry.closing.centre, geometry.closing.column)
        return
    for row, begin in enumerate(range(0, len(signers), SIGNERS_IN_A_ROW)):
        beside = signers[begin : begin + SIGNERS_IN_A_ROW]
        column = Mm(geometry.paper.text_width / len(beside))
        for index, signer in enumerate(beside):
            centre = Mm(geometry.paper.left + (index + 0.5) * column)
            yield _signature(signer, geometry, centre, column, row)


def _recipients(recipients: Sequence[Recipient], geometry: Geometry) -> Iterator[tuple[str, ...]]:
    type_ = geometry.type[Part.RECIPIENTS_LIST]
    room = Mm(geometry.closing.column - GUTTER)
    mark = "," if geometry.standard is Standard.PARTY else ";"
    for index, recipient in enumerate(recipients, start=1):
        end = "." if index == len(recipients) else mark
        name = tidy(recipient.name).strip().rstrip(";,.")
        yield filled(f"- {name}{tidy(recipient.aside)}{end}", type_, room)


def _signature(
    signer: Signer, geometry: Geometry, centre: Mm, column: Mm, row: int = 0
) -> SignaturePlan:
    name = tidy(signer.name).strip() if signer.name else ""
    return SignaturePlan(
        titles=tuple(_titles(signer, geometry, column)),
        name=ClosingLine(name, geometry.type[Part.SIGNER_NAME]) if name else None,
        centre=centre,
        width=column,
        row=row,
    )


def _titles(signer: Signer, geometry: Geometry, column: Mm) -> Iterator[ClosingLine]:
    """Authority and titles in capitals; on Party paper only the first is bold."""
    type_ = geometry.type[Part.SIGNER_TITLE]
    titles = [tidy(title).upper() for title in signer.titles]
    if signer.authority:
        titles[:1] = [" ".join([signer.authority, *titles[:1]])]
    for index, title in enumerate(titles):
        bold = geometry.standard is Standard.STATE or index == 0
        look = type_._replace(bold=bold)
        for line in balanced(title, look, Mm(column - GUTTER)):
            yield ClosingLine(line, look)


def foot(texts: Sequence[str], geometry: Geometry) -> Foot | None:
    """Ô 13: address and telephone above the bottom margin of page 1."""
    type_, paper = geometry.type[Part.FOOT], geometry.paper
    texts = [line for text in texts for line in balanced(tidy(text), type_, paper.text_width)]
    if not texts:
        return None
    last = paper.height - paper.bottom - g.DESCENT_EM * type_.size.mm
    first = Mm(last - (len(texts) - 1) * g.FOOT_PITCH)
    lines = rows(Part.FOOT, texts, type_, paper.text_centre, (first, g.FOOT_PITCH))
    at = Mm(box_top(lines[0]) - g.FOOT_RULE_RISE)
    return Foot(lines, Rule(Part.FOOT, paper.left, paper.text_width, at, g.RULE_THICKNESS))
