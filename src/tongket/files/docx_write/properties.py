"""Properties of paragraphs and runs, written in the order the schema asks for.

Word refuses or repairs files whose properties stand in another order, so no other module writes
them. Lengths are twips (twentieths of a point), sizes half points, as in the format itself.
"""

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from tongket.core.doc.source import Align

_REMEMBERED = 4096


class Jc(Enum):
    """How lines meet the edges, as the format names it."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    BOTH = "both"


JC = {
    Align.LEFT: Jc.LEFT,
    Align.CENTRE: Jc.CENTRE,
    Align.RIGHT: Jc.RIGHT,
    Align.JUSTIFY: Jc.BOTH,
}


class Leading(Enum):
    """How the distance from line to line is given."""

    MULTIPLE = "auto"  # 240ths of single spacing
    EXACT = "exact"  # twips


class Border(NamedTuple):
    """Strokes round a paragraph, a thickness in eighths of a point.

    ``spaces`` are the points between stroke and letters, side by side with ``sides``, which must
    come in the order top, left, bottom, right.
    """

    eighths: int
    sides: tuple[str, ...] = ("top",)
    spaces: tuple[int, ...] = (0,)
    colour: str = "auto"


class Para(NamedTuple):
    """What a paragraph says of itself; ``None`` and ``False`` leave it to the style."""

    style: str | None = None
    keep_next: bool = False
    border: Border | None = None
    before: int | None = None
    after: int | None = None
    line: int | None = None
    leading: Leading = Leading.EXACT
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    hanging: int | None = None
    jc: Jc | None = None
    outline: int | None = None  # 0 is the outermost level


class Look(NamedTuple):
    """What a run says of its letters; ``None`` leaves it to the style."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    colour: str | None = None
    spacing: int | None = None  # twips added after each letter
    size: int | None = None  # half points


PLAIN = Look()


_SWITCH = {None: "", True: "<w:{0}/>", False: '<w:{0} w:val="0"/>'}


@lru_cache(_REMEMBERED)
def look_xml(look: Look) -> str:
    """The inside of ``w:rPr``."""
    parts = (
        _SWITCH[look.bold].format("b") + _SWITCH[look.bold].format("bCs"),
        _SWITCH[look.italic].format("i") + _SWITCH[look.italic].format("iCs"),
        f'<w:color w:val="{look.colour}"/>' if look.colour else "",
        "" if look.spacing is None else f'<w:spacing w:val="{look.spacing}"/>',
        "" if look.size is None else f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>',
        '<w:u w:val="single"/>' if look.underline else "",
    )
    return "".join(parts)


def _attributes(*pairs: tuple[str, int | str | None]) -> str:
    return "".join(f' w:{name}="{value}"' for name, value in pairs if value is not None)


def _spacing(para: Para) -> str:
    line = para.line
    pairs = _attributes(
        ("before", para.before),
        ("after", para.after),
        ("line", line),
        ("lineRule", None if line is None else para.leading.value),
    )
    return pairs and f"<w:spacing{pairs}/>"


def _indents(para: Para) -> str:
    pairs = _attributes(
        ("left", para.left),
        ("right", para.right),
        ("hanging", para.hanging),
        ("firstLine", para.first_line),
    )
    return pairs and f"<w:ind{pairs}/>"


def _border(border: Border | None) -> str:
    if border is None:
        return ""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{border.eighths}" w:space="{space}"'
        f' w:color="{border.colour}"/>'
        for side, space in zip(border.sides, border.spaces, strict=True)
    )
    return f"<w:pBdr>{sides}</w:pBdr>"


@lru_cache(_REMEMBERED)
def para_xml(para: Para) -> str:
    """The inside of ``w:pPr``."""
    parts = (
        f'<w:pStyle w:val="{para.style}"/>' if para.style else "",
        "<w:keepNext/>" if para.keep_next else "",
        _border(para.border),
        _spacing(para),
        _indents(para),
        f'<w:jc w:val="{para.jc.value}"/>' if para.jc else "",
        "" if para.outline is None else f'<w:outlineLvl w:val="{para.outline}"/>',
    )
    return "".join(parts)
