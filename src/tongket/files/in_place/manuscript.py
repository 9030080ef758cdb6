"""A file whose letters can be changed where they stand."""

from collections.abc import Sequence
from typing import Protocol

from tongket.core.check.finding import Edit
from tongket.core.doc.source import Source
from tongket.files.in_place.plain import PlainManuscript
from tongket.files.in_place.unchangeable import OTHER_KIND, Unchangeable
from tongket.files.in_place.word import WordManuscript
from tongket.files.options import ReadOptions
from tongket.files.unreadable import Refused, unreadable

_PLAIN = frozenset({"txt", "md"})


class Manuscript(Protocol):
    """A file under the hand: what it says, and the same file with some of it changed."""

    @property
    def source(self) -> Source:
        """What the file says."""
        ...

    @property
    def data(self) -> bytes:
        """The file itself."""
        ...

    def can(self, edit: Edit, /) -> bool:
        """Whether an edit can be made without touching more than its letters."""
        ...

    def edited(self, edits: Sequence[Edit], /) -> "Manuscript":
        """The file with edits made that lie in order, none touching another, and can be made."""
        ...


def open_manuscript(data: bytes, name: str, source: Source, options: ReadOptions) -> Manuscript:
    """A file that was read as ``source``, ready to be changed.

    Raises ``Unchangeable`` and ``Unreadable``.
    """
    if source.format in _PLAIN:
        return PlainManuscript(source, data)
    if source.format != "docx":
        raise Unchangeable(OTHER_KIND.fill(format=source.format))
    try:
        return WordManuscript(data, options)
    except Refused as refused:
        raise unreadable(name, refused) from refused
