"""Changing a Word file: only the elements that hold the letters, only in the parts that hold them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.check.finding import Edit
from tongket.core.text.spans import Span
from tongket.files.docx_read.parts import WordParts
from tongket.files.docx_read.reader import write_down
from tongket.files.in_place.copies import copies, is_closed
from tongket.files.in_place.letters import Letters, Share, shares
from tongket.files.in_place.splice import spliced
from tongket.files.in_place.trace import TracedTranscript
from tongket.files.in_place.unchangeable import SIGNED, Unchangeable
from tongket.files.in_place.zips import with_parts
from tongket.files.options import ReadOptions
from tongket.files.safe import open_package, plain_name
from tongket.files.unreadable import DAMAGED, Refused

_SIGNATURES = "_xmlsignatures/"


class Stroke(NamedTuple):
    """The smallest change: letters that go, and what comes in their place."""

    span: Span
    text: str


class WordManuscript:
    """A Word file under the hand; raises ``Refused`` and ``Unchangeable``."""

    def __init__(self, data: bytes, options: ReadOptions) -> None:
        package = open_package(data)
        if any(name.startswith(_SIGNATURES) for name in package):
            raise Unchangeable(SIGNED)
        self.data = data
        self._options = options
        self._trace = TracedTranscript()
        self._parts = WordParts(package)
        self.source = write_down(self._trace, self._parts, options)
        names = [name for name, _ in self._parts.taken]
        # One part that stands in the text twice (a header of two kinds of pages) has two readings.
        self._doubled = [root for name, root in self._parts.taken if names.count(name) > 1]

    def can(self, edit: Edit) -> bool:
        """Whether all letters of an edit are written in elements that may be changed."""
        return all(self._shares(stroke) is not None for stroke in strokes(edit, self.source.text))

    def edited(self, edits: Sequence[Edit]) -> "WordManuscript":
        """The same file with its edits made; they lie in order, and each of them can be made."""
        found: dict[Element, list[Share]] = {}
        for edit in edits:
            for stroke in strokes(edit, self.source.text):
                for share in self._shares(stroke) or ():
                    found.setdefault(share.letters.element, []).append(share)
        return WordManuscript(self._with(dict(_letters_of(found))), self._options)

    def _with(self, new: dict[Element, str | None]) -> bytes:
        anew: dict[str, bytes] = {}
        for name, root in self._parts.taken:
            changed = {at: new[one] for at, one in enumerate(root.iter()) if one in new}
            if changed:
                data = self._parts.package.read(name)
                if data is None:
                    raise Refused(DAMAGED, detail=name)
                anew[plain_name(name)] = spliced(data, changed)
        return with_parts(self.data, anew)

    def _shares(self, stroke: Stroke) -> list[Share] | None:
        """What a stroke changes in which elements; ``None`` when it cannot be made."""
        span, text = stroke
        if span.start == span.end:
            host = next(self._hosts(span.start), None)
            return None if host is None else [Share(host, span.moved(-host.start), text)]
        found = [*shares(span, text, self._trace.covered(span) or ())]
        makes = found and all(
            self._is_free(one.letters) and (one.letters.editable or not one.text) for one in found
        )
        return found if makes else None

    def _hosts(self, at: int) -> Iterator[Letters]:
        """Where letters may be put in: with the word that ends here, else with what begins here."""
        beside = self._trace.beside(at)
        if len(beside) == 2 and beside[0].text[-1].isspace():
            beside = beside[::-1]
        return (one for one in beside if one.editable and self._is_free(one))

    def _is_free(self, letters: Letters) -> bool:
        element = letters.element
        if element.getroottree().getroot() in self._doubled:
            return False
        return not is_closed(element) and None not in copies(element)


def strokes(edit: Edit, text: str) -> Iterator[Stroke]:
    """An edit without the letters that stay: letter by letter where their number stays too."""
    (start, end), new = edit.span, edit.text
    old = text[start:end]
    if len(old) == len(new):
        for at, (was, is_) in enumerate(zip(old, new, strict=True), start):
            if was != is_:
                yield Stroke(Span(at, at + 1), is_)
        return
    ahead = _alike(zip(old, new, strict=False))
    behind = _alike(zip(reversed(old[ahead:]), reversed(new[ahead:]), strict=False))
    yield Stroke(Span(start + ahead, end - behind), new[ahead : len(new) - behind])


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _letters_of(found: dict[Element, list[Share]]) -> Iterator[tuple[Element, str | None]]:
    """Every element that changes, its copies too, and its letters afterwards."""
    for element, changes in found.items():
        letters = changes[0].letters
        if not letters.editable:
            yield element, None
            continue
        text = letters.text
        for share in reversed(changes):
            text = text[: share.span.start] + share.text + text[share.span.end :]
        for copy in (element, *copies(element)):
            if copy is not None:
                yield copy, text
