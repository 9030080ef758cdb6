"""The plan of a document: what goes where on the paper, before an engine draws it.

``plan(document)`` settles everything that the standards and our measures settle: the head with
its lines broken and placed, the look of every paragraph, what must not be cut, the last block and
the annexes. Writers of .docx and .pdf draw the same plan and decide nothing of their own but
where the lines and pages of the body end.
"""

from collections.abc import Iterator

from tongket.core.doc.model import Annex, Document, Header
from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.address import addressees
from tongket.core.layout.body import body
from tongket.core.layout.breaking import balanced
from tongket.core.layout.closing import closing, foot
from tongket.core.layout.geometry import GEOMETRIES, Geometry
from tongket.core.layout.head import head
from tongket.core.layout.measure import width
from tongket.core.layout.placing import rows
from tongket.core.layout.prose import tidy
from tongket.core.layout.sheet import AnnexPlan, Line, Plan
from tongket.core.layout.units import Mm

# What a heading of an annex may fill of the text area.
ANNEX_ROOM = Mm(147)


def plan(document: Document) -> Plan:
    """Lay a document out by the measures of its standard."""
    geometry = GEOMETRIES[document.standard]
    header = document.header
    return Plan(
        title=_title(header),
        author=tidy(header.issuer or ""),
        geometry=geometry,
        head=head(header, geometry),
        addressees=addressees(header.addressees, geometry),
        body=body(document.body, geometry),
        closing=closing(document, geometry),
        foot=foot(document.foot, geometry),
        annexes=tuple(_annex(annex, geometry) for annex in document.annexes),
    )


def _title(header: Header) -> str:
    """How the file names itself to a reader: kind and subject."""
    kind = tidy(header.kind or "Công văn")
    return f"{kind} {tidy(header.subject)}" if header.subject else kind


def _annex(annex: Annex, geometry: Geometry) -> AnnexPlan:
    lines: list[Line] = []
    at = g.ANNEX_FIRST_BASELINE
    for part, texts in _annex_head(annex, geometry):
        pitch = g.ANNEX_GUIDE_ROW if part is Part.ANNEX_GUIDE else g.ANNEX_ROW
        lines += rows(part, texts, geometry.type[part], geometry.paper.text_centre, (at, pitch))
        if texts:
            at = Mm(lines[-1].baseline + g.ANNEX_ROW)
    last = lines[-1].baseline if lines else Mm(geometry.paper.top - g.ANNEX_AFTER)
    return AnnexPlan(tuple(lines), Mm(last + g.ANNEX_AFTER), body(annex.body, geometry))


def _annex_head(annex: Annex, geometry: Geometry) -> Iterator[tuple[Part, tuple[str, ...]]]:
    for part, text in (
        (Part.ANNEX_LABEL, tidy(annex.label)),
        (Part.ANNEX_TITLE, tidy(annex.title).upper()),
    ):
        yield part, balanced(text, geometry.type[part], ANNEX_ROOM)
    yield Part.ANNEX_GUIDE, _guide(tidy(annex.guide or "").strip(), geometry)


def _guide(text: str, geometry: Geometry) -> tuple[str, ...]:
    """The guiding line in brackets; when it is too long for one line, it ends before "của"."""
    type_ = geometry.type[Part.ANNEX_GUIDE]
    if text and not text.startswith("("):
        text = f"({text})"
    document, of, issuer = text.rpartition(" của ")
    if not of or width(text, type_) <= ANNEX_ROOM:
        return balanced(text, type_, ANNEX_ROOM)
    return (
        *balanced(document, type_, ANNEX_ROOM),
        *balanced(f"của {issuer}", type_, ANNEX_ROOM),
    )
