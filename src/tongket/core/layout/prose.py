"""From the inlines of a paragraph to clumps: what may run over a line end, and what may not.

Engines end lines after ``-`` and ``/``, which cuts ``26/KH-STTTT`` or ``15/01/2024`` in two.
Hidden characters that forbid it would stay in the text and spoil search, so the plan says which
stretches stay whole and each engine keeps them so in its own way.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tongket.core.doc.model import Figure, Inline, Text
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
_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u1680\u202f\u205f\u3000"), " ")
_SPACES.update(dict.fromkeys(range(0x2000, 0x200B), " "))
_BREAKS = dict.fromkeys(map(ord, "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_TABLE = {**_CONTROLS, **_INVISIBLE, **_BULLETS, **_SPACES, **_BREAKS}

# Inside a word, an engine may end the line after each of these.
_HAZARD = re.compile(r"[-/\u2010-\u2015|?!}…](?=[^ ])")
# Where a word may need to stay whole, alone or with its neighbours: most words never do. All
# ways begin with one set of letters, because the engine is quick at skipping to the next of a set.
_TRIGGER = re.compile(
    r"[0-9ĐđKk/\u2010-\u2015|?!}…-]"
    r"(?:(?<=[0-9])|(?<=[Đđ])i(?:ều|ểm) |(?<=[Kk])hoản |(?<=[^0-9ĐđKk])(?=[^ ]))"
)
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
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nothing that the table changes counts as printable
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def prose(
    inlines: Sequence[Inline], room: Mm, type_: Type, *, bold: bool = False, italic: bool = False
) -> Prose:
    """The clumps of a paragraph that is set in lines of ``room``.

    ``bold`` and ``italic`` make the whole paragraph so; an inline's own look is added to them.
    """
    letters = _trimmed([_letters(inline, bold=bold, italic=italic) for inline in inlines])
    text = "".join([one.text for one in letters])
    longest = int(room / type_.size.mm)  # so many letters fit, whatever they are
    stretches = list(_stretches(text, _figures(letters), longest))
    cuts = _cuts(letters, [stretch.end for stretch in stretches])
    clumps: list[Clump] = []
    for stretch, cut in zip(stretches, cuts, strict=True):
        long = stretch.whole and stretch.end - stretch.start > longest
        if long and width(text[stretch.start : stretch.end], type_) > room:
            clumps.extend(_shredded(cut, room, type_))
        else:
            clumps.append(Clump(cut, stretch.whole))
    return tuple(clumps)


def plain(text: str, room: Mm, type_: Type) -> Prose:
    """The clumps of words without a record behind them, all in the look of ``type_``."""
    return prose((Text(text, type_.bold, type_.italic),), room, type_)


def _letters(inline: Inline, *, bold: bool, italic: bool) -> Letters:
    origin = None if isinstance(inline, Text) else inline
    return Letters(tidy(inline.wording), bold or inline.bold, italic or inline.italic, origin)


def _trimmed(letters: list[Letters]) -> list[Letters]:
    """Without white space at either end of the paragraph."""
    while letters and not letters[0].text.strip():
        letters = letters[1:]
    while letters and not letters[-1].text.strip():
        letters = letters[:-1]
    if letters:
        letters[0] = Letters(letters[0].text.lstrip(), *letters[0][1:])
        letters[-1] = Letters(letters[-1].text.rstrip(), *letters[-1][1:])
    return letters


def _figures(letters: Sequence[Letters]) -> Mapping[int, int]:
    """Where the wordings of figures begin and end in the paragraph."""
    bounds, at = {}, 0
    for one in letters:
        if isinstance(one.origin, Figure):
            bounds[at] = at + len(one.text)
        at += len(one.text)
    return bounds


def _stretches(text: str, figures: Mapping[int, int], longest: int) -> Iterator[_Stretch]:
    """Neighbouring ranges that cover the text; the whole ones and what lies between."""
    at = 0
    for stretch in _whole(text, figures, longest):
        if stretch.start > at:
            yield _Stretch(at, stretch.start, whole=False)
        yield stretch
        at = stretch.end
    if at < len(text):
        yield _Stretch(at, len(text), whole=False)


def _whole(text: str, figures: Mapping[int, int], longest: int) -> Iterator[_Stretch]:
    trigger = _TRIGGER if _all_fit(text, longest) else _long_trigger(longest)
    at = 0
    while match := trigger.search(text, at):
        start = text.rfind(" ", at, match.start() + 1) + 1 or at
        end = _word_end(text, match.start())
        kept_to = _group_end(text, start, end, figures)
        if kept_to > end:
            yield _Stretch(start, kept_to, whole=True)
        elif address := _ADDRESS.search(text, start, end):
            yield from _address_pieces(text, start, address.start(), end)
        elif end - start > longest or _HAZARD.search(text, start, end):
            yield _Stretch(start, end, whole=True)
        at = max(kept_to, match.end())


def _all_fit(text: str, longest: int) -> bool:
    """Whether no word has more letters than that; looks at one space in every ``longest``."""
    at = 0
    while at + longest < len(text):
        at = text.rfind(" ", at, at + longest + 1) + 1
        if not at:
            return False
    return True


@cache
def _long_trigger(longest: int) -> re.Pattern[str]:
    """Also stops at words that may be wider than the line."""
    return re.compile(rf"{_TRIGGER.pattern}|[^ ]{{{longest + 1}}}")


def _word_end(text: str, start: int) -> int:
    end = text.find(" ", start)
    return len(text) if end < 0 else end


def _group_end(text: str, start: int, end: int, figures: Mapping[int, int]) -> int:
    """Where the words end that stay with this one: a range, a number and its unit; or its own."""
    first = text[start:end]
    second_end = _word_end(text, end + 1)
    second = text[end + 1 : second_end]
    if first.casefold() in _PROVISIONS:
        return second_end if _POINTER.match(second) else end
    if not second or not _NUMBER.match(first):
        return end
    if second in _DASHES:
        return _range_end(text, first, second_end) or end
    in_figure = second_end if second_end <= figures.get(start, 0) else end
    return max(_units_end(text, end), in_figure)


def _range_end(text: str, first: str, dash_end: int) -> int:
    """``2020 – 2025``; longer ones would tear holes into justified lines. 0: it is none."""
    end = _word_end(text, dash_end + 1)
    last = text[dash_end + 1 : end]
    if not last[:1].isdigit() or max(len(first), len(last)) > _LONGEST_END:
        return 0
    return end


def _units_end(text: str, end: int) -> int:
    """Past the units that follow: ``triệu đồng``."""
    while end < len(text):
        following = _word_end(text, end + 1)
        word = text[end + 1 : following]
        if word.rstrip(_CLOSERS) not in _UNITS:
            break
        end = following
        if word[-1] in _CLOSERS:
            break
    return end


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


def _cuts(letters: Sequence[Letters], ends: Iterable[int]) -> Iterator[tuple[Letters, ...]]:
    """The letters of a paragraph between one of these ends and the next, from first to last."""
    at = index = used = 0  # in the paragraph; of the letters that come next; of them
    for end in ends:
        cut: list[Letters] = []
        while at < end:
            one = letters[index]
            length = min(len(one.text) - used, end - at)
            at, used = at + length, used + length
            if length:
                is_all = length == len(one.text)
                cut.append(one if is_all else one._replace(text=one.text[used - length : used]))
            if used == len(one.text):
                index, used = index + 1, 0
        yield tuple(cut)


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
