"""Every read of the register that spans tables; visibility by desk, validity by day."""

from tongket.apps.register.permissions import may_read
from tongket.apps.register.queries.books import book_rows
from tongket.apps.register.queries.documents import (
    attachment_for,
    attachments_of,
    document_for,
    documents_of,
    drafts_of,
    text_of,
    unit_names,
    visible_to,
)
from tongket.apps.register.queries.duplicates import Duplicate, SameAs, duplicates
from tongket.apps.register.queries.filing import (
    case_file_for,
    case_files_holding,
    case_files_of,
    copies_of,
    dispatches_of,
    filed_in_case,
)
from tongket.apps.register.queries.links import (
    Graph,
    Link,
    Relations,
    cited_by,
    cites,
    graph,
    offer,
    relations_of,
    unknown_mentions,
)
from tongket.apps.register.queries.numbers import (
    NextNumber,
    allocations_of,
    arrival_warning,
    next_number,
    order_warning,
    series_of,
    terms_of,
)
from tongket.apps.register.queries.routings import (
    open_routings,
    registered_late,
    routing_for,
    routings_of,
    unanswered,
)

__all__ = [
    "Duplicate",
    "Graph",
    "Link",
    "NextNumber",
    "Relations",
    "SameAs",
    "allocations_of",
    "arrival_warning",
    "attachment_for",
    "attachments_of",
    "book_rows",
    "case_file_for",
    "case_files_holding",
    "case_files_of",
    "cited_by",
    "cites",
    "copies_of",
    "dispatches_of",
    "document_for",
    "documents_of",
    "drafts_of",
    "duplicates",
    "filed_in_case",
    "graph",
    "may_read",
    "next_number",
    "offer",
    "open_routings",
    "order_warning",
    "registered_late",
    "relations_of",
    "routing_for",
    "routings_of",
    "series_of",
    "terms_of",
    "text_of",
    "unanswered",
    "unit_names",
    "unknown_mentions",
    "visible_to",
]
