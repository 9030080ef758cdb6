"""What a reader of the log may ask for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.audit.queries import acts, kinds
from tongket.apps.audit.queries.entries import Filters

LARGEST_ID = 2**63 - 1


class FilterForm(forms.Form):
    """The filters of the list; they live in the address."""

    person = forms.CharField(label=_("Who did it"), required=False, max_length=200)
    action = forms.ChoiceField(label=_("Kind of act"), required=False, choices=lambda: _any(acts()))
    kind = forms.ChoiceField(
        label=_("Kind of record"), required=False, choices=lambda: _any(kinds())
    )
    since = forms.DateField(label=_("From day"), required=False)
    until = forms.DateField(label=_("To day"), required=False)
    account = forms.IntegerField(
        required=False, min_value=1, max_value=LARGEST_ID, widget=forms.HiddenInput
    )
    before = forms.IntegerField(
        required=False, min_value=1, max_value=LARGEST_ID, widget=forms.HiddenInput
    )

    def asked(self) -> Filters:
        """The filters that were understood; the others are as if not set."""
        said = self.cleaned_data
        return Filters(
            actor_id=said.get("account"),
            person=said.get("person", ""),
            action=said.get("action", ""),
            kind=said.get("kind", ""),
            since=said.get("since"),
            until=said.get("until"),
        )


def _any(pairs: list[tuple[str, str]]) -> list[tuple[str, object]]:
    return [("", _("any")), *pairs]
