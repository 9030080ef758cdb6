"""Forms about people: posts, appointments, roles, signing authority, days off."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.forms.fields import PersonField
from tongket.apps.org.forms.units import DatedForm
from tongket.apps.org.models import Delegation, Role
from tongket.apps.org.services import SigningOrder

RANKS = [(1, _("head")), (2, _("deputy")), (9, _("other"))]


class PersonForm(forms.Form):
    """Cán bộ."""

    name = forms.CharField(label=_("Full name"), max_length=200)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PostForm(DatedForm):
    """Chức vụ mới."""

    name = forms.CharField(label=_("Title of the post"), max_length=200)
    rank = forms.TypedChoiceField(label=_("Rank"), choices=RANKS, coerce=int, initial=9)
    on = forms.DateField(label=_("From"))


class AppointForm(DatedForm):
    """Bổ nhiệm, giao quyền."""

    person = PersonField(label=_("Person"))
    acting = forms.BooleanField(label=_("Acting (Q.)"), required=False)
    until = forms.DateField(
        label=_("Until"), required=False, help_text=_("The first day on which it no longer holds.")
    )
    on = forms.DateField(label=_("From"))


class EndForm(DatedForm):
    """Thôi giữ chức vụ, thu hồi vai trò, thu hồi ủy quyền: only a day."""

    on = forms.DateField(label=_("First day on which it no longer holds"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class RoleForm(DatedForm):
    """Giao vai trò."""

    account = forms.CharField(label=_("Sign-in name"), max_length=150)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    until = forms.DateField(
        label=_("Until"), required=False, help_text=_("The first day on which it no longer holds.")
    )
    on = forms.DateField(label=_("From"))

    def clean_account(self) -> Any:
        """The account of this name."""
        name = self.cleaned_data["account"].strip()
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise forms.ValidationError(_now("There is no account of this name."))
        return user


class DelegationForm(DatedForm):
    """Giao ký thay, thừa lệnh, thừa ủy quyền."""

    authority = forms.ChoiceField(label=_("Authority"), choices=Delegation.Authority.choices)
    giver = PersonField(
        label=_("Given by"), help_text=_("Who heads the unit on all of these days.")
    )
    receiver = PersonField(label=_("Given to"))
    scope = forms.CharField(label=_("For which documents"), max_length=500)
    legal_act = forms.CharField(
        label=_("By which document"),
        max_length=300,
        required=False,
        help_text=_("Needed for TUQ., as is the last day."),
    )
    until = forms.DateField(
        label=_("Until"), required=False, help_text=_("The first day on which it no longer holds.")
    )
    on = forms.DateField(label=_("From"))

    def order(self) -> SigningOrder:
        """What the service needs."""
        said = self.cleaned_data
        return SigningOrder(
            authority=Delegation.Authority(said["authority"]),
            giver=said["giver"],
            receiver=said["receiver"],
            scope=said["scope"],
            legal_act=said["legal_act"],
        )


class DayOffForm(forms.Form):
    """Ngày nghỉ, ngày làm bù."""

    on = forms.DateField(label=_("Day"))
    name = forms.CharField(label=_("Reason"), max_length=200, help_text=_("With the decision."))
    working = forms.TypedChoiceField(
        label=_("On this day the offices"),
        choices=[("0", _("are closed")), ("1", _("are open (make-up day)"))],
        coerce=lambda said: said == "1",
    )

    def __init__(self, *args: Any, on: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = on
