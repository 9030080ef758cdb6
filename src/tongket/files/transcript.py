"""What a reader writes down while it goes through a file, paragraph by paragraph."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
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

MOST_PARAGRAPHS = 200_000
MOST_LETTERS = 20_000_000


class Piece(NamedTuple):
    """Some letters of one look, inside the content control ``tag``."""

    text: str
    look: Look
    tag: str | None = None


class Place(NamedTuple):
    """Where a paragraph stands."""

    story: Story = Story.BODY
    cell: Cell | None = None
    page: int | None = None


PLAIN_SETTING = Setting()


class Transcript:
    """Collects paragraphs and joins them, one line feed between two, into a ``Source``."""

    def __init__(self) -> None:
        self.paragraphs: list[SourceParagraph] = []
        self.warnings: set[str] = set()
        self.lines: list[DrawnLine] = []
        self._texts: list[str] = []
        self._at = 0

    def write(
        self,
        pieces: Sequence[Piece],
        place: Place,
        setting: Setting = PLAIN_SETTING,
        label: str | None = None,
    ) -> int:
        """Add a paragraph; returns its index. ``pieces`` hold the label's letters too."""
        start = self._at
        runs = tuple(self._runs(pieces))
        text = "".join([piece.text for piece in pieces])
        self._texts.append(text)
        self._at = start + len(text) + 1
        if len(self._texts) > MOST_PARAGRAPHS or self._at > MOST_LETTERS:
            raise Refused(TOO_LONG)
        span = Span(start, start + len(text))
        self.paragraphs.append(
            SourceParagraph(span, runs, setting, place.story, place.cell, label, place.page)
        )
        return len(self.paragraphs) - 1

    def _runs(self, pieces: Sequence[Piece]) -> Iterable[Run]:
        at = self._at
        for (look, tag), alike in groupby(pieces, key=itemgetter(1, 2)):
            end = at + sum([len(piece.text) for piece in alike])
            if end > at:
                yield Run(Span(at, end), look, tag)
            at = end

    def text_of(self, index: int) -> str:
        """The letters of a paragraph written earlier."""
        return self._texts[index]

    def source(self, format: str, pages: Iterable[PageSetup] = ()) -> Source:
        """Everything written so far."""
        return Source(
            format,
            "\n".join(self._texts),
            tuple(self.paragraphs),
            tuple(pages),
            tuple(self.lines),
            tuple(sorted(self.warnings)),
        )
