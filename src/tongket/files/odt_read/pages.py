"""Paper, margins and page numbers of OpenDocument: master pages and their layouts."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, PageSetup, Story
from tongket.core.layout.units import Pt
from tongket.files.odt_read.book import PageNumber
from tongket.files.odt_read.names import GUTTER, fo, points, style, svg

_A4_PT = (595.3, 841.9)
_BANDS = {Story.PAGE_HEADER: "header", Story.PAGE_FOOTER: "footer"}
_PLACES = {Story.PAGE_HEADER: "top", Story.PAGE_FOOTER: "bottom"}
_TAB_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT}
ReadBand = Callable[[Story, Element], list[PageNumber]]


class Master(NamedTuple):
    """One master page, its layout, and the name of the master of the pages behind it."""

    element: Element
    layout: Element
    next: str


class Masters:
    """The master pages of a document by name."""

    def __init__(self, styles: Element) -> None:
        layouts = {
            element.get(style("name"), ""): element for element in styles.iter(style("page-layout"))
        }
        self._masters: dict[str, Master] = {}
        for element in styles.iter(style("master-page")):
            name = element.get(style("name"), "")
            layout = layouts.get(element.get(style("page-layout-name"), ""))
            if layout is not None:
                following = element.get(style("next-style-name")) or name
                self._masters[name] = Master(element, layout, following)

    def setups(self, used: list[str], read: ReadBand) -> Iterator[PageSetup]:
        """The set-ups of the masters that the text asks for, in order."""
        seen: set[str] = set()
        for name in used or list(self._masters)[:1]:
            master = self._masters.get(name)
            if master is None or name in seen:
                continue
            seen |= {name, master.next}
            following = self._masters.get(master.next, master)
            # A master that hands over to another after one page is a different first page.
            if following is master:
                yield _alone(master, read)
            else:
                yield _handing_over(master, following, read)


def _alone(master: Master, read: ReadBand) -> PageSetup:
    setup = _numbered(master, read)
    if not any(_band(master, story, "-first") is not None for story in _BANDS):
        return setup
    return setup._replace(
        different_first_page=True,
        number_on_first_page=_number(master, read, "-first") is not None,
    )


def _handing_over(first: Master, rest: Master, read: ReadBand) -> PageSetup:
    return _numbered(rest, read)._replace(
        different_first_page=True,
        number_on_first_page=_number(first, read) is not None,
    )


def _numbered(master: Master, read: ReadBand) -> PageSetup:
    found = _number(master, read)
    setup = _paper(master)
    if found is None:
        return setup
    place, align = found
    return setup._replace(number_place=place, number_align=align, number_on_first_page=True)


def _number(master: Master, read: ReadBand, kind: str = "") -> tuple[str, Align] | None:
    for story in _BANDS:
        for suffix in (kind, "-left") if not kind else (kind,):
            band = _band(master, story, suffix)
            for number in read(story, band) if band is not None else ():
                return _PLACES[story], number_align(number)
    return None


def _band(master: Master, story: Story, suffix: str = "") -> Element | None:
    band = master.element.find(style(_BANDS[story] + suffix))
    return None if band is None or band.get(style("display")) == "false" else band


def number_align(number: PageNumber) -> Align:
    """Where on its line a page number stands: by tab stop or paragraph."""
    props, tabs = number
    if tabs and props.tabs:
        return _TAB_ALIGNS.get(props.tabs[min(tabs, len(props.tabs)) - 1], Align.LEFT)
    return props.align or Align.LEFT


def _paper(master: Master) -> PageSetup:
    """The margins of the text: what a page header takes is part of the top margin."""
    properties = master.layout.find(style("page-layout-properties"))
    margin = {
        side: _length(properties, fo(f"margin-{side}"), _length(properties, fo("margin"), 0.0))
        for side in ("top", "bottom", "left", "right")
    }
    header = _taken(master, Story.PAGE_HEADER)
    return PageSetup(
        width_mm=_mm(_length(properties, fo("page-width"), _A4_PT[0])),
        height_mm=_mm(_length(properties, fo("page-height"), _A4_PT[1])),
        top_mm=_mm(margin["top"] + header),
        bottom_mm=_mm(margin["bottom"] + _taken(master, Story.PAGE_FOOTER)),
        left_mm=_mm(margin["left"] + _length(properties, GUTTER, 0.0)),
        right_mm=_mm(margin["right"]),
        header_mm=_mm(margin["top"]) if header else None,
    )


def _taken(master: Master, story: Story) -> float:
    """The height that a page header or footer takes away from the text, in points."""
    if _band(master, story) is None:
        return 0.0
    name = style("header-footer-properties")
    properties = master.layout.find(f"{style(_BANDS[story] + '-style')}/{name}")
    least = _length(properties, fo("min-height"), 0.0)
    return max(least, _length(properties, svg("height"), 0.0))


def _length(element: Element | None, name: str, silent: float) -> float:
    length = None if element is None else points(element.get(name))
    return silent if length is None else length


def _mm(length_pt: float) -> float:
    return round(Pt(length_pt).mm, 2)
