"""Putting marks around what was found, without moving anything else."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from tongket.core.text.spans import Span


class Found(Protocol):
    """Anything found at a place of a text: a citation, a provision, a date."""

    @property
    def span(self) -> Span: ...


AnyFound = TypeVar("AnyFound", bound=Found)


def annotate(text: str, found: Iterable[AnyFound], mark: Callable[[AnyFound, str], str]) -> str:
    """The text with ``mark(one, written)`` in the place of each span; the rest stays as it is.

    Spans must lie in ``text``; of two that overlap, the one that begins first is marked.
    """
    return annotated(text, found, mark)[0]


def annotated(
    text: str, found: Iterable[AnyFound], mark: Callable[[AnyFound, str], str]
) -> tuple[str, tuple[Span, ...]]:
    """The marked text, and where in it each mark stands, in order."""
    pieces: list[str] = []
    places: list[Span] = []
    done = length = 0
    for one in sorted(found, key=lambda each: each.span):
        if one.span.start < done:
            continue
        before = text[done : one.span.start]
        marked = mark(one, one.span.cut(text))
        pieces += (before, marked)
        places.append(Span(length + len(before), length + len(before) + len(marked)))
        length = places[-1].end
        done = one.span.end
    return "".join((*pieces, text[done:])), tuple(places)
