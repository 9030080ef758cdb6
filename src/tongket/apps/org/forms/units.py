"""Forms about units: founding, renaming, moving, coding, closing."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.org import queries
from tongket.apps.org.forms.fields import UnitField, UnitsField, labelled
from tongket.apps.org.models import Side, Unit, UnitKind
from tongket.apps.org.services import NewUnit

SCHEMES = [
    ("qd20", _("Decision 20/2020/QĐ-TTg")),
    ("tt10", _("old code of 13 characters")),
    ("other", _("another scheme")),
]


class DatedForm(forms.Form):
    """A change from a day on; what is chosen must be there on that day."""

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = on
        self.order_fields([*(name for name in self.fields if name not in ("on", "until")), "on"])

    def full_clean(self) -> None:
        """Let the fields look for units on the day of the change."""
        day = self.fields["on"]
        try:
            on = day.clean(
                day.widget.value_from_datadict(self.data, self.files, self.add_prefix("on"))
            )
        except forms.ValidationError:
            on = day.initial
        for field in self.fields.values():
            if isinstance(field, UnitField | UnitsField):
                field.on = on
        super().full_clean()


class UnitChange(DatedForm):
    """A change of one unit, as it was read at a version."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, unit: Unit, on: date, **kwargs: Any) -> None:
        super().__init__(*args, on=on, **kwargs)
        self.unit = unit
        self.fields["version"].initial = unit.version


class NewUnitForm(DatedForm):
    """Lập đơn vị."""

    name = forms.CharField(label=_("Name of the unit"), max_length=300)
    short_name = forms.CharField(label=_("Short name"), max_length=100, required=False)
    kind = forms.ChoiceField(label=_("Kind of unit"), choices=UnitKind.choices)
    side = forms.ChoiceField(label=_("Side"), choices=Side.choices)
    parent = UnitField(label=_("Belongs to"), required=False)
    position = forms.IntegerField(
        label=_("Order among its neighbours"), min_value=0, initial=0, required=False
    )
    symbol = forms.CharField(
        label=_("Abbreviation in symbols"),
        max_length=30,
        required=False,
        help_text=_("As documents write it, letter for letter: STTTT, SGDĐT."),
    )
    code = forms.CharField(label=_("Identifier code"), max_length=35, required=False)
    is_agency = forms.BooleanField(label=_("Has a register and a seal of its own"), required=False)
    on = forms.DateField(label=_("First day"))

    def plan(self) -> NewUnit:
        """What the service needs."""
        said = self.cleaned_data
        return NewUnit(
            name=said["name"],
            short_name=said["short_name"],
            kind=UnitKind(said["kind"]),
            side=Side(said["side"]),
            is_agency=said["is_agency"],
            parent_id=said["parent"].pk if said["parent"] else None,
            position=said["position"] or 0,
            symbol=said["symbol"],
            code=said["code"],
        )


class RenameForm(UnitChange):
    """Đổi tên; on the first day of a name it corrects the name."""

    name = forms.CharField(label=_("New name"), max_length=300)
    short_name = forms.CharField(label=_("Short name"), max_length=100, required=False)
    on = forms.DateField(label=_("From"))

    def __init__(self, *args: Any, unit: Unit, on: date, **kwargs: Any) -> None:
        super().__init__(*args, unit=unit, on=on, **kwargs)
        for named in queries.named_units([unit.pk], on):
            self.fields["name"].initial = named.name
            self.fields["short_name"].initial = named.short_name


class MoveForm(UnitChange):
    """Chuyển nơi trực thuộc; the units below come along."""

    parent = UnitField(
        label=_("Belongs to"),
        required=False,
        help_text=_("Type part of the name or the symbol; empty: to nobody."),
    )
    position = forms.IntegerField(
        label=_("Order among its neighbours"), min_value=0, initial=0, required=False
    )
    on = forms.DateField(label=_("From"))

    def __init__(self, *args: Any, unit: Unit, on: date, **kwargs: Any) -> None:
        super().__init__(*args, unit=unit, on=on, **kwargs)
        above = queries.ancestors(unit.pk, on)
        if above:
            self.fields["parent"].initial = labelled(above[-1].name, above[-1].id)


class SymbolForm(UnitChange):
    """Chữ viết tắt trong ký hiệu văn bản."""

    symbol = forms.CharField(
        label=_("Abbreviation in symbols"),
        max_length=30,
        help_text=_("As documents write it, letter for letter: STTTT, SGDĐT."),
    )
    preferred = forms.BooleanField(
        label=_("Written from this day on; the one before ends"), required=False, initial=True
    )
    on = forms.DateField(label=_("From"))


class CodeForm(UnitChange):
    """Mã định danh."""

    scheme = forms.ChoiceField(label=_("Scheme"), choices=SCHEMES)
    code = forms.CharField(label=_("Identifier code"), max_length=35)
    on = forms.DateField(label=_("From"))


class CloseForm(UnitChange):
    """Kết thúc hoạt động mà không có đơn vị kế thừa."""

    on = forms.DateField(label=_("First day on which it is no more"))
    children = forms.BooleanField(label=_("The units that belong to it end too"), required=False)
