"""What a draft is made from: the order to report, and the records of the work."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from tongket.core.doc.model import Recipient, Signer, Standard
from tongket.core.doc.ref import Ref
from tongket.core.facts.activity_facts import ActivityFacts
from tongket.core.facts.model import FactSpec
from tongket.core.facts.records import (
    Activity,
    NilAnswer,
    OutlineNode,
    RegisteredDocument,
    ReportOutline,
    Task,
    WorkProgramme,
)
from tongket.core.facts.tasks import TaskFacts
from tongket.core.period import Period
from tongket.core.text.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ReportingBody:
    """Cơ quan báo cáo: its name on the paper, in a sentence, and in a word."""

    ref: Ref
    name: str  # "Sở Thông tin và Truyền thông": as issuer in the register
    full: str  # with the place, for opening and closing: "Sở Thông tin và Truyền thông tỉnh …"
    short: str  # as it calls itself in the text: "Sở"


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Kỳ báo cáo: its days, its name, and the name of the one after it."""

    days: Period
    name: str  # "6 tháng đầu năm 2024"
    next_name: str  # "6 tháng cuối năm 2024"


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """Lệnh soạn: which report, by whom, to whom, for when, as known on which day."""

    standard: Standard
    body: ReportingBody
    superior: str
    symbol: str  # "BC-STTTT"; the number is given at issue, never here
    place: str
    dated: PartialDate  # as on the paper; the day is still blank on a draft
    period: NamedPeriod
    on: date  # what was logged later is not in the report
    matter: str  # what is reported on: "công tác cải cách tư pháp"
    receiver: str  # "Ban Nội chính Tỉnh ủy"
    recipients: tuple[Recipient, ...]
    signer: Signer
    basis: tuple[Ref, ...] = ()  # documents under which the report is made
    subject: str = ""  # trích yếu; empty: made from matter and periods
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # CSDL → cơ sở dữ liệu


@dataclass(frozen=True, slots=True)
class Records:
    """Hồ sơ công việc: everything that a report may say, and the outline it must follow."""

    outline: ReportOutline
    documents: tuple[RegisteredDocument, ...] = ()
    programmes: tuple[WorkProgramme, ...] = ()
    activities: tuple[Activity, ...] = ()
    nils: tuple[NilAnswer, ...] = ()
    specs: tuple[FactSpec, ...] = ()

    def register(self) -> dict[str, RegisteredDocument]:
        """The cited documents by the id of their ``Ref``."""
        return {document.ref.id: document for document in self.documents}

    def tasks(self) -> Iterator[Task]:
        """The tasks of all programmes, in order."""
        for programme in self.programmes:
            yield from programme.tasks

    def nodes(self) -> Iterator[OutlineNode]:
        """Every node of the outline, parents before their children."""
        waiting = list(reversed(self.outline.nodes))
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.nodes))


def providers(order: ReportOrder, records: Records) -> tuple[ActivityFacts, TaskFacts]:
    """The doors through which the records give their figures."""
    scope = order.body.ref
    return (
        ActivityFacts(scope, records.activities, records.specs),
        TaskFacts(scope, records.programmes, records.activities),
    )
