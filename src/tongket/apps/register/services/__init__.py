"""Every write to the register: one function a use case, atomic, one line in the log."""

from tongket.apps.register.queries.series import NoSeries, NoSymbol, NoTerm
from tongket.apps.register.services.bulk import Entry, register_many
from tongket.apps.register.services.copies import NothingToCopy, certify_copy
from tongket.apps.register.services.dispatches import NotIssued, acknowledge, send
from tongket.apps.register.services.editing import (
    EditedMeanwhile,
    FixedField,
    NotVoidable,
    edit,
    void_number,
)
from tongket.apps.register.services.entries import Enclosed
from tongket.apps.register.services.files import Paper, attach, detach, keep, receive
from tongket.apps.register.services.filing import (
    CaseFileClosed,
    close_case_file,
    file_document,
    open_case_file,
    take_out,
)
from tongket.apps.register.services.importing import Import, Imported, import_documents
from tongket.apps.register.services.incoming import register_incoming, register_referenced
from tongket.apps.register.services.intake import (
    Found,
    Intake,
    Proposal,
    add_file,
    take_again,
    take_in,
)
from tongket.apps.register.services.mentions import set_text
from tongket.apps.register.services.outgoing import (
    CodeTaken,
    Issue,
    NotADraft,
    register_outgoing,
    save_draft,
)
from tongket.apps.register.services.relations import (
    NotALetter,
    NotRecallable,
    OtherKind,
    recall,
    relate,
    unrelate,
)
from tongket.apps.register.services.routing import (
    Directive,
    LeadAmongOthers,
    NotRoutable,
    RoutingClosed,
    close_routing,
    route,
    take_over,
)
from tongket.apps.register.services.secrecy import SecretDocument
from tongket.apps.register.services.series import (
    KindElsewhere,
    NumbersGiven,
    SeriesPlan,
    TermsOverlap,
    change_series,
    close_term,
    continue_from,
    open_series,
    open_term,
    set_up_numbering,
)
from tongket.files.unreadable import Unreadable

__all__ = [
    "CaseFileClosed",
    "CodeTaken",
    "Directive",
    "EditedMeanwhile",
    "Enclosed",
    "Entry",
    "FixedField",
    "Found",
    "Import",
    "Imported",
    "Intake",
    "Issue",
    "KindElsewhere",
    "LeadAmongOthers",
    "NoSeries",
    "NoSymbol",
    "NoTerm",
    "NotADraft",
    "NotALetter",
    "NotIssued",
    "NotRecallable",
    "NotRoutable",
    "NotVoidable",
    "NothingToCopy",
    "NumbersGiven",
    "OtherKind",
    "Paper",
    "Proposal",
    "RoutingClosed",
    "SecretDocument",
    "SeriesPlan",
    "TermsOverlap",
    "Unreadable",
    "acknowledge",
    "add_file",
    "attach",
    "certify_copy",
    "change_series",
    "close_case_file",
    "close_routing",
    "close_term",
    "continue_from",
    "detach",
    "edit",
    "file_document",
    "import_documents",
    "keep",
    "open_case_file",
    "open_series",
    "open_term",
    "recall",
    "receive",
    "register_incoming",
    "register_many",
    "register_outgoing",
    "register_referenced",
    "relate",
    "route",
    "save_draft",
    "send",
    "set_text",
    "set_up_numbering",
    "take_again",
    "take_in",
    "take_out",
    "take_over",
    "unrelate",
    "void_number",
]
