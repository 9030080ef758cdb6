"""What a reader writes down while it goes through a file, paragraph by paragraph."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from tongket.core.doc.source import (
    Cell,
    DrawnLine,
    Look,
    PageSetup,
    Run,
    Setting,
    Source,
    SourceParagraph,
    Story,
)
from tongket.core.text.spans import Span
from tongket.files.unreadable import TOO_LONG, Refused

MOST_PARAGRAPHS = 150_000
MOST_LETTERS = 20_000_000


class Piece(NamedTuple):
    """Some letters of one look, inside the content control ``tag``.

    ``origin`` is whatever of the file they were read from, where the reader tells.
    """

    text: str
    look: Look
    tag: str | None = None
    origin: object = None


class Stroke(NamedTuple):
    """A straight horizontal line, and how far under the top of its paragraph it stands."""

    width_mm: float | None
    below_mm: float | None


class Place(NamedTuple):
    """Where a paragraph stands."""

    story: Story = Story.BODY
    cell: Cell | None = None
    page: int | None = None


PLAIN_SETTING = Setting()
_ABOVE_THE_TEXT_MM = 1.5  # a line this high in its paragraph stands under the one before
_FARTHEST_TEXT = 3  # paragraphs up


class Transcript:
    """Collects paragraphs and joins them, one line feed between two, into a ``Source``."""

    def __init__(self) -> None:
        self.paragraphs: list[SourceParagraph] = []
        self.warnings: set[str] = set()
        self.lines: list[DrawnLine] = []
        self._texts: list[str] = []
        self._at = 0
        self._close: list[int] = []
        self._tables = 0

    def write(
        self,
        pieces: Sequence[Piece],
        place: Place,
        setting: Setting = PLAIN_SETTING,
        label: str | None = None,
    ) -> int:
        """Add a paragraph; returns its index. ``pieces`` hold the label's letters too."""
        start = self._at
        self._at += sum([len(piece.text) for piece in pieces]) + 1
        if len(self._texts) >= MOST_PARAGRAPHS or self._at > MOST_LETTERS:
            raise Refused(TOO_LONG)
        runs = tuple(_runs(pieces, start))
        text = "".join([piece.text for piece in pieces])
        self._texts.append(text)
        span = Span(start, start + len(text))
        self.paragraphs.append(
            SourceParagraph(span, runs, setting, place.story, place.cell, label, place.page)
        )
        return len(self.paragraphs) - 1

    def next_table(self) -> int:
        """The number of the table that begins here."""
        self._tables += 1
        return self._tables - 1

    def draw(self, strokes: Iterable[Stroke], index: int) -> None:
        """Note the lines drawn in paragraph ``index``, under the text they stand under."""
        for stroke in strokes:
            is_high = stroke.below_mm is not None and stroke.below_mm <= _ABOVE_THE_TEXT_MM
            is_blank = not self._texts[index].strip()
            after = self._text_before(index) if is_high or is_blank else index
            width = None if stroke.width_mm is None else round(stroke.width_mm, 2)
            self.lines.append(DrawnLine(after, width))

    def _text_before(self, index: int) -> int:
        """The nearest paragraph above, in the same cell or story, that has letters."""
        here = self.paragraphs[index]
        for earlier in range(index - 1, max(-1, index - 1 - _FARTHEST_TEXT), -1):
            there = self.paragraphs[earlier]
            if (there.story, there.cell) != (here.story, here.cell):
                break
            if self._texts[earlier].strip():
                return earlier
        return index

    def break_page(self, index: int) -> None:
        """Paragraph ``index``, if there is one, begins a page."""
        if index < len(self.paragraphs):
            here = self.paragraphs[index]
            setting = here.setting._replace(page_break_before=True)
            self.paragraphs[index] = here._replace(setting=setting)

    def keep_close(self, index: int) -> None:
        """Paragraph ``index`` drops the space to neighbours of its own style."""
        self._close.append(index)

    def settle_spaces(self) -> None:
        """Take away the space between paragraphs that their style keeps together."""
        for index in self._close:
            here = self.paragraphs[index]
            setting = here.setting
            if self._same_style(index, index - 1):
                setting = setting._replace(before_pt=0.0)
            if self._same_style(index, index + 1):
                setting = setting._replace(after_pt=0.0)
            self.paragraphs[index] = here._replace(setting=setting)

    def _same_style(self, index: int, other: int) -> bool:
        if not 0 <= other < len(self.paragraphs):
            return False
        here, there = self.paragraphs[index], self.paragraphs[other]
        return (here.story, here.cell, here.setting.style) == (
            there.story,
            there.cell,
            there.setting.style,
        )

    def source(self, format: str, pages: Iterable[PageSetup] = ()) -> Source:
        """Everything written so far."""
        return Source(
            format,
            "\n".join(self._texts),
            tuple(self.paragraphs),
            tuple(pages),
            tuple(sorted(self.lines, key=attrgetter("after"))),
            tuple(sorted(self.warnings)),
        )


def _runs(pieces: Sequence[Piece], at: int) -> Iterable[Run]:
    """Stretches of one look and tag, from offset ``at`` on."""
    for (look, tag), alike in groupby(pieces, key=itemgetter(1, 2)):
        end = at + sum([len(piece.text) for piece in alike])
        if end > at:
            yield Run(Span(at, end), look, tag)
        at = end
