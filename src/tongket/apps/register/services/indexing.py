"""Where the register tells the search that documents changed."""

from collections.abc import Iterable


def index(document_ids: Iterable[int]) -> None:
    """Make these documents findable as they now are."""
