"""Everything the stories of one Word document share while they are read."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.docx_read.looks import LookBook
from tongket.files.docx_read.numbering import Numbering
from tongket.files.docx_read.para_props import ParaProps
from tongket.files.docx_read.settings import SettingBook
from tongket.files.docx_read.styles import Styles
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.transcript import Transcript


class PageField(NamedTuple):
    """A page number: the props of its paragraph, and the tabs that stand before it."""

    paragraph: ParaProps
    tabs_before: int


@dataclass(slots=True)
class Book:
    """One document under way."""

    styles: Styles
    numbering: Numbering
    looks: LookBook
    settings: SettingBook
    legacy: LegacyFonts
    before_changes: bool
    transcript: Transcript
    sections: list[Element] = field(default_factory=list)
    section_starts: list[int] = field(default_factory=list)  # first paragraphs, but the first
    page_fields: list[PageField] = field(default_factory=list)
