"""Everything the stories of one OpenDocument text share while they are read."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.odt_read.lists import Lists
from tongket.files.odt_read.props import ParaProps
from tongket.files.transcript import Transcript


class PageNumber(NamedTuple):
    """A page number: the props of its paragraph, and the tabs that stand before it."""

    paragraph: ParaProps
    tabs_before: int


class Changes(NamedTuple):
    """Tracked changes to be undone: insertions to leave out, deletions to show again."""

    insertions: frozenset[str]
    deletions: dict[str, list[Element]]


@dataclass(slots=True)
class Book:
    """One document under way."""

    lists: Lists
    legacy: LegacyFonts
    changes: Changes
    transcript: Transcript = field(default_factory=Transcript)
    notes: list[Element] = field(default_factory=list)
    page_numbers: list[PageNumber] = field(default_factory=list)
