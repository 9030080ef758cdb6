"""What is too long for the text stands in a table behind it; the text says what it adds up to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tongket.core.doc.model import RowKind
from tongket.core.doc.ref import Ref
from tongket.core.draft.amounts import figure
from tongket.core.draft.desk import Desk
from tongket.core.draft.entries import TIMES_KEY
from tongket.core.draft.listing import itemised
from tongket.core.draft.numbering import roman
from tongket.core.draft.phrases import (
    ANNEX_LABEL,
    ANNEX_REFERENCE,
    ANNEX_WHOLE_PERIOD,
    ENTRIES_UNIT,
    LONG_LEAD,
    LONG_MATTER,
    LONG_OF_THEMES,
    WITHOUT_THEME,
)
from tongket.core.draft.pieces import (
    ParagraphSketch,
    Pieces,
    Sketch,
    capitalised,
    joined,
    sentence,
    text,
    upper_first,
)
from tongket.core.draft.totals import counted, totals
from tongket.core.draft.wording import Entry
from tongket.core.facts.records import Activity, OutlineNode
from tongket.core.text.date_format import short_date

LONGEST_SECTION = 24  # entries that a section tells before they go into an annex


@dataclass(frozen=True, slots=True)
class RowSketch:
    """A row of an annex to be."""

    cells: tuple[Pieces, ...]
    kind: RowKind = RowKind.ROW


@dataclass(frozen=True, slots=True)
class AnnexSketch:
    """An annex to be."""

    label: str
    title: Pieces
    rows: tuple[RowSketch, ...]


def annex_labels(nodes: Sequence[OutlineNode], desk: Desk) -> dict[str, str]:
    """The sections that need an annex, with its label: ``Phụ lục``, or ``Phụ lục I``, ``II`` …"""
    long = [node.id for node in nodes if len(desk.log.at(node.id)) > LONGEST_SECTION]
    if len(long) == 1:
        return {long[0]: ANNEX_LABEL}
    return {id_: f"{ANNEX_LABEL} {roman(at)}" for at, id_ in enumerate(long, 1)}


def summed_up(activities: Sequence[Activity], label: str, desk: Desk) -> Iterator[Sketch]:
    """How much was done, by theme, with a pointer to the annex."""
    themes = _themes(activities)
    head = (
        *text(LONG_LEAD.format(period=desk.period, who=desk.who)),
        *_number_of(activities),
        *text(LONG_MATTER + ANNEX_REFERENCE.format(label=label)),
    )
    if len(themes) > 1:
        yield ParagraphSketch(sentence(head, text(LONG_OF_THEMES), end=":"))
        yield from itemised([_of_theme(theme, group, desk) for theme, group in themes.items()])
        return
    amounts = _amounts(activities, desk)
    yield ParagraphSketch(sentence(head, text(": "), amounts) if amounts else sentence(head))


def _of_theme(theme: str, group: Sequence[Activity], desk: Desk) -> Pieces:
    head = text(f"{upper_first(theme or WITHOUT_THEME)}: ")
    amounts = _amounts(group, desk)
    return (*head, *joined([_number_of(group), *([amounts] if amounts else [])], ", với "))


def _themes(activities: Sequence[Activity]) -> dict[str, list[Activity]]:
    themes: dict[str, list[Activity]] = {}
    for activity in activities:
        themes.setdefault(activity.theme, []).append(activity)
    return themes


def _number_of(activities: Sequence[Activity]) -> Pieces:
    sources = tuple(sorted(activity.ref for activity in activities))
    return (figure(TIMES_KEY, Decimal(len(activities)), ENTRIES_UNIT, sources),)


def _amounts(activities: Sequence[Activity], desk: Desk) -> Pieces:
    entries = [Entry(activity, (activity.ref,)) for activity in activities]
    found = totals(entries, desk, least=1)
    return joined([counted(fact, desk.log.specs[fact.key]) for fact in found], ", ", " và ")


def annex(node: OutlineNode, title: Pieces, label: str, desk: Desk) -> AnnexSketch:
    """Every entry of a section, one row each, under its theme."""
    return AnnexSketch(label, title, tuple(_rows(desk.log.activities[node.id], desk)))


def _by_day(activity: Activity) -> tuple[bool, date, Ref]:
    """Day by day; what ran through the whole period stands last."""
    return activity.day is None, activity.day or date.max, activity.ref


def _rows(activities: Sequence[Activity], desk: Desk) -> Iterator[RowSketch]:
    number = 0
    for theme, group in _themes(activities).items():
        if theme or number:
            yield RowSketch((text(upper_first(theme or WITHOUT_THEME)),), RowKind.GROUP)
        for activity in sorted(group, key=_by_day):
            number += 1
            told = desk.statements([Entry(activity, (activity.ref,))])[0]
            day = short_date(activity.day) if activity.day else ANNEX_WHOLE_PERIOD
            cells = (text(str(number)), text(day), capitalised(told.alone))
            yield RowSketch((*cells, text(activity.body or "")))
