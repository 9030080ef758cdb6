"""Forms of a campaign: what is planned, and each thing that was done."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.dissemination.forms import fields
from tongket.apps.dissemination.models import Campaign, CampaignActivity, Channel
from tongket.apps.dissemination.services import ActivityDetails, CampaignDetails
from tongket.core.text.date_format import short_date

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


class CampaignForm(forms.ModelForm):  # type: ignore[type-arg]
    """Đợt tuyên truyền: its days, its plan, how much is meant for each channel."""

    class Meta:
        """What people fill in; the plan and the channels stand apart."""

        model = Campaign
        fields: ClassVar = ["name", "first_day", "last_day", "goal"]
        widgets: ClassVar = {"goal": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan"] = fields.DocumentField(
            desk, self.instance.plan, label=_("Plan"), required=False
        )
        for channel in Channel:
            self.fields[_planned(channel)] = forms.IntegerField(
                label=channel.label,
                required=False,
                min_value=0,
                max_value=99_999,
                initial=self.instance.planned.get(channel),
            )
        self.fields["request_key"] = fields.request_key()
        self.fields["version"] = fields.version()
        self.initial["version"] = self.instance.version

    @property
    def main_fields(self) -> list[forms.BoundField]:
        """What stands on top."""
        return [self[name] for name in ("name", "first_day", "last_day", "plan", "goal")]

    @property
    def channel_fields(self) -> list[forms.BoundField]:
        """How much is planned, one field a channel."""
        return [self[_planned(channel)] for channel in Channel]

    def details(self) -> CampaignDetails:
        """The campaign as the services take it."""
        given = self.cleaned_data
        planned = {channel.value: given[_planned(channel)] for channel in Channel}
        return CampaignDetails(
            **{name: given[name] for name in self.Meta.fields},
            plan_id=given["plan"].pk if given["plan"] else None,
            planned={channel: count for channel, count in planned.items() if count},
            request_key=given["request_key"],
        )


class ActivityForm(forms.ModelForm):  # type: ignore[type-arg]
    """Hoạt động tuyên truyền."""

    link = forms.URLField(label=_("Address"), required=False, assume_scheme="https")

    class Meta:
        """What people fill in; the document that proves it stands apart."""

        model = CampaignActivity
        fields: ClassVar = ["on", "channel", "title", "reach", "link"]

    def __init__(self, desk: "Desk", campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaign = campaign
        self.fields["evidence"] = fields.DocumentField(
            desk,
            self.instance.evidence,
            label=_("Document that proves it"),
            required=False,
            help_text=_("Its number and symbol, when there is one in the register."),
        )
        self.fields["request_key"] = fields.request_key()
        self.fields["version"] = fields.version()
        self.initial["version"] = self.instance.version

    def clean_on(self) -> date:
        """The day lies within the campaign."""
        on: date = self.cleaned_data["on"]
        if not self.campaign.first_day <= on <= self.campaign.last_day:
            raise forms.ValidationError(
                _("The campaign runs from %(first)s to %(last)s."),
                params={
                    "first": short_date(self.campaign.first_day),
                    "last": short_date(self.campaign.last_day),
                },
            )
        return on

    def details(self) -> ActivityDetails:
        """The activity as the services take it."""
        given = self.cleaned_data
        return ActivityDetails(
            **{name: given[name] for name in self.Meta.fields},
            evidence_id=given["evidence"].pk if given["evidence"] else None,
            request_key=given["request_key"],
        )


def _planned(channel: Channel) -> str:
    return f"planned_{channel.value}"
