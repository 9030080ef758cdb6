"""Documents to PDF/A-2a, drawn by typst with the fonts of this project and no others."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from tongket.core.doc.model import Document
from tongket.core.layout.measure import undrawable
from tongket.core.layout.plan import plan
from tongket.core.layout.sheet import Plan
from tongket.core.text.words import Words
from tongket.files.pdf_write.drawing import Asked, drawing, to_halve
from tongket.files.pdf_write.places import Drawing

_FILES = Path(__file__).resolve().parent.parent
TEMPLATE = _FILES / "typst" / "document.typ"
FONTS = _FILES / "fonts"
# PDF/A wants a moment of creation; this one says that nobody gave it.
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)

_UNDRAWABLE = Words(
    vi="Phông chữ của văn bản không có các ký tự: {letters}. Hãy thay bằng ký tự khác.",
    en="The fonts of the paper lack these characters: {letters}. Please replace them.",
)


class Undrawable(ValueError):
    """The document holds letters that the shipped fonts do not have (emoji, Chinese …).

    PDF/A wants every letter drawn; leaving one out would change an official text unseen.
    """

    def __init__(self, letters: Iterable[str]) -> None:
        self.letters = tuple(sorted(letters))
        super().__init__(self.words().en)

    def words(self) -> Words:
        """What is wrong, for the person at the screen."""
        shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in self.letters[:10])
        return _UNDRAWABLE.fill(letters=shown)


def write_pdf(document: Document, *, at: datetime | None = None) -> bytes:
    """A document as a PDF for reading, printing and the archive.

    The file is PDF/A-2a and PDF/UA-1: tagged, in Vietnamese, all fonts embedded. ``at`` becomes
    the moment of creation in its properties; the same document and moment give the same bytes.
    Raises ``Undrawable``.
    """
    return write_plan(plan(document), at=at)


def write_plan(planned: Plan, *, at: datetime | None = None) -> bytes:
    """The same for a document that is planned already.

    Where tables end is only known once they are drawn. When a total came to stand alone on a
    page, or the last block did, the table is halved above it and the paper drawn again.
    """
    halved: frozenset[str] = frozenset()
    while True:
        paper = _Paper(drawing(planned, halved))
        alone = to_halve(planned, paper.asked()) - halved
        if not alone:
            return paper.pdf(at)
        halved |= alone


@cache
def _fonts() -> typst.Fonts:
    """Ours alone: with those of the system the same input would give other pages elsewhere."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


class _Paper:
    """One drawing in the hands of typst, which keeps what it worked out for papers alike."""

    def __init__(self, drawn: Drawing) -> None:
        data = json.dumps(drawn, ensure_ascii=False)
        lacking = undrawable(data)
        if lacking:
            raise Undrawable(lacking)
        self._data = data
        self._compiler = typst.Compiler(
            TEMPLATE, root=TEMPLATE.parent, font_paths=_fonts(), sys_inputs={"plan": data}
        )

    def pdf(self, at: datetime | None) -> bytes:
        """The file, with its moment of creation."""
        moment = int((at or UNDATED).timestamp())
        pdf = self._compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=moment)
        assert isinstance(pdf, bytes)
        return pdf

    def asked(self) -> list[Asked]:
        """Where everything that the drawing marked came to stand."""
        if '"ask": "' not in self._data:
            return []
        found = json.loads(self._compiler.query("<asked>", field="value"))
        return [Asked(**one) for one in found]
