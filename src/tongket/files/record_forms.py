"""What each file of a records folder may hold, row by row: the shapes that TOML is held against."""

import datetime
from decimal import Decimal
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

from tongket.core.facts.model import Combine, NilReason
from tongket.core.facts.records import Expects, Holds, Relation

PaperStandard = Literal["state", "party"]
ActivityState = Literal["done", "under_way", "planned"]
STANDARDS: tuple[str, ...] = get_args(PaperStandard)
STATES: tuple[str, ...] = get_args(ActivityState)
Said = Annotated[str, Meta(min_length=1)]  # may not be left empty


class Form(Struct, forbid_unknown_fields=True):
    """A row; a misspelt field is refused, never skipped."""


class BodyForm(Form):
    """Cơ quan báo cáo."""

    id: Said
    name: Said
    short: Said
    full: str = ""


class PeriodForm(Form):
    """Kỳ báo cáo; both days are inside."""

    first: datetime.date = field(name="from")
    last: datetime.date = field(name="to")
    name: Said
    next: Said


class RecipientForm(Form):
    """Nơi nhận."""

    name: Said
    purpose: Said | None = None


class SignerForm(Form):
    """Người ký."""

    titles: Annotated[list[Said], Meta(min_length=1)]
    name: Said | None = None
    authority: Said | None = None


class ReportForm(Form):
    """report.toml as a whole: lệnh soạn báo cáo."""

    symbol: Said
    place: Said
    date: Annotated[str, Meta(pattern=r"^(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}$")]
    on: datetime.date
    matter: Said
    body: BodyForm
    period: PeriodForm
    signer: SignerForm
    standard: PaperStandard = "state"
    superior: str = ""
    receiver: str = ""
    subject: str = ""
    basis: list[Said] = []
    recipient: list[RecipientForm] = []
    abbreviations: dict[Said, Said] = {}


class NodeForm(Form):
    """Mục of the outline."""

    id: Said
    title: Said
    prompt: str = ""
    expects: Expects = Expects.NARRATIVE
    holds: Holds = Holds.ACTIVITIES
    mandatory: bool = True
    lead: str = ""
    node: list["NodeForm"] = []


class DocumentForm(Form):
    """Văn bản; ``symbol`` is number and symbol as written: ``30/KH-STTTT``."""

    symbol: Said
    kind: Said
    date: datetime.date
    issuer: Said
    subject: Said
    id: Said | None = None
    replaced_by: Said | None = None


class DueForm(Form):
    """Thời hạn as written, and the days it means; both inside."""

    wording: Said
    first: datetime.date = field(name="from")
    last: datetime.date = field(name="to")


class TaskForm(Form):
    """Nhiệm vụ."""

    number: Said
    wording: Said
    due: DueForm
    short: str = ""
    lead: str = ""
    cooperating: list[Said] = []
    id: Said | None = None


class ProgrammeForm(Form):
    """Chương trình."""

    document: Said
    task: list[TaskForm] = []


class FigureForm(Form):
    """Chỉ tiêu số liệu."""

    key: Said
    label: Said
    unit: Said
    combine: Combine = Combine.SUM


class ActivityForm(Form):
    """Việc đã làm, đang làm hoặc dự kiến."""

    node: Said
    wording: Said
    day: datetime.date | None = None
    logged: datetime.date | None = None
    body: Said | None = None
    relation: Relation = Relation.WITH
    figures: dict[Said, Decimal] = {}
    documents: list[Said] = []
    task: Said | None = None
    state: ActivityState = "done"
    theme: str = ""
    actor: str = ""
    completes: bool = False
    id: Said | None = None


class NilForm(Form):
    """Mục không có số liệu."""

    node: Said
    reason: NilReason
    note: str = ""


FORMS = (
    ReportForm,
    BodyForm,
    PeriodForm,
    RecipientForm,
    SignerForm,
    NodeForm,
    DocumentForm,
    DueForm,
    TaskForm,
    ProgrammeForm,
    FigureForm,
    ActivityForm,
    NilForm,
)
# What a field of few values may say, by its name.
CHOICES: dict[str, tuple[str, ...]] = {
    "standard": STANDARDS,
    "state": STATES,
    **{
        name: tuple(choice.value for choice in choices)
        for name, choices in (
            ("expects", Expects),
            ("holds", Holds),
            ("relation", Relation),
            ("combine", Combine),
            ("reason", NilReason),
        )
    },
}
FIELDS = frozenset(name for form in FORMS for name in form.__struct_encode_fields__)
