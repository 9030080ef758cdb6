"""The style sheet: chains of ``basedOn`` worked out once each, and the theme's fonts."""

from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.docx_read import para_props, run_props
from tongket.files.docx_read.measures import val
from tongket.files.docx_read.names import PPR, RPR, TYPE, a, w
from tongket.files.docx_read.para_props import ParaProps, read_para_props
from tongket.files.docx_read.run_props import RunProps, Theme, read_run_props

_LONGEST_CHAIN = 32  # of basedOn; Word itself stops at ten
_THEME_FONTS = {"majorFont": "major", "minorFont": "minor"}
_THEME_KINDS = {"latin": ("Ascii", "HAnsi"), "cs": ("Bidi",), "ea": ("EastAsia",)}


def read_theme(root: Element | None) -> Theme:
    """The fonts that ``w:asciiTheme`` and its like stand for, by the names used there."""
    theme: Theme = {}
    if root is None:
        return theme
    for group, prefix in _THEME_FONTS.items():
        for kind, suffixes in _THEME_KINDS.items():
            font = root.find(f".//{a(group)}/{a(kind)}")
            if font is not None and font.get("typeface"):
                theme.update({prefix + suffix: font.get("typeface", "") for suffix in suffixes})
    return theme


class Condition(NamedTuple):
    """What a table style adds in the first row, last column and so on."""

    letters: RunProps
    paragraph: ParaProps


class Style(NamedTuple):
    """One style's own words, and the style it is based on."""

    name: str
    based_on: str | None
    letters: RunProps
    paragraph: ParaProps
    conditions: dict[str, Condition]


class ChainedParagraph(NamedTuple):
    """A paragraph style with everything it inherits; ``links`` run from the base to the style."""

    links: tuple[ParaProps, ...]
    whole: ParaProps


class Styles:
    """Asked by style id. An unknown id says nothing, as in Word.

    A sheet holds many more styles than a document uses, so each is read when it is first asked for.
    """

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self.theme = theme
        self.default_letters = run_props.NOTHING
        self.default_paragraph = para_props.NOTHING
        self.default_style: dict[str, str] = {}  # type of style -> id
        self._elements: dict[str, Element] = {}
        self._styles: dict[str, Style] = {}
        self._letters: dict[str, RunProps] = {}
        self._paragraphs: dict[str, ChainedParagraph] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = root.find(w("docDefaults"))
        if defaults is not None:
            rpr = defaults.find(f"{w('rPrDefault')}/{RPR}")
            ppr = defaults.find(f"{w('pPrDefault')}/{PPR}")
            self.default_letters = read_run_props(rpr, self.theme, before_changes=False)
            self.default_paragraph = read_para_props(ppr, before_changes=False)
        for element in root.iterfind(w("style")):
            id_ = element.get(w("styleId"))
            if id_ is None:
                continue
            self._elements[id_] = element
            if element.get(w("default"), "0") in {"1", "true", "on"}:
                self.default_style[element.get(TYPE, "paragraph")] = id_

    def _style(self, id_: str) -> Style:
        if id_ not in self._styles:
            element = self._elements[id_]
            self._styles[id_] = Style(
                val(element.find(w("name"))) or id_,
                val(element.find(w("basedOn"))),
                self._run_props(element),
                read_para_props(element.find(PPR), before_changes=False),
                self._conditions(element),
            )
        return self._styles[id_]

    def _conditions(self, element: Element) -> dict[str, Condition]:
        return {
            part.get(TYPE, ""): Condition(
                self._run_props(part), read_para_props(part.find(PPR), before_changes=False)
            )
            for part in element.iterfind(w("tblStylePr"))
        }

    def _run_props(self, element: Element) -> RunProps:
        return read_run_props(element.find(RPR), self.theme, before_changes=False)

    def _chain(self, id_: str | None) -> list[Style]:
        """From the style itself to its base; a circle ends where it closes."""
        chain: list[Style] = []
        while id_ in self._elements and len(chain) < _LONGEST_CHAIN:
            style = self._style(id_)
            if style in chain:
                break
            chain.append(style)
            id_ = style.based_on
        return chain

    def name(self, id_: str | None) -> str | None:
        """The name a person sees, the id where there is no such style."""
        return self._style(id_).name if id_ in self._elements else id_

    def letters(self, id_: str | None) -> RunProps:
        """What a style of any type says about letters, with all it inherits."""
        if id_ is None:
            return run_props.NOTHING
        if id_ not in self._letters:
            said = run_props.NOTHING
            for style in reversed(self._chain(id_)):
                said = run_props.over(style.letters, said)
            self._letters[id_] = said
        return self._letters[id_]

    def paragraph(self, id_: str | None) -> ChainedParagraph:
        """What a style says about paragraphs, with all it inherits."""
        key = id_ or ""
        if key not in self._paragraphs:
            links = tuple(style.paragraph for style in reversed(self._chain(id_)))
            whole = para_props.NOTHING
            for link in links:
                whole = para_props.over(link, whole)
            self._paragraphs[key] = ChainedParagraph(links, whole)
        return self._paragraphs[key]

    def conditions(self, id_: str | None) -> dict[str, Condition]:
        """The conditional parts of a table style, the nearest style winning whole parts."""
        found: dict[str, Condition] = {}
        for style in reversed(self._chain(id_)):
            found.update(style.conditions)
        return found
