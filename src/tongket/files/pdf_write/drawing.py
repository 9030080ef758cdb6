"""A plan as the data that ``files/typst/document.typ`` draws."""

from collections.abc import Iterator

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.sheet import AnnexPlan, BodyBlock, Plan, TableBlock, TextBlock, TextRole
from tongket.core.layout.units import Mm, Pt
from tongket.files.pdf_write.address import addressee_stands
from tongket.files.pdf_write.bits import bits
from tongket.files.pdf_write.closing import closing, first_baseline
from tongket.files.pdf_write.places import (
    Corner,
    Drawing,
    Spot,
    foot_stand,
    group,
    head_stand,
    line_groups,
    stand,
)
from tongket.files.pdf_write.tables import table, table_halves

FONT = "Tinos"
_PAPER = ("width", "height", "top", "bottom", "left", "right")
_UNDERLINE = {"drop": 0.63, "stroke": 0.6}  # mm, pt


def drawing(plan: Plan, *, halve_last_table: bool = False) -> Drawing:
    """Everything the template needs, as JSON can hold it.

    ``halve_last_table`` sends the last rows of a table that ends the text to the next page,
    where the last block would else stand alone.
    """
    geometry = plan.geometry
    return {
        "title": plan.title,
        "author": plan.author,
        "paper": {name: getattr(geometry.paper, name) for name in _PAPER},
        "measures": _measures(geometry),
        "head": head_stand(plan.head, geometry, between(geometry)),
        "foot": None if plan.foot is None else foot_stand(plan.foot, geometry),
        "body": [*_addressees(plan), *_body(plan, halve_last_table=halve_last_table)],
        "annexes": [_annex(annex, geometry) for annex in plan.annexes],
    }


def ends_with_table(plan: Plan) -> bool:
    """Whether the last block stands under a table, which cannot hold it on its page."""
    return plan.closing is not None and isinstance(next(reversed(plan.body), None), TableBlock)


def between(geometry: Geometry) -> Mm:
    """From line box to line box of two paragraphs: pitch and space less one line box."""
    body = geometry.type[Part.BODY].size
    return Mm(Pt(geometry.pitch + geometry.paragraph_space - g.LINE_EM * body).mm)


def _measures(geometry: Geometry) -> Drawing:
    number = geometry.type[Part.PAGE_NUMBER]
    spot = Spot.around(geometry.paper.text_width / 2, g.PAGE_NUMBER_BASELINE)
    return {
        "font": FONT,
        "ascent": g.ASCENT_EM,
        "descent": g.DESCENT_EM,
        "size": geometry.type[Part.BODY].size,
        "pitch": geometry.pitch.mm,
        "space": between(geometry),
        "underline": _UNDERLINE,
        "page-number": group([], number, spot, g.PAGE_NUMBER_BASELINE),
    }


def _addressees(plan: Plan) -> Iterator[Drawing]:
    if plan.addressees is not None:
        for one in addressee_stands(plan.addressees, plan.geometry):
            yield _standing(one, above=between(plan.geometry))


def _body(plan: Plan, *, halve_last_table: bool) -> Iterator[Drawing]:
    """The text, then the last block, tied to the last line of the text."""
    blocks = plan.body
    if plan.closing is None:
        yield from map(_block, blocks)
        return
    last = closing(plan.closing, plan.geometry)
    height = last.block["height"]
    above = plan.geometry.closing.above - first_baseline(plan.geometry)
    yield from map(_block, blocks[:-1])
    match blocks[-1:]:
        case (TextBlock(role=role) as text,) if role is not TextRole.HEADING:
            yield _paragraph(text, strut=Mm(above + height))
            yield _standing(last.block, above=0, raised=height)
        case (TableBlock() as rows,) if halve_last_table:
            yield from table_halves(rows)
            yield _standing(last.block, above=above)
        case _:
            yield from map(_block, blocks[-1:])
            yield {**_standing(last.block, above=above), "asked": ends_with_table(plan)}
    yield from (_standing(rest, above=0) for rest in last.rest)


def _standing(drawn: Drawing, *, above: float, raised: float = 0.0) -> Drawing:
    return {"kind": "stand", "above": above, "raise": raised, **drawn}


def _block(block: BodyBlock, *, under: int = 0) -> Drawing:
    match block:
        case TableBlock():
            return table(block)
        case TextBlock(role=TextRole.HEADING):
            return {
                "kind": "heading",
                "level": under + (block.level or 1),
                "align": block.align.value,
                "indent": block.first_line,
                "bits": bits(block.prose),
            }
        case TextBlock():
            return _paragraph(block)


def _paragraph(block: TextBlock, *, strut: Mm | None = None) -> Drawing:
    return {
        "kind": "paragraph",
        "align": block.align.value,
        "indent": block.first_line,
        "sticky": block.keep_with_next,
        "bits": bits(block.prose, strut=strut),
    }


def _annex(annex: AnnexPlan, geometry: Geometry) -> Drawing:
    """The label is a heading, and the headings of the annex stand below it."""
    corner = Corner(geometry.paper.left, geometry.paper.top)
    height = annex.body_top - corner.y - between(geometry)
    groups = list(line_groups(annex.lines, corner))
    if groups:
        groups[0]["level"] = 1
    blocks = [_block(block, under=len(groups[:1])) for block in annex.body]
    return {"head": stand(height, groups), "body": blocks}
