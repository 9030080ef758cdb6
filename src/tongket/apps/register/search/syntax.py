"""What people type into the search, read into what is looked for. Anything may be typed.

``đất đai`` all words · ``"đất đai"`` in this order · ``-họp`` without · ``=đất`` marks as typed ·
``ky-hieu:KH-STTTT co-quan:"Sở Tư pháp" nam:2024 loai:"Kế hoạch" nguoi-ky:Lan trich-yeu:đất``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tongket.apps.register.index.marks import Facet, Field, words_of
from tongket.apps.register.index.wanted import Phrase
from tongket.core.text.fold import fold, tone_exact
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern

_LONGEST, _MOST_PHRASES, _MOST_WORDS = 400, 16, 24
_SHORTEST_BEGINNING = 2
_FIELDS = {
    "ky-hieu": Field.CODE,
    "so": Field.CODE,
    "co-quan": Field.ISSUER,
    "nguoi-ky": Field.SIGNER,
    "trich-yeu": Field.SUBJECT,
}
_FACETS = {"nam": Facet.YEAR, "loai": Facet.KIND}
_PIECE = Pattern(
    r"(?P<minus>-(?=\S))?(?:(?P<name>[^\W_]+(?:-[^\W_]+)?):)?"
    r"(?:\"(?P<quoted>[^\"]*)(?P<closed>\"?)|(?P<plain>\S+))"
)
_QUOTES = str.maketrans("“”„«»", '"""""')
Chosen = Mapping[Facet, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all of ``phrases``, none of ``without``, one value of each facet chosen.

    ``as_typed`` is not empty when marks count: each entry is a phrase with its marks.
    """

    phrases: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    chosen: Chosen = field(default_factory=lambda: MappingProxyType({}))
    as_typed: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return not (self.phrases or self.without or self.chosen)


@dataclass(slots=True)
class _Reading:
    phrases: list[Phrase]
    without: list[Phrase]
    as_typed: list[str]
    chosen: dict[Facet, tuple[str, ...]]


def read_query(
    text: str, chosen: Chosen | None = None, *, exact: bool = False, typing: bool = False
) -> Query:
    """Read what was typed. ``typing``: the last word may be unfinished; ``exact``: marks count.

    Marks count only where some were typed; without any, the search is by letters alone.
    """
    plain = clean(text[:_LONGEST]).text.translate(_QUOTES).strip("\n\t ")
    exact = exact or plain.startswith("=")
    plain = plain.removeprefix("=")
    reading = _Reading([], [], [], {facet: tuple(v) for facet, v in (chosen or {}).items() if v})
    for piece in _PIECE.finditer(plain):
        _take(piece.groupdict(""), reading)
    if typing and not plain.endswith('"') and text[-1:].strip():
        _leave_open(reading.phrases)
    marked = [words for words in reading.as_typed if fold(words) != words]
    return Query(
        tuple(reading.phrases[:_MOST_PHRASES]),
        tuple(reading.without[:_MOST_PHRASES]),
        MappingProxyType(reading.chosen),
        tuple(reading.as_typed[:_MOST_PHRASES]) if exact and marked else (),
    )


def _take(piece: dict[str, str], reading: _Reading) -> None:
    """Put one piece of the line where it belongs; a name that is no field is a word like others."""
    name, value = fold(piece["name"]), piece["quoted"] or piece["plain"]
    if name in _FACETS and not piece["minus"]:
        _choose(_FACETS[name], value, reading)
        return
    where = _FIELDS.get(name)
    if name and where is None:
        value = f"{name} {value}"
    words = tuple(words_of(value)[:_MOST_WORDS])
    if not words:
        return
    if where is not None:
        target = reading.without if piece["minus"] else reading.phrases
        target += [Phrase((word,), field=where) for word in words]
    elif piece["minus"]:
        reading.without.append(Phrase(words))
    else:
        reading.phrases.append(Phrase(words))
        reading.as_typed.append(tone_exact(value))


def _choose(facet: Facet, value: str, reading: _Reading) -> None:
    if value.strip():
        before = reading.chosen.get(facet, ())
        reading.chosen[facet] = (*before, " ".join(value.split()))


def _leave_open(phrases: list[Phrase]) -> None:
    if phrases and len(phrases[-1].words[-1]) >= _SHORTEST_BEGINNING:
        last = phrases[-1]
        phrases[-1] = Phrase(last.words, begins=True, field=last.field)
