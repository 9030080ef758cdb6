"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegisterConfig(AppConfig):
    """Sổ đăng ký văn bản: documents in, out and cited; numbers, files, relations, routing."""

    name = "tongket.apps.register"
    verbose_name = _("Register")
