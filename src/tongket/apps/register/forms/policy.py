"""The agency's policy on numbers, as its forms ask for it."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.forms import fields
from tongket.apps.register.models import (
    NumberSeries,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.apps.register.services import SeriesPlan
from tongket.core.doc.kinds import KIND_NAMES
from tongket.core.text.sortkey import sort_key

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

    TermModelForm = forms.ModelForm[Term]
else:
    TermModelForm = forms.ModelForm  # takes no type at run time


class SeriesForm(forms.Form):
    """Hệ thống số: what a series is for and which kinds share it."""

    name = forms.CharField(label=_("Name of the series"), max_length=100)
    purpose = forms.ChoiceField(label=_("For"), choices=SeriesPurpose.choices)
    standard = forms.ChoiceField(label=_("Standard"), choices=Standard.choices)
    period = forms.ChoiceField(label=_("Begins again"), choices=SeriesPeriod.choices)
    kinds = forms.MultipleChoiceField(
        label=_("Kinds"),
        choices=[(kind, kind) for kind in sorted(KIND_NAMES, key=sort_key)],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    is_default = forms.BooleanField(label=_("Takes every kind not named elsewhere"), required=False)
    version = fields.version()

    def __init__(self, series: NumberSeries | None, *args: Any, **kwargs: Any) -> None:
        if series is not None:
            kinds = [row.kind for row in series.kinds.all()]
            initial = {name: getattr(series, name) for name in _OF_SERIES}
            kwargs.setdefault("initial", {**initial, "kinds": kinds})
        super().__init__(*args, **kwargs)
        if series is not None:
            for name in ("purpose", "standard", "period"):
                self.fields[name].disabled = True  # numbers may have been given

    def clean(self) -> dict[str, Any]:
        """A series takes named kinds or all the others."""
        cleaned = super().clean() or {}
        named = cleaned.get("kinds") or cleaned.get("purpose") == SeriesPurpose.ARRIVAL
        if not named and not cleaned.get("is_default"):
            self.add_error("kinds", _("Name the kinds, or let it take all that are named nowhere."))
        return cleaned

    def plan(self) -> SeriesPlan:
        """What the services take."""
        given = self.cleaned_data
        return SeriesPlan(
            name=given["name"],
            purpose=SeriesPurpose(given["purpose"]),
            standard=Standard(given["standard"]),
            period=SeriesPeriod(given["period"]),
            kinds=tuple(given["kinds"]),
            is_default=given["is_default"],
        )


_OF_SERIES = ("name", "purpose", "standard", "period", "is_default", "version")


class ContinueForm(forms.Form):
    """Go on after the numbers that were given on paper."""

    on = forms.DateField(label=_("On"))
    last = forms.IntegerField(label=_("Last number given"), min_value=0, max_value=999_999)


class TermForm(TermModelForm):
    """Nhiệm kỳ cấp ủy."""

    class Meta:
        """What people fill in."""

        model = Term
        fields: ClassVar = ["name", "first_day", "last_day"]

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        assert desk.agency_id is not None
        self.instance.holder_id = desk.agency_id
