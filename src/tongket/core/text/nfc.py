"""The door for text: one Unicode form inside, and the way back to what was written.

A third of real files hold decomposed letters; some hold the Icelandic Ð for the Vietnamese Đ,
no-break spaces, typographic dashes inside a document symbol, or signs that nobody sees. Parsers
read the cleaned text; every span they return is mapped back, so that a finding underlines what
the person typed.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import NamedTuple

from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

# One letter for one letter, so these never move an offset.
LOOK_ALIKES = {
    **dict.fromkeys("\u00d0\u0189", "Đ"),
    **dict.fromkeys("\u00f0\u0256", "đ"),
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
    **dict.fromkeys("\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
}
_LOOK_ALIKE = Pattern(f"[{''.join(LOOK_ALIKES)}]")

# Signs without a shape: soft hyphen, zero-width spaces and joiners, byte-order mark, and the
# controls of writing direction. They part the letters of a word and say nothing to a parser.
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
# A carriage return before a line feed is dropped too; one alone is a line feed.
_DROPPED = INVISIBLE + "\r"
_ANY_DROPPED = Pattern(f"[{_DROPPED}]")
_DROP = str.maketrans("", "", _DROPPED)
_LONE_RETURN = Pattern(r"\r(?!\n)")

# Marks are told by their category; these letters join the one before them as well.
_JOINING_LETTERS = Pattern("[\u1160-\u11ff\U00016d60-\U00016d6a]")
_FIRST_MARK = "\u0300"
_FROM_MARKS_ON = "\u0300-\U0010ffff"
_CALM = 32  # marks on one letter; more are sorted first, as normalising would take quadratic time


class Cleaned(NamedTuple):
    """A text made ready for the parsers, with the way back to the original.

    ``starts[i]`` is the offset in ``original`` where the cleaned character ``i`` begins, with one
    last entry for the end; ``None`` when no letter moved.
    """

    original: str
    text: str
    starts: "array[int] | None"

    def back(self, span: Span) -> Span:
        """The span of the original that a span of the cleaned text came from."""
        if self.starts is None:
            return span
        start = self.starts[span.start]
        if span.end <= span.start:
            return Span(start, start)
        # To the end of the cluster that the last letter came from, without what was dropped there.
        last = self.starts[span.end - 1]
        end = self.starts[bisect_right(self.starts, last, lo=span.end)]
        while end > start + 1 and self.original[end - 1] in _DROPPED:
            end -= 1
        return Span(start, end)

    def forth(self, span: Span) -> Span:
        """The smallest span of the cleaned text that covers a span of the original."""
        if self.starts is None:
            return span
        start = max(0, bisect_right(self.starts, span.start, hi=len(self.text)) - 1)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, bisect_right(self.starts, span.end - 1, lo=start, hi=len(self.text)))


def clean(original: str) -> Cleaned:
    """Compose letters, replace look-alikes, drop what is invisible, remember where all stood.

    Lines end in a line feed, however they ended in the original.
    """
    text = original
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    elif text.isascii():
        return Cleaned(original, text, None)
    if _LOOK_ALIKE.search(text):
        for odd, plain in LOOK_ALIKES.items():
            text = text.replace(odd, plain)
    if not _ANY_DROPPED.search(text) and unicodedata.is_normalized("NFC", text):
        return Cleaned(original, text, None)
    return _composed(original, text)


def _composed(original: str, text: str) -> Cleaned:
    """Compose cluster by cluster: a letter with all that may melt into it or drop out."""
    loose = "".join(filter(_is_loose, set(text))) or _FROM_MARKS_ON
    parts: list[str] = []
    starts = array("l")
    known: dict[str, str] = {}
    done = 0
    for match in re.finditer(f"[^{loose}]?[{loose}]+", text):
        begin, end = match.span()
        parts.append(text[done:begin])
        starts.extend(range(done, begin))
        written = match[0]
        composed = known.get(written)
        if composed is None:
            composed = known.setdefault(written, _compose(written))
        parts.append(composed)
        # The letters of one cluster share its beginning: half a letter cannot be pointed at.
        starts.extend([begin] * len(composed))
        done = end
    parts.append(text[done:])
    starts.extend(range(done, len(text) + 1))
    return Cleaned(original, "".join(parts), starts)


def _is_loose(letter: str) -> bool:
    """Whether a letter may change, vanish, or join the one before it."""
    if letter < _FIRST_MARK:
        return letter in _DROPPED
    return (
        letter in INVISIBLE
        or unicodedata.category(letter)[0] == "M"
        or _JOINING_LETTERS.match(letter) is not None
        or not unicodedata.is_normalized("NFC", letter)
    )


def _compose(cluster: str) -> str:
    visible = cluster.translate(_DROP)
    if len(visible) > _CALM:
        visible = _in_canonical_order(visible)
    return unicodedata.normalize("NFC", visible)


def _in_canonical_order(letters: str) -> str:
    """Decomposed, every run of marks sorted by its class: what normalising does, in n log n."""
    ordered: list[str] = []
    run: list[str] = []
    for letter in "".join(unicodedata.normalize("NFD", letter) for letter in letters):
        if not unicodedata.combining(letter):
            ordered += sorted(run, key=unicodedata.combining)
            ordered.append(letter)
            run = []
        else:
            run.append(letter)
    return "".join(ordered + sorted(run, key=unicodedata.combining))
