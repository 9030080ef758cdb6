"""Where the tone mark stands: hòa (old) or hoà (new), and where it stands on no account (tòan).

The two customs differ in open syllables that end in "oa", "oe" or "uy" and in nothing else. The
"u" of "qu" and the "i" of "gi" belong to the consonant: "quý" and "già" have one form only.
"""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from tongket.core.text.letters import TONED, VOWELS, toned
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.syllables import BEARER, TWO_WAYS, Syllable, take_apart


class Placement(Enum):
    """Which custom a syllable follows."""

    OLD = "old"  # hòa, khỏe, thủy
    NEW = "new"  # hoà, khoẻ, thuỷ


class PlacementFound(NamedTuple):
    """A syllable in which the two customs differ."""

    span: Span
    placement: Placement


_LETTER = r"[^\W\d_]"
_MARKED = "".join(TONED)
_PLAIN_OR_MARKED = VOWELS + VOWELS.upper()
# A marked vowel beside another vowel, and the rest of the word; single vowels have one place only.
_CLUSTER = Pattern(
    rf"[{_MARKED}{_PLAIN_OR_MARKED}]"
    rf"(?:(?<=[{_MARKED}])[{_PLAIN_OR_MARKED}]|(?<=[{_PLAIN_OR_MARKED}])[{_MARKED}])"
    rf"{_LETTER}{{0,3}}+(?!{_LETTER})"
)
_LONGEST_ONSET = 4  # one more than "ngh", to see that a word is no syllable


def _marks_of(vowels: str) -> str:
    return "".join(letter for letter, (bare, _) in TONED.items() if bare.lower() in vowels)


_TWO_WAY_CLUSTER = Pattern(
    rf"[oOuU{_marks_of('ou')}]"
    rf"(?:[aeAE](?<=[{_marks_of('o')}].)|[{_marks_of('ae')}](?<=[oO].)"
    rf"|[yY](?<=[{_marks_of('u')}].)|[{_marks_of('y')}](?<=[uU].))(?!{_LETTER})"
)


def placement(syllable: str) -> Placement | None:
    """The custom a syllable follows; ``None`` where both write it alike, and for other words."""
    parts = take_apart(syllable)
    if parts is None or parts.mark not in (0, 1) or parts.rhyme.lower() not in TWO_WAYS:
        return None
    return Placement.OLD if parts.mark == 0 else Placement.NEW


def find_placements(text: str) -> tuple[PlacementFound, ...]:
    """Every syllable of a composed text in which the two customs differ."""
    return tuple(
        PlacementFound(span, kind)
        for span in _words(_TWO_WAY_CLUSTER, text)
        if (kind := placement(span.cut(text))) is not None
    )


def find_mixed(text: str) -> tuple[PlacementFound, ...]:
    """The syllables in the rarer custom when a text holds both; the first one met wins a tie."""
    found = find_placements(text)
    if not found:
        return ()
    old = sum(one.placement is Placement.OLD for one in found)
    new = len(found) - old
    by_count = Placement.OLD if old > new else Placement.NEW
    usual = found[0].placement if old == new else by_count
    return tuple(one for one in found if one.placement is not usual)


def find_misplaced(text: str) -> tuple[Span, ...]:
    """Vietnamese syllables whose mark stands where neither custom puts it: tòan, qúy."""
    return tuple(span for span in _words(_CLUSTER, text) if _is_misplaced(span.cut(text)))


@lru_cache(maxsize=1 << 14)  # most syllables of a text come again
def _is_misplaced(word: str) -> bool:
    parts = take_apart(word)
    return parts is not None and parts.mark not in {_bearer(parts, one) for one in Placement}


def place(text: str, wanted: Placement) -> str:
    """A composed text in one custom; nothing else changes, the length stays."""
    return _rewritten(text, _TWO_WAY_CLUSTER, wanted)


def mend(text: str, wanted: Placement) -> str:
    """As :func:`place`, and marks on the wrong vowel ("tòan", "qúy") put right as well."""
    return _rewritten(text, _CLUSTER, wanted)


def _rewritten(text: str, cluster: Pattern, wanted: Placement) -> str:
    pieces: list[str] = []
    done = 0
    for span in _words(cluster, text):
        parts = take_apart(span.cut(text))
        if parts is None or not (cluster is _CLUSTER or parts.rhyme.lower() in TWO_WAYS):
            continue
        if (right := _bearer(parts, wanted)) != parts.mark:
            pieces += (text[done : span.start], _put_together(parts, right))
            done = span.end
    pieces.append(text[done:])
    return "".join(pieces)


def _words(cluster: Pattern, text: str) -> Iterator[Span]:
    """The words around the clusters, cut off on the left where no syllable reaches."""
    for match in cluster.finditer(text):
        start = match.start()
        lowest = max(0, start - _LONGEST_ONSET)
        while start > lowest and text[start - 1].isalpha():
            start -= 1
        yield Span(start, match.end())


def _bearer(parts: Syllable, wanted: Placement) -> int:
    rhyme = parts.rhyme.lower()
    return 1 if rhyme in TWO_WAYS and wanted is Placement.NEW else BEARER[rhyme]


def _put_together(parts: Syllable, at: int) -> str:
    rhyme = parts.rhyme
    return parts.onset + rhyme[:at] + toned(rhyme[at], parts.tone) + rhyme[at + 1 :]
