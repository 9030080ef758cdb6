"""What people type about accounts."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.utils.functional import lazy
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tongket.apps.accounts.models import User
from tongket.apps.accounts.scopes import SCOPES

if TYPE_CHECKING:
    UserForm = forms.ModelForm[User]
else:
    UserForm = forms.ModelForm  # takes no type at run time


def rules_of_passwords() -> SafeString:
    """The rules as a list, in the language of the page."""
    rules = format_html_join(
        "", "<li>{}</li>", ((text,) for text in password_validators_help_texts())
    )
    return format_html("<ul>{}</ul>", rules)


class NewPassword(forms.Form):
    """A password typed twice, held against the rules for its owner."""

    password = forms.CharField(
        label=_("New password"),
        strip=False,
        help_text=lazy(rules_of_passwords, SafeString)(),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """Held against every rule."""
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean_again(self) -> str:
        """The same."""
        again: str = self.cleaned_data["again"]
        if "password" in self.cleaned_data and again != self.cleaned_data["password"]:
            raise forms.ValidationError(_("The two passwords differ."))
        return again


class NewAccount(UserForm):
    """An account to be opened."""

    class Meta:
        """The fields an administrator fills in."""

        model = User
        fields = ("full_name", "username", "email")
        help_texts = {  # noqa: RUF012 - Django's own shape
            "username": _("Small letters without marks, digits, dots: as the office writes names."),
            "email": _("The address at work, if there is one."),
        }

    def clean_username(self) -> str:
        """Small letters, so that it is found however it is typed."""
        name: str = self.cleaned_data["username"]
        return User.normalize_username(name).lower()


class Details(UserForm):
    """What may be mended later; ``version`` tells whether somebody else saved first."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        """The sign-in name stays: the log and other systems know people by it."""

        model = User
        fields = ("full_name", "email")


class Language(forms.Form):
    """In which language the site speaks."""

    language = forms.ChoiceField(label=_("Language"), choices=lambda: settings.LANGUAGES)


class NewToken(forms.Form):
    """What a program may do, and until when."""

    name = forms.CharField(
        label=_("Purpose"),
        max_length=100,
        help_text=_("Which program will use it, so that you know it again."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("The program may"),
        choices=lambda: list(SCOPES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    expires_on = forms.DateField(
        label=_("Last day"), help_text=_("For example 31/12/2026; at most a year ahead.")
    )
