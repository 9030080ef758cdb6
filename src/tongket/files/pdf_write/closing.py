"""The last block: recipients and signatures, never cut, never alone on a page."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.sheet import ClosingPlan, SignaturePlan
from tongket.files.pdf_write.places import Drawing, Spot, group, stand

# A list of recipients longer than this goes on below the block: whole, it could empty half a page.
LONGEST_LIST = 75.0
# From the name of one row of signers to the titles of the next, and to recipients below.
NEXT_ROW = 12.0


class Closing(NamedTuple):
    """The block, and what did not go into it: further blocks, one a recipient."""

    block: Drawing
    rest: tuple[Drawing, ...]


class _Drawn(NamedTuple):
    groups: list[Drawing]
    lowest: float  # baseline


def first_baseline(geometry: Geometry) -> float:
    """Of titles and label, from the top of the block."""
    return g.ASCENT_EM * geometry.type[Part.SIGNER_TITLE].size.mm


def closing(plan: ClosingPlan, geometry: Geometry) -> Closing:
    """The drawing of the last block; its top is the top of the first title's line box."""
    first = first_baseline(geometry)
    signatures = _signatures(plan, geometry, first)
    beside = signatures.lowest + NEXT_ROW if plan.recipients_below else first
    fitting = _how_many_fit(plan, geometry)
    recipients = _recipients(plan, geometry, beside, fitting)
    lowest = max(signatures.lowest, recipients.lowest)
    height = lowest + g.DESCENT_EM * geometry.type[Part.SIGNER_NAME].size.mm
    groups = [*recipients.groups, *signatures.groups]
    if plan.recipients_below:
        groups = [*signatures.groups, *recipients.groups]
    return Closing(stand(height, groups), tuple(_rest(plan, geometry, fitting)))


def _signatures(plan: ClosingPlan, geometry: Geometry, first: float) -> _Drawn:
    drawn: list[Drawing] = []
    lowest = first
    for _, same in groupby(plan.signatures, key=lambda one: one.row):
        row = list(same)
        top = first if not drawn else lowest + NEXT_ROW
        titles = max(len(signature.titles) for signature in row)
        lowest = top + max(0, titles - 1) * geometry.closing.title_row
        if any(signature.name is not None for signature in row):
            lowest += geometry.closing.name
        for signature in row:
            drawn += _signature(signature, geometry, top, lowest)
    return _Drawn(drawn, lowest)


def _signature(
    plan: SignaturePlan, geometry: Geometry, first: float, last: float
) -> Iterator[Drawing]:
    """Titles from ``first``, the name on ``last``, all on the middle of the column."""
    pitch, left = geometry.closing.title_row, plan.centre - geometry.paper.left
    baseline = first
    for type_, same in groupby(plan.titles, key=lambda line: line.type):
        lines = [(line.text,) for line in same]
        yield group(lines, type_, Spot.around(left, baseline), pitch)
        baseline += len(lines) * pitch
    if plan.name is not None:
        yield group([(plan.name.text,)], plan.name.type, Spot.around(left, last), pitch)


def _recipients(plan: ClosingPlan, geometry: Geometry, first: float, count: int) -> _Drawn:
    """The label and as many recipients as belong into the block."""
    label, pitch = plan.recipients_label, geometry.closing.recipients_row
    if label is None:
        return _Drawn([], first)
    spot = Spot(0, geometry.closing.column, first, centred=False)
    lines = [(line,) for recipient in plan.recipients[:count] for line in recipient]
    drawn = [group([(label.text,)], label.type, spot, pitch)]
    if lines:
        spot = spot._replace(baseline=first + pitch)
        drawn.append(group(lines, plan.recipients_type, spot, pitch))
    return _Drawn(drawn, first + len(lines) * pitch)


def _how_many_fit(plan: ClosingPlan, geometry: Geometry) -> int:
    room = int(LONGEST_LIST / geometry.closing.recipients_row)
    for index, recipient in enumerate(plan.recipients):
        room -= len(recipient)
        if room < 0:
            return index
    return len(plan.recipients)


def _rest(plan: ClosingPlan, geometry: Geometry, first: int) -> Iterator[Drawing]:
    """Each further recipient is a block of its own, so that the list may run over pages."""
    type_, pitch = plan.recipients_type, geometry.closing.recipients_row
    rise = g.ASCENT_EM * type_.size.mm
    for recipient in plan.recipients[first:]:
        spot = Spot(0, geometry.closing.column, rise, centred=False)
        lines = [(line,) for line in recipient]
        yield stand(len(lines) * pitch, [group(lines, type_, spot, pitch)])
