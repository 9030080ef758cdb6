"""What LibreOffice makes of our files: pages whose letters and strokes can be measured, in mm."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber
import pytest

MM = 25.4 / 72
SAME_LINE = 0.3  # mm


class Stretch(NamedTuple):
    """Some letters on one baseline: pen positions and where they stand."""

    text: str
    left: float
    right: float
    baseline: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


class Stroke(NamedTuple):
    """A horizontal line; ``y`` is its middle."""

    left: float
    right: float
    y: float


@dataclass
class Page:
    """One printed page."""

    letters: list[dict[str, Any]]
    strokes: list[Stroke]
    uprights: list[float]  # x of the vertical lines

    @cached_property
    def _visible(self) -> list[dict[str, Any]]:
        return [letter for letter in self.letters if not letter["text"].isspace()]

    def find(self, text: str) -> Stretch:
        """The first place where these letters follow each other, white space apart."""
        wanted = "".join(text.split())
        at = "".join(letter["text"] for letter in self._visible).find(wanted)
        assert at >= 0, f"not on the page: {text}"
        first, last = self._visible[at], self._visible[at + len(wanted) - 1]
        return Stretch(text, first["x0"] * MM, last["x1"] * MM, first["baseline"])

    @cached_property
    def lines(self) -> list[Stretch]:
        """The lines of the page from top to bottom, columns run together."""
        rows = groupby(
            sorted(self._visible, key=lambda letter: float(letter["baseline"])),
            key=lambda letter: round(letter["baseline"] / SAME_LINE),
        )
        found = []
        for _, row in rows:
            letters = sorted(row, key=lambda letter: float(letter["x0"]))
            found.append(_line(letters))
        return found

    @property
    def text(self) -> str:
        """All letters without white space."""
        return "".join(letter["text"] for letter in self._visible)


def _line(letters: list[dict[str, Any]]) -> Stretch:
    words = letters[0]["text"]
    for before, letter in pairwise(letters):
        gap = letter["x0"] - before["x1"] > letter["size"] / 8
        words += f" {letter['text']}" if gap else letter["text"]
    left, right = letters[0]["x0"] * MM, letters[-1]["x1"] * MM
    return Stretch(words, left, right, letters[0]["baseline"])


def _page(page: Any) -> Page:
    letters = [
        {**letter, "baseline": (float(page.height) - letter["matrix"][5]) * MM}
        for letter in page.chars
    ]
    strokes = [
        Stroke(shape["x0"] * MM, shape["x1"] * MM, (shape["top"] + shape["bottom"]) / 2 * MM)
        for shape in (*page.rects, *page.lines, *page.curves)
        if shape["bottom"] - shape["top"] < 2
    ]
    uprights = sorted(
        {round(edge["x0"] * MM, 2) for edge in page.edges if edge["orientation"] == "v"}
    )
    return Page(letters, strokes, uprights)


def printed(files: Mapping[str, bytes], folder: Path) -> dict[str, list[Page]]:
    """Every file printed by one LibreOffice, which needs seconds to start."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *sorted(folder.glob("*.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    pages = {}
    for name in files:
        with pdfplumber.open(folder / f"{name}.pdf") as pdf:
            pages[name] = [_page(page) for page in pdf.pages]
    return pages
