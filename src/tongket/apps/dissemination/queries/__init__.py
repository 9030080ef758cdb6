"""Every read of dissemination that spans tables."""

from tongket.apps.dissemination.queries.campaigns import (
    ChannelTotal,
    campaign_for,
    campaigns_of,
    channel_totals,
)
from tongket.apps.dissemination.queries.progress import (
    Progress,
    UnitProgress,
    progress_by_unit,
    progress_of,
    with_progress,
)
from tongket.apps.dissemination.queries.rounds import (
    duties_of,
    duty_for,
    my_open_duties,
    round_for,
    rounds_of,
    told_units,
)

__all__ = [
    "ChannelTotal",
    "Progress",
    "UnitProgress",
    "campaign_for",
    "campaigns_of",
    "channel_totals",
    "duties_of",
    "duty_for",
    "my_open_duties",
    "progress_by_unit",
    "progress_of",
    "round_for",
    "rounds_of",
    "told_units",
    "with_progress",
]
