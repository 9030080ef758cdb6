"""What repeats at the edge of every page: page numbers and running heads."""

import re
from collections import Counter
from collections.abc import Sequence

from tongket.core.doc.source import Story
from tongket.files.pdf_read.lines import Row

_NUMBER = re.compile(
    r"(?:[-–]\s*)?(?:Trang\s*|Page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–])?", re.IGNORECASE
)
_ZONE = 0.12  # of the height of the page
_FEWEST_PAGES = 3
_SHARE = 0.6


def running_lines(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> dict[int, Story]:
    """The story of every row (by ``id``) that belongs to the edge of its page."""
    found: dict[int, Story] = {}
    edges = [
        (page, story, row)
        for page, rows in enumerate(pages)
        for story, row in _outermost(rows, heights[page])
    ]
    texts = Counter((story, _worded(row)) for _, story, row in edges)
    needed = max(_FEWEST_PAGES, _SHARE * len(pages))
    for _, story, row in edges:
        if _is_number(row) or texts[story, _worded(row)] >= needed:
            found[id(row)] = story
    return found


def _outermost(rows: Sequence[Row], height: float) -> list[tuple[Story, Row]]:
    """The first and the last row, where they stand in the margins."""
    found = []
    if rows and rows[0].base > (1 - _ZONE) * height:
        found.append((Story.PAGE_HEADER, rows[0]))
    if len(rows) > 1 and rows[-1].base < _ZONE * height:
        found.append((Story.PAGE_FOOTER, rows[-1]))
    return found


def _worded(row: Row) -> str:
    """The text without its figures, which count up from page to page."""
    return re.sub(r"\d+", "#", " ".join(line.text for line in row.lines))


def _is_number(row: Row) -> bool:
    return len(row.lines) == 1 and _NUMBER.fullmatch(row.lines[0].text) is not None
