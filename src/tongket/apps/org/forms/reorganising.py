"""The form of a reorganisation: which bodies, how, by which act."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.forms.fields import UnitField, UnitsField
from tongket.apps.org.forms.units import DatedForm
from tongket.apps.org.models import Side, SuccessionKind, Unit, UnitKind
from tongket.apps.org.services import Below, NewUnit, Reorganisation

BELOW = [
    (Below.MOVE.value, _("go along to the successor")),
    (Below.CLOSE.value, _("end too")),
]


class ReorganisationForm(DatedForm):
    """Sắp xếp tổ chức: hợp nhất, chia tách, đổi tên, nhập vào, chuyển chức năng."""

    kind = forms.ChoiceField(label=_("How"), choices=SuccessionKind.choices)
    legal_act = forms.CharField(
        label=_("Legal act"),
        max_length=300,
        help_text=_("Kind, number, day and issuer; say so when the number is not known."),
    )
    predecessors = UnitsField(label=_("Bodies before"))
    successors = UnitsField(
        label=_("Bodies after that are there already"),
        required=False,
        help_text=_("One unit a line. Empty when the body after is founded by this act."),
    )
    names = forms.CharField(
        label=_("Bodies after that are founded"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "One a line: name; abbreviation in symbols. They are like the first body before."
        ),
    )
    parent = UnitField(
        label=_("The founded bodies belong to"),
        required=False,
        help_text=_("Empty: where the first body before stood."),
    )
    name = forms.CharField(
        label=_("New name"), max_length=300, required=False, help_text=_("When it is only renamed.")
    )
    scope = forms.CharField(
        label=_("Function transferred"),
        max_length=300,
        required=False,
        help_text=_("When one function moves and the giver lives on."),
    )
    below = forms.ChoiceField(
        label=_("Units below a body that ends"), choices=BELOW, initial=Below.MOVE.value
    )
    on = forms.DateField(label=_("Takes effect"))

    def plan(self) -> Reorganisation:
        """What the service needs."""
        said = self.cleaned_data
        return Reorganisation(
            kind=SuccessionKind(said["kind"]),
            on=said["on"],
            legal_act=said["legal_act"],
            predecessors=said["predecessors"],
            successors=said["successors"],
            founded=[self._new(line) for line in said["names"].splitlines() if line.strip()],
            scope=said["scope"],
            name=said["name"],
            below=Below(said["below"]),
        )

    def _new(self, line: str) -> NewUnit:
        name, _sign, symbol = line.partition(";")
        first: Unit = self.cleaned_data["predecessors"][0]
        return NewUnit(
            name=name,
            symbol=symbol.strip(),
            kind=UnitKind(first.kind),
            side=Side(first.side),
            is_agency=first.is_agency,
            parent_id=self._parent(first),
        )

    def _parent(self, first: Unit) -> int | None:
        parent: Any = self.cleaned_data["parent"]
        if parent is not None:
            return int(parent.pk)
        place = first.parents.as_of(self.cleaned_data["on"]).first()
        return place.parent_id if place else None
