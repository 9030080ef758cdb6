"""The tables of dissemination, one file a noun."""

from tongket.apps.dissemination.models.campaigns import Campaign, CampaignActivity, Channel
from tongket.apps.dissemination.models.reading import (
    Dissemination,
    Duty,
    QuizQuestion,
    Reminder,
    UnitDuty,
)

__all__ = [
    "Campaign",
    "CampaignActivity",
    "Channel",
    "Dissemination",
    "Duty",
    "QuizQuestion",
    "Reminder",
    "UnitDuty",
]
