"""Orders and records for tests: only what matters is named."""

from datetime import date
from decimal import Decimal
from typing import Any

from tongket.core.doc.model import Document, Heading, Paragraph, Recipient, Signer, Standard
from tongket.core.doc.ref import Ref
from tongket.core.doc.walk import block_text
from tongket.core.draft.order import NamedPeriod, Records, ReportingBody, ReportOrder
from tongket.core.draft.report import draft_report
from tongket.core.facts.records import (
    Activity,
    ActivityFigure,
    OutlineNode,
    RegisteredDocument,
    ReportOutline,
    Task,
)
from tongket.core.period import Period
from tongket.core.text.dates import PartialDate

CENTRE = ReportingBody(
    Ref("org.body", "centre"),
    "Trung tâm Văn hóa, Thông tin và Thể thao huyện",
    "Trung tâm Văn hóa, Thông tin và Thể thao huyện Yên Mẫu",
    "Trung tâm",
)
SECOND_QUARTER = Period(date(2025, 4, 1), date(2025, 7, 1))


def an_order(**changes: Any) -> ReportOrder:
    given: dict[str, Any] = {
        "standard": Standard.STATE,
        "body": CENTRE,
        "superior": "UBND HUYỆN YÊN MẪU",
        "symbol": "BC-VHTTTT",
        "place": "Yên Mẫu",
        "dated": PartialDate(2025, 6),
        "period": NamedPeriod(SECOND_QUARTER, "quý II/2025", "quý III/2025"),
        "on": date(2025, 6, 20),
        "matter": "hoạt động văn hóa, thông tin và thể thao",
        "receiver": "Ủy ban nhân dân huyện Yên Mẫu",
        "recipients": (Recipient("UBND huyện", "báo cáo"), Recipient("Lưu: VT")),
        "signer": Signer(None, ("GIÁM ĐỐC",), "Trần Thị Mẫu"),
    }
    return ReportOrder(**{**given, **changes})


def an_outline(*nodes: OutlineNode) -> ReportOutline:
    return ReportOutline("đề cương", nodes)


def a_node(id_: str = "I", title: str = "Kết quả", **changes: Any) -> OutlineNode:
    return OutlineNode(id_, title, **changes)


def a_document(written: str, kind: str = "Kế hoạch", **changes: Any) -> RegisteredDocument:
    """``written`` is number, year if any, and symbol: ``15/KH-UBND``, ``144/2020/NĐ-CP``."""
    head, _, symbol = (
        written.rpartition("/") if "-" in written.rpartition("/")[2] else (written.partition("-"))
    )
    number, _, year = head.partition("/")
    given: dict[str, Any] = {
        "date": date(2025, 3, 5),
        "issuer": "Ủy ban nhân dân huyện",
        "subject": "tổ chức các hoạt động văn hóa, thể thao",
        "year": year or None,
    }
    ref = Ref("register.document", written)
    return RegisteredDocument(ref, number, symbol, kind, **{**given, **changes})


_SERIAL = iter(range(1, 10**9))


def an_activity(wording: str, node: str = "I", **changes: Any) -> Activity:
    """``figures`` may be given as a dict from key to (value, unit)."""
    figures = tuple(
        ActivityFigure(f"activity.{key}", Decimal(value), unit)
        for key, (value, unit) in changes.pop("figures", {}).items()
    )
    documents = tuple(Ref("register.document", id_) for id_ in changes.pop("documents", ()))
    ref = Ref("activity.entry", changes.pop("id", f"{next(_SERIAL):06d}"))
    day = changes.pop("day", date(2025, 5, 5))
    return Activity(ref, day, node, wording, figures=figures, documents=documents, **changes)


def a_task(number: str = "01", **changes: Any) -> Task:
    given: dict[str, Any] = {
        "wording": "Tổ chức hội thi tuyên truyền lưu động",
        "due_wording": "trong quý II/2025",
        "due": SECOND_QUARTER,
    }
    return Task(Ref("programmes.task", number), number, **{**given, **changes})


def told(records: Records, **changes: Any) -> list[str]:
    """The blocks of the draft as text, without opening and closing."""
    document = draft_report(an_order(**changes), records)
    return [block_text(block) for block in document.body[1:-1]]


def of_entries(*activities: Activity, **changes: Any) -> Records:
    """Records with one outline node, ``I``."""
    given: dict[str, Any] = {"outline": an_outline(a_node()), "activities": activities}
    return Records(**{**given, **changes})


def headings(document: Document) -> list[str]:
    return [block_text(block) for block in document.body if isinstance(block, Heading)]


def paragraphs(document: Document) -> list[str]:
    return [block_text(block) for block in document.body if isinstance(block, Paragraph)]
