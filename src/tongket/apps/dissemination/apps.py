"""The app's card."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisseminationConfig(AppConfig):
    """Phổ biến, quán triệt: who must study which document by when, and who has."""

    name = "tongket.apps.dissemination"
    verbose_name = _("Dissemination")
    acts: ClassVar = {
        "dissemination.open": _("opened a round"),
        "dissemination.cascade": _("handed a round down"),
        "dissemination.receive": _("acknowledged a round"),
        "dissemination.add": _("told more people"),
        "dissemination.release": _("took somebody off the list"),
        "dissemination.change": _("changed a round"),
        "dissemination.close": _("closed a round"),
        "dissemination.remind": _("reminded"),
        "dissemination.read": _("opened a document to study"),
        "dissemination.try": _("answered the quick questions, not enough of them right"),
        "dissemination.confirm": _("confirmed having studied"),
        "campaign.plan": _("planned a campaign"),
        "campaign.change": _("changed a campaign"),
        "campaign.activity": _("recorded an activity"),
        "campaign.activity.change": _("corrected an activity"),
        "campaign.activity.remove": _("took out an activity"),
    }
    # What the log tells that is no field of a record; empty: a key.
    log_words: ClassVar = {"people": _("People told"), "units": ""}
