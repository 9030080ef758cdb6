"""What a draft rests on and what was found in it, told to the person who will work on it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tongket.cli.contract import finding_object
from tongket.cli.findings import described, tally
from tongket.cli.screen import Screen, visible
from tongket.core.check.finding import Finding
from tongket.core.doc.outline import Section, sections
from tongket.core.draft.summary import Draft, DraftSummary, NodeNote
from tongket.core.facts.records import TaskState
from tongket.core.law.reading import Reading
from tongket.core.text.words import Language, Words

DRAFT = "tongket.draft/1"

Json = Mapping[str, object]

_DRAFTED = Words("Đã soạn", "Drafted")
_RESTS = Words(
    "{figures} số liệu nối với {records} bản ghi · {citations} lượt viện dẫn {documents} văn bản trong sổ",
    "{figures} figures linked to {records} records · {citations} citations of {documents} registered documents",
)
_TASKS = Words("Nhiệm vụ", "Tasks")
_NOTES = {
    "nils": Words("Không có số liệu, có lý do", "Nil, with a reason"),
    "gaps": Words("CÒN THIẾU, phải bổ sung trước khi trình", "MISSING, needed before approval"),
    "omitted": Words("Bỏ qua vì không bắt buộc", "Left out, not mandatory"),
    "overruled": Words(
        "Khai không có nhưng nhật ký có việc", "Called nil, but the log has entries"
    ),
}
_UNPLACED = Words("Việc chưa thuộc mục nào", "Entries under no section")
_UNCITED = Words("Văn bản trong sổ chưa được nhắc tới", "Registered documents not mentioned")
_CHECKED = Words("Đã kiểm tra bản in", "Checked as printed")
_CLEAN = Words("không phát hiện lỗi", "nothing found")
_NIL = Words("không có số liệu", "nil")
_STATES = {
    TaskState.NOT_DUE: Words("chưa đến hạn", "not due"),
    TaskState.NOT_STARTED: Words("chưa thực hiện", "not started"),
    TaskState.UNDER_WAY: Words("đang thực hiện", "under way"),
    TaskState.DONE_ON_TIME: Words("hoàn thành đúng hạn", "done on time"),
    TaskState.DONE_LATE: Words("hoàn thành quá hạn", "done late"),
    TaskState.OVERDUE: Words("quá hạn", "overdue"),
}


def story(
    made: Draft,
    reading: Reading,
    findings: Sequence[Finding],
    screen: Screen,
    language: Language,
) -> str:
    """The headings drafted, what stands behind them, what is missing, and what was found."""
    header, summary = made.document.header, made.summary
    title = f"{header.kind}: {header.subject}"
    lines = [f"{_DRAFTED.into(language)}: {screen.paint('place', visible(title))}"]
    lines += _headings(sections(made.document), language)
    lines += ["", _rests(summary, language), *_states(summary, language)]
    lines += _notes(summary, language)
    found = tally(findings, language) if findings else screen.paint("good", _CLEAN.into(language))
    lines += ["", f"{_CHECKED.into(language)}: {found}", ""]
    lines += [described(reading, finding, screen, language) for finding in findings]
    return "\n".join(lines) + "\n"


def _headings(tree: tuple[Section, ...], language: Language, depth: int = 1) -> list[str]:
    lines = []
    for section in tree:
        nil = f" [{_NIL.into(language)}]" if section.nil else ""
        lines.append(f"{'  ' * depth}{section.number or '·'} {section.title}{nil}")
        lines += _headings(section.sections, language, depth + 1)
    return lines


def _rests(summary: DraftSummary, language: Language) -> str:
    return _RESTS.fill(
        figures=summary.figures,
        records=summary.records,
        citations=summary.citations,
        documents=summary.documents,
    ).into(language)


def _states(summary: DraftSummary, language: Language) -> list[str]:
    said = ", ".join(f"{n} {_STATES[state].into(language)}" for state, n in summary.tasks.items())
    return [f"{_TASKS.into(language)}: {said}"] if said else []


def _notes(summary: DraftSummary, language: Language) -> list[str]:
    lines = []
    for name, words in _NOTES.items():
        notes: tuple[NodeNote, ...] = getattr(summary, name)
        lines += _listed(words, [f"{note.node} {note.title}" for note in notes], language)
    lines += _listed(_UNPLACED, [str(ref) for ref in summary.unplaced], language)
    lines += _listed(_UNCITED, [str(ref) for ref in summary.uncited], language)
    return lines


def _listed(words: Words, items: Sequence[str], language: Language) -> list[str]:
    if not items:
        return []
    return [f"{words.into(language)}:", *(f"  {visible(item)}" for item in items)]


def draft_object(
    folder: Path,
    made: Draft,
    written: Sequence[Path],
    reading: Reading,
    findings: Sequence[Finding],
) -> Json:
    """``tongket.draft/1``."""
    summary = made.summary
    return {
        "schema": DRAFT,
        "folder": str(folder),
        "written": [str(path) for path in written],
        "figures": summary.figures,
        "records": summary.records,
        "citations": summary.citations,
        "documents": summary.documents,
        "tasks": {state.value: count for state, count in summary.tasks.items()},
        **{name: [_note_object(note) for note in getattr(summary, name)] for name in _NOTES},
        "unplaced": [str(ref) for ref in summary.unplaced],
        "uncited": [str(ref) for ref in summary.uncited],
        "findings": [finding_object(reading.text, finding) for finding in findings],
    }


def _note_object(note: NodeNote) -> Json:
    return {"node": note.node, "title": note.title, "note": note.note}
