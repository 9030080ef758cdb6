"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisseminationConfig(AppConfig):
    """Phổ biến, quán triệt: who must study which document by when, and who has."""

    name = "tongket.apps.dissemination"
    verbose_name = _("Dissemination")
