"""Tables of the pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the key it sorts by (empty: it does not), its class (``num`` flush right)."""

    label: str
    key: str = ""
    css: str = ""


@dataclass(frozen=True, slots=True)
class Sorting:
    """How a column stands to the order asked for: ``next`` is what a click asks for."""

    is_on: bool
    aria: str
    next: str


def sorting_of(key: str, asked: str) -> Sorting:
    """From ``?sap=key`` or ``?sap=-key``: a click on the column in force turns the order round."""
    if asked == key:
        return Sorting(is_on=True, aria="ascending", next=f"-{key}")
    return Sorting(is_on=asked == f"-{key}", aria="descending", next=key)
