"""Validated rows turned into the records of the core; what a row says wrongly is noted."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from tongket.core.doc.model import Recipient, Signer, Standard
from tongket.core.doc.ref import Ref
from tongket.core.draft.order import NamedPeriod, ReportingBody, ReportOrder
from tongket.core.facts.model import FactSpec, Nil
from tongket.core.facts.records import (
    Activity,
    ActivityFigure,
    NilAnswer,
    OutlineNode,
    RegisteredDocument,
    Task,
    WorkProgramme,
)
from tongket.core.period import Period
from tongket.core.text.dates import PartialDate
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words
from tongket.files.record_forms import (
    ActivityForm,
    DocumentForm,
    FigureForm,
    NilForm,
    NodeForm,
    ProgrammeForm,
    ReportForm,
    TaskForm,
)
from tongket.files.record_tables import Row
from tongket.files.record_troubles import Place, Troubles

DOCUMENT, TASK, ENTRY, BODY = "register.document", "programmes.task", "activity.entry", "org.body"

_SYMBOL = Pattern(
    r"(?P<number>[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?)"
    r"(?:/(?P<year>(?:19|20)[0-9]{2}))?\s?[-/]\s?(?P<symbol>\S(?:.{0,60}\S)?)"
)
_BAD_SYMBOL = Words(
    "số, ký hiệu viết như 30/KH-STTTT, 114-QĐ/TW hoặc 30/2020/NĐ-CP",
    "number and symbol are written as 30/KH-STTTT, 114-QĐ/TW or 30/2020/NĐ-CP",
)
_ENDS_FIRST = Words("ngày cuối đứng trước ngày đầu", "it ends before it begins")
_NO_SUCH_DAY = Words("không có ngày này trong lịch", "the calendar has no such day")
_MOST_DIGITS = 18
_TOO_MANY_DIGITS = Words(
    "cần một số có không quá 18 chữ số trước và sau dấu phẩy",
    "must be a number of at most 18 digits before and after the point",
)


def document_ref(id_: str) -> Ref:
    """The reference to a document by its id in the folder."""
    return Ref(DOCUMENT, id_)


def order(row: Row[ReportForm], troubles: Troubles) -> ReportOrder | None:
    """The order; ``None`` when its days are not sound."""
    form = row.form
    body = ReportingBody(
        Ref(BODY, form.body.id), form.body.name, form.body.full or form.body.name, form.body.short
    )
    days = _period(form.period.first, form.period.last, row.place, "period", troubles)
    dated = _partial(form.date, row.place, troubles)
    if days is None or dated is None:
        return None
    return ReportOrder(
        standard=Standard(form.standard),
        body=body,
        superior=form.superior,
        symbol=form.symbol,
        place=form.place,
        dated=dated,
        period=NamedPeriod(days, form.period.name, form.period.next),
        on=form.on,
        matter=form.matter,
        receiver=form.receiver,
        recipients=tuple(Recipient(one.name, one.purpose) for one in form.recipient),
        signer=Signer(form.signer.authority, tuple(form.signer.titles), form.signer.name),
        basis=tuple(document_ref(id_) for id_ in form.basis),
        subject=form.subject,
        abbreviations=form.abbreviations,
    )


def _period(first: date, last: date, place: Place, name: str, troubles: Troubles) -> Period | None:
    if last < first or last == date.max:
        troubles.add(place, name, _ENDS_FIRST)
        return None
    return Period.through(first, last)


def _partial(written: str, place: Place, troubles: Troubles) -> PartialDate | None:
    dated = PartialDate(*(int(part) for part in written.split("-")))
    if dated.impossible:
        troubles.add(place, "date", _NO_SUCH_DAY)
        return None
    return dated


def node(form: NodeForm) -> OutlineNode:
    """A node with the nodes under it."""
    return OutlineNode(
        form.id,
        form.title,
        form.prompt,
        form.expects,
        form.mandatory,
        tuple(node(child) for child in form.node),
        form.holds,
        form.lead,
    )


def document(row: Row[DocumentForm], troubles: Troubles) -> RegisteredDocument | None:
    """A document of the register; its id is its number and symbol unless it has one of its own."""
    form = row.form
    match = _SYMBOL.fullmatch(clean(form.symbol).text.strip())
    if match is None:
        troubles.add(row.place, "symbol", _BAD_SYMBOL)
        return None
    return RegisteredDocument(
        document_ref(form.id or form.symbol),
        match["number"],
        match["symbol"],
        form.kind,
        form.date,
        form.issuer,
        form.subject,
        match["year"],
        document_ref(form.replaced_by) if form.replaced_by else None,
    )


def programme(row: Row[ProgrammeForm], troubles: Troubles) -> WorkProgramme:
    """A programme with its tasks; a task without sound days is left out and noted."""
    tasks = (_task(form, row, troubles) for form in row.form.task)
    return WorkProgramme(
        document_ref(row.form.document), tuple(task for task in tasks if task is not None)
    )


def _task(form: TaskForm, row: Row[ProgrammeForm], troubles: Troubles) -> Task | None:
    name = f"task {form.number}: due"
    due = _period(form.due.first, form.due.last, row.place, name, troubles)
    if due is None:
        return None
    return Task(
        Ref(TASK, form.id or form.number),
        form.number,
        form.wording,
        form.due.wording,
        due,
        form.lead,
        tuple(form.cooperating),
        form.short,
    )


def fact_spec(form: FigureForm) -> FactSpec:
    """What a figure of the log means."""
    return FactSpec(figure_key(form.key), form.label, form.unit, form.combine)


def figure_key(key: str) -> str:
    """The key as the house knows it: a bare one belongs to the activity log."""
    return key if "." in key else f"activity.{key}"


def activity(row: Row[ActivityForm], specs: Mapping[str, FactSpec], troubles: Troubles) -> Activity:
    """An entry of the log; its id is its place in the file unless it has one of its own."""
    form, place = row.form, row.place
    figures = []
    for key, value in form.figures.items():
        spec = specs.get(figure_key(key))
        if not _is_plain(value):
            troubles.add(place, f"figures.{key}", _TOO_MANY_DIGITS)
        elif spec is not None:  # an undeclared key is noted by the check of links
            figures.append(ActivityFigure(spec.key, value, spec.unit))
    return Activity(
        Ref(ENTRY, form.id or f"{place.row:04d}"),
        form.day,
        form.node,
        form.wording,
        form.body,
        tuple(figures),
        tuple(document_ref(id_) for id_ in form.documents),
        Ref(TASK, form.task) if form.task else None,
        form.state,
        form.logged,
        form.relation,
        form.theme,
        form.actor,
        form.completes,
    )


def _is_plain(value: Decimal) -> bool:
    """Whether a value is a number that an office writes out."""
    if not value.is_finite():
        return False
    places = value.as_tuple().exponent
    return isinstance(places, int) and value.adjusted() < _MOST_DIGITS and places >= -_MOST_DIGITS


def nil_answer(form: NilForm) -> NilAnswer:
    """An outline node without data, and why."""
    return NilAnswer(form.node, Nil(form.reason, form.note))
