"""What has happened to a round or a campaign, in words."""

from typing import TYPE_CHECKING

from tongket.apps.audit.queries import history_of

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Campaign, Dissemination
    from tongket.apps.ui.kit.timeline import Event

MOST = 30


def history(record: "Dissemination | Campaign") -> "list[Event]":
    """Its story, the newest first: fields of the record, and how many were told. One query."""
    return history_of(record._meta.label_lower, record.pk, most=MOST)
