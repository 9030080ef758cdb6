"""What programs hand in and get back."""

from datetime import date

from ninja import Field, Schema


class RecipientData(Schema):
    """Nơi nhận."""

    name: str
    purpose: str = ""


class DocumentData(Schema):
    """A document as it stands in the register."""

    id: int
    direction: str
    standard: str
    state: str
    access: str
    kind: str
    code: str
    number: str
    symbol: str
    issued_on: date | None
    issuer: str
    issuer_unit_id: int | None
    subject: str
    signer: str
    urgency: int
    due_on: date | None
    arrival_number: int | None
    arrived_on: date | None
    version: int


class FileData(Schema):
    """A file of a document."""

    id: int
    name: str
    role: str
    sha256: str
    size: int
    media_type: str


class CitationData(Schema):
    """A citation in its text: where it stands, and the document it means."""

    start: int
    end: int
    text: str
    code: str
    status: str
    target_id: int | None


class WholeDocument(DocumentData):
    """With what hangs on it."""

    place: str
    addressees: list[str]
    recipients: list[RecipientData]
    pages: int | None
    note: str
    files: list[FileData]
    cites: list[CitationData]


class Written(Schema):
    """What all documents have in common, as a program hands it in."""

    standard: str = "state"
    kind: str = ""
    subject: str
    place: str = ""
    signer: str = ""
    signer_title: str = ""
    signer_authority: str = ""
    addressees: list[str] = Field(default_factory=list)
    recipients: list[RecipientData] = Field(default_factory=list)
    urgency: int = 0
    due_on: date | None = None
    access: str = "agency"
    pages: int | None = None
    copies: int | None = None
    language: str = "Tiếng Việt"
    note: str = ""
    sha256: str = ""
    file_name: str = ""


class WrittenDraft(Written):
    """A draft of an outgoing document; its number is given later and never handed in."""

    drafting_unit: int | None = None
    symbol_unit: str = ""
    normative: bool = False


class WrittenEntry(Written):
    """A document of somebody else's, with number and symbol as on the paper."""

    code: str = ""
    issued_on: date | None = None
    issuer: str = ""
    issuer_unit: int | None = None


class WrittenArrival(WrittenEntry):
    """An arrival; the same ``request_key`` twice enters it once."""

    arrived_on: date
    request_key: str = ""


class WrittenReference(WrittenEntry):
    """A cited document: everybody's, or the agency's own."""

    shared: bool = True


class Numbering(Schema):
    """On which day a draft is issued; ``version`` is that of the draft as it was read."""

    on: date
    version: int
    request_key: str


class TakenIn(Schema):
    """A file that is kept, and what it says of itself."""

    sha256: str
    file_name: str
    media_type: str
    trouble: str = ""
    direction: str
    standard: str
    kind: str
    code: str
    issued_on: date | None
    issuer: str
    issuer_unit_id: int | None
    subject: str
    signer: str
