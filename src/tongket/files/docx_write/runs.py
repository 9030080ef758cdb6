"""Runs of letters, and what keeps a symbol on one line.

Word and LibreOffice end lines after a hyphen and never after a slash, so a symbol, a date or a
year range breaks at its hyphens and spaces only. Measured: LibreOffice keeps ``w:noBreakHyphen``
and U+00A0 whole, also round an en dash; nothing without such a mark holds in both programs (fit
text, content controls and bookmarks do not). The format itself defines ``w:noBreakHyphen`` as
U+002D that may not end a line, and cleaned text holds it as ``-`` and U+00A0 as a space. U+2060
would stay in the text and defeat search, so it is never written. Web and mail addresses keep plain
hyphens, because people copy them. What is left to chance: an unspaced en dash may end a line.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tongket.core.layout.geometry import Type
from tongket.core.layout.sheet import Letters, Prose
from tongket.core.layout.units import Pt
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import PLAIN, Look, look_xml
from tongket.files.docx_write.xml import escape

_HELD = re.compile(r"-(?=\S)")  # where a space follows, the line ends there or nowhere
_BETWEEN_LETTERS = re.compile(r"(?<=\w)-(?=\w)")
_MARKS = re.compile("([\u2011\t\n])")
_MARK_XML = {"\u2011": "<w:noBreakHyphen/>", "\t": "<w:tab/>", "\n": "<w:br/>"}
_REMEMBERED = 256
_ADDRESS_MARKS = ("://", "www.", "@")
_ADDRESS = re.compile(rf"(?<!\S)\S*?(?:{'|'.join(map(re.escape, _ADDRESS_MARKS))})\S*")


def text_xml(text: str) -> str:
    """The content of a run: words, and elements for what XML text cannot say."""
    text = escape(text)
    if text.isprintable() and "\u2011" not in text:
        return f'<w:t xml:space="preserve">{text}</w:t>'
    pieces = [
        _MARK_XML.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in _MARKS.split(text)
        if piece
    ]
    return "".join(pieces)


def run(text: str, look: Look = PLAIN) -> str:
    """One run; ``look`` is what differs from the style of its paragraph."""
    return f"<w:r>{_properties(look)}{text_xml(text)}</w:r>" if text else ""


@lru_cache(_REMEMBERED)
def _properties(look: Look) -> str:
    inside = look_xml(look)
    return inside and f"<w:rPr>{inside}</w:rPr>"


def kept(text: str) -> str:
    """``text`` whose symbols and dates hold together, for lines that are broken by the program."""
    return _BETWEEN_LETTERS.sub("\u2011", text)


def prose_xml(prose: Prose, style: Type, links: Links, size: Pt | None = None) -> str:
    """The runs of a paragraph in a style that looks like ``style``, its links in controls."""
    parts: list[str] = []
    origin, runs = None, ""
    for letters in _joined(_pieces(prose)):
        if letters.origin is not origin:
            parts.append(links.control(origin, runs) if origin else runs)
            origin, runs = letters.origin, ""
        type_ = Type(size or style.size, letters.bold, letters.italic)
        runs += run(letters.text, unlike(type_, style))
    parts.append(links.control(origin, runs) if origin else runs)
    return "".join(parts)


def _pieces(prose: Prose) -> Iterator[Letters]:
    """The stretches of a paragraph in order, hyphens and spaces marked where they must hold."""
    texts = [clump.text for clump in prose]
    addresses, at = _addresses("".join(texts)), 0
    for clump, words in zip(prose, texts, strict=True):
        start, at = at, at + len(words)
        if not clump.whole or _meets(addresses, start, at):
            yield from clump.letters
            continue
        held, taken = _HELD.sub("\u2011", words).replace(" ", "\u00a0"), 0
        for letters in clump.letters:
            first, taken = taken, taken + len(letters.text)
            yield Letters(held[first:taken], *letters[1:])


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where web and mail addresses stand, from first to last."""
    if not any(mark in text for mark in _ADDRESS_MARKS):
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _meets(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of ``spans``, which are in order, has letters between ``start`` and ``end``."""
    last = bisect_left(spans, (end,)) - 1
    return last >= 0 and spans[last][1] > start


def _joined(pieces: Iterable[Letters]) -> Iterator[Letters]:
    """Neighbours of one look and one origin as one stretch.

    Origins are told apart by identity: two figures in a row may be equal and still be two.
    """
    last = None
    for piece in pieces:
        if last is None:
            last, text = piece, piece.text
        elif piece.origin is last.origin and piece[1:3] == last[1:3]:
            text += piece.text
        else:
            yield Letters(text, *last[1:])
            last, text = piece, piece.text
    if last is not None:
        yield Letters(text, *last[1:])


@lru_cache(_REMEMBERED)
def unlike(type_: Type, style: Type) -> Look:
    """What a run must say of itself to look like ``type_`` in a style that looks like ``style``."""
    return Look(
        bold=None if type_.bold == style.bold else type_.bold,
        italic=None if type_.italic == style.italic else type_.italic,
        size=None if type_.size == style.size else type_.size.half_points,
    )
