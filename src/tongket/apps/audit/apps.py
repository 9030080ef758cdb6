"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    """Nhật ký hệ thống: who did what, when, to which record; chained so that tampering shows."""

    name = "tongket.apps.audit"
    verbose_name = _("Audit")
