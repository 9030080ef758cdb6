"""Campaigns and what they reached."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, QuerySet, Sum
from django.http import Http404

from tongket.apps.dissemination.models import Campaign, CampaignActivity, Channel

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


@dataclass(frozen=True, slots=True)
class ChannelTotal:
    """How much was done through one channel of how much was ``planned`` (0: not counted).

    ``reach`` in visits, ``None`` when never counted.
    """

    channel: Channel
    activities: int
    reach: int | None
    planned: int = 0


def campaigns_of(desk: "Desk") -> QuerySet[Campaign]:
    """The campaigns of the agency worked in, newest first, each with ``done`` and ``reach``."""
    theirs = Campaign.objects.filter(holder_id=desk.agency_id)
    counted = theirs.annotate(done=Count("activities"), reach=Sum("activities__reach"))
    return counted.order_by("-first_day", "-pk")


def campaign_for(desk: "Desk", pk: int) -> Campaign:
    """One campaign; ``Http404`` when it is another agency's."""
    found = campaigns_of(desk).filter(pk=pk).select_related("plan").first()
    if found is None:
        raise Http404
    return found


def activities_of(campaign: Campaign, channel: str = "") -> QuerySet[CampaignActivity]:
    """What was done, the newest first; through one channel when it is named."""
    rows = campaign.activities.select_related("evidence")
    return rows.filter(channel=channel) if channel in Channel.values else rows


def channel_totals(campaign: Campaign) -> list[ChannelTotal]:
    """One line a channel that was used or planned, in the order in which channels are listed."""
    rows = {
        row["channel"]: (row["done"], row["reached"])
        for row in campaign.activities.order_by()
        .values("channel")
        .annotate(done=Count("pk"), reached=Sum("reach"))
    }
    return [
        ChannelTotal(
            channel, *rows.get(channel, (0, None)), planned=campaign.planned.get(channel, 0)
        )
        for channel in Channel
        if channel in rows or channel in campaign.planned
    ]
