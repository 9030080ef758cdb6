"""Reading back where letters and strokes stand on the pages of a PDF, in mm from the top left."""

import io
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import pdfplumber

MM = 25.4 / 72


class Letter(NamedTuple):
    """One visible letter: pen positions, baseline, size in points, style of its font."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    style: str


class Stroke(NamedTuple):
    """A straight line."""

    left: float
    right: float
    y: float
    thickness: float


class Found(NamedTuple):
    """Words found on a page."""

    left: float
    width: float
    baseline: float
    size: float
    styles: frozenset[str]

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def centre(self) -> float:
        return self.left + self.width / 2


def _style(font: str) -> str:
    name = font.rpartition("-")[2] if "-" in font else "Regular"
    return {"Bold": "bold", "Italic": "italic", "BoldItalic": "bold italic"}.get(name, "upright")


class PageInk:
    """One page."""

    def __init__(self, page: Any) -> None:
        self._page = page

    @cached_property
    def letters(self) -> list[Letter]:
        """All letters that leave ink, from top to bottom and left to right."""
        height = float(self._page.height)
        found = [
            Letter(
                char["text"],
                char["x0"] * MM,
                char["x1"] * MM,
                (height - char["matrix"][5]) * MM,
                char["size"],
                _style(char["fontname"]),
            )
            for char in self._page.chars
            if char["text"].strip()
        ]
        return sorted(found, key=lambda one: (round(one.baseline, 1), one.left))

    @cached_property
    def rows(self) -> dict[float, list[Letter]]:
        """Letters by baseline."""
        rows: dict[float, list[Letter]] = {}
        for letter in self.letters:
            rows.setdefault(round(letter.baseline, 1), []).append(letter)
        return rows

    @cached_property
    def strokes(self) -> list[Stroke]:
        """All level lines, whether drawn as lines or as flat boxes."""
        lines = [
            Stroke(
                line["x0"] * MM,
                line["x1"] * MM,
                (line["top"] + line["bottom"]) / 2 * MM,
                line["linewidth"],
            )
            for line in self._page.lines
            if abs(line["top"] - line["bottom"]) < 0.01
        ]
        return sorted(lines, key=lambda stroke: (stroke.y, stroke.left))

    @cached_property
    def walls(self) -> list[float]:
        """Where upright lines stand."""
        upright = [line for line in self._page.lines if abs(line["x0"] - line["x1"]) < 0.01]
        return sorted({round(line["x0"] * MM, 2) for line in upright})

    def find(self, words: str) -> list[Found]:
        """Every place where the words stand on one line, whatever spaces are between them."""
        wanted = "".join(words.split())
        return list(self._search(wanted))

    def _search(self, wanted: str) -> Iterator[Found]:
        for row in self.rows.values():
            text = "".join(letter.text for letter in row)
            at = text.find(wanted)
            while at >= 0:
                part = row[at : at + len(wanted)]
                yield Found(
                    part[0].left,
                    part[-1].right - part[0].left,
                    part[0].baseline,
                    part[0].size,
                    frozenset(letter.style for letter in part),
                )
                at = text.find(wanted, at + 1)


def pages(pdf: bytes) -> list[PageInk]:
    """The pages of a file."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        inked = [PageInk(page) for page in opened.pages]
        for page in inked:
            _ = (page.letters, page.strokes, page.walls)
        return inked
