"""Automatic list numbers: the numbering part, and counting through the document."""

import re
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.text.pattern import Pattern
from tongket.files import number_formats
from tongket.files.docx_read import para_props, run_props
from tongket.files.docx_read.measures import is_on, val, whole
from tongket.files.docx_read.names import PPR, RPR, w
from tongket.files.docx_read.para_props import ParaProps, read_para_props
from tongket.files.docx_read.run_props import RunProps, Theme, read_run_props
from tongket.files.symbols import bullet, is_symbol_font

_PLACE = Pattern("%([1-9])")
_AFTER = {"space": " ", "nothing": ""}
_LEVELS = 9


class Level(NamedTuple):
    """One level of a list."""

    start: int = 1
    number_format: str = "decimal"
    custom: str = ""
    text: str = ""
    after: str = "\t"
    restart: int | None = None  # restarts after a paragraph above this level; 0 never
    all_decimal: bool = False
    style: str | None = None
    paragraph: ParaProps = para_props.NOTHING
    letters: RunProps = run_props.NOTHING

    def write(self, count: int) -> str:
        """The count in this level's format."""
        if self.number_format == "custom":
            return number_formats.custom(count, self.custom)
        return number_formats.written(count, self.number_format)


class ListUse(NamedTuple):
    """One ``w:num``: which counters it moves, its levels, and where it starts anew."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Label(NamedTuple):
    """A list number as printed, what separates it from the text, and its level's words."""

    text: str
    after: str
    level: Level

    @property
    def in_symbol_font(self) -> bool:
        """A bullet from a font of pictures: its font says nothing about the text."""
        return is_symbol_font(self.level.letters.ascii_font)


class Numbering:
    """The lists of a document, with the counters of one reading."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self._theme = theme
        self._uses: dict[str, ListUse] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        abstracts = {
            element.get(w("abstractNumId"), ""): element
            for element in root.iterfind(w("abstractNum"))
        }
        styled = {
            val(link): element
            for element in abstracts.values()
            if (link := element.find(w("styleLink"))) is not None
        }
        for number in root.iterfind(w("num")):
            id_ = val(number.find(w("abstractNumId"))) or ""
            abstract = abstracts.get(id_)
            if abstract is None:
                continue
            # A list that only names a list style takes the levels of that style's list.
            borrowed = styled.get(val(abstract.find(w("numStyleLink"))))
            levels = self._levels(abstract if borrowed is None else borrowed)
            self._uses[number.get(w("numId"), "")] = self._use(number, id_, levels)

    def _levels(self, parent: Element) -> dict[int, Level]:
        return {
            index: self._level(element)
            for element in parent.iterfind(w("lvl"))
            if (index := whole(element.get(w("ilvl")))) is not None and 0 <= index < _LEVELS
        }

    def _use(self, number: Element, counters: str, levels: dict[int, Level]) -> ListUse:
        starts = {}
        levels = dict(levels)
        for override in number.iterfind(w("lvlOverride")):
            index = whole(override.get(w("ilvl")))
            start = whole(val(override.find(w("startOverride"))))
            if index is not None and start is not None:
                starts[index] = start
            levels.update(self._levels(override))
        return ListUse(counters, levels, starts)

    def _level(self, element: Element) -> Level:
        number_format = element.find(f".//{w('numFmt')}")
        after, legal = element.find(w("suff")), element.find(w("isLgl"))
        start, restart = (whole(val(element.find(w(name)))) for name in ("start", "lvlRestart"))
        return Level(
            start=1 if start is None else start,
            number_format=val(number_format) or "decimal",
            custom="" if number_format is None else number_format.get(w("format"), ""),
            text=val(element.find(w("lvlText"))) or "",
            after=_AFTER.get(val(after) or "tab", "\t"),
            restart=restart,
            all_decimal=legal is not None and is_on(legal),
            style=val(element.find(w("pStyle"))),
            paragraph=read_para_props(element.find(PPR), before_changes=False),
            letters=read_run_props(element.find(RPR), self._theme, before_changes=False),
        )

    def level(self, number: str | None, index: int) -> Level | None:
        """A level of a list, without counting."""
        use = self._uses.get(number or "")
        return None if use is None else use.levels.get(index)

    def level_of_style(self, number: str | None, style: str | None) -> int:
        """Which level of the list a paragraph style is tied to; the outermost if none is."""
        use = self._uses.get(number or "")
        levels = {} if use is None else use.levels
        return next((i for i, level in levels.items() if style and level.style == style), 0)

    def count(self, number: str | None, index: int) -> Label | None:
        """Count one paragraph of a list and write its number."""
        use = self._uses.get(number or "")
        if use is None or number is None or index not in use.levels:
            return None
        counts = self._counts.setdefault(use.counters, {})
        self._advance(number, use, counts, index)
        level = use.levels[index]
        return Label(_label(use.levels, counts, index), level.after, level)

    def _advance(self, number: str, use: ListUse, counts: dict[int, int], index: int) -> None:
        is_new = index in use.starts and (number, index) not in self._started
        if is_new or index not in counts:
            self._started.add((number, index))
            counts[index] = use.starts.get(index, use.levels[index].start)
        else:
            counts[index] += 1
        for deeper in [i for i in counts if i > index]:
            level = use.levels.get(deeper)
            restart = deeper if level is None or level.restart is None else level.restart
            if index < restart:
                del counts[deeper]


def _label(levels: dict[int, Level], counts: dict[int, int], index: int) -> str:
    level = levels[index]
    if level.number_format == "bullet":
        return bullet(level.text, level.letters.ascii_font)

    def written(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        other = levels.get(at)
        if other is None or at > index:
            return ""
        count = counts.setdefault(at, other.start)
        return str(count) if level.all_decimal else other.write(count)

    return _PLACE.sub(written, level.text)
