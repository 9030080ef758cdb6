"""Phrases strung into sentences and paragraphs that do not all begin alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from tongket.core.draft.phrases import (
    DONE,
    LINK_OF_PAIRS,
    LINKS,
    NOW,
    TOPIC,
    TOPIC_OF_SEVERAL,
    UNDER_WAY,
)
from tongket.core.draft.pieces import (
    ParagraphSketch,
    Pieces,
    Sketch,
    capitalised,
    lower_first,
    sentence,
    text,
)
from tongket.core.draft.statements import Statement

_PARAGRAPH = 900  # letters after which a paragraph is long enough
_LIGHT = 95  # letters up to which two phrases share a sentence
_AND = ", đồng thời "


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the body's own short name, and how far its links have been used up."""

    who: str
    turn: Iterator[int] = field(default_factory=count)

    def link(self, aspect: str, *, near_pair: bool) -> str:
        """The next way for a sentence to lean on the one before; a pair uses up ``đồng thời``.

        Where the body is named, so is the aspect: "Ban tổ chức" would be a body of its own.
        """
        link = LINKS[next(self.turn) % len(LINKS)]
        if near_pair and link == LINK_OF_PAIRS:
            return self.link(aspect, near_pair=True)
        return link.format(who=self.who, aspect=aspect)


def by_theme(found: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements under their themes, in order; in each, what is going on stands last."""
    themes: dict[str, list[Statement]] = {}
    for statement in found:
        themes.setdefault(statement.activity.theme, []).append(statement)
    return {
        theme: sorted(group, key=lambda statement: statement.under_way)
        for theme, group in themes.items()
    }


def narrated(found: Sequence[Statement], voice: Voice) -> Iterator[Sketch]:
    """Paragraphs, one or more a theme."""
    for theme, group in by_theme(found).items():
        sentences = list(told(group, voice, theme))
        yield from (ParagraphSketch(pieces) for pieces in _paragraphs(sentences))


def told(group: Sequence[Statement], voice: Voice, theme: str = "") -> Iterator[tuple[Pieces, int]]:
    """Sentences, each with its length in letters."""
    previous: tuple[Statement, ...] = ()
    for pair in _paired(group):
        head = _head(pair, previous, voice, theme)
        body = pair[0].phrase
        for other in pair[1:]:
            body = (*body, *text(_AND), *other.phrase)
        yield sentence(text(head), body), sum(one.length for one in pair)
        previous = pair


def _paired(group: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Two light phrases in a row with one subject share a sentence, but not time after time."""
    at, size = 0, 1
    while at < len(group):
        pair = group[at : at + 2]
        size = 2 if size == 1 and len(pair) == 2 and _share(*pair) else 1
        yield tuple(pair[:size])
        at += size


def _share(one: Statement, other: Statement) -> bool:
    same = (one.activity.actor, one.under_way, one.steady) == (
        other.activity.actor,
        other.under_way,
        other.steady,
    )
    light = max(one.length, other.length) <= _LIGHT
    return same and light and not (one.cites or other.cites or one.tail)


def _head(
    pair: tuple[Statement, ...], before: tuple[Statement, ...], voice: Voice, theme: str
) -> str:
    """Everything in a sentence that stands before the phrase."""
    one = pair[0]
    actor = one.activity.actor
    who = actor or voice.who
    if not before:
        return f"{_topic(theme)}{who} {_aspect(one)}"
    if actor != before[-1].activity.actor:
        return f"{who} {_aspect(one)}"
    if one.under_way and not before[-1].under_way and not actor:
        return f"{NOW.format(who=who)}{UNDER_WAY}"
    if one.under_way:
        return f"{voice.who} {UNDER_WAY}"
    return voice.link(_aspect(one), near_pair=max(len(pair), len(before)) > 1)


def _topic(theme: str) -> str:
    """A theme that is itself a list ends in a colon, so that its commas stay its own."""
    if not theme:
        return ""
    return (TOPIC_OF_SEVERAL if "," in theme else TOPIC).format(theme=lower_first(theme))


def _aspect(one: Statement) -> str:
    if one.under_way:
        return UNDER_WAY
    return "" if one.steady else DONE


def _paragraphs(sentences: Sequence[tuple[Pieces, int]]) -> Iterator[Pieces]:
    """Sentences gathered until a paragraph is long enough."""
    pieces: Pieces = ()
    length = 0
    for one, letters in sentences:
        if pieces and length + letters > _PARAGRAPH:
            yield pieces
            pieces, length = (), 0
        pieces = (*pieces, *(text(" ") if pieces else ()), *capitalised(one))
        length += letters
    if pieces:
        yield pieces
