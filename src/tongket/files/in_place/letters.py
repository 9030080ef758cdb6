"""Letters scattered over the elements of a Word file, and an edit shared out among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.text.spans import Span
from tongket.files.docx_read.names import SPACE, a, m, w

TEXT, REMOVED_TEXT = w("t"), w("delText")
TEXTS = frozenset({TEXT, a("t"), m("t")})
_EDITABLE = TEXTS | {REMOVED_TEXT}
_STRIPPED = frozenset({TEXT, REMOVED_TEXT})
_XML_BLANKS = " \t\r\n"
_BLANKS = str.maketrans("\t\r\n", "   ")


@dataclass(slots=True)
class Letters:
    """Some letters from ``start`` on, and the element that holds or, as a tab does, means them."""

    element: Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """The first place after them."""
        return self.start + len(self.text)

    @property
    def editable(self) -> bool:
        """Whether letters are written in the element, so that others can be."""
        return self.element.tag in _EDITABLE


class Share(NamedTuple):
    """What an edit changes in one element: ``span`` of its letters into ``text``."""

    letters: Letters
    span: Span
    text: str

    def made(self) -> str:
        """The letters of the element after the change."""
        old = self.letters.text
        return old[: self.span.start] + self.text + old[self.span.end :]


def shown(element: Element) -> str:
    """What the text of an element says on paper: blanks at the ends count only where asked for."""
    text = element.text or ""
    if element.tag in _STRIPPED and element.get(SPACE) != "preserve":
        text = text.strip(_XML_BLANKS)
    return text.translate(_BLANKS)


def shares(span: Span, text: str, pieces: Sequence[Letters]) -> Iterator[Share]:
    """An edit, element by element: the first that can be written in takes all new letters.

    ``pieces`` are those that share letters with ``span``, in order.
    """
    host = next((piece for piece in pieces if piece.editable), next(iter(pieces), None))
    for piece in pieces:
        inside = Span(max(span.start, piece.start), min(span.end, piece.end)).moved(-piece.start)
        yield Share(piece, inside, text if piece is host else "")
