"""Why a change of the organisation is refused; each carries what a form needs to say it kindly."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from tongket.apps.org.models import Person, Unit
from tongket.core.text.date_format import short_date


class Refusal(ValueError):
    """Nothing was written. ``field`` is where on the form it belongs, empty for the whole form."""

    field = ""

    @property
    def message(self) -> str:
        """What happened, why, and what to do."""
        raise NotImplementedError


class NameMissing(Refusal):
    """A unit, a person or a post without a name."""

    field = "name"

    @property
    def message(self) -> str:
        """Say which field is empty."""
        return _("Enter a name.")


class OutsideLife(Refusal):
    """Something is to hold on days on which its unit does not live."""

    field = "on"

    def __init__(self, unit: Unit, on: date) -> None:
        super().__init__(unit.pk, on)
        self.unit = unit
        self.on = on

    @property
    def message(self) -> str:
        """Name the day."""
        return _("The unit does not exist on %(day)s.") % {"day": short_date(self.on)}


class WrongOrder(Refusal):
    """The last day does not come after the first."""

    field = "until"

    @property
    def message(self) -> str:
        """Say the order."""
        return _("The last day must come after the first.")


class Overlap(Refusal):
    """Another row already says the same, or the contrary, for some of these days."""

    def __init__(self, start: date, end: date | None) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end

    field = "on"

    @property
    def message(self) -> str:
        """Name the days that are taken."""
        if self.end is None:
            return _("Already recorded from %(start)s on; choose other days.") % {
                "start": short_date(self.start)
            }
        return _("Already recorded from %(start)s to %(end)s; choose other days.") % {
            "start": short_date(self.start),
            "end": short_date(self.end),
        }


class CodeTaken(Overlap):
    """The code names another body on these days."""

    field = "code"


class StandsBelow(Refusal):
    """The unit that should stand above stands below, on some of these days."""

    field = "parent"

    def __init__(self, unit_id: int, parent_id: int) -> None:
        super().__init__(unit_id, parent_id)
        self.unit_id = unit_id
        self.parent_id = parent_id

    @property
    def message(self) -> str:
        """Say the loop."""
        return _("A unit cannot be placed under itself or under a unit that belongs to it.")


class HasChildren(Refusal):
    """Units stand below one that is to close; the caller said nothing of them."""

    field = "children"

    def __init__(self, unit_ids: Sequence[int]) -> None:
        super().__init__(tuple(unit_ids))
        self.unit_ids = tuple(unit_ids)

    @property
    def message(self) -> str:
        """Count them."""
        return _("%(count)d units still belong to it; move them or close them too.") % {
            "count": len(self.unit_ids)
        }


class NotHead(Refusal):
    """The giver does not head the unit on all of these days."""

    field = "giver"

    def __init__(self, giver: Person) -> None:
        super().__init__(giver.pk)
        self.giver = giver

    @property
    def message(self) -> str:
        """Name the giver."""
        return _("%(name)s does not head this unit on all of these days.") % {
            "name": self.giver.full_name
        }


class OnwardDelegation(NotHead):
    """The giver has the authority by delegation himself. Decree 30/2020/NĐ-CP, article 13."""

    @property
    def message(self) -> str:
        """Cite the rule."""
        return _(
            "%(name)s signs by delegation and may not delegate onward "
            "(Decree 30/2020/NĐ-CP, article 13)."
        ) % {"name": self.giver.full_name}


class NotInPost(Refusal):
    """The receiver holds no post from which he could sign."""

    field = "receiver"

    def __init__(self, receiver: Person) -> None:
        super().__init__(receiver.pk)
        self.receiver = receiver

    @property
    def message(self) -> str:
        """Name the receiver and what is wanted."""
        return _(
            "%(name)s holds no suitable post on all of these days: "
            "a deputy signs KT.; TL. and TUQ. go to people in the unit or below it."
        ) % {"name": self.receiver.full_name}


class AuthorisationIncomplete(Refusal):
    """TUQ. without a document or without an end."""

    field = "legal_act"

    @property
    def message(self) -> str:
        """Say both conditions."""
        return _("An authorisation (TUQ.) needs a document and a last day.")


class BadSuccession(Refusal):
    """A kind of succession with the wrong number of bodies, or without its act or function."""

    def __init__(self, field: str, wanted: str) -> None:
        super().__init__(field, wanted)
        self.field = field
        self.wanted = wanted

    @property
    def message(self) -> str:
        """Say what the kind wants."""
        return self.wanted
