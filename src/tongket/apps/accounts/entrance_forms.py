"""allauth's forms with the labels of our house and without its grey words inside the fields."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.functional import lazy
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tongket.apps.accounts.forms import rules_of_passwords

CODE = _("Code of six digits")


def label(form: forms.Form, labels: dict[str, Any]) -> None:
    """Give these fields our labels; no field keeps a placeholder."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
        field.help_text = ""
    for name, words in labels.items():
        form.fields[name].label = words


class SignIn(LoginForm):  # type: ignore[misc]  # allauth has no types
    """The sign-in name and the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, {"login": _("Sign-in name"), "password": _("Password")})
        self.fields["login"].widget.attrs |= {"autofocus": True, "autocapitalize": "none"}


class ChangePassword(ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """The old one, and a new one typed twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(
            self,
            {
                "oldpassword": _("Present password"),
                "password1": _("New password"),
                "password2": _("The same once more"),
            },
        )
        self.fields["password1"].help_text = lazy(rules_of_passwords, SafeString)()


class Confirm(ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, {"password": _("Password")})


class Code(AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code of the telephone, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, {"code": CODE})
        self.fields["code"].help_text = _("From the app on your telephone, or a recovery code.")
        self.fields["code"].widget.attrs |= {"autofocus": True, "inputmode": "numeric"}


class ConfirmByCode(ReauthenticateByCodeForm):  # type: ignore[misc]  # allauth has no types
    """The code once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, {"code": CODE})


class SetUpCode(ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The first code, which proves that the telephone has the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, {"code": CODE})
        self.fields["code"].widget.attrs |= {"inputmode": "numeric"}
