"""Kính gửi, entry by entry, so that a long list may run over pages."""

from collections.abc import Iterator

from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.sheet import Addressees
from tongket.files.pdf_write.places import Drawing, Spot, group, stand


def addressee_stands(plan: Addressees, geometry: Geometry) -> Iterator[Drawing]:
    """A block for the label and one for each addressee, or one for both on a line."""
    size, pitch = plan.type.size.mm, geometry.pitch.mm
    rows = list(_rows(plan))
    for number, (left, hang, lines) in enumerate(rows, start=1):
        edge = left - geometry.paper.left
        spot = Spot(edge, geometry.paper.text_width, g.ASCENT_EM * size, centred=False)
        groups = [group([lines[:1]], plan.type, spot, pitch)]
        if lines[1:]:
            further = spot._replace(left=edge + hang, baseline=spot.baseline + pitch)
            groups.append(group([(line,) for line in lines[1:]], plan.type, further, pitch))
        after = plan.after.mm if number == len(rows) else 0.0
        yield stand(g.LINE_EM * size + (len(lines) - 1) * pitch + after, groups)


def _rows(plan: Addressees) -> Iterator[tuple[float, float, tuple[str, ...]]]:
    """Left edge, further indent of broken lines, and the lines."""
    if plan.several:
        yield plan.left, 0.0, (plan.label,)
        for entry in plan.entries:
            yield plan.entry_left, plan.hang, entry
    else:
        ((first, *more),) = plan.entries
        yield plan.left, plan.entry_left - plan.left, (f"{plan.label} {first}", *more)
