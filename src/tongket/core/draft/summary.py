"""What a draft holds and what it still lacks, as data for people and programs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongket.core.doc.model import CitedDocument, Document, Figure
from tongket.core.doc.ref import Ref
from tongket.core.doc.walk import all_inlines
from tongket.core.draft.desk import laid_out
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.draft.report import assembled
from tongket.core.draft.sections import Answer, Outcome, answers
from tongket.core.facts.model import Fact
from tongket.core.facts.records import TaskState


@dataclass(frozen=True, slots=True)
class NodeNote:
    """An outline node that is not simply told: its id, its title, and what there is to say."""

    node: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """Counts and gaps of one draft."""

    figures: int  # numbers in the text that are linked to their records
    records: int  # records that stand behind them
    citations: int  # mentions of documents, all linked
    documents: int  # different documents cited
    tasks: Mapping[TaskState, int]
    nils: tuple[NodeNote, ...]
    gaps: tuple[NodeNote, ...]
    omitted: tuple[NodeNote, ...]
    overruled: tuple[NodeNote, ...]  # called empty, and yet the log has entries for it
    unplaced: tuple[Ref, ...]  # entries of the log under no node of the outline
    uncited: tuple[Ref, ...]  # documents of the register that the report does not mention


@dataclass(frozen=True, slots=True)
class Draft:
    """The document, what it rests on, and what it lacks."""

    document: Document
    summary: DraftSummary
    facts: tuple[Fact, ...]


def draft(order: ReportOrder, records: Records) -> Draft:
    """The report with its summary and the facts of every figure that stands in it."""
    desk = laid_out(order, records)
    given = answers(desk)
    document = assembled(desk, given)
    states = list(desk.states.values())
    tasks = {state: states.count(state) for state in TaskState if state in states}
    summary = _summary(document, given, records, tasks)
    return Draft(document, summary, pinned_facts(document, order))


def pinned_facts(document: Document, order: ReportOrder) -> tuple[Fact, ...]:
    """Every figure of the text as the fact that it was pinned from."""
    scope, period = order.body.ref, order.period.days
    return tuple(
        Fact(figure.key, figure.value, scope, period, figure.sources)
        for figure in all_inlines(document)
        if isinstance(figure, Figure)
    )


def _summary(
    document: Document,
    given: Sequence[Answer],
    records: Records,
    tasks: Mapping[TaskState, int],
) -> DraftSummary:
    figures = [inline for inline in all_inlines(document) if isinstance(inline, Figure)]
    cited = [inline.ref for inline in all_inlines(document) if isinstance(inline, CitedDocument)]
    known = {node.id for node in records.nodes()}
    return DraftSummary(
        figures=len(figures),
        records=len({ref for figure in figures for ref in figure.sources}),
        citations=len(cited),
        documents=len(set(cited)),
        tasks=tasks,
        nils=_noted(given, records, Outcome.NIL),
        gaps=_noted(given, records, Outcome.GAP),
        omitted=_noted(given, records, Outcome.OMITTED),
        overruled=_overruled(given, records),
        unplaced=tuple(entry.ref for entry in records.activities if entry.node not in known),
        uncited=tuple(one.ref for one in records.documents if one.ref not in cited),
    )


def _noted(given: Sequence[Answer], records: Records, outcome: Outcome) -> tuple[NodeNote, ...]:
    notes = {answer.node: answer.nil.note for answer in records.nils}
    return tuple(
        NodeNote(answer.node.id, answer.node.title, notes.get(answer.node.id, ""))
        for answer in given
        if answer.outcome is outcome
    )


def _overruled(given: Sequence[Answer], records: Records) -> tuple[NodeNote, ...]:
    nils = {answer.node for answer in records.nils}
    return tuple(
        NodeNote(answer.node.id, answer.node.title)
        for answer in given
        if answer.outcome is Outcome.TOLD and answer.node.id in nils
    )
