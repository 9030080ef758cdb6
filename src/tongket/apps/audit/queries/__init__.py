"""Every read of the log: a record's history, the list for administrators, the proof of the chain."""

from tongket.apps.audit.queries.entries import Filters, Page, acts, kinds, page_of
from tongket.apps.audit.queries.history import history_of
from tongket.apps.audit.queries.proof import Anchor, Break, Fault, Verdict, verify
from tongket.apps.audit.queries.wording import Line, act_words, changes_in_words, kind_words

__all__ = [
    "Anchor",
    "Break",
    "Fault",
    "Filters",
    "Line",
    "Page",
    "Verdict",
    "act_words",
    "acts",
    "changes_in_words",
    "history_of",
    "kind_words",
    "kinds",
    "page_of",
    "verify",
]
