"""A plan as the data that ``files/typst/document.typ`` draws."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.core.layout.sheet import AnnexPlan, BodyBlock, Plan, TableBlock, TextBlock, TextRole
from tongket.core.layout.units import Mm, Pt
from tongket.files.pdf_write.address import addressee_stands
from tongket.files.pdf_write.bits import bits
from tongket.files.pdf_write.closing import closing, first_baseline
from tongket.files.pdf_write.places import (
    Drawing,
    Marks,
    Spot,
    foot_stand,
    group,
    head_stands,
)
from tongket.files.pdf_write.tables import table, table_halves

FONT = "Tinos"
CLOSING = "closing"
_PAPER = ("width", "height", "top", "bottom", "left", "right")
_UNDERLINE = {"drop": 0.63, "stroke": 0.6}  # mm, pt


class Asked(NamedTuple):
    """Where something that the drawing marked came to stand: page from 1, mm from its top."""

    name: str
    page: int
    y: float


def drawing(plan: Plan, halved: frozenset[str] = frozenset()) -> Drawing:
    """Everything the template needs, as JSON can hold it.

    The last rows of the tables named in ``halved`` are sent to the next page (see ``to_halve``).
    """
    geometry = plan.geometry
    return {
        "title": plan.title,
        "author": plan.author,
        "paper": {name: getattr(geometry.paper, name) for name in _PAPER},
        "measures": _measures(geometry),
        "head": _head(plan),
        "foot": None if plan.foot is None else foot_stand(plan.foot, geometry),
        "body": [*_addressees(plan), *_body(plan, halved)],
        "annexes": [
            _annex(annex, geometry, f"annex-{index}", halved)
            for index, annex in enumerate(plan.annexes)
        ],
    }


def to_halve(plan: Plan, asked: Sequence[Asked]) -> frozenset[str]:
    """The tables whose total stands alone on its page, or that the last block has left."""
    pages: dict[str, set[int]] = {}
    for one in asked:
        pages.setdefault(one.name, set()).add(one.page)
    alone = {name for name, found in pages.items() if len(found) > 1}
    top = plan.geometry.paper.top
    if any(one.name == CLOSING and one.y < top + 1 for one in asked):
        alone.add(_name("body", len(plan.body) - 1))
    return frozenset(alone)


def _ends_with_table(plan: Plan) -> bool:
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


def _head(plan: Plan) -> list[Drawing]:
    head, geometry = plan.head, plan.geometry
    bottom = Mm(head.body_top - between(geometry))
    return head_stands(head.lines, bottom, geometry, Marks(head.rules, head.stamp))


def _addressees(plan: Plan) -> Iterator[Drawing]:
    if plan.addressees is not None:
        for one in addressee_stands(plan.addressees, plan.geometry):
            yield _standing(one, above=between(plan.geometry))


def _body(plan: Plan, halved: frozenset[str]) -> Iterator[Drawing]:
    """The text, then the last block, tied to the last line of the text."""
    if plan.closing is None:
        yield from _blocks(plan.body, "body", halved)
        return
    last = closing(plan.closing, plan.geometry)
    height = last.block["height"]
    above = plan.geometry.closing.above - first_baseline(plan.geometry)
    end = next(reversed(plan.body), None)
    if isinstance(end, TextBlock) and end.role is not TextRole.HEADING:
        yield from _blocks(plan.body[:-1], "body", halved)
        yield _paragraph(end, strut=Mm(above + height))
        yield _standing(last.block, above=0, raised=height)
    else:
        yield from _blocks(plan.body, "body", halved)
        ask = CLOSING if _ends_with_table(plan) else None
        yield {**_standing(last.block, above=above), "ask": ask}
    yield from (_standing(rest, above=0) for rest in last.rest)


def _standing(drawn: Drawing, *, above: float, raised: float = 0.0) -> Drawing:
    return {"kind": "stand", "above": above, "raise": raised, **drawn}


def _name(part: str, index: int) -> str:
    return f"{part}-{index}"


def _blocks(
    blocks: Sequence[BodyBlock], part: str, halved: frozenset[str], *, under: int = 0
) -> Iterator[Drawing]:
    """The blocks of one part; its headings stand ``under`` so many levels of the document's."""
    for index, block in enumerate(blocks):
        match block:
            case TableBlock() if _name(part, index) in halved:
                yield from table_halves(block)
            case TableBlock():
                yield table(block, _name(part, index))
            case TextBlock(role=TextRole.HEADING):
                yield _heading(block, under)
            case TextBlock():
                yield _paragraph(block)


def _heading(block: TextBlock, under: int) -> Drawing:
    return {
        "kind": "heading",
        "level": under + (block.level or 1),
        "align": block.align.value,
        "indent": block.first_line,
        "bits": bits(block.prose),
    }


def _paragraph(block: TextBlock, *, strut: Mm | None = None) -> Drawing:
    return {
        "kind": "paragraph",
        "align": block.align.value,
        "indent": block.first_line,
        "sticky": block.keep_with_next,
        "bits": bits(block.prose, strut=strut),
    }


def _annex(annex: AnnexPlan, geometry: Geometry, part: str, halved: frozenset[str]) -> Drawing:
    """The label is a heading, and the headings of the annex stand below it."""
    head = head_stands(annex.lines, Mm(annex.body_top - between(geometry)), geometry)
    for label in head[0]["groups"][:1]:
        label["level"] = 1
    body = _blocks(annex.body, part, halved, under=len(head[0]["groups"][:1]))
    return {"head": head, "body": list(body)}
