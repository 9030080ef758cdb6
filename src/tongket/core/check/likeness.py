"""How much of one wording stands in another, blind to marks, case and punctuation."""

from functools import lru_cache
from itertools import pairwise

from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

Pairs = frozenset[tuple[str, str]]

_WORD = Pattern(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1 << 12)
def pairs_of(text: str) -> Pairs:
    """Every two words that stand side by side; what two wordings are compared by."""
    return frozenset(pairwise(words_of(text)))


def share(wording: str, text: str) -> float:
    """The share of ``wording`` that ``text`` holds, from 0 to 1; a single word is all or nothing."""
    wanted, there = pairs_of(wording), pairs_of(text)
    if not wanted:
        return float(bool(wording) and set(words_of(wording)) <= set(words_of(text)))
    return len(wanted & there) / len(wanted)
