"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """People who sign in: passwords, second factor, sessions, tokens."""

    name = "tongket.apps.accounts"
    verbose_name = _("Accounts")
