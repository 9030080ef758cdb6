"""An entry's own words, with its figures, documents, day and partner put in their places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tongket.core.doc.model import Figure, Text
from tongket.core.doc.ref import Ref
from tongket.core.draft.amounts import figure
from tongket.core.draft.pieces import Mention, Piece, Pieces, lower_first
from tongket.core.facts.records import Activity, ActivityFigure, RegisteredDocument
from tongket.core.text.date_format import short_date

DAY, BODY = "ngày", "cơ quan"
PLACE = re.compile(r"\{([^{}]{1,300})\}")  # what a wording leaves to be filled in


@dataclass(eq=False)
class UnknownPlace(ValueError):
    """A wording names in braces something that its record does not have."""

    record: str
    place: str

    def __str__(self) -> str:
        return f"{self.record}: {{{self.place}}}"


def places(wording: str) -> tuple[str, ...]:
    """What a wording names in braces, in order."""
    return tuple(match[1].strip() for match in PLACE.finditer(wording))


def figure_names(key: str, unit: str) -> frozenset[str]:
    """What a place may call a figure: its unit, its key, or its key without the sub-system."""
    return frozenset({unit, key, key.rsplit(".", 1)[-1]})


def named_documents(place: str) -> tuple[str, ...]:
    """The ids in a place that names one document or several: ``114-QĐ/TW, 131-QĐ/TW``."""
    return tuple(part.strip() for part in place.split(","))


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity, or several that differ in nothing but day and amounts, as one statement."""

    activity: Activity  # the first of them, with its amounts added up
    sources: tuple[Ref, ...]
    repeated: Figure | None = None  # how often, where no amount says it


def filled(entry: Entry, register: Mapping[str, RegisteredDocument]) -> Pieces:
    """The wording with every place filled; raises ``UnknownPlace``."""
    wording = lower_first(entry.activity.wording)
    pieces: list[Piece] = []
    at = 0
    for match in PLACE.finditer(wording):
        if match.start() > at:
            pieces.append(Text(wording[at : match.start()]))
        pieces.append(_fill(match[1].strip(), entry, register))
        at = match.end()
    if at < len(wording):
        pieces.append(Text(wording[at:]))
    return tuple(pieces)


def _fill(place: str, entry: Entry, register: Mapping[str, RegisteredDocument]) -> Piece:
    activity = entry.activity
    if place == DAY and activity.day is not None:
        return Text(f"ngày {short_date(activity.day)}")
    if place == BODY and activity.body:
        return Text(activity.body)
    for given in activity.figures:
        if place in figure_names(given.key, given.unit):
            return shown(given, entry.sources)
    return mention(place, str(activity.ref), register)


def shown(given: ActivityFigure, sources: tuple[Ref, ...]) -> Figure:
    """A figure of the log as a figure of the text."""
    return figure(given.key, given.value, given.unit, sources)


def mention(place: str, record: str, register: Mapping[str, RegisteredDocument]) -> Mention:
    """The documents that a place names; raises ``UnknownPlace`` when one is not registered."""
    ids = named_documents(place)
    if not all(id_ in register for id_ in ids):
        raise UnknownPlace(record, place)
    return Mention(tuple(register[id_].ref for id_ in ids))


def titled(title: str, record: str, register: Mapping[str, RegisteredDocument]) -> Pieces:
    """A heading or lead of the outline, of which the places can only be documents."""
    pieces: list[Piece] = []
    at = 0
    for match in PLACE.finditer(title):
        pieces += [Text(title[at : match.start()]), mention(match[1].strip(), record, register)]
        at = match.end()
    pieces.append(Text(title[at:]))
    return tuple(piece for piece in pieces if not isinstance(piece, Text) or piece.text)


def unplaced_figures(activity: Activity) -> Iterator[ActivityFigure]:
    """The figures for which the wording has no place."""
    named = set(places(activity.wording))
    return (given for given in activity.figures if not named & figure_names(given.key, given.unit))


def unplaced_documents(activity: Activity) -> tuple[Ref, ...]:
    """The documents for which the wording has no place."""
    named = {id_ for place in places(activity.wording) for id_ in named_documents(place)}
    return tuple(ref for ref in activity.documents if ref.id not in named)
