"""Kính gửi: to whom the document goes (ô 9a)."""

from collections.abc import Sequence

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.breaking import filled
from tongket.core.layout.geometry import Geometry, Type
from tongket.core.layout.measure import width
from tongket.core.layout.prose import tidy
from tongket.core.layout.sheet import Addressees
from tongket.core.layout.units import Mm

LABEL = "Kính gửi:"


def addressees(names: Sequence[str], geometry: Geometry) -> Addressees | None:
    """One addressee beside the label, several below it; the group stands in the middle."""
    names = [tidy(name).strip().lstrip("-").strip().rstrip(";.,") for name in names]
    names = [name for name in names if name]
    if not names:
        return None
    return _single(names[0], geometry) if len(names) == 1 else _several(names, geometry)


def _single(name: str, geometry: Geometry) -> Addressees:
    type_, room = geometry.type[Part.ADDRESSEES], geometry.paper.text_width
    label = Mm(width(LABEL + " ", type_))
    entry = filled(f"{name}.", type_, Mm(room - label))
    long = Mm(label + _longest([entry], type_, Mm(0)))
    left = Mm(geometry.paper.text_centre - long / 2)
    return Addressees(LABEL, (entry,), type_, left, Mm(left + label), Mm(0), g.ADDRESSEES_SPACE)


def _several(names: Sequence[str], geometry: Geometry) -> Addressees:
    """The hyphens stand under the colon."""
    type_, paper = geometry.type[Part.ADDRESSEES], geometry.paper
    indent, hang = Mm(width(LABEL[:-1], type_)), Mm(width("- ", type_))
    room = Mm(paper.text_width - indent)
    ends = [";"] * (len(names) - 1) + ["."]
    entries = tuple(
        filled(f"- {name}{end}", type_, room, further=Mm(room - hang))
        for name, end in zip(names, ends, strict=True)
    )
    long = Mm(max(indent + _longest(entries, type_, hang), width(LABEL, type_)))
    left = Mm(paper.text_centre - long / 2)
    return Addressees(LABEL, entries, type_, left, Mm(left + indent), hang, g.ADDRESSEES_SPACE)


def _longest(entries: Sequence[tuple[str, ...]], type_: Type, hang: Mm) -> Mm:
    return Mm(
        max(
            width(line, type_) + (hang if index else 0)
            for entry in entries
            for index, line in enumerate(entry)
        )
    )
