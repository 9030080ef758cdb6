"""What people fill in; the words of every error are here."""

from tongket.apps.dissemination.forms.campaigns import ActivityForm, CampaignForm
from tongket.apps.dissemination.forms.rounds import (
    AudienceForm,
    ChangeForm,
    ChooseForm,
    RoundForm,
    VersionForm,
)

__all__ = [
    "ActivityForm",
    "AudienceForm",
    "CampaignForm",
    "ChangeForm",
    "ChooseForm",
    "RoundForm",
    "VersionForm",
]
