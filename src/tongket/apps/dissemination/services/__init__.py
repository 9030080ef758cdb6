"""Every write of dissemination; one function a use case, one line in the log."""

from tongket.apps.dissemination.services.campaigns import (
    ActivityDetails,
    CampaignDetails,
    change_activity,
    change_campaign,
    plan_campaign,
    record_activity,
    remove_activity,
)
from tongket.apps.dissemination.services.changing import (
    add_audience,
    change_round,
    close_round,
    release,
)
from tongket.apps.dissemination.services.confirming import (
    AlreadyClosed,
    AlreadyConfirmed,
    HasAccount,
    NotYours,
    QuizNotPassed,
    confirm,
    confirm_on_paper,
    open_document,
)
from tongket.apps.dissemination.services.meanwhile import EditedMeanwhile
from tongket.apps.dissemination.services.reminding import RemindedToday, remind
from tongket.apps.dissemination.services.rounds import (
    Audience,
    HandedDown,
    NobodyToTell,
    Question,
    RoundDetails,
    TooLate,
    cascade,
    open_round,
    receive,
)

__all__ = [
    "ActivityDetails",
    "AlreadyClosed",
    "AlreadyConfirmed",
    "Audience",
    "CampaignDetails",
    "EditedMeanwhile",
    "HandedDown",
    "HasAccount",
    "NobodyToTell",
    "NotYours",
    "Question",
    "QuizNotPassed",
    "RemindedToday",
    "RoundDetails",
    "TooLate",
    "add_audience",
    "cascade",
    "change_activity",
    "change_campaign",
    "change_round",
    "close_round",
    "confirm",
    "confirm_on_paper",
    "open_document",
    "open_round",
    "plan_campaign",
    "receive",
    "record_activity",
    "release",
    "remind",
    "remove_activity",
]
