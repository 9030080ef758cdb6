"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrgConfig(AppConfig):
    """Cơ cấu tổ chức: units, posts, holders and roles, each true from one day to another."""

    name = "tongket.apps.org"
    verbose_name = _("Organisation")
    acts = {  # noqa: RUF012 - what the log calls each act of this app
        "org.day_off": _("day off or make-up day entered"),
        "org.day_off.drop": _("decision on a day dropped"),
        "org.delegation.give": _("signing delegated"),
        "org.delegation.withdraw": _("delegation withdrawn"),
        "org.import": _("organisation read from a file"),
        "org.person.account": _("account given to a person"),
        "org.person.add": _("person added"),
        "org.person.rename": _("name of a person corrected"),
        "org.post.add": _("post opened"),
        "org.post.appoint": _("appointed to a post"),
        "org.post.close": _("post closed"),
        "org.post.dismiss": _("released from a post"),
        "org.role.give": _("role given"),
        "org.role.take": _("role taken away"),
        "org.unit.close": _("unit closed"),
        "org.unit.code": _("identifier assigned"),
        "org.unit.found": _("unit opened"),
        "org.unit.move": _("moved under another unit"),
        "org.unit.rename": _("unit renamed"),
        "org.unit.succeed": _("succession entered"),
        "org.unit.symbol": _("symbol set"),
    }
    log_words = {  # noqa: RUF012 - what the log tells that is no field; empty: a key
        "code": _("identifier"),
        "delegations_ended": _("delegations ended"),
        "name": pgettext_lazy("unit", "name"),
        "on": _("from day"),
        "parent": "",
        "preferred": _("used from that day on"),
        "rows": _("rows"),
        "scheme": _("scheme"),
        "short_name": _("short name"),
        "symbol": _("abbreviation in symbols"),
        "until": _("until day"),
    }
