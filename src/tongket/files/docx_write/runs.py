"""Runs of letters, and what keeps a symbol on one line.

Word and LibreOffice end lines after a hyphen and never after a slash, so a symbol, a date or a
year range breaks at its hyphens and spaces only. Measured: LibreOffice keeps ``w:noBreakHyphen``
and U+00A0 whole, also round an en dash; nothing without such a mark holds in both programs (fit
text, content controls and bookmarks do not). The format itself defines ``w:noBreakHyphen`` as
U+002D that may not end a line, and our reader gives it back as ``-``; U+00A0 becomes a space when
text is cleaned. U+2060 would stay in the text and defeat search, so it is never written. Web and
mail addresses keep plain hyphens, because people copy them.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tongket.core.layout.geometry import Type
from tongket.core.layout.sheet import LINE_BREAK, Origin, Prose, prose_text
from tongket.core.layout.units import Pt
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import PLAIN, Letters, letters_xml
from tongket.files.docx_write.xml import escape

_KEPT = str.maketrans({"-": "\u2011", " ": "\u00a0"})
_BETWEEN_LETTERS = re.compile(r"(?<=\w)-(?=\w)")
_MARKS = re.compile("([\u2011\t\n])")
_MARK_XML = {"\u2011": "<w:noBreakHyphen/>", "\t": "<w:tab/>", "\n": "<w:br/>"}
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")


def text_xml(text: str) -> str:
    """The content of a run: words, and elements for what XML text cannot say."""
    return "".join(
        _MARK_XML.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _MARKS.split(text)
        if piece
    )


def run(text: str, letters: Letters = PLAIN) -> str:
    """One run; ``letters`` is what differs from the style of its paragraph."""
    look = letters_xml(letters)
    return f"<w:r>{look and f'<w:rPr>{look}</w:rPr>'}{text_xml(text)}</w:r>" if text else ""


def kept(text: str) -> str:
    """``text`` whose symbols and dates hold together, for lines that are broken by the program."""
    return _BETWEEN_LETTERS.sub("\u2011", text)


def prose_xml(prose: Prose, style: Type, links: Links, size: Pt | None = None) -> str:
    """The runs of a paragraph in a style that looks like ``style``, its links in controls."""
    usual = style if size is None else style._replace(size=size)
    parts = []
    for origin, pieces in groupby(_pieces(prose), key=_by_origin):
        runs = "".join(
            run(text, unlike(usual._replace(bold=bold, italic=italic), style))
            for text, (bold, italic) in _joined(pieces)
        )
        parts.append(links.control(origin.value, runs) if origin.value is not None else runs)
    return "".join(parts)


class _Same:
    """Compares origins as objects: the same figure may be printed twice in a row."""

    def __init__(self, value: Origin | None) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

    __hash__ = None  # type: ignore[assignment]


_Look = tuple[bool, bool]
_Piece = tuple[str, _Look, Origin | None]


def _by_origin(piece: _Piece) -> _Same:
    return _Same(piece[2])


def _pieces(prose: Prose) -> Iterator[_Piece]:
    text = prose_text(prose)
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    at = 0
    for clump in prose:
        for letters in clump.letters:
            words = letters.text
            end = at + len(words)
            if clump.whole and not any(a < end and at < b for a, b in addresses):
                words = words.translate(_KEPT)
            elif words != LINE_BREAK:
                words = words.replace("\n", " ")
            yield words, (letters.bold, letters.italic), letters.origin
            at = end


def _joined(pieces: Iterable[_Piece]) -> Iterator[tuple[str, _Look]]:
    for look, alike in groupby(pieces, key=lambda piece: piece[1]):
        yield "".join([text for text, _, _ in alike]), look


def unlike(type_: Type, style: Type) -> Letters:
    """What a run must say of itself to look like ``type_`` in a style that looks like ``style``."""
    return Letters(
        bold=None if type_.bold == style.bold else type_.bold,
        italic=None if type_.italic == style.italic else type_.italic,
        size=None if type_.size == style.size else type_.size.half_points,
    )
