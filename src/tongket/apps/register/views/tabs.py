"""The pages of one document, side by side."""

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from tongket.apps.register.models import Document, DocumentState
from tongket.apps.ui.kit.tabs import Tab

_PAGES: Final = (
    ("document", gettext_noop("Document")),
    ("relations", gettext_noop("Relations")),
    ("handling", gettext_noop("Handling")),
    ("copies", gettext_noop("Copies, case files")),
    ("history", gettext_noop("History")),
)


def tabs_of(document: Document, here: str) -> list[Tab]:
    """The pages that this document has; a draft is neither dealt with nor copied."""
    names = {"document", "relations", "history"}
    if document.state != DocumentState.DRAFT:
        names |= {"copies"} if document.direction == "referenced" else {"handling", "copies"}
    return [
        Tab(_(label), reverse(f"register:{name}", args=[document.pk]), is_here=name == here)
        for name, label in _PAGES
        if name in names
    ]
