"""Paper, margins and page numbers of every section."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import Align, PageSetup, Story
from tongket.core.layout.units import Pt
from tongket.files.docx_read.book import PageField
from tongket.files.docx_read.measures import is_on, points
from tongket.files.docx_read.names import TYPE, r, w

_LETTER_PT = (612.0, 792.0)  # what Word takes where a file names no paper
_MARGIN_PT = 72.0
_REFERENCES = {
    Story.PAGE_HEADER: w("headerReference"),
    Story.PAGE_FOOTER: w("footerReference"),
}
_PLACES = {Story.PAGE_HEADER: "top", Story.PAGE_FOOTER: "bottom"}
_TAB_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


class Band(NamedTuple):
    """A page header or footer as read: its page numbers."""

    page_fields: Sequence[PageField]


class Bands(NamedTuple):
    """The headers and footers in force in one section, by story and type of page."""

    ids: dict[tuple[Story, str], str]

    def of(self, kind: str) -> list[tuple[Story, str]]:
        """The relationship ids for pages of one type ("default", "first", "even")."""
        return [(story, id_) for (story, page), id_ in self.ids.items() if page == kind]


def bands(section: Element, before: Bands | None) -> Bands:
    """What a section shows on its pages; what it does not name it takes from the one before."""
    ids = {} if before is None else dict(before.ids)
    for story, name in _REFERENCES.items():
        for reference in section.iterfind(name):
            id_ = reference.get(r("id"))
            if id_ is not None:
                ids[story, reference.get(TYPE, "default")] = id_
    return Bands(ids)


def page_setup(
    section: Element,
    shown: Bands,
    read: Callable[[Story, str], Sequence[PageField]],
) -> PageSetup:
    """One section's paper; ``read`` gives the page numbers of a header or footer."""
    paper, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    title_page = section.find(w("titlePg"))
    differs = title_page is not None and is_on(title_page)
    numbered = _first_number(shown, "default", read) or _first_number(shown, "even", read)
    first = _first_number(shown, "first", read) if differs else numbered
    place, align = numbered or (None, None)
    return PageSetup(
        width_mm=_mm(paper, "w", _LETTER_PT[0]),
        height_mm=_mm(paper, "h", _LETTER_PT[1]),
        top_mm=abs(_mm(margins, "top", _MARGIN_PT)),
        bottom_mm=abs(_mm(margins, "bottom", _MARGIN_PT)),
        left_mm=_mm(margins, "left", _MARGIN_PT) + _mm(margins, "gutter", 0.0),
        right_mm=_mm(margins, "right", _MARGIN_PT),
        header_mm=_mm(margins, "header", 36.0),
        different_first_page=differs,
        number_place=place,
        number_align=align,
        number_on_first_page=first is not None,
    )


def _first_number(
    shown: Bands, kind: str, read: Callable[[Story, str], Sequence[PageField]]
) -> tuple[str, Align] | None:
    for story, id_ in shown.of(kind):
        for page_field in read(story, id_):
            return _PLACES[story], number_align(page_field)
    return None


def number_align(page_field: PageField) -> Align:
    """Where on its line a page number stands: by frame, tab stop or paragraph."""
    props, tabs = page_field
    if props.frame_align is not None:
        return props.frame_align
    if tabs and props.tabs:
        stops = [kind for _, kind in props.tabs if kind != "clear"]
        kind = stops[min(tabs, len(stops)) - 1] if stops else "left"
        return _TAB_ALIGNS.get(kind, Align.LEFT)
    return props.align or Align.LEFT


def _mm(element: Element | None, name: str, silent_pt: float) -> float:
    length = None if element is None else points(element.get(w(name)))
    return round(Pt(silent_pt if length is None else length).mm, 2)
