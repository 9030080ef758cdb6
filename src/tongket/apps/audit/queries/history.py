"""What has happened to one record."""

from tongket.apps.audit.models import Entry
from tongket.apps.audit.queries.wording import Line, line_of

MOST = 200


def history_of(kind: str, record_id: object, *, most: int = MOST) -> list[Line]:
    """The lines about one record, newest first, with what each changed. One query.

    Asked only for a reader who may open the record: the caller has made sure of that.
    """
    rows = Entry.objects.filter(kind=kind, record_id=str(record_id)).order_by("-seq")[:most]
    return [line_of(entry, open_to_reader=True) for entry in rows]
