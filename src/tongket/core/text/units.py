"""Units of office figures (đơn vị tính), read behind a number; the longest name wins."""

import re
from functools import cache
from typing import NamedTuple

from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.unit_names import MEASURES, NAMES, OTHER_WORDS, SAME, SIGNS


class UnitRead(NamedTuple):
    """A unit as it stands in the text, and its one name."""

    span: Span
    name: str


def _by_first_word() -> dict[str, dict[str, str]]:
    """Per first word: what may follow it (nothing, too), and the unit's one name."""
    table: dict[str, dict[str, str]] = {}
    for written in NAMES.replace("\n", "|").split("|"):
        name = written.strip()
        if name:
            first, _, rest = name.lower().partition(" ")
            comma = "," if first.endswith(",") else ""
            tail = f"{comma} {rest}" if rest else ""
            table.setdefault(first.rstrip(","), {})[tail] = SAME.get(name.lower(), name)
    return table


_TABLE = _by_first_word()
_OTHER_WORDS = {
    begin: Pattern(rf"(?i:,? (?:{'|'.join(rest)})(?!\w))")
    for begin, *rest in (line.split() for line in OTHER_WORDS.strip().split("\n"))
}
_GAP = r"(?:[ \t]{1,3}\n?|\n)[ \t]{0,2}"
_FIRST_WORD = Pattern(rf"(?P<gap>{_GAP}|(?=[a-zđ][^\W\d_]))(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)")
_SIGN = Pattern(
    rf"\s?(?P<sign>{'|'.join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))})"
    r"(?![^\W_])(?!-?[A-ZĐ])"
)


def is_measure(unit: str) -> bool:
    """Whether a unit measures (km, %, đồng) rather than counts (vụ việc, người)."""
    return unit in MEASURES


def read_unit(text: str, pos: int) -> UnitRead | None:
    """The unit that stands directly behind ``pos`` (blanks between are skipped), or ``None``.

    A line's end counts as a blank when the unit goes on in small letters.
    """
    first = _FIRST_WORD.match(text, pos)
    if first is not None:
        word = first["word"]
        tails = _TABLE.get(word.lower())
        if tails is not None and not ("\n" in first["gap"] and word[0].isupper()):
            unit = _longest(text, first.start("word"), first.end(), word.lower())
            return None if unit is None or _begins_other_word(text, unit) else unit
    sign = _SIGN.match(text, pos)
    return UnitRead(Span(*sign.span("sign")), SIGNS[sign["sign"]]) if sign else None


def _begins_other_word(text: str, unit: UnitRead) -> bool:
    """Whether the unit is but the first syllable of another word: "Mẫu số 07 ban hành"."""
    other = _OTHER_WORDS.get(unit.name)
    return other is not None and other.match(text, unit.span.end) is not None


def _longest(text: str, start: int, end: int, first: str) -> UnitRead | None:
    tails = _TABLE[first]
    if len(tails) == 1 and "" in tails:
        return UnitRead(Span(start, end), tails[""])
    match = _tail_pattern(first).match(text, end)
    if match is None:
        return None
    tail = " ".join(match[0].lower().split())
    key = tail if not tail or tail[0] == "," else f" {tail}"
    return UnitRead(Span(start, match.end()), tails[key])


@cache
def _tail_pattern(first: str) -> Pattern:
    """What may follow the first word, longest first; there is one pattern per first word only."""
    tails = sorted(_TABLE[first], key=len, reverse=True)
    ways = "|".join(re.escape(tail).replace(r"\ ", _GAP) for tail in tails)
    return Pattern(rf"(?:{ways})(?![^\W_])", re.IGNORECASE)
