"""A section told as a list: what is general first, then item by item."""

from collections.abc import Iterator, Sequence

from tongket.core.doc.model import Text
from tongket.core.draft.desk import Desk
from tongket.core.draft.narrative import Voice, narrated
from tongket.core.draft.phrases import (
    LIST_LEAD,
    LIST_LEAD_AFTER_TEXT,
    LIST_LEAD_WITH_BODIES,
    RELATION_GROUP,
    UNDER_WAY,
)
from tongket.core.draft.pieces import (
    ParagraphSketch,
    Pieces,
    Sketch,
    joined,
    letters,
    sentence,
    text,
)
from tongket.core.draft.statements import Statement

_MARK = "- "


def listed(
    found: Sequence[Statement], desk: Desk, voice: Voice, lead: Pieces = ()
) -> Iterator[Sketch]:
    """General remarks as prose, then one item a matter; items for one body stand together."""
    remarks = [one for one in found if _is_remark(one)]
    items = [one for one in found if not _is_remark(one)]
    yield from narrated(remarks, voice)
    if items:
        made = lead or text(_lead(items, desk, after_text=bool(remarks)))
        yield ParagraphSketch(sentence(made, end=":"))
        yield from itemised(list(_items(items)))


def itemised(items: Sequence[Pieces]) -> Iterator[Sketch]:
    """Dashed items; closed by full stops where an item holds a semicolon of its own."""
    inner = any(";" in letters(item) or _cites_several(item) for item in items)
    for at, item in enumerate(items):
        last = at == len(items) - 1
        mark = "." if inner or last else ";"
        yield ParagraphSketch((Text(_MARK), *sentence(item, end=mark)))


def _cites_several(item: Pieces) -> bool:
    """Documents cited together in full have semicolons between them."""
    return any(len(getattr(piece, "documents", ())) > 1 for piece in item)


def _is_remark(one: Statement) -> bool:
    """Something that went on all the time and names no body, amount or document."""
    plain = all(isinstance(piece, Text) for piece in one.phrase)
    return one.activity.day is None and plain and not one.activity.body


def _lead(items: Sequence[Statement], desk: Desk, *, after_text: bool) -> str:
    if after_text:
        return LIST_LEAD_AFTER_TEXT
    with_bodies = all(one.activity.body for one in items)
    lead = LIST_LEAD_WITH_BODIES if with_bodies else LIST_LEAD
    return lead.format(period=desk.period, who=desk.who)


def _items(found: Sequence[Statement]) -> Iterator[Pieces]:
    groups: dict[object, list[Statement]] = {}
    for one in found:
        groups.setdefault(one.partner or one.activity.ref, []).append(one)
    for group in groups.values():
        yield _item(group)


def _item(group: Sequence[Statement]) -> Pieces:
    first = group[0]
    if len(group) == 1 or first.partner is None:
        who = f"{first.activity.actor} " if first.activity.actor else ""
        going_on = UNDER_WAY if first.under_way else ""
        return (*text(who + going_on), *first.phrase)
    relation, body = first.partner
    head = text(RELATION_GROUP[relation].format(body=body))
    parts = [(*text(UNDER_WAY if one.under_way else ""), *one.alone) for one in group]
    return (*head, *joined(parts, "; "))
