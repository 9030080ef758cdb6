"""The records that a report is drafted from and checked against.

Each is the part of a sub-system's row that the core needs: the command line reads them from files,
the site will make them from its tables.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from tongket.core.doc.ref import Ref
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


@dataclass(frozen=True, slots=True)
class Activity:
    """Việc đã làm: one entry of the activity log."""

    ref: Ref
    day: date | None  # None: through the whole period
    node: str  # id of the outline node it reports under
    wording: str  # a verb phrase in the office's words
    body: str | None = None  # for or with whom
    figures: tuple[ActivityFigure, ...] = ()
    documents: tuple[Ref, ...] = ()  # documents issued or cited by it
    task: Ref | None = None
    state: str = "done"  # "done" | "under_way"
    logged: date | None = None  # the day it became known


class Expects(Enum):
    """What an outline node asks for."""

    NARRATIVE = "narrative"
    COUNT = "count"
    LIST = "list"
    NAMED_LIST = "named_list"


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """Mục of a report outline (đề cương) with the receiver's prompt."""

    id: str
    title: str
    prompt: str = ""  # the receiver's instruction, never to be left standing in a report
    expects: Expects = Expects.NARRATIVE
    mandatory: bool = True
    nodes: tuple["OutlineNode", ...] = ()


@dataclass(frozen=True, slots=True)
class ReportOutline:
    """Đề cương báo cáo."""

    name: str
    nodes: tuple[OutlineNode, ...]
