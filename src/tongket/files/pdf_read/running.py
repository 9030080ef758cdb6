"""What repeats at the edge of every page: page numbers and running heads."""

import re
from collections import Counter
from collections.abc import Sequence

from tongket.core.doc.source import Story
from tongket.core.text.pattern import Pattern
from tongket.files.pdf_read.lines import Row
from tongket.files.pdf_read.page import Page

_NUMBER = Pattern(
    r"(?:[-–]\s*)?(?:Trang\s*|Page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–])?",
    re.IGNORECASE,
)
_ZONE = 0.12  # of the height of the page
_FEWEST_PAGES = 3
_SHARE = 0.6


def running_rows(pages: Sequence[Page]) -> dict[int, Story]:
    """The story of every row (by ``id``) that belongs to the edge of its page."""
    edges = [(story, row) for page in pages for story, row in _outermost(page)]
    texts = Counter((story, _worded(row)) for story, row in edges)
    needed = max(_FEWEST_PAGES, _SHARE * len(pages))
    return {
        id(row): story
        for story, row in edges
        if _is_number(row) or texts[story, _worded(row)] >= needed
    }


def _outermost(page: Page) -> list[tuple[Story, Row]]:
    """The first and the last row, where they stand in the margins."""
    found = []
    zone = _ZONE * page.paper.height
    rows = [*page.rows, *page.notes]
    if rows and rows[0].base > page.paper.height - zone:
        found.append((Story.PAGE_HEADER, rows[0]))
    if len(rows) > 1 and rows[-1].base < zone:
        found.append((Story.PAGE_FOOTER, rows[-1]))
    return found


def _worded(row: Row) -> str:
    """The text without its figures, which count up from page to page."""
    return re.sub(r"\d+", "#", " ".join(line.text for line in row.lines))


def _is_number(row: Row) -> bool:
    return len(row.lines) == 1 and _NUMBER.fullmatch(row.lines[0].text) is not None
