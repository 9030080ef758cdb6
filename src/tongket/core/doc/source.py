"""What a file holds, before anyone asks what it says: text, paragraphs, looks, the page.

Every reader makes one ``Source``. ``text`` is exactly as read (not normalised); everything else
points into it with spans, in code points. Paragraphs are separated by a line feed in ``text`` and
come in reading order; the cells of a table are paragraphs that know their cell.
"""

from enum import Enum
from typing import NamedTuple

from tongket.core.text.spans import Span


class Story(Enum):
    """Which part of the file a paragraph stands in."""

    BODY = "body"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text_box"


class Align(Enum):
    """How the lines of a paragraph meet the margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


class LineRule(Enum):
    """How the distance from line to line is given."""

    MULTIPLE = "multiple"  # of single spacing
    EXACT = "exact"  # points
    AT_LEAST = "at_least"  # points


class Look(NamedTuple):
    """How letters look. ``None`` means the file does not say (plain text, some PDF)."""

    font: str | None = None
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False  # set in capitals by format; the text itself keeps its case
    colour: str | None = None  # "RRGGBB", None for automatic


class Run(NamedTuple):
    """A stretch of letters of one look; ``tag`` is the content-control tag around it, if any."""

    span: Span
    look: Look
    tag: str | None = None


class Cell(NamedTuple):
    """Where in which table a paragraph stands; all counts from 0.

    ``columns`` says how many it spans; ``None``: the reader does not say.
    """

    table: int
    row: int
    column: int
    columns: int | None = None


class Setting(NamedTuple):
    """How a paragraph is set. Lengths in mm, spaces in points; ``None``: the file does not say."""

    align: Align | None = None
    first_line_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    line_rule: LineRule | None = None
    line_value: float | None = None
    rule_above: bool = False  # a border line over the paragraph
    rule_below: bool = False
    style: str | None = None
    page_break_before: bool = False


class SourceParagraph(NamedTuple):
    """One paragraph of the file. ``label`` is its automatic list number, also part of the text."""

    span: Span
    runs: tuple[Run, ...] = ()
    setting: Setting = Setting()
    story: Story = Story.BODY
    cell: Cell | None = None
    label: str | None = None
    page: int | None = None  # 1-based, where the format knows it (PDF)


class DrawnLine(NamedTuple):
    """A horizontal stroke (drawn shape or PDF path) that belongs to a paragraph."""

    after: int  # index of the paragraph it stands under
    width_mm: float | None = None


class PageSetup(NamedTuple):
    """Paper and margins in mm, and where page numbers stand."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float | None = None  # distance of the page header from the edge
    different_first_page: bool = False
    number_place: str | None = None  # "top" | "bottom"
    number_align: Align | None = None
    number_on_first_page: bool = False


class Source(NamedTuple):
    """One file as read. ``pages`` are the page set-ups of its sections, empty for plain text."""

    format: str  # "docx" | "pdf" | "odt" | "doc" | "rtf" | "txt" | "md"
    text: str
    paragraphs: tuple[SourceParagraph, ...]
    pages: tuple[PageSetup, ...] = ()
    lines: tuple[DrawnLine, ...] = ()
    warnings: tuple[str, ...] = ()  # stable codes, e.g. "tracked-changes", "comments", "macros"

    @property
    def has_layout(self) -> bool:
        """Whether paper, fonts and spacing are known, so that layout can be checked."""
        return bool(self.pages)


def from_text(text: str, format: str = "txt") -> Source:
    """A source from plain text: every line is a paragraph, offsets are the text's own."""
    paragraphs = []
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        paragraphs.append(SourceParagraph(Span(at, at + len(body))))
        at += len(line)
    return Source(format, text, tuple(paragraphs))
