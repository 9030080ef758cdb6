"""The style sheet: named and automatic styles, worked out to looks and settings."""

from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, LineRule, Look, Setting
from tongket.core.layout.units import Pt
from tongket.files.odt_read.names import office, style, svg
from tongket.files.odt_read.props import (
    NO_LETTERS,
    Faces,
    LetterProps,
    ParaProps,
    letter_props,
    letters_over,
    para_props,
    paragraph_over,
)

_LONGEST_CHAIN = 32
_LAST_RESORT = ParaProps(
    align=Align.LEFT,
    left=0.0,
    right=0.0,
    first_line=0.0,
    before=0.0,
    after=0.0,
    line_rule=LineRule.MULTIPLE,
    line=1.0,
)


class Style(NamedTuple):
    """One style's own words."""

    name: str  # as people see it
    parent: str | None
    letters: LetterProps
    paragraph: ParaProps
    list_style: str | None
    master_page: str | None
    automatic: bool


class Paragraph(NamedTuple):
    """What a paragraph style says in the end."""

    letters: LetterProps
    list_style: str | None
    master_page: str | None


def read_faces(*roots: Element | None) -> Faces:
    """The families of the declared font faces."""
    return {
        face.get(style("name"), ""): face.get(svg("font-family"), "").strip("' ")
        for root in roots
        if root is not None
        for face in root.iterfind(f"{office('font-face-decls')}/{style('font-face')}")
    }


class Sheet:
    """Asked by family ("paragraph", "text") and style name. Unknown names say nothing."""

    def __init__(self, faces: Faces, common: Element | None, automatic: Element | None) -> None:
        self._faces = faces
        self._styles: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, Style] = {}
        self._paragraphs: dict[str | None, Paragraph] = {}
        self._settings: dict[tuple[str | None, ParaProps], tuple[ParaProps, Setting]] = {}
        self._letters: dict[tuple[str | None, LetterProps], LetterProps] = {}
        self._looks: dict[LetterProps, Look] = {}
        for parent, is_automatic in ((common, False), (automatic, True)):
            if parent is not None:
                self._read(parent, automatic=is_automatic)

    def _read(self, parent: Element, *, automatic: bool) -> None:
        for element in parent.iterfind(style("default-style")):
            read = self._style(element, automatic=automatic)
            self._defaults[element.get(style("family"), "")] = read
        for element in parent.iterfind(style("style")):
            key = (element.get(style("family"), ""), element.get(style("name"), ""))
            self._styles[key] = self._style(element, automatic=automatic)

    def _style(self, element: Element, *, automatic: bool) -> Style:
        name = element.get(style("display-name"), "") or element.get(style("name"), "")
        return Style(
            name,
            element.get(style("parent-style-name")),
            letter_props(element.find(style("text-properties")), self._faces),
            para_props(element.find(style("paragraph-properties"))),
            element.get(style("list-style-name")),
            element.get(style("master-page-name")) or None,
            automatic,
        )

    def _chain(self, family: str, name: str | None) -> list[Style]:
        """From the default through the parents to the style itself."""
        chain: list[Style] = []
        while name is not None and (family, name) in self._styles:
            found = self._styles[family, name]
            if found in chain or len(chain) >= _LONGEST_CHAIN:
                break
            chain.append(found)
            name = found.parent
        default = self._defaults.get(family)
        return [*([default] if default else []), *reversed(chain)]

    def paragraph(self, name: str | None) -> Paragraph:
        """What a paragraph style says about letters, lists and pages."""
        found = self._paragraphs.get(name)
        if found is None:
            letters = NO_LETTERS
            list_style = master_page = None
            for link in self._chain("paragraph", name):
                letters = letters_over(link.letters, letters)
                list_style = list_style if link.list_style is None else link.list_style
                master_page = link.master_page
            found = self._paragraphs[name] = Paragraph(letters, list_style, master_page)
        return found

    def master_page(self, family: str, name: str | None) -> str | None:
        """The page that starts with what is set in this style."""
        found = self._styles.get((family, name or ""))
        return None if found is None else found.master_page

    def setting(self, name: str | None, level: ParaProps) -> tuple[ParaProps, Setting]:
        """How a paragraph is set; a list level stands between named and automatic style."""
        key = (name, level)
        found = self._settings.get(key)
        if found is None:
            props = _LAST_RESORT
            chain = self._chain("paragraph", name)
            for link in (link for link in chain if not link.automatic):
                props = paragraph_over(link.paragraph, props)
            props = paragraph_over(level, props)
            for link in (link for link in chain if link.automatic):
                props = paragraph_over(link.paragraph, props)
            found = self._settings[key] = (props, _settled(props, _seen_name(chain)))
        return found

    def letters(self, name: str | None, under: LetterProps) -> LetterProps:
        """What a text style makes of the letters it is laid on."""
        key = (name, under)
        found = self._letters.get(key)
        if found is None:
            found = under
            for link in self._chain("text", name):
                found = letters_over(link.letters, found)
            self._letters[key] = found
        return found

    def look(self, letters: LetterProps) -> Look:
        """How letters look."""
        look = self._looks.get(letters)
        if look is None:
            colour = None if letters.colour == "auto" else letters.colour
            look = self._looks[letters] = Look(
                font=letters.font,
                size_pt=None if letters.size is None else round(letters.size, 2),
                bold=bool(letters.bold),
                italic=bool(letters.italic),
                underline=bool(letters.underline),
                capitals=bool(letters.capitals),
                colour=colour,
            )
        return look


def _seen_name(chain: list[Style]) -> str | None:
    return next((link.name for link in reversed(chain) if link.name and not link.automatic), None)


def _settled(props: ParaProps, name: str | None) -> Setting:
    return Setting(
        align=props.align,
        first_line_mm=_mm(props.first_line),
        left_mm=_mm(props.left),
        right_mm=_mm(props.right),
        before_pt=round(props.before or 0.0, 2),
        after_pt=round(props.after or 0.0, 2),
        line_rule=props.line_rule,
        line_value=None if props.line is None else round(props.line, 3),
        rule_above=bool(props.rule_above),
        rule_below=bool(props.rule_below),
        style=name,
        page_break_before=bool(props.page_break_before),
    )


def _mm(length_pt: float | None) -> float:
    return round(Pt(length_pt or 0.0).mm, 2)
