"""What has happened to a round or a campaign, in words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from tongket.apps.audit.queries import history_of
from tongket.apps.audit.queries.wording import capitalised
from tongket.apps.ui.kit.timeline import Change, Event

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Campaign, Dissemination

MOST = 30


def history(record: "Dissemination | Campaign") -> list[Event]:
    """Its story, the newest first. One query."""
    events = history_of(record._meta.label_lower, record.pk, most=MOST)
    return [replace(event, changes=_told(record, event.changes)) for event in events]


def _told(record: "Dissemination | Campaign", changes: Sequence[Change]) -> list[Change]:
    """Fields of the record and how many were told; the numbers of other records say nothing."""
    fields = [field for field in record._meta.concrete_fields if not field.is_relation]
    words = {capitalised(str(field.verbose_name)): "" for field in fields}
    words["People"] = _("People told")
    return [
        replace(change, label=words[change.label] or change.label)
        for change in changes
        if change.label in words
    ]
