"""Two people edit one record: the second sees both states and loses nothing."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from tongket.apps.audit.queries import changes_in_words
from tongket.apps.register.refs import DOCUMENT, RegisterRefs
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.forms import BaseForm
    from django.http import QueryDict

    from tongket.apps.dissemination.services import EditedMeanwhile
    from tongket.apps.org.queries import Desk
    from tongket.apps.ui.kit.timeline import Change


def on_top(typed: "QueryDict", stale: "EditedMeanwhile") -> "QueryDict":
    """What was typed, as an edit of the version that somebody else saved."""
    again = typed.copy()
    again["version"] = str(stale.theirs.version)
    return again


def beside(form: "BaseForm", stale: "EditedMeanwhile", desk: "Desk") -> "Sequence[Change]":
    """Say it in the form; returns, field by field, how it is now and how it was to become."""
    form.is_valid()
    form.add_error(
        None,
        _("Somebody else saved this meanwhile. Nothing you typed is lost: compare, save again."),
    )
    now = {name: _named(name, pair[0], desk) for name, pair in stale.differs.items()}
    mine = {name: _named(name, pair[1], desk) for name, pair in stale.differs.items()}
    return changes_in_words(stale.theirs._meta.label_lower, now, mine)


def _named(name: str, value: object, desk: "Desk") -> object:
    """A document by its name instead of its number."""
    if not name.endswith("_id") or value is None:
        return value if isinstance(value, str | int | dict | None) else str(value)
    found = RegisterRefs().follow({DOCUMENT: [str(value)]}, desk)
    return found[Ref(DOCUMENT, str(value))].label
