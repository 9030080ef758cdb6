"""Prose as the template draws it: letters, line ends, stretches kept whole, links around them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from tongket.core.layout.sheet import LINE_BREAK, Letters, Origin, Prose
from tongket.core.layout.units import Mm
from tongket.files.pdf_write.links import address

Bit = dict[str, Any]


class _Part(NamedTuple):
    """A bit with the record around the whole of it, if there is one."""

    origin: Origin | None
    bit: Bit


def bits(prose: Prose, *, strut: Mm | None = None) -> list[Bit]:
    """The bits of a paragraph.

    ``strut`` hangs an empty depth under the last word: room for what must stay on its page.
    """
    parts = list(_parts(prose))
    if strut is not None:
        parts = _weighted(parts, strut)
    groups = groupby(parts, key=lambda part: id(part.origin))
    return [bit for _, group in groups for bit in _linked(list(group))]


def _parts(prose: Prose) -> Iterator[_Part]:
    for clump in prose:
        if not clump.whole:
            yield from (_Part(letters.origin, _letters(letters)) for letters in clump.letters)
        elif len({id(letters.origin) for letters in clump.letters}) == 1:
            inside = [_letters(letters) for letters in clump.letters]
            yield _Part(clump.letters[0].origin, {"whole": inside})
        else:
            yield _Part(None, {"whole": _mixed(clump.letters)})


def _letters(letters: Letters) -> Bit:
    if letters.text == LINE_BREAK:
        return {}
    return {"t": letters.text, "b": letters.bold, "i": letters.italic}


def _mixed(letters: Sequence[Letters]) -> list[Bit]:
    """A stretch kept whole that a link begins or ends in: the links go inside."""
    parts = [_Part(one.origin, _letters(one)) for one in letters]
    groups = groupby(parts, key=lambda part: id(part.origin))
    return [bit for _, group in groups for bit in _linked(list(group))]


def _linked(parts: Sequence[_Part]) -> list[Bit]:
    inside = [part.bit for part in parts]
    origin = parts[0].origin
    link = None if origin is None else address(origin)
    return inside if link is None else [{"link": link, "bits": inside}]


def _weighted(parts: list[_Part], strut: Mm) -> list[_Part]:
    """The last word and the strut in one stretch, so that no line can end between them."""
    weight: Bit = {"strut": strut}
    if not parts:
        return [_Part(None, weight)]
    *before, last = parts
    if "whole" in last.bit:
        return [*before, _Part(last.origin, {"whole": [*last.bit["whole"], weight]})]
    head, space, tail = last.bit.get("t", "").rpartition(" ")
    ending = {"whole": [{**last.bit, "t": tail}, weight]}
    beginning = [_Part(last.origin, {**last.bit, "t": head + space})] if space else []
    return [*before, *beginning, _Part(last.origin, ending)]
