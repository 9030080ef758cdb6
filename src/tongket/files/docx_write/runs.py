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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

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
    if text.isprintable() and not _has_any(text, "\u2011&<>"):
        return f'<w:t xml:space="preserve">{text}</w:t>'
    pieces = [
        _MARK_XML.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in _MARKS.split(escape(text))
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
    words, parts = _held(prose), []
    openings = _openings(style, size or style.size)
    for letters, start, end in _stretches(prose):
        run = f"<w:r>{openings[letters.bold, letters.italic]}{text_xml(words[start:end])}</w:r>"
        parts.append(links.control(letters.origin, run) if letters.origin else run)
    return "".join(parts)


@lru_cache(_REMEMBERED)
def _openings(style: Type, size: Pt) -> Mapping[tuple[bool, bool], str]:
    """What the runs of a paragraph say of themselves, by bold and italic."""
    return {
        (bold, italic): _properties(unlike(Type(size, bold, italic), style))
        for bold, italic in product((False, True), repeat=2)
    }


def _held(prose: Prose) -> str:
    """The words of a paragraph, hyphens and spaces marked where they must hold."""
    text = prose.text
    addresses = _addresses(text) if prose.whole else []
    parts, at = [], 0
    for start, end in prose.whole:
        if not (addresses and _meets(addresses, start, end)):
            held = text[start:end].replace(" ", "\u00a0")
            parts += [text[at:start], _HELD.sub("\u2011", held) if "-" in held else held]
            at = end
    return "".join([*parts, text[at:]])


def _stretches(prose: Prose) -> Iterator[tuple[Letters, int, int]]:
    """Neighbours of one look and one origin as one stretch, and where it begins and ends.

    Origins are told apart by identity: two figures in a row may be equal and still be two.
    """
    first, begun, at = None, 0, 0
    for letters in prose.letters:
        if first is None or letters.origin is not first.origin or letters[1:3] != first[1:3]:
            if first is not None:
                yield first, begun, at
            first, begun = letters, at
        at += len(letters.text)
    if first is not None:
        yield first, begun, at


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where web and mail addresses stand, from first to last."""
    if not _has_any(text, _ADDRESS_MARKS):
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _has_any(text: str, marks: Iterable[str]) -> bool:
    """One look for each of a few marks: much quicker than one pattern for all."""
    for mark in marks:  # noqa: SIM110 - a generator costs more than all the looks
        if mark in text:
            return True
    return False


def _meets(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of ``spans``, which are in order, has letters between ``start`` and ``end``."""
    last = bisect_left(spans, (end,)) - 1
    return last >= 0 and spans[last][1] > start


@lru_cache(_REMEMBERED)
def unlike(type_: Type, style: Type) -> Look:
    """What a run must say of itself to look like ``type_`` in a style that looks like ``style``."""
    return Look(
        bold=None if type_.bold == style.bold else type_.bold,
        italic=None if type_.italic == style.italic else type_.italic,
        size=None if type_.size == style.size else type_.size.half_points,
    )
