"""The records that a report is drafted from and checked against.

Each is the part of a sub-system's row that the core needs: the command line reads them from files,
the site will make them from its tables.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Nil
from tongket.core.period import Period


@dataclass(frozen=True, slots=True)
class RegisteredDocument:
    """Văn bản trong sổ: what the register knows of a document."""

    ref: Ref
    number: str  # "30"
    symbol: str  # "KH-STTTT", "QĐ/TW"
    kind: str  # "Kế hoạch"
    date: date
    issuer: str  # "Sở Thông tin và Truyền thông"
    subject: str  # begins lower-case: "kiểm soát quyền lực …"
    year: str | None = None  # of a normative act
    replaced_by: Ref | None = None


class TaskState(Enum):
    """Where a task stands on a day (derived from evidence, never typed)."""

    NOT_DUE = "not_due"
    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Task:
    """Nhiệm vụ of a programme: wording as ordered, time limit as written and as a window."""

    ref: Ref
    number: str  # "01"
    wording: str
    due_wording: str  # "trong năm 2024"
    due: Period
    lead: str = ""
    cooperating: tuple[str, ...] = ()
    short: str = ""  # the wording in a few words, for when it was given in full before


@dataclass(frozen=True, slots=True)
class WorkProgramme:
    """Chương trình công tác: a registered document with its tasks."""

    document: Ref
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class ActivityFigure:
    """A typed figure of an activity: 8 of unit "bài viết" under a fact key."""

    key: str
    value: Decimal
    unit: str


class Relation(Enum):
    """How the other body stands to an activity."""

    WITH = "with"  # phối hợp với
    AT_REQUEST = "at_request"  # theo đề nghị của
    FOR = "for"  # cho
    AT = "at"  # tại


@dataclass(frozen=True, slots=True)
class Activity:
    """Việc đã làm: one entry of the activity log.

    ``wording`` begins with a verb in lower case and may hold places in braces: ``{ngày}``,
    ``{cơ quan}``, a unit or key of its figures (``{bài viết}``), an id of a document, or several
    (``{114-QĐ/TW, 131-QĐ/TW}``). What is given but has no place is said at the end.
    """

    ref: Ref
    day: date | None  # None: through the whole period
    node: str  # id of the outline node it reports under
    wording: str  # a verb phrase in the office's words
    body: str | None = None  # for or with whom
    figures: tuple[ActivityFigure, ...] = ()
    documents: tuple[Ref, ...] = ()  # documents issued or cited by it
    task: Ref | None = None
    state: str = "done"  # "done" | "under_way" | "planned"
    logged: date | None = None  # the day it became known
    relation: Relation = Relation.WITH
    theme: str = ""  # what it belongs to, as a noun phrase: "tuyên truyền, phổ biến pháp luật"
    actor: str = ""  # who did it, where that is not simply the body itself
    completes: bool = False  # the task is finished by it


class Expects(Enum):
    """What an outline node asks for."""

    NARRATIVE = "narrative"
    COUNT = "count"
    LIST = "list"
    NAMED_LIST = "named_list"


class Holds(Enum):
    """Which records answer an outline node."""

    ACTIVITIES = "activities"
    TASKS = "tasks"  # nhiệm vụ của chương trình
    DIRECTIONS = "directions"  # phương hướng, nhiệm vụ kỳ sau


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """Mục of a report outline (đề cương) with the receiver's prompt.

    ``title`` may name documents in braces, as an activity's wording may.
    """

    id: str
    title: str
    prompt: str = ""  # the receiver's instruction, never to be left standing in a report
    expects: Expects = Expects.NARRATIVE
    mandatory: bool = True
    nodes: tuple["OutlineNode", ...] = ()
    holds: Holds = Holds.ACTIVITIES
    lead: str = ""  # the sentence over a list, without its colon; empty: made from the records


@dataclass(frozen=True, slots=True)
class ReportOutline:
    """Đề cương báo cáo."""

    name: str
    nodes: tuple[OutlineNode, ...]

    def leaves(self) -> Iterator[OutlineNode]:
        """The nodes that are answered: those without nodes of their own, in order."""
        waiting = list(reversed(self.nodes))
        while waiting:
            node = waiting.pop()
            if node.nodes:
                waiting.extend(reversed(node.nodes))
            else:
                yield node


@dataclass(frozen=True, slots=True)
class NilAnswer:
    """An outline node answered by "no data", with the reason."""

    node: str
    nil: Nil
