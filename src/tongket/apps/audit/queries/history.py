"""What has happened to one record."""

from tongket.apps.audit.models import Entry
from tongket.apps.audit.queries.wording import event_of
from tongket.apps.ui.kit.timeline import Event

MOST = 200


def history_of(kind: str, record_id: object, *, most: int = MOST) -> list[Event]:
    """What happened to one record, newest first, with what each write changed. One query.

    Asked only for a reader who may open the record: the caller has made sure of that.
    """
    rows = Entry.objects.filter(kind=kind, record_id=str(record_id)).order_by("-seq")[:most]
    return [event_of(entry) for entry in rows]
