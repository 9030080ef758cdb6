"""Everything the stories of one document share while they are read."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.source import DrawnLine, Setting
from tongket.files.docx_read.drawings import Stroke
from tongket.files.docx_read.looks import LookBook
from tongket.files.docx_read.numbering import Numbering
from tongket.files.docx_read.para_props import ParaProps
from tongket.files.docx_read.settings import SettingBook
from tongket.files.docx_read.styles import Styles
from tongket.files.legacy_fonts import LegacyFonts
from tongket.files.transcript import Transcript

_ABOVE_THE_TEXT_MM = 1.5  # a line this high in its paragraph stands under the one before


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
    transcript: Transcript = field(default_factory=Transcript)
    sections: list[Element] = field(default_factory=list)
    page_fields: list[PageField] = field(default_factory=list)
    tables: int = 0
    _close: list[int] = field(default_factory=list)

    def next_table(self) -> int:
        """The number of the table that begins here."""
        self.tables += 1
        return self.tables - 1

    def draw(self, strokes: list[Stroke], index: int) -> None:
        """Note the lines drawn in paragraph ``index``, under the text they stand under."""
        for stroke in strokes:
            is_high = stroke.below_mm is not None and stroke.below_mm <= _ABOVE_THE_TEXT_MM
            is_blank = not self.transcript.text_of(index).strip()
            after = self._text_before(index) if is_high or is_blank else index
            self.transcript.lines.append(DrawnLine(after, stroke.width_mm))

    def _text_before(self, index: int) -> int:
        """The nearest paragraph above, in the same cell or story, that has letters."""
        paragraphs = self.transcript.paragraphs
        here = paragraphs[index]
        for earlier in range(index - 1, max(-1, index - 4), -1):
            there = paragraphs[earlier]
            if (there.story, there.cell) != (here.story, here.cell):
                break
            if self.transcript.text_of(earlier).strip():
                return earlier
        return index

    def keep_close(self, index: int) -> None:
        """Paragraph ``index`` drops the space to neighbours of its own style."""
        self._close.append(index)

    def settle_spaces(self) -> None:
        """Take away the space between paragraphs that their style keeps together."""
        paragraphs = self.transcript.paragraphs
        for index in self._close:
            here = paragraphs[index]
            changes: dict[str, float] = {}
            for other, space in ((index - 1, "before_pt"), (index + 1, "after_pt")):
                if 0 <= other < len(paragraphs):
                    there = paragraphs[other]
                    place = (there.story, there.cell, there.setting.style)
                    if place == (here.story, here.cell, here.setting.style):
                        changes[space] = 0.0
            if changes:
                setting: Setting = replace(here.setting, **changes)  # type: ignore[arg-type]
                paragraphs[index] = replace(here, setting=setting)
