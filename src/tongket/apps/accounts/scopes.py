"""What a program may be let do in somebody's name."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import Promise

SCOPES: Final[dict[str, "str | Promise"]] = {
    "org:read": _("read the organisation"),
    "register:read": _("read the register of documents"),
    "register:write": _("register documents"),
    "search:read": _("search"),
    "dissemination:read": _("read dissemination rounds and campaigns"),
    "dissemination:write": _("confirm what was studied"),
}
