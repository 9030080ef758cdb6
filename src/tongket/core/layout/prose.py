"""From the inlines of a paragraph to its words, and to what of them no line may cut.

Engines end lines after ``-`` and ``/``, which cuts ``26/KH-STTTT`` or ``15/01/2024`` in two.
Hidden characters that forbid it would stay in the text and spoil search, so the plan says which
stretches stay whole and each engine keeps them so in its own way.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from tongket.core.doc.model import Figure, Inline, Text
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import Letters, Prose
from tongket.core.layout.units import Mm

_Range = tuple[int, int]
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
_ADDRESS = re.compile(r"https?://|www\.")
_ADDRESS_CUT = re.compile(r"(?<=/)(?=[^/])|(?=[?#&])")
_UNITS = "%|‰|tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD|VNĐ|km|m|cm|mm|m²|m³|km²|ha|kg|tấn|tạ|lít|°C|MB|GB|TB"
_CLOSERS = r"[.,;:)”\"]"
_END = "(?![^ ])"  # of a word
_NUMBER = r"[(“\"]?[0-9][^ ]*"
# Words that stay together.
_GROUP = re.compile(
    # A pointer into a legal act with its number: Điều 5, khoản 2, điểm a.
    r"(?i:điều|khoản|điểm) (?:[0-9]{1,3}[a-zđ]?|[a-zđ])\b[^ ]*"
    # 2020 – 2025; longer ones would tear holes into justified lines.
    rf"|(?=[^ ]{{1,8}} ){_NUMBER} [-–—] [0-9][^ ]{{0,7}}{_END}"
    # A number with its units: 7,5 triệu đồng.
    rf"|{_NUMBER}(?: (?:{_UNITS}){_END})*(?: (?:{_UNITS}){_CLOSERS}*{_END})"
)
# The number of a figure and the word that it counts.
_COUNTED = re.compile(rf"{_NUMBER} (?![-–—]{_END})[^ ]+")


def tidy(text: str) -> str:
    """One Unicode form, plain spaces, nothing invisible."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nothing that the table changes counts as printable
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def prose(
    inlines: Sequence[Inline], room: Mm, type_: Type, *, bold: bool = False, italic: bool = False
) -> Prose:
    """A paragraph that is set in lines of ``room``.

    ``bold`` and ``italic`` make the whole paragraph so; an inline's own look is added to them.
    """
    wordings = _tidied([inline.wording for inline in inlines])
    letters = tuple(
        [
            Letters(
                words,
                bold or inline.bold,
                italic or inline.italic,
                None if isinstance(inline, Text) else inline,
            )
            for words, inline in zip(wordings, inlines, strict=True)
            if words
        ]
    )
    text = "".join(wordings)
    longest = int(room / type_.size.mm)  # so many letters fit, whatever they are
    whole = tuple(_whole(text, letters, longest))
    if whole and any(end - start > longest for start, end in whole):
        whole = tuple(_fitting(text, whole, room, type_))
    return Prose(text, letters, whole)


def plain(text: str, room: Mm, type_: Type) -> Prose:
    """Words without a record behind them, all in the look of ``type_``."""
    return prose((Text(text, type_.bold, type_.italic),), room, type_)


def _tidied(wordings: list[str]) -> list[str]:
    """Each of them tidy, and no white space at the ends; most paragraphs need one look at all."""
    text = "".join(wordings)
    if text == tidy(text) == text.strip():
        return wordings
    return _trimmed(list(map(tidy, wordings)))


def _trimmed(wordings: list[str]) -> list[str]:
    """Without white space at either end of the paragraph."""
    for index, words in enumerate(wordings):
        wordings[index] = words.lstrip()
        if wordings[index]:
            break
    for index in reversed(range(len(wordings))):
        wordings[index] = wordings[index].rstrip()
        if wordings[index]:
            break
    return wordings


def _figures(letters: Sequence[Letters]) -> Mapping[int, int]:
    """Where the wordings of figures begin and end in the paragraph."""
    bounds, at = {}, 0
    for one in letters:
        end = at + len(one.text)
        if isinstance(one.origin, Figure):
            bounds[at] = end
        at = end
    return bounds


def _whole(text: str, letters: Sequence[Letters], longest: int) -> Iterator[_Range]:
    """What no line may cut, in order."""
    trigger = _TRIGGER if _all_fit(text, longest) else _long_trigger(longest)
    match = trigger.search(text)
    figures = _figures(letters) if match else {}
    at = 0
    while match:
        start = text.rfind(" ", at, match.start() + 1) + 1 or at
        end = _word_end(text, match.start())
        group = _GROUP.match(text, start)
        kept_to = group.end() if group else end
        if start in figures:
            kept_to = max(kept_to, _counted_to(text, start, figures[start]))
        if kept_to > end:
            yield start, kept_to
        elif end - start > longest or _HAZARD.search(text, start, end):
            yield from _pieces(text, start, end)
        at = max(kept_to, match.end())
        match = trigger.search(text, at)


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


def _counted_to(text: str, start: int, end: int) -> int:
    """Where the first thing ends that the figure from ``start`` to ``end`` counts; 0: nothing."""
    counted = _COUNTED.match(text, start)
    return counted.end() if counted and counted.end() <= end else 0


def _pieces(text: str, start: int, end: int) -> Iterable[_Range]:
    """A word in one piece; a web address is cut between its slashes and before its question mark."""
    address = _ADDRESS.search(text, start, end)
    if not address:
        return [(start, end)]
    after_scheme = text.find("//", address.start(), end)
    cuts = [
        cut.start()
        for cut in _ADDRESS_CUT.finditer(text, address.start(), end)
        if cut.start() > after_scheme + 2
    ]
    return pairwise([start, *cuts, end])


def _fitting(text: str, whole: Iterable[_Range], room: Mm, type_: Type) -> Iterator[_Range]:
    """A word wider than its line is cut wherever a line is full."""
    for start, end in whole:
        at = start
        if width(text[start:end], type_) > room:
            for here in range(start + 1, end):
                if width(text[at : here + 1], type_) > room:
                    yield at, here
                    at = here
        yield at, end
