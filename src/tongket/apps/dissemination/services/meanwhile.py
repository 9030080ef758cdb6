"""Changing a record that two people may be editing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tongket.apps.audit import services as audit
from tongket.apps.audit.services import StaleEdit

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Campaign, CampaignActivity, Dissemination

    Record = Campaign | CampaignActivity | Dissemination

Fields = dict[str, object]


class EditedMeanwhile(StaleEdit):
    """Somebody saved first. ``differs``: field → (as it is now, as it was to become)."""

    def __init__(
        self, theirs: "Record", version: int, differs: Mapping[str, tuple[object, object]]
    ) -> None:
        super().__init__(theirs, version)
        self.theirs, self.differs = theirs, differs


def changed(row: "Record", version: int, fields: Fields) -> tuple[Fields, Fields]:
    """Save the fields that differ; returns them as they were and as they are.

    Raises ``EditedMeanwhile``, ``ValidationError``.
    """
    stored = type(row)._default_manager.get(pk=row.pk)
    before, after = audit.changes({name: getattr(stored, name) for name in fields}, fields)
    if stored.version != version:
        raise EditedMeanwhile(stored, version, {n: (before[n], after[n]) for n in after})
    audit.claim(row, version)
    for name, value in after.items():
        setattr(row, name, value)
    row.full_clean(exclude={"created_by", "recorded_by"})  # of an account that is gone
    row.save(update_fields=list(after))
    return before, after
