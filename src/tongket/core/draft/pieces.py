"""What a draft is built of before its citations are settled.

A document is cited in full at its first mention and briefly later, and which mention is the first
is only known once the whole report stands. Until then a ``Mention`` keeps the place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tongket.core.doc.model import Annex, CitedDocument, Figure, Numbering, Role, Text
from tongket.core.doc.ref import Ref


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where one document, or several under one kind word, are cited."""

    documents: tuple[Ref, ...]
    capital: bool = False  # stands where a sentence begins


Piece = Text | Figure | CitedDocument | Mention
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class HeadingSketch:
    """A heading to be."""

    level: int
    numbering: Numbering | None
    title: Pieces
    nil: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphSketch:
    """A paragraph to be."""

    pieces: Pieces
    role: Role = Role.BODY


Sketch = HeadingSketch | ParagraphSketch


@dataclass(frozen=True, slots=True)
class Section:
    """What one outline node became: its text, and the annex that holds what is too long for it."""

    sketches: tuple[Sketch, ...]
    annexes: tuple[Annex, ...] = ()


def letters(pieces: Iterable[Piece]) -> str:
    """The letters that are already fixed; a mention counts as one mark."""
    return "".join("…" if isinstance(piece, Mention) else piece.wording for piece in pieces)


def text(words: str, *, italic: bool = False) -> Pieces:
    """Plain words as pieces; none for no words."""
    return (Text(words, italic=italic),) if words else ()


def joined(parts: Sequence[Pieces], between: str, last: str | None = None) -> Pieces:
    """The parts with ``between`` between them, and ``last`` (if given) before the last one."""
    out: list[Piece] = []
    for at, part in enumerate(parts):
        if at:
            link = last if last is not None and at == len(parts) - 1 else between
            out.append(Text(link))
        out.extend(part)
    return tuple(out)


def capitalised(pieces: Pieces) -> Pieces:
    """The pieces as the beginning of a sentence."""
    if not pieces:
        return pieces
    first, rest = pieces[0], pieces[1:]
    if isinstance(first, Text):
        return (replace(first, text=upper_first(first.text)), *rest)
    if isinstance(first, Mention):
        return (replace(first, capital=True), *rest)
    return pieces


def upper_first(words: str) -> str:
    """The first letter in upper case, the others untouched."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """The first letter in lower case, unless the first word is an abbreviation or a name in it."""
    head = words.split(" ", 1)[0]
    return words if len(head) > 1 and not head[1:].islower() else words[:1].lower() + words[1:]


def stripped(pieces: Pieces, marks: str = " .;,") -> Pieces:
    """The pieces without closing marks, so that a sentence can go on or be closed anew."""
    if pieces and isinstance(pieces[-1], Text):
        last = replace(pieces[-1], text=pieces[-1].text.rstrip(marks))
        return (*pieces[:-1], last) if last.text else stripped(pieces[:-1], marks)
    return pieces


def sentence(*parts: Pieces, end: str = ".") -> Pieces:
    """One sentence: capital at its head, its closing mark at its end."""
    whole = tuple(piece for part in parts for piece in part)
    return (*capitalised(stripped(whole)), Text(end))


def italic(pieces: Pieces) -> Pieces:
    """The same in italics; a mention takes its looks when it is settled."""
    return tuple(
        piece if isinstance(piece, Mention) else replace(piece, italic=True) for piece in pieces
    )
