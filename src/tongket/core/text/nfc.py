"""The door for text: one Unicode form inside, and the way back to what was written.

A third of real files hold decomposed letters; some hold the Icelandic Ð for the Vietnamese Đ,
no-break spaces, or typographic dashes inside a document symbol. Parsers read the cleaned text;
every span they return is mapped back, so that a finding underlines what the person typed.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass

from tongket.core.text.spans import Span

# One letter for one letter, so these never move an offset.
LOOK_ALIKES = {
    **dict.fromkeys("\u00d0\u0189", "Đ"),
    **dict.fromkeys("\u00f0\u0256", "đ"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2002\u2003\u2009", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
_TABLE = str.maketrans(LOOK_ALIKES)
_ANY_LOOK_ALIKE = re.compile(f"[{''.join(LOOK_ALIKES)}]")


@dataclass(frozen=True, slots=True)
class Cleaned:
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
        return Span(self.starts[span.start], self.starts[span.end])

    def forth(self, span: Span) -> Span:
        """The smallest span of the cleaned text that covers a span of the original."""
        if self.starts is None:
            return span
        start = bisect_right(self.starts, span.start) - 1
        end = bisect_right(self.starts, span.end - 1) if span.end > span.start else start
        return Span(start, end)


def clean(original: str) -> Cleaned:
    """Compose letters, replace look-alikes, and remember where everything stood."""
    text = original
    if _ANY_LOOK_ALIKE.search(text):
        text = text.translate(_TABLE)
    if unicodedata.is_normalized("NFC", text):
        return Cleaned(original, text, None)
    return _composed(original, text)


def _composed(original: str, text: str) -> Cleaned:
    """Compose cluster by cluster: a cluster is a starter and the marks that stand on it."""
    parts: list[str] = []
    starts = array("l")
    for begin, end in _clusters(text):
        part = unicodedata.normalize("NFC", text[begin:end])
        parts.append(part)
        # The letters of one cluster share its beginning: half a letter cannot be pointed at.
        starts.extend([begin] * len(part))
    starts.append(len(text))
    return Cleaned(original, "".join(parts), starts)


def _clusters(text: str) -> list[tuple[int, int]]:
    bounds = [i for i, letter in enumerate(text) if not unicodedata.combining(letter)]
    if not bounds or bounds[0] != 0:
        bounds.insert(0, 0)
    return list(zip(bounds, [*bounds[1:], len(text)], strict=True))
