"""Every write of the organisation: one function a use case, each with its line in the log."""

from tongket.apps.org.services.ancestry import rebuild
from tongket.apps.org.services.calendar import day_off, drop_day_off
from tongket.apps.org.services.delegations import SigningOrder, delegate, withdraw
from tongket.apps.org.services.demo import load_demo
from tongket.apps.org.services.importing import Imported, import_organisation, preview_import
from tongket.apps.org.services.posts import (
    add_person,
    add_post,
    appoint,
    close_post,
    dismiss,
    rename_person,
)
from tongket.apps.org.services.roles import give_role, link_account, take_role
from tongket.apps.org.services.successions import Below, Reorganisation, succeed
from tongket.apps.org.services.units import (
    NewUnit,
    close_unit,
    found_unit,
    give_code,
    give_symbol,
    move_unit,
    rename_unit,
)

__all__ = [
    "Below",
    "Imported",
    "NewUnit",
    "Reorganisation",
    "SigningOrder",
    "add_person",
    "add_post",
    "appoint",
    "close_post",
    "close_unit",
    "day_off",
    "delegate",
    "dismiss",
    "drop_day_off",
    "found_unit",
    "give_code",
    "give_role",
    "give_symbol",
    "import_organisation",
    "link_account",
    "load_demo",
    "move_unit",
    "preview_import",
    "rebuild",
    "rename_person",
    "rename_unit",
    "succeed",
    "take_role",
    "withdraw",
]
