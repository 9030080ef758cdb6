"""The register's states, facets and columns in words and looks."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.register.models import Direction, Document, DocumentState
from tongket.apps.register.queries.listing import Asked, Attention, ListPage
from tongket.apps.register.queries.signs import Row, Sign
from tongket.apps.register.search import Facet
from tongket.apps.register.views.asked import ATTENTION, PARAMETERS, whole
from tongket.apps.ui.kit.facets import Choice, FilterChip
from tongket.apps.ui.kit.facets import Facet as Group
from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.text.fold import fold

FEW = 6


class Look(NamedTuple):
    """A state as ``ui/status.html`` takes it."""

    state: str
    label: str | Promise


LOOKS: Final[Mapping[Sign, Look]] = {
    Sign.DRAFT: Look("draft", gettext_lazy("Draft")),
    Sign.TO_NUMBER: Look("waiting", gettext_lazy("Waits for its number")),
    Sign.VOIDED: Look("past", gettext_lazy("Number voided")),
    Sign.RECALLED: Look("returned", gettext_lazy("Recalled")),
    Sign.INCOMPLETE: Look("unsure", gettext_lazy("No number or date")),
    Sign.REPLACED: Look("past", gettext_lazy("Replaced")),
    Sign.AMENDED: Look("replaced", gettext_lazy("Amended")),
    Sign.TO_ROUTE: Look("waiting", gettext_lazy("Waits to be routed")),
    Sign.LATE: Look("late", gettext_lazy("Overdue")),
    Sign.ROUTED: Look("doing", gettext_lazy("Being dealt with")),
    Sign.HANDLED: Look("done", gettext_lazy("Dealt with")),
    Sign.NO_FILE: Look("no_file", gettext_lazy("No file yet")),
    Sign.SENT: Look("sent", gettext_lazy("Sent")),
    Sign.NUMBERED: Look("signed", gettext_lazy("Numbered")),
    Sign.ENTERED: Look("done", gettext_lazy("In the register")),
}
LEGENDS: Final[Mapping[Facet, str | Promise]] = {
    Facet.DIRECTION: gettext_lazy("Register book"),
    Facet.KIND: gettext_lazy("Kind"),
    Facet.ISSUER: gettext_lazy("Issuing body"),
    Facet.YEAR: gettext_lazy("Year"),
    Facet.UNIT: gettext_lazy("Unit"),
    Facet.STATE: gettext_lazy("State in the register"),
}
BOOKS: Final[Mapping[str, str | Promise]] = {
    Direction.INCOMING: gettext_lazy("Incoming documents"),
    Direction.OUTGOING: gettext_lazy("Outgoing documents"),
    Direction.REFERENCED: gettext_lazy("Cited documents"),
}
STATES: Final[Mapping[str, str | Promise]] = {
    DocumentState.DRAFT: gettext_lazy("Draft"),
    DocumentState.REGISTERED: gettext_lazy("In the register"),
    DocumentState.VOIDED: gettext_lazy("Number voided"),
    DocumentState.RECALLED: gettext_lazy("Recalled"),
}
TO_SEE_TO: Final[Mapping[Attention, str | Promise]] = {
    Attention.UNROUTED: gettext_lazy("Waits to be routed"),
    Attention.INCOMPLETE: gettext_lazy("No number or date"),
    Attention.NO_FILE: gettext_lazy("No file yet"),
}
COLUMN_LABELS: Final[Mapping[str, str | Promise]] = {
    "issuer": gettext_lazy("Issued by"),
    "state": gettext_lazy("State"),
    "cited": gettext_lazy("Cited"),
    "kind": gettext_lazy("Kind"),
    "signer": gettext_lazy("Signer"),
    "unit": gettext_lazy("Drafted by"),
    "deadline": gettext_lazy("Deadline"),
}


class Line(NamedTuple):
    """A row of the list as the page shows it."""

    row: Row
    look: Look
    title: str
    issuer: str
    unit: str


def lines(page: ListPage) -> list[Line]:
    """The rows in words: bodies by their short names."""
    names = page.unit_names
    return [
        Line(
            row,
            LOOKS[row.sign],
            title_of(row.document),
            names.get(row.document.issuer_unit_id or 0, row.document.issuer),
            names.get(row.document.drafting_unit_id or 0, ""),
        )
        for row in page.rows
    ]


def title_of(document: Document) -> str:
    """Kind and subject as one reads them: “Kế hoạch tuyên truyền …”; a letter by its subject alone."""
    kind, subject = document.kind, document.subject
    if kind and kind != OFFICIAL_LETTER and not fold(subject).startswith(fold(kind)):
        return f"{kind} {subject}"
    return subject[:1].upper() + subject[1:]


def value_label(facet: Facet, value: str, unit_names: Mapping[int, str]) -> str:
    """A value of a facet as people read it."""
    if facet is Facet.DIRECTION:
        return str(BOOKS.get(value, value))
    if facet is Facet.STATE:
        return str(STATES.get(value, value))
    if facet is Facet.UNIT:
        return unit_names.get(whole(value), value)
    return value


def groups(page: ListPage, asked: Asked, opened: Sequence[str]) -> list[Group]:
    """The facets with counts; long ones show their first few values until they are opened."""
    return [
        group
        for facet in PARAMETERS
        if (group := _group(facet, page, asked, is_open=PARAMETERS[facet] in opened)).choices
    ]


def attention_group(counts: Mapping[Attention, int], asked: Asked) -> Group | None:
    """What needs to be seen to, as the first facet."""
    choices = [
        Choice(one.value, str(TO_SEE_TO[one]), count, is_on=one in asked.attention)
        for one, count in counts.items()
    ]
    return Group(ATTENTION, _("To see to"), choices) if choices else None


def chips(asked: Asked, unit_names: Mapping[int, str]) -> list[FilterChip]:
    """The filters in force, each with a way out."""
    seen_to = [
        FilterChip(ATTENTION, one.value, _("To see to"), str(TO_SEE_TO[one]))
        for one in asked.attention
    ]
    return seen_to + [
        FilterChip(
            PARAMETERS[facet], value, str(LEGENDS[facet]), value_label(facet, value, unit_names)
        )
        for facet in PARAMETERS
        for value in asked.chosen.get(facet, ())
    ]


def _group(facet: Facet, page: ListPage, asked: Asked, *, is_open: bool) -> Group:
    name, chosen = PARAMETERS[facet], asked.chosen.get(facet, ())
    values = page.facets.values[facet]
    shown = values if is_open else values[:FEW]
    choices = [
        Choice(
            one.value,
            value_label(facet, one.value, page.unit_names),
            one.count,
            one.value in chosen,
        )
        for one in shown
    ]
    told = {fold(choice.value) for choice in choices if isinstance(choice.value, str)}
    choices += [
        Choice(value, value_label(facet, value, page.unit_names), 0, is_on=True)
        for value in chosen
        if fold(value) not in told
    ]
    hidden = len(values) - len(shown)
    more = _("%(count)d more") % {"count": hidden} if hidden else ""
    return Group(name, str(LEGENDS[facet]), choices, name if hidden else "", more)
