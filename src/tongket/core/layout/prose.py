"""From the inlines of a paragraph to clumps: what may run over a line end, and what may not.

Engines end lines after ``-`` and ``/``, which cuts ``26/KH-STTTT`` or ``15/01/2024`` in two.
Hidden characters that forbid it would stay in the text and spoil search, so the plan says which
stretches stay whole and each engine keeps them so in its own way.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tongket.core.doc.model import CitedDocument, Figure, Inline, Text
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import Clump, Letters, Prose
from tongket.core.layout.units import Mm

# Invisible characters that offices paste in would spoil search and copying, and some turn the
# order of letters around.
_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff")
) | dict.fromkeys(range(0x202A, 0x202F))
# What Word's Symbol and Wingdings bullets become when their font is gone.
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF02D: "-"}
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"), " ")
_BREAKS = dict.fromkeys(map(ord, "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_TABLE = {**_CONTROLS, **_INVISIBLE, **_BULLETS, **_SPACES, **_BREAKS}

_WORD = re.compile(r"\S+")
# Inside a word, an engine may end the line after each of these.
_HAZARD = re.compile(r"[-/\u2010-\u2015|?!}…](?=.)")
_NUMBER = re.compile(r"[(“\"]?[0-9][0-9.,]*")
_DASHES = frozenset("-–—")
_LONGEST_END = 8
_CLOSERS = '.,;:)”"'
# A pointer into a legal act stays with its number: Điều 5, khoản 2, điểm a.
_PROVISIONS = frozenset({"điều", "khoản", "điểm"})
_POINTER = re.compile(r"[0-9]{1,3}[a-zđ]?\b|[a-zđ]\b")
_ADDRESS = re.compile(r"https?://|www\.")
_ADDRESS_CUT = re.compile(r"(?<=/)(?=[^/])|(?=[?#&])")
_UNITS = frozenset(
    [
        "%",
        "‰",
        "tỷ",
        "tỉ",
        "triệu",
        "nghìn",
        "ngàn",
        "đồng",
        "USD",
        "VNĐ",
        "km",
        "m",
        "cm",
        "mm",
        "m²",
        "m³",
        "km²",
        "ha",
        "kg",
        "tấn",
        "tạ",
        "lít",
        "°C",
        "MB",
        "GB",
        "TB",
    ]
)


class _Stretch(NamedTuple):
    start: int
    end: int
    whole: bool


def tidy(text: str) -> str:
    """One Unicode form, plain spaces, nothing invisible."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def prose(
    inlines: Sequence[Inline], room: Mm, type_: Type, *, bold: bool = False, italic: bool = False
) -> Prose:
    """The clumps of a paragraph that is set in lines of ``room``.

    ``bold`` and ``italic`` make the whole paragraph so; an inline's own look is added to them.
    """
    letters = _trimmed([_letters(inline, bold=bold, italic=italic) for inline in inlines])
    text = "".join(one.text for one in letters)
    clumps: list[Clump] = []
    cutter = _Cutter(letters)
    longest = int(room / type_.size.mm)  # so many letters fit, whatever they are
    for stretch in _stretches(text, _figures(letters), longest):
        cut = cutter.upto(stretch.end)
        if stretch.whole and width(text[stretch.start : stretch.end], type_) > room:
            clumps.extend(_shredded(cut, room, type_))
        else:
            clumps.append(Clump(cut, stretch.whole))
    return tuple(clumps)


def plain(text: str, room: Mm, type_: Type) -> Prose:
    """The clumps of words without a record behind them, all in the look of ``type_``."""
    return prose((Text(text, type_.bold, type_.italic),), room, type_)


def _letters(inline: Inline, *, bold: bool, italic: bool) -> Letters:
    origin = inline if isinstance(inline, Figure | CitedDocument) else None
    return Letters(tidy(inline.wording), bold or inline.bold, italic or inline.italic, origin)


def _trimmed(letters: list[Letters]) -> list[Letters]:
    """Without white space at either end of the paragraph."""
    while letters and not letters[0].text.strip():
        letters = letters[1:]
    while letters and not letters[-1].text.strip():
        letters = letters[:-1]
    if letters:
        letters[0] = letters[0]._replace(text=letters[0].text.lstrip())
        letters[-1] = letters[-1]._replace(text=letters[-1].text.rstrip())
    return letters


