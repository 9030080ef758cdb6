"""Searching with patterns that can only begin at certain letters.

The engine skips quickly to the next letter of a set only when the pattern begins with that set. One
that begins with a choice, or with a look at what stands before, is tried at every letter.
"""

import re
from collections.abc import Iterator

from tongket.core.text.pattern import Pattern


def matches_at(starts: Pattern, pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """The same as ``pattern.finditer(text)``, looked for only where ``starts`` matches.

    ``starts`` is one letter of a set, perhaps with a look behind it; it must match wherever a match
    can begin.
    """
    end = 0
    for start in starts.finditer(text):
        if start.start() >= end and (match := pattern.match(text, start.start())):
            end = match.end()
            yield match
