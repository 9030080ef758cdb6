"""What one ``w:pPr`` says about a paragraph, before styles are asked."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, LineRule
from tongket.files.docx_read.measures import is_on, points, whole
from tongket.files.docx_read.names import PPR, VAL, w


class ParaProps(NamedTuple):
    """Everything ``None`` that was not said. Lengths in points, ``*_chars`` in hundredths."""

    style: str | None = None
    align: Align | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None  # negative: hanging
    left_chars: int | None = None
    right_chars: int | None = None
    first_line_chars: int | None = None
    before: float | None = None
    after: float | None = None
    before_lines: int | None = None  # hundredths of a line
    after_lines: int | None = None
    before_auto: bool | None = None
    after_auto: bool | None = None
    line: float | None = None  # points, or multiples for LineRule.MULTIPLE
    line_rule: LineRule | None = None
    rule_above: bool | None = None
    rule_below: bool | None = None
    page_break_before: bool | None = None
    contextual: bool | None = None  # no space between paragraphs of one style
    numbering: str | None = None
    level: int | None = None
    frame_align: Align | None = None
    tabs: tuple[tuple[float, str], ...] | None = None  # (points from the left margin, kind)


NOTHING = ParaProps()
ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTRE,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}
_RULES = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}
_ON = frozenset({"1", "true", "on"})
_NO_BORDER = frozenset({"none", "nil"})
Said = dict[str, Any]


def _first(element: Element, *names: str) -> str | None:
    for name in names:
        value = element.get(w(name))
        if value is not None:
            return value
    return None


def _indent(element: Element) -> Said:
    said: Said = {
        "left": points(_first(element, "left", "start")),
        "right": points(_first(element, "right", "end")),
        "left_chars": whole(_first(element, "leftChars", "startChars")),
        "right_chars": whole(_first(element, "rightChars", "endChars")),
        "first_line": points(_first(element, "firstLine")),
        "first_line_chars": whole(_first(element, "firstLineChars")),
    }
    hanging = points(_first(element, "hanging"))
    if hanging is not None:
        said["first_line"] = -hanging
    hanging_chars = whole(_first(element, "hangingChars"))
    if hanging_chars:
        said["first_line_chars"] = -hanging_chars
    return {field: value for field, value in said.items() if value is not None}


def _spacing(element: Element) -> Said:
    said: Said = {
        "before": points(_first(element, "before")),
        "after": points(_first(element, "after")),
        "before_lines": whole(_first(element, "beforeLines")),
        "after_lines": whole(_first(element, "afterLines")),
    }
    for edge in ("before", "after"):
        auto = _first(element, f"{edge}Autospacing")
        if auto is not None:
            said[f"{edge}_auto"] = auto in _ON
    line = points(_first(element, "line"))
    if line is not None:
        rule = _RULES.get(_first(element, "lineRule") or "auto", LineRule.MULTIPLE)
        said["line_rule"] = rule
        said["line"] = line / 12 if rule is LineRule.MULTIPLE else abs(line)
    return {field: value for field, value in said.items() if value is not None}


def _borders(element: Element) -> Said:
    said: Said = {}
    for edge, field in (("top", "rule_above"), ("bottom", "rule_below")):
        border = element.find(w(edge))
        if border is not None:
            said[field] = border.get(VAL, "none") not in _NO_BORDER
    return said


def _numbering(element: Element) -> Said:
    said: Said = {}
    number, level = element.find(w("numId")), element.find(w("ilvl"))
    if number is not None:
        said["numbering"] = number.get(VAL)
    if level is not None:
        said["level"] = whole(level.get(VAL))
    return said


def _tabs(element: Element) -> Said:
    stops = [(points(tab.get(w("pos"))), tab.get(VAL, "left")) for tab in element]
    return {"tabs": tuple(sorted((at, kind) for at, kind in stops if at is not None))}


def _switch(field: str) -> Callable[[Element], Said]:
    return lambda element: {field: is_on(element)}


_READERS: dict[str, Callable[[Element], Said]] = {
    w("pStyle"): lambda element: {"style": element.get(VAL)},
    w("jc"): lambda element: {"align": ALIGNS.get(element.get(VAL, ""))},
    w("ind"): _indent,
    w("spacing"): _spacing,
    w("pBdr"): _borders,
    w("pageBreakBefore"): _switch("page_break_before"),
    w("contextualSpacing"): _switch("contextual"),
    w("numPr"): _numbering,
    w("framePr"): lambda element: {"frame_align": ALIGNS.get(element.get(w("xAlign"), ""))},
    w("tabs"): _tabs,
}
_OLD = f"{w('pPrChange')}/{PPR}"


def read_para_props(ppr: Element | None, *, before_changes: bool) -> ParaProps:
    """Read one ``w:pPr``; ``before_changes`` takes what it said before a tracked change."""
    if ppr is None:
        return NOTHING
    if before_changes:
        old = ppr.find(_OLD)
        ppr = ppr if old is None else old
    said: Said = {}
    for child in ppr:
        reader = _READERS.get(child.tag)
        if reader is not None:
            said.update(reader(child))
    return ParaProps(**said) if said else NOTHING


def over(upper: ParaProps, lower: ParaProps) -> ParaProps:
    """What holds when ``upper`` speaks first and ``lower`` where it is silent; tabs add up."""
    if upper == NOTHING:
        return lower
    merged = ParaProps._make(
        [low if up is None else up for up, low in zip(upper, lower, strict=True)]
    )
    if upper.tabs is None or lower.tabs is None:
        return merged
    stops = {**dict(lower.tabs), **dict(upper.tabs)}
    return merged._replace(tabs=tuple(sorted(stops.items())))