def _figures(letters: Sequence[Letters]) -> tuple[tuple[int, int], ...]:
    """Where the wordings of figures stand in the paragraph."""
    bounds, at = [], 0
    for one in letters:
        if isinstance(one.origin, Figure):
            bounds.append((at, at + len(one.text)))
        at += len(one.text)
    return tuple(bounds)


def _stretches(text: str, figures: Sequence[tuple[int, int]], longest: int) -> Iterator[_Stretch]:
    """Neighbouring ranges that cover the text; the whole ones and what lies between."""
    at = 0
    for stretch in _whole(text, figures, longest):
        if stretch.start > at:
            yield _Stretch(at, stretch.start, whole=False)
        yield stretch
        at = stretch.end
    if at < len(text):
        yield _Stretch(at, len(text), whole=False)


def _whole(text: str, figures: Sequence[tuple[int, int]], longest: int) -> Iterator[_Stretch]:
    words = [match.span() for match in _WORD.finditer(text)]
    figure_starts = dict(figures)
    index = 0
    while index < len(words):
        start, end = words[index]
        taken = _group(text, words, index, figure_starts)
        if taken > 1:
            yield _Stretch(start, words[index + taken - 1][1], whole=True)
        elif address := _ADDRESS.search(text, start, end):
            yield from _address_pieces(text, start, address.start(), end)
        elif end - start > longest or _HAZARD.search(text, start, end):
            yield _Stretch(start, end, whole=True)
        index += taken


def _group(
    text: str, words: Sequence[tuple[int, int]], index: int, figures: Mapping[int, int]
) -> int:
    """How many words from here stay together: a range, a number and its unit, or just one."""
    first, *following = (text[start:end] for start, end in words[index : index + 3])
    second = following[0] if following else ""
    if second in _DASHES:
        return 3 if _is_range(first, following[1:]) else 1
    if first.casefold() in _PROVISIONS and _POINTER.match(second):
        return 2
    if not _NUMBER.match(first):
        return 1
    in_figure = bool(second) and words[index + 1][1] <= figures.get(words[index][0], 0)
    return 1 + max(_units(following), int(in_figure))


def _is_range(first: str, last: Sequence[str]) -> bool:
    """``2020 – 2025``; longer ones would tear holes into justified lines."""
    if not last or not _NUMBER.match(first):
        return False
    return last[0][0].isdigit() and max(len(first), len(last[0])) <= _LONGEST_END


def _units(following: Sequence[str]) -> int:
    """How many of the words are units: ``triệu đồng``."""
    count = 0
    for word in following:
        if word.rstrip(_CLOSERS) not in _UNITS:
            break
        count += 1
        if word[-1] in _CLOSERS:
            break
    return count


def _address_pieces(text: str, start: int, scheme: int, end: int) -> Iterator[_Stretch]:
    """A web address is cut between its slashes and before its question mark."""
    after_scheme = text.find("//", scheme, end)
    cuts = [
        cut.start()
        for cut in _ADDRESS_CUT.finditer(text, scheme, end)
        if cut.start() > after_scheme + 2
    ]
    bounds = [start, *cuts, end]
    for first, last in pairwise(bounds):
        yield _Stretch(first, last, whole=True)


class _Cutter:
    """Hands out the stretches of a paragraph's letters, from first to last."""

    def __init__(self, letters: Sequence[Letters]) -> None:
        self._letters = letters
        self._index = 0  # of the letters that come next
        self._used = 0  # of them
        self._at = 0  # in the paragraph

    def upto(self, end: int) -> tuple[Letters, ...]:
        """The letters from where the last call stopped to ``end``."""
        cut: list[Letters] = []
        while self._at < end:
            one = self._letters[self._index]
            length = min(len(one.text) - self._used, end - self._at)
            if length:
                cut.append(one._replace(text=one.text[self._used : self._used + length]))
            self._at += length
            self._used += length
            if self._used == len(one.text):
                self._index, self._used = self._index + 1, 0
        return tuple(cut)


def _shredded(letters: Sequence[Letters], room: Mm, type_: Type) -> Iterator[Clump]:
    """A word wider than its line, cut wherever a line is full."""
    for one in letters:
        piece = ""
        for letter in one.text:
            if piece and width(piece + letter, type_) > room:
                yield Clump((one._replace(text=piece),), whole=True)
                piece = ""
            piece += letter
        if piece:
            yield Clump((one._replace(text=piece),), whole=True)
