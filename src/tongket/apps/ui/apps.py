"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    """The kit every page is made of: frame, partials, tokens, scripts."""

    name = "tongket.apps.ui"
    verbose_name = _("Interface")
