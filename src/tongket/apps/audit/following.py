"""From a line of the log to its record: asks the app that the record belongs to."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.module_loading import import_string

from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.apps.ui.kit.refs import Followed, RefResolver

LONGEST_KEY = 18  # digits


def opened(ref: Ref, desk: "Desk") -> "Followed | None":
    """The record, when it exists and this desk may open it."""
    if not (ref.id.isascii() and ref.id.isdigit() and len(ref.id) <= LONGEST_KEY):
        return None
    app = ref.kind.partition(".")[0]
    for path in settings.REF_RESOLVERS:  # type: ignore[misc]
        if not path.startswith(f"tongket.apps.{app}."):
            continue
        resolver: RefResolver = import_string(path)()
        if ref.kind in resolver.kinds:
            found = resolver.follow({ref.kind: [ref.id]}, desk).get(ref)
            return found if found and found.url else None
    return None
