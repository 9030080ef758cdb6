"""The two chips: a figure with its source, a cited document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple


class Row(NamedTuple):
    """A line of what a chip shows when it is pointed at."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FigureChip:
    """A figure in prose; ``aside`` says in words what is the matter with it, if anything."""

    wording: str
    url: str
    head: str = ""
    about: str = ""
    rows: Sequence[Row] = ()
    aside: str = ""

    is_citation = False

    @property
    def css(self) -> str:
        """Its classes."""
        return "fig fig--moved" if self.aside else "fig"


@dataclass(frozen=True, slots=True)
class CitationChip:
    """A cited document: known, unknown to the register, contradicting it, or no longer in force."""

    wording: str
    url: str
    state: Literal["", "unknown", "bad", "old"] = ""
    head: str = ""
    about: str = ""
    rows: Sequence[Row] = ()
    aside: str = ""

    is_citation = True

    @property
    def css(self) -> str:
        """Its classes."""
        return f"cit cit--{self.state}" if self.state else "cit"
