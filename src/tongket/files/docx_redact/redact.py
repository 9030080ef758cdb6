"""Making the public copy of a .docx: settle, read, decide, write labels, look once more."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from tongket.core.check.masking import Masking, Wish, mask
from tongket.core.check.masking_edits import edited
from tongket.core.law.reading import read_through
from tongket.files.docx_redact.aside import aside_words, sweep
from tongket.files.docx_redact.book import Book
from tongket.files.docx_redact.changes import settle_changes
from tongket.files.docx_redact.fields import FieldFound, settle_fields
from tongket.files.docx_redact.letters import paragraphs, write_labels
from tongket.files.docx_redact.traces import drop_hidden, drop_orphans, hidden_styles, wipe_traces
from tongket.files.options import ReadOptions, Tracked
from tongket.files.read import read_bytes
from tongket.files.safe import open_package
from tongket.files.unreadable import Refused, unreadable

_STRICT = b"http://purl.oclc.org/ooxml/"
_DEFAULTS = ReadOptions()


class NotInPlace(Exception):
    """The letters of this file cannot be edited where they stand; it must be set anew."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A public copy, what is masked in it, and what was left behind or could not be looked into."""

    data: bytes
    masking: Masking
    text: str  # that the places of the masks are in
    notes: Mapping[str, int] = field(default_factory=dict)


def redact_docx(
    data: bytes, name: str, wish: Wish | None = None, options: ReadOptions = _DEFAULTS
) -> Redacted:
    """The public copy of a .docx; raises ``Unreadable`` and ``NotInPlace``.

    Tracked changes are settled as ``options`` say, comments and hidden words are gone.
    """
    try:
        prepared = _Prepared(data, options)
    except Refused as refused:
        raise unreadable(name, refused) from refused
    source = read_bytes(prepared.packed(), name, ReadOptions(legacy=options.legacy))
    if any(warning.startswith("legacy-") for warning in source.warnings):
        raise NotInPlace(name)
    masking = mask(read_through(source), prepared.aside(), wish)
    prepared.write(masking)
    notes = {code: count for code, count in prepared.notes.items() if count}
    return Redacted(prepared.packed(), masking, source.text, notes)


class _Prepared:
    """A file without a trace of its making, ready to be read and written over."""

    def __init__(self, data: bytes, options: ReadOptions) -> None:
        package = open_package(data)
        if _STRICT in (package.read("_rels/.rels") or b""):
            raise NotInPlace
        self._book = Book(package)
        self.notes = self._book.removed
        self._links: list[FieldFound] = []
        hidden = hidden_styles(self._book.root_of("styles"))
        for root in self._book.roots():
            self._settle(root, options.tracked, hidden)
        self._drop_orphans()
        self._book.drop_unlinked()
        if pictures := self._book.pictures():
            self.notes["pictures"] = pictures

    def packed(self) -> bytes:
        """The file as it is now."""
        return self._book.packed()

    def aside(self) -> list[str]:
        """Words that are in the file and not on the paper."""
        words = [self._book.title]
        for part in self._book.parts.values():
            words += [link.target for link in part.links if link.external]
            words += aside_words(part.root) if part.root is not None else ()
        words += [link.instruction for link in self._links]
        return [one for one in dict.fromkeys(words) if one.strip()]

    def write(self, masking: Masking) -> None:
        """Write every label, and take out every link that leads to what is masked."""
        for link in self._links:
            if masking.edits_for(link.instruction) or "file:" in link.instruction.lower():
                link.freeze()
        for part in self._book.parts.values():
            for target in [link for link in part.links if link.external]:
                if masking.edits_for(target.target):
                    self._book.drop_link(part, target)
        for root in self._book.roots():
            for paragraph in [*paragraphs(root)]:
                write_labels(paragraph, masking.edits_for)
            sweep(root, lambda words: edited(words, masking.edits_for(words)))
        title = self._book.title
        self._book.title = edited(title, masking.edits_for(title))

    def _settle(self, root: Element, tracked: Tracked, hidden: frozenset[str]) -> None:
        settle_changes(root, tracked)
        wipe_traces(root, self.notes)
        drop_hidden(root, hidden, self.notes)
        self._links += settle_fields(root)

    def _drop_orphans(self) -> None:
        stories = [*self._book.roots()]
        for kind in ("footnotes", "endnotes"):
            notes = self._book.root_of(kind)
            if notes is not None:
                drop_orphans(notes, stories)
