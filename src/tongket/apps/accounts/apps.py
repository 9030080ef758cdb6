"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """People who sign in: passwords, second factor, sessions, tokens."""

    name = "tongket.apps.accounts"
    verbose_name = _("Accounts")
    acts = {  # noqa: RUF012 - what the log calls each act of this app
        "account.change": _("details changed"),
        "account.connect": _("tied to single sign-on"),
        "account.create": _("account opened"),
        "account.disable": _("account disabled"),
        "account.enable": _("account enabled"),
        "account.factor.add": _("second factor set up"),
        "account.factor.codes": _("recovery codes made anew"),
        "account.factor.remove": _("second factor given up"),
        "account.factor.reset": _("second factor taken away"),
        "account.first_password": _("first password chosen"),
        "account.language": _("language changed"),
        "account.link": _("link to a first password made"),
        "account.password": _("password changed"),
        "account.refused": _("wrong password given"),
        "account.sign_in": _("signed in"),
        "session.end": _("session ended"),
        "session.end_others": _("other sessions ended"),
        "token.issue": _("access token issued"),
        "token.revoke": _("access token revoked"),
    }
    log_words = {  # noqa: RUF012 - what the log tells that is no field of a record
        "address": _("network address"),
        "addresses": _("network addresses"),
        "provider": _("provider"),
    }
