"""What every app's ``api`` leans on: who calls, with which scope, page by page.

A router's operation is declared as ``@router.get("/units", auth=needs("org:read"), …)``; inside,
``request.user`` and ``request.desk`` are those of the token's owner.
"""

from tongket.apps.accounts.api.owner import router
from tongket.apps.accounts.api.pages import BadCursor, Page, PageAsk, cursor_of, key_of
from tongket.apps.accounts.api.tokens import BearerToken, MissingScope, PerMinute, needs

__all__ = [
    "BadCursor",
    "BearerToken",
    "MissingScope",
    "Page",
    "PageAsk",
    "PerMinute",
    "cursor_of",
    "key_of",
    "needs",
    "router",
]
