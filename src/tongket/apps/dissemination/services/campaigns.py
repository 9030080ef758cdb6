"""Legal education and communication: planning a campaign, recording what was done.

``request_key`` names one showing of a form: what it has written already is not written again.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Campaign, CampaignActivity
from tongket.apps.dissemination.services.meanwhile import changed
from tongket.apps.dissemination.services.once import once

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


Record = TypeVar("Record", Campaign, CampaignActivity)


@dataclass(frozen=True, slots=True)
class CampaignDetails:
    """What a campaign is; both days inside. ``planned``: how many activities a channel, if counted."""

    name: str
    first_day: date
    last_day: date
    goal: str = ""
    plan_id: int | None = None
    planned: Mapping[str, int] = field(default_factory=dict)
    request_key: str = ""


@dataclass(frozen=True, slots=True)
class ActivityDetails:
    """What was done in a campaign; ``reach`` in visits (lượt người), ``None`` when not counted."""

    channel: str
    on: date
    title: str
    reach: int | None = None
    link: str = ""
    evidence_id: int | None = None
    request_key: str = ""


@transaction.atomic
def plan_campaign(
    holder_id: int, details: CampaignDetails, *, actor: "User", at: datetime
) -> Campaign:
    """Begin a campaign; raises ``ValidationError``."""
    campaign = Campaign(holder_id=holder_id, **asdict(details))
    return once(
        Campaign.objects.filter(holder_id=holder_id),
        details.request_key,
        lambda: _new(campaign, "campaign.plan", details, actor=actor, at=at),
    )


@transaction.atomic
def change_campaign(
    campaign: Campaign, version: int, details: CampaignDetails, *, actor: "User", at: datetime
) -> None:
    """Change what a campaign is; raises ``EditedMeanwhile``, ``ValidationError``."""
    before, after = changed(campaign, version, _said(details))
    audit.record(actor, "campaign.change", campaign, at=at, before=before, after=after)


@transaction.atomic
def record_activity(
    campaign: Campaign, details: ActivityDetails, *, actor: "User", at: datetime
) -> CampaignActivity:
    """Log one activity; raises ``ValidationError``."""
    activity = CampaignActivity(
        campaign=campaign, recorded_by=actor, recorded_at=at, **asdict(details)
    )
    return once(
        CampaignActivity.objects.filter(campaign=campaign),
        details.request_key,
        lambda: _new(activity, "campaign.activity", details, actor=actor, at=at),
    )


@transaction.atomic
def change_activity(
    activity: CampaignActivity,
    version: int,
    details: ActivityDetails,
    *,
    actor: "User",
    at: datetime,
) -> None:
    """Correct one activity; raises ``EditedMeanwhile``, ``ValidationError``."""
    before, after = changed(activity, version, _said(details))
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


def _new(
    row: Record,
    action: str,
    details: CampaignDetails | ActivityDetails,
    *,
    actor: "User",
    at: datetime,
) -> Record:
    row.full_clean()
    row.save()
    audit.record(actor, action, row, at=at, after=_said(details))
    return row


def _said(details: CampaignDetails | ActivityDetails) -> dict[str, object]:
    """What the log keeps, and what a change may touch."""
    return {name: value for name, value in asdict(details).items() if name != "request_key"}
