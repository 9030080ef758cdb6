"""Reading a source through: what it says, whom it cites, which numbers it names."""

from dataclasses import dataclass

from tongket.core.doc.model import Document
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.text.nfc import Cleaned, clean
from tongket.core.text.numbers import NumberFound, find_numbers


@dataclass(frozen=True, slots=True)
class Reading:
    """One source read through; every span points into ``source.text``."""

    source: Source
    clean: Cleaned
    document: Document
    citations: tuple[Citation, ...]
    numbers: tuple[NumberFound, ...]

    @property
    def text(self) -> str:
        """The text exactly as read."""
        return self.source.text
