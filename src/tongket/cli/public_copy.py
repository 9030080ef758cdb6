"""Making the public copy of one document in the formats asked for, and proving it before it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tongket.cli.outputs import render
from tongket.core.check.masking import Masking, Wish, mask, still_standing
from tongket.core.check.masking_edits import edited, edited_source
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.law.reading import read_through
from tongket.core.text.nfc import clean
from tongket.core.text.words import Words
from tongket.files.docx_redact import NotInPlace, redact_docx
from tongket.files.in_place.encodings import as_written
from tongket.files.leaks import leaks
from tongket.files.options import ReadOptions
from tongket.files.read import read_bytes

_PLAIN = ("txt", "md")
SET_ANEW = "set-anew"


class StillThere(Exception):
    """Something that must be masked was found again in the copy; it is not kept."""

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__(places)
        self.places = places

    def words(self) -> Words:
        """Where it was found, and what to do."""
        return Words(
            "chưa che hết được dữ liệu cá nhân ({places}), không ghi tệp nào; mở và lưu lại tệp rồi thử lại, "
            "hoặc thêm --mask",
            "not everything could be masked ({places}), nothing was written; save the file anew and try "
            "again, or add --mask",
        ).fill(places=", ".join(self.places[:8]))


@dataclass(frozen=True, slots=True)
class PublicCopy:
    """The files of one public copy by their format, and what is masked in them."""

    files: Mapping[str, bytes]
    masking: Masking
    text: str  # that the places of the masks are in
    notes: Mapping[str, int] = field(default_factory=dict)


class Original(NamedTuple):
    """A file of the office: its bytes and what the reader made of them."""

    name: str
    data: bytes
    source: Source
    options: ReadOptions


def public_copy(original: Original, wish: Wish, formats: Sequence[str]) -> PublicCopy:
    """The copy in every format, proved; raises ``StillThere`` and what readers and writers raise."""
    made = _in_place(original, wish) if original.source.format == "docx" else None
    made = made or _set_anew(original, wish)
    asked = formats or [own_format(original.source)]
    files = {kind: made.data(kind) for kind in asked}
    for kind, data in files.items():
        _prove(data, kind, made.masking)
    return PublicCopy(files, made.masking, made.text, made.notes)


def own_format(source: Source) -> str:
    """The format that a copy has when none is asked for."""
    return source.format if source.format in ("docx", *_PLAIN) else "docx"


class _Made(NamedTuple):
    """A copy that can be had in any format."""

    masking: Masking
    source: Source  # already masked
    text: str  # before
    ready: Mapping[str, bytes]
    notes: Mapping[str, int]

    def data(self, kind: str) -> bytes:
        if kind in self.ready:
            return self.ready[kind]
        return render(recognise(self.source, clean(self.source.text)), kind)


def _in_place(original: Original, wish: Wish) -> _Made | None:
    """A .docx edited where its letters stand; ``None`` when that cannot be."""
    try:
        made = redact_docx(original.data, original.name, wish, original.options)
    except NotInPlace:
        return None
    source = read_bytes(made.data, original.name)
    return _Made(made.masking, source, made.text, {"docx": made.data}, made.notes)


def _set_anew(original: Original, wish: Wish) -> _Made:
    """Any other file: its words are masked and set on paper again; plain text stays plain."""
    source = original.source
    masking = mask(read_through(source), wish=wish)
    masked = edited_source(source, masking.edits)
    notes = {} if source.format in _PLAIN else {SET_ANEW: 1}
    ready = {}
    if source.format in _PLAIN:
        ready[source.format] = as_written(edited(source.text, masking.edits), original.data)
    return _Made(masking, masked, source.text, ready, notes)


def _prove(data: bytes, kind: str, masking: Masking) -> None:
    """Read the copy back as a stranger would, and look through its bytes."""
    back = read_through(read_bytes(data, f"copy.{kind}"))
    places = [one.label for one in still_standing(back, masking)]
    places += leaks(data, kind, masking)
    if places:
        raise StillThere(tuple(dict.fromkeys(places)))
