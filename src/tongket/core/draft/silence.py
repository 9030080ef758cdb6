"""Sections without data: an explicit answer with its reason, or a gap that nobody can overlook."""

from collections.abc import Iterator

from tongket.core.doc.model import Role
from tongket.core.draft.desk import Desk
from tongket.core.draft.phrases import GAP, GAP_NO_RECORD, NIL, NIL_WHY
from tongket.core.draft.pieces import ParagraphSketch, Pieces, Sketch, sentence, text
from tongket.core.facts.model import Nil, NilReason


def is_gap(nil: Nil | None) -> bool:
    """Whether nothing was answered at all."""
    return nil is None or nil.reason is NilReason.NOT_ANSWERED


def gap(nil: Nil | None) -> Iterator[Sketch]:
    """A mark in the text that must not leave the office: what is missing, and from whom."""
    what = nil.note if nil and nil.note else GAP_NO_RECORD
    yield ParagraphSketch(text(GAP.format(what=what)), Role.PROMPT)


def nil_title(title: Pieces, nil: Nil, desk: Desk) -> Pieces:
    """The heading answers by itself: ``…: Sở không có số liệu``."""
    answer = NIL[nil.reason].format(who=desk.who)
    return (*title, *text(": "), *text(answer, italic=True))


def nil_told(nil: Nil, desk: Desk, turn: int) -> Iterator[Sketch]:
    """Why there is nothing, in the office's own words where it gave them."""
    phrases = (nil.note,) if nil.note else NIL_WHY[nil.reason]
    if phrases:
        said = phrases[turn % len(phrases)]
        made = said if nil.note else said.format(who=desk.who, period=desk.period)
        yield ParagraphSketch(sentence(text(made)))
