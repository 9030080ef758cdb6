"""What stands round the sections: header block, opening, closing."""

from tongket.core.doc.model import Header, Standard
from tongket.core.draft.desk import Desk
from tongket.core.draft.order import ReportOrder
from tongket.core.draft.phrases import (
    CLOSING,
    CLOSING_MARK,
    CLOSING_MARK_PARTY,
    OPENING,
    OPENING_REGIME,
    OPENING_UNDER,
    SUBJECT,
)
from tongket.core.draft.pieces import (
    Mention,
    ParagraphSketch,
    Pieces,
    Sketch,
    sentence,
    text,
)

KIND = "Báo cáo"


def header(order: ReportOrder) -> Header:
    """The header of a draft: no number, and a date as far as it is known."""
    return Header(
        superior=order.superior or None,
        issuer=order.body.name,
        symbol=order.symbol,
        place=order.place,
        date=order.dated,
        kind=KIND,
        subject=subject(order),
        addressees=(order.receiver,) if order.receiver else (),
    )


def subject(order: ReportOrder) -> str:
    """Trích yếu: as ordered, or made from the matter and the two periods."""
    if order.subject:
        return order.subject
    now, then = both_periods(order)
    return SUBJECT.format(matter=order.matter, period=now, next_period=then)


def both_periods(order: ReportOrder) -> tuple[str, str]:
    """The two period names, the year said once: ``6 tháng đầu năm``, ``6 tháng cuối năm 2024``."""
    now, then = order.period.name, order.period.next_name
    year = then.rsplit(" ", 1)[-1]
    if year.isdigit() and now.endswith(f"năm {year}"):
        now = now.removesuffix(f" {year}")
    return now, then


def opening(desk: Desk) -> Sketch:
    """Under which documents, who reports what to whom."""
    order = desk.order
    under: Pieces = text(OPENING_REGIME)
    if order.basis:
        under = (*text(OPENING_UNDER), Mention(order.basis))
    words = OPENING.format(
        full=order.body.full,
        receiver=order.receiver,
        matter=order.matter,
        period=order.period.name,
    )
    return ParagraphSketch(sentence(under, text(f", {words}"), end=":"))


def closing(desk: Desk) -> Sketch:
    """The closing formula with the mark of its standard: ``./.`` for the State."""
    order = desk.order
    now, then = both_periods(order)
    words = CLOSING.format(matter=order.matter, period=now, next_period=then, full=order.body.full)
    party = order.standard is Standard.PARTY
    return ParagraphSketch(sentence(text(words), end=CLOSING_MARK_PARTY if party else CLOSING_MARK))
