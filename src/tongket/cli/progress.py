"""A progress bar on standard error, only when a person waits for many files."""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TypeVar

from tongket.core.text.words import Language, Words

Item = TypeVar("Item")

FEW = 8  # fewer files are done before a bar could be read
DOING = Words("Đang đọc", "Reading")


def watched(items: Iterable[Item], total: int, *, language: Language) -> Iterator[Item]:
    """The same items, with a bar while they come."""
    if total < FEW or not sys.stderr.isatty():
        yield from items
        return
    # rich costs more to import than a small file costs to check, so it is loaded on demand.
    console = import_module("rich.console").Console(stderr=True)
    yield from import_module("rich.progress").track(
        items, total=total, description=DOING.into(language), console=console, transient=True
    )
