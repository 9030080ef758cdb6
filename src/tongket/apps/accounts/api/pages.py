"""Long lists come page by page: each names a cursor from which the next one goes on."""

import base64
import binascii
import json
from typing import Generic, TypeVar

from ninja import Field, Schema

Item = TypeVar("Item")


class BadCursor(ValueError):
    """``after`` is not a cursor that this site has given."""


class PageAsk(Schema):
    """How much of a list, and from where."""

    limit: int = Field(50, ge=1, le=200, description="How many items at most.")
    after: str | None = Field(None, max_length=500, description="``next`` of the page before.")


class Page(Schema, Generic[Item]):
    """Some items, and the cursor of the next page; ``null`` at the end."""

    items: list[Item]
    next: str | None = None


_MOST = (1 << 63) - 1  # what a column of a database holds


def cursor_of(*key: str | int) -> str:
    """The cursor behind an item with this sort key."""
    written = json.dumps(key, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(written).rstrip(b"=").decode()


def key_of(cursor: str, *types: type) -> tuple[str | int, ...]:
    """The sort key in a cursor, each part of its type; raises ``BadCursor``."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (UnicodeError, binascii.Error, ValueError, RecursionError) as unreadable:
        raise BadCursor(cursor) from unreadable
    if not isinstance(key, list) or [type(part) for part in key] != list(types):
        raise BadCursor(cursor)
    if any(type(part) is int and abs(part) > _MOST for part in key):
        raise BadCursor(cursor)
    return tuple(key)
