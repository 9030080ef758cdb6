"""Every read of dissemination that spans tables."""

from tongket.apps.dissemination.queries.audience import (
    people_through,
    people_to_choose,
    units_below,
    units_to_choose,
)
from tongket.apps.dissemination.queries.campaigns import (
    ChannelTotal,
    campaign_for,
    campaigns_of,
    channel_totals,
)
from tongket.apps.dissemination.queries.progress import (
    Progress,
    UnitProgress,
    own_progress,
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
    "own_progress",
    "people_through",
    "people_to_choose",
    "progress_by_unit",
    "progress_of",
    "round_for",
    "rounds_of",
    "told_units",
    "units_below",
    "units_to_choose",
    "with_progress",
]
