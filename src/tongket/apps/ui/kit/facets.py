"""Filters with counts, and the chips that say which are in force."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet and how many records it would leave."""

    value: str | int
    label: str
    count: int
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of choices; ``name`` is the parameter of the query string."""

    name: str
    legend: str
    choices: Sequence[Choice]
    more_url: str = ""
    more_label: str = ""


@dataclass(frozen=True, slots=True)
class FilterChip:
    """A filter in force."""

    name: str
    value: str | int
    label: str
    value_label: str
