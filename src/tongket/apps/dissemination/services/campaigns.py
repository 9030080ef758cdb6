"""Legal education and communication: planning a campaign, recording what was done."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Campaign, CampaignActivity

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class CampaignDetails:
    """What a campaign is; both days inside."""

    name: str
    first_day: date
    last_day: date
    goal: str = ""
    plan_id: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityDetails:
    """What was done in a campaign; ``reach`` in visits (lượt người), ``None`` when not counted."""

    channel: str
    on: date
    title: str
    reach: int | None = None
    link: str = ""
    evidence_id: int | None = None


@transaction.atomic
def plan_campaign(
    holder_id: int, details: CampaignDetails, *, actor: "User", at: datetime
) -> Campaign:
    """Begin a campaign; raises ``ValidationError``."""
    campaign = Campaign(holder_id=holder_id, **asdict(details))
    campaign.full_clean()
    campaign.save()
    audit.record(actor, "campaign.plan", campaign, at=at, after=asdict(details))
    return campaign


@transaction.atomic
def change_campaign(
    campaign: Campaign, version: int, details: CampaignDetails, *, actor: "User", at: datetime
) -> None:
    """Change what a campaign is; raises ``StaleEdit``, ``ValidationError``."""
    before, after = _changed(campaign, version, asdict(details))
    audit.record(actor, "campaign.change", campaign, at=at, before=before, after=after)


@transaction.atomic
def record_activity(
    campaign: Campaign, details: ActivityDetails, *, actor: "User", at: datetime
) -> CampaignActivity:
    """Log one activity; raises ``ValidationError``."""
    activity = CampaignActivity(
        campaign=campaign, recorded_by=actor, recorded_at=at, **asdict(details)
    )
    activity.full_clean()
    activity.save()
    audit.record(actor, "campaign.activity", activity, at=at, after=asdict(details))
    return activity


@transaction.atomic
def change_activity(
    activity: CampaignActivity,
    version: int,
    details: ActivityDetails,
    *,
    actor: "User",
    at: datetime,
) -> None:
    """Correct one activity; raises ``StaleEdit``, ``ValidationError``."""
    before, after = _changed(activity, version, asdict(details))
    audit.record(actor, "campaign.activity.change", activity, at=at, before=before, after=after)


@transaction.atomic
def remove_activity(
    activity: CampaignActivity, version: int, *, actor: "User", at: datetime
) -> None:
    """Take out an activity entered by mistake; the log keeps what it said. Raises ``StaleEdit``."""
    audit.claim(activity, version)
    before = audit.snapshot(activity)
    audit.record(actor, "campaign.activity.remove", activity, at=at, before=before)
    activity.delete()


def _changed(
    row: Campaign | CampaignActivity, version: int, fields: dict[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """Save the fields that differ; returns them as they were and as they are."""
    audit.claim(row, version)
    before, after = audit.changes(audit.snapshot(row, *fields), fields)
    for name, value in after.items():
        setattr(row, name, value)
    row.full_clean()
    row.save(update_fields=list(after))
    return before, after
