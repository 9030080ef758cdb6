"""What else of a Word file holds the same letters, or says that they may not be changed."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from tongket.files.docx_read.drawings import ALTERNATIVES, CHOICE, FALLBACK
from tongket.files.docx_read.names import SDT, VAL, w
from tongket.files.in_place.letters import TEXT

_PROPERTIES = w("sdtPr")
# Word fills these from data kept elsewhere in the file: what is changed in the text would be lost.
_BINDINGS = (
    w("dataBinding"),
    "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding",
)
_LOCK = w("lock")
_CLOSED = frozenset({"contentLocked", "sdtContentLocked"})


def is_closed(element: Element) -> bool:
    """Whether a content control around it is locked, or is filled from data."""
    return any(_closes(control) for control in element.iterancestors(SDT))


def _closes(control: Element) -> bool:
    properties = control.find(_PROPERTIES)
    if properties is None:
        return False
    lock = properties.find(_LOCK)
    locked = lock is not None and lock.get(VAL) in _CLOSED
    return locked or any(properties.find(name) is not None for name in _BINDINGS)


def copies(element: Element) -> Iterator[Element | None]:
    """The same letters in the form that older programs show; ``None`` where that form differs."""
    for choice in element.iterancestors(CHOICE):
        outer = choice.getparent()
        fallback = outer.find(FALLBACK) if outer is not None and outer.tag == ALTERNATIVES else None
        old = [] if fallback is None else [*fallback.iter(TEXT)]
        if old:
            new = [*choice.iter(TEXT)]
            same = [one.text for one in new] == [one.text for one in old]
            yield old[new.index(element)] if same and element in new else None
