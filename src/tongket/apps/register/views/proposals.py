"""The page on which an entry is confirmed: fields, where each was read, what it may double."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.register.models import Direction, Mention
from tongket.apps.register.queries import Duplicate, SameAs
from tongket.apps.register.views.acting import spoken
from tongket.apps.ui.kit.tabs import Tab

if TYPE_CHECKING:
    from django.forms import BoundField

    from tongket.apps.register import forms, services

_MOST_SHOWN = 6000  # letters of the text beside the form
_READ_AS: Final = {"code": ("number", "symbol")}
_WHY: Final = {
    SameAs.FILE: gettext_lazy("the same file"),
    SameAs.SYMBOL: gettext_lazy("the same number, symbol, issuer and date"),
    SameAs.SUBJECT: gettext_lazy("the same subject, dated near"),
}
TITLES: Final = {
    Direction.INCOMING: gettext_lazy("Enter an incoming document"),
    Direction.OUTGOING: gettext_lazy("Draft an outgoing document"),
    Direction.REFERENCED: gettext_lazy("Enter a cited document"),
}
BUTTONS: Final = {
    Direction.INCOMING: gettext_lazy("Enter in the register"),
    Direction.OUTGOING: gettext_lazy("Keep the draft"),
    Direction.REFERENCED: gettext_lazy("Enter in the register"),
}
_BOOK_TABS: Final = (
    ("den", Direction.INCOMING, gettext_lazy("Incoming")),
    ("di", Direction.OUTGOING, gettext_lazy("Outgoing")),
    ("dan", Direction.REFERENCED, gettext_lazy("Cited documents")),
)


class Asked(NamedTuple):
    """A field of the form and the words it was read from."""

    field: "BoundField"
    wording: str = ""
    anchor: str = ""


class Stretch(NamedTuple):
    """A stretch of the text; with an anchor when a field was read there."""

    words: str
    anchor: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """What ``register/enter.html`` shows."""

    form: "forms.DocumentForm"
    direction: Direction
    asked: Sequence[Asked]
    text: Sequence[Stretch] = ()
    file_name: str = ""
    trouble: str = ""
    books: Sequence[Tab] = ()
    duplicates: Sequence[Duplicate] = ()
    must_say: bool = False
    cited: Mention | None = None

    @property
    def title(self) -> str:
        """Its heading."""
        return str(TITLES[self.direction])

    @property
    def button(self) -> str:
        """The verb of its button."""
        return str(BUTTONS[self.direction])

    @property
    def doubles(self) -> list[tuple[Duplicate, str]]:
        """What it may double, and why."""
        return [(one, _("; ").join(_whys(one))) for one in self.duplicates]


def page_of(
    form: "forms.DocumentForm", intake: "services.Intake | None", direction: Direction
) -> ProposalPage:
    """The page for a form, filled from a file or empty."""
    if intake is None:
        return ProposalPage(form, direction, [Asked(field) for field in form.visible_fields()])
    trouble = spoken(intake.trouble) if intake.trouble else ""
    return ProposalPage(
        form,
        direction,
        [_asked(field, intake) for field in form.visible_fields()],
        list(_stretches(intake)),
        intake.name,
        trouble,
        [
            Tab(str(label), f"?so={book}&ten={intake.name}", is_here=its is direction)
            for book, its, label in _BOOK_TABS
        ],
    )


def _asked(field: "BoundField", intake: "services.Intake") -> Asked:
    found = intake.proposal.found
    for name in _READ_AS.get(field.name, (field.name,)):
        if name in found:
            return Asked(field, " ".join(found[name].wording.split()), f"cho-{name}")
    return Asked(field)


def _stretches(intake: "services.Intake") -> Iterator[Stretch]:
    """The beginning of the text and every place that a field was read from."""
    text, at = intake.proposal.text, 0
    places = sorted(intake.proposal.found.items(), key=lambda pair: pair[1].start)
    end = max([_MOST_SHOWN, *(found.end for _, found in places)]) if places else _MOST_SHOWN
    for name, found in places:
        if found.start < at:
            continue
        yield Stretch(text[at : found.start])
        yield Stretch(text[found.start : found.end], f"cho-{name}", name)
        at = found.end
    yield Stretch(text[at : max(at, min(end, at + _MOST_SHOWN))])


def _whys(duplicate: Duplicate) -> list[str]:
    return [str(_WHY[reason]) for reason in SameAs if reason in duplicate.reasons]
