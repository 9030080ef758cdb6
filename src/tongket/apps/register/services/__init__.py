"""Every write to the register: one function a use case, atomic, one line in the log."""

from tongket.apps.register.services.copies import NothingToCopy, certify_copy
from tongket.apps.register.services.dispatches import NotIssued, acknowledge, send
from tongket.apps.register.services.editing import (
    EditedMeanwhile,
    FixedField,
    NotVoidable,
    edit,
    void_number,
)
from tongket.apps.register.services.filing import (
    CaseFileClosed,
    close_case_file,
    file_document,
    open_case_file,
    take_out,
)
from tongket.apps.register.services.incoming import register_incoming, register_referenced
from tongket.apps.register.services.mentions import set_text
from tongket.apps.register.services.numbering import NoSeries, NoTerm
from tongket.apps.register.services.outgoing import (
    CodeTaken,
    Issue,
    NoSymbol,
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
    receive,
    route,
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

__all__ = [
    "CaseFileClosed",
    "CodeTaken",
    "Directive",
    "EditedMeanwhile",
    "FixedField",
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
    "RoutingClosed",
    "SecretDocument",
    "SeriesPlan",
    "TermsOverlap",
    "acknowledge",
    "certify_copy",
    "change_series",
    "close_case_file",
    "close_routing",
    "close_term",
    "continue_from",
    "edit",
    "file_document",
    "open_case_file",
    "open_series",
    "open_term",
    "recall",
    "receive",
    "register_incoming",
    "register_outgoing",
    "register_referenced",
    "relate",
    "route",
    "save_draft",
    "send",
    "set_text",
    "set_up_numbering",
    "take_out",
    "unrelate",
    "void_number",
]
