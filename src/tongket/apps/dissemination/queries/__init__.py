"""Every read of dissemination that spans tables."""

from tongket.apps.dissemination.queries.audience import (
    Choice,
    Group,
    Known,
    choice_in,
    known_in,
)
from tongket.apps.dissemination.queries.campaigns import (
    ChannelTotal,
    activities_of,
    campaign_for,
    campaigns_of,
    channel_totals,
)
from tongket.apps.dissemination.queries.documents import Study, documents_called, to_study
from tongket.apps.dissemination.queries.history import history
from tongket.apps.dissemination.queries.listing import Listed, listed
from tongket.apps.dissemination.queries.progress import (
    BodyProgress,
    Progress,
    Standing,
    UnitProgress,
    standing_of,
    total,
    with_progress,
)
from tongket.apps.dissemination.queries.rounds import (
    duties_of,
    duty_for,
    my_confirmed_duties,
    my_open_duties,
    round_for,
    rounds_of,
    told_units,
)

__all__ = [
    "BodyProgress",
    "ChannelTotal",
    "Choice",
    "Group",
    "Known",
    "Listed",
    "Progress",
    "Standing",
    "Study",
    "UnitProgress",
    "activities_of",
    "campaign_for",
    "campaigns_of",
    "channel_totals",
    "choice_in",
    "documents_called",
    "duties_of",
    "duty_for",
    "history",
    "known_in",
    "listed",
    "my_confirmed_duties",
    "my_open_duties",
    "round_for",
    "rounds_of",
    "standing_of",
    "to_study",
    "told_units",
    "total",
    "with_progress",
]
