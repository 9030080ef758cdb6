"""Lists: what their styles say, and counting through nested items."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.number_formats import written
from tongket.files.odt_read.names import LIST_FORMAT, fo, points, style, text, whole
from tongket.files.odt_read.props import NO_PARAGRAPH, ParaProps
from tongket.files.symbols import bullet

_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
    "01, 02, 03, ...": "decimalZero",
}
_AFTER = {"space": " ", "nothing": ""}
_LEVELS = 10
_BULLET = text("list-level-style-bullet")
_KINDS = frozenset({text("list-level-style-number"), _BULLET, text("outline-level-style")})


class Level(NamedTuple):
    """One level of a list style."""

    number_format: str = "none"
    bullet: str | None = None
    prefix: str = ""
    suffix: str = ""
    pattern: str | None = None  # "%1%.%2%." where the file gives one
    shown: int = 1  # how many levels the number shows
    start: int = 1
    after: str = "\t"
    letters: str | None = None  # text style of the label
    font: str | None = None
    paragraph: ParaProps = NO_PARAGRAPH


Levels = dict[int, Level]  # from 1


def read_lists(*parents: Element | None) -> dict[str, Levels]:
    """The list styles by name; the outline of headings under an empty name."""
    found: dict[str, Levels] = {}
    for parent in parents:
        if parent is None:
            continue
        for element in parent.iterfind(text("list-style")):
            found[element.get(style("name"), "")] = _levels(element)
        outline = parent.find(text("outline-style"))
        if outline is not None:
            found[""] = _levels(outline)
    return found


def _levels(parent: Element) -> Levels:
    return {
        index: _level(element)
        for element in parent
        if element.tag in _KINDS
        and (index := whole(element.get(text("level")))) is not None
        and 1 <= index <= _LEVELS
    }


def _level(element: Element) -> Level:
    properties = element.find(style("list-level-properties"))
    alignment = None if properties is None else properties.find(style("list-level-label-alignment"))
    letters = element.find(style("text-properties"))
    followed = "" if alignment is None else alignment.get(text("label-followed-by"), "")
    return Level(
        number_format=_FORMATS.get(element.get(style("num-format"), ""), "decimal"),
        bullet=element.get(text("bullet-char"), "") if element.tag == _BULLET else None,
        prefix=element.get(style("num-prefix"), ""),
        suffix=element.get(style("num-suffix"), ""),
        pattern=element.get(LIST_FORMAT),
        shown=whole(element.get(text("display-levels"))) or 1,
        start=1 if (start := whole(element.get(text("start-value")))) is None else start,
        after=_AFTER.get(followed, "\t"),
        letters=element.get(text("style-name")),
        font=None if letters is None else letters.get(style("font-name")),
        paragraph=_indents(alignment),
    )


def _indents(alignment: Element | None) -> ParaProps:
    if alignment is None:
        return NO_PARAGRAPH
    return ParaProps(
        left=points(alignment.get(fo("margin-left"))),
        first_line=points(alignment.get(fo("text-indent"))),
    )


@dataclass(slots=True)
class Counters:
    """How far the levels of one list have counted."""

    counts: dict[int, int] = field(default_factory=dict)

    def count(self, levels: Levels, depth: int, start: int | None) -> str:
        """Count one item and write its number."""
        for deeper in [level for level in self.counts if level > depth]:
            del self.counts[deeper]
        level = levels.get(depth, Level())
        before = self.counts.get(depth, level.start - 1)
        self.counts[depth] = before + 1 if start is None else start
        return self._label(levels, depth)

    def _label(self, levels: Levels, depth: int) -> str:
        level = levels.get(depth, Level())
        if level.bullet is not None:
            return level.prefix + bullet(level.bullet, level.font) + level.suffix.rstrip(" ")
        if level.number_format == "none":
            return (level.prefix + level.suffix).strip()
        if level.pattern is not None:
            label = level.pattern
            for index in range(1, _LEVELS + 1):
                label = label.replace(f"%{index}%", self._number(levels, index))
            return label
        first = max(1, depth - level.shown + 1)
        numbers = [self._number(levels, index) for index in range(first, depth + 1)]
        return level.prefix + ".".join(filter(None, numbers)) + level.suffix

    def _number(self, levels: Levels, index: int) -> str:
        level = levels.get(index, Level())
        return written(self.counts.get(index, level.start), level.number_format)


class Lists:
    """The counters of all lists of a story: which list goes on with which."""

    def __init__(self, styles: dict[str, Levels]) -> None:
        self.styles = styles
        self._by_id: dict[str, Counters] = {}
        self._by_style: dict[str, Counters] = {}

    def counters(self, element: Element, style_name: str, id_: str | None) -> Counters:
        """The counters of an outermost list that begins here."""
        followed = element.get(text("continue-list"))
        if followed is not None and followed in self._by_id:
            counters = self._by_id[followed]
        elif element.get(text("continue-numbering")) == "true":
            counters = self._by_style.get(style_name) or Counters()
        else:
            counters = Counters()
        self._by_style[style_name] = counters
        if id_ is not None:
            self._by_id[id_] = counters
        return counters

    def outline(self) -> Counters:
        """The counters of the headings."""
        return self._by_style.setdefault("", Counters())
