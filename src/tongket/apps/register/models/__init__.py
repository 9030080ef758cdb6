"""The tables of the register, one file a noun."""

from tongket.apps.register.models.copies import CertifiedCopy, CopyForm
from tongket.apps.register.models.documents import (
    Access,
    Direction,
    Document,
    DocumentState,
    DocumentText,
    Standard,
    Urgency,
)
from tongket.apps.register.models.files import Attachment, AttachmentRole, StoredFile
from tongket.apps.register.models.filing import CaseFile, FiledDocument
from tongket.apps.register.models.links import Mention, MentionStatus, Relation, RelationKind
from tongket.apps.register.models.numbers import (
    Allocation,
    Counter,
    NumberSeries,
    SeriesKind,
    SeriesPeriod,
    SeriesPurpose,
    Term,
)
from tongket.apps.register.models.routing import Dispatch, Routing, RoutingUnit
from tongket.apps.register.models.search import (
    FacetCount,
    SearchEntry,
    SearchWords,
    SymbolSpelling,
)

__all__ = [
    "Access",
    "Allocation",
    "Attachment",
    "AttachmentRole",
    "CaseFile",
    "CertifiedCopy",
    "CopyForm",
    "Counter",
    "Direction",
    "Dispatch",
    "Document",
    "DocumentState",
    "DocumentText",
    "FacetCount",
    "FiledDocument",
    "Mention",
    "MentionStatus",
    "NumberSeries",
    "Relation",
    "RelationKind",
    "Routing",
    "RoutingUnit",
    "SearchEntry",
    "SearchWords",
    "SeriesKind",
    "SeriesPeriod",
    "SeriesPurpose",
    "Standard",
    "StoredFile",
    "SymbolSpelling",
    "Term",
    "Urgency",
]
