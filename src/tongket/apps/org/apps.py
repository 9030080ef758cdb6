"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrgConfig(AppConfig):
    """Cơ cấu tổ chức: units, posts, holders and roles, each true from one day to another."""

    name = "tongket.apps.org"
    verbose_name = _("Organisation")
