"""Handing on, answering, copying, sending, filing."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.queries import people_in
from tongket.apps.register.forms import fields
from tongket.apps.register.models import (
    CaseFile,
    CertifiedCopy,
    CopyForm,
    Dispatch,
    Document,
    Routing,
    RoutingUnit,
    Standard,
)
from tongket.apps.register.queries import case_files_of
from tongket.apps.register.services import Directive

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

    CopyModelForm = forms.ModelForm[CertifiedCopy]
    CaseFileModelForm = forms.ModelForm[CaseFile]
else:
    CopyModelForm = CaseFileModelForm = forms.ModelForm  # takes no type at run time


class RoutingForm(forms.Form):
    """Ý kiến phân phối, chỉ đạo giải quyết."""

    lead = forms.TypedChoiceField(label=_("Leading unit"), coerce=int)
    others = forms.TypedMultipleChoiceField(
        label=_("Co-operating units"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("Direction"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    deadline = forms.DateField(label=_("Deadline"), required=False)
    working_days = forms.IntegerField(
        label=_("or working days from today"), min_value=1, max_value=250, required=False
    )
    answer_needed = forms.BooleanField(label=_("Needs an answer"), required=False)

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk = desk
        units = fields.unit_choices(desk)
        lead, others = self.fields["lead"], self.fields["others"]
        assert isinstance(lead, forms.TypedChoiceField)
        assert isinstance(others, forms.TypedMultipleChoiceField)
        lead.choices, others.choices = fields.with_empty(units), units

    def clean(self) -> dict[str, Any]:
        """The leader is not among the others; one way of saying the deadline."""
        cleaned = super().clean() or {}
        if cleaned.get("lead") in cleaned.get("others", ()):
            self.add_error("others", _("The leading unit is named already."))
        deadline = cleaned.get("deadline")
        if deadline and cleaned.get("working_days"):
            self.add_error("working_days", _("Give either the day or the working days."))
        if deadline and deadline < self.desk.day:
            self.add_error("deadline", _("This day has passed."))
        return cleaned

    def directive(self) -> Directive:
        """What the services take."""
        given = self.cleaned_data
        return Directive(
            lead_id=given["lead"],
            others=tuple(given["others"]),
            words=given["words"],
            deadline=given["deadline"],
            working_days=given["working_days"],
            answer_needed=given["answer_needed"],
        )


class TakeOverForm(forms.Form):
    """Nhận văn bản, giao người giải quyết."""

    person = forms.TypedChoiceField(
        label=_("Who deals with it"), coerce=int, required=False, empty_value=None
    )

    def __init__(self, desk: "Desk", unit: RoutingUnit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        assert isinstance(person, forms.TypedChoiceField)
        found = {one.person_id: one.full_name for one in people_in([unit.unit_id], desk.day)}
        person.choices = fields.with_empty(list(found.items()))
        person.initial = unit.person_id


class CloseRoutingForm(forms.Form):
    """Kết quả giải quyết."""

    outcome = forms.CharField(label=_("What came of it"), max_length=500)
    version = fields.version()

    def __init__(self, routing: Routing, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = routing.version


class CertifyForm(CopyModelForm):
    """Sao y, sao lục, trích sao."""

    standard = forms.ChoiceField(label=_("Standard"), choices=Standard.choices)
    request_key = fields.request_key()

    class Meta:
        """What people fill in; the number is given."""

        model = CertifiedCopy
        fields: ClassVar = ["form", "issued_on", "signer", "extract", "recipients", "copies"]

    def __init__(self, desk: "Desk", document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.document = document
        self.fields["issued_on"].initial = desk.day

    def clean(self) -> dict[str, Any]:
        """An extract says what it holds."""
        cleaned = super().clean() or {}
        if cleaned.get("form") == CopyForm.EXTRACT and not cleaned.get("extract"):
            self.add_error("extract", _("Say which part is copied."))
        return cleaned


class DispatchForm(forms.Form):
    """Chuyển phát: to whom, when, how."""

    recipients = fields.LinesField(label=_("Recipients"), help_text=_("One a line."))
    channel = forms.ChoiceField(label=_("Sent by"), choices=Dispatch.Channel.choices)
    sent_on = forms.DateField(label=_("Sent on"))

    def __init__(self, desk: "Desk", document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipients"].initial = [one["name"] for one in document.recipients]
        self.fields["sent_on"].initial = desk.day

    def dispatches(self) -> list[Dispatch]:
        """What the services take."""
        given = self.cleaned_data
        return [
            Dispatch(recipient=name[:300], channel=given["channel"], sent_on=given["sent_on"])
            for name in given["recipients"]
        ]


class ReceiptForm(forms.Form):
    """Ký nhận."""

    on = forms.DateField(label=_("Received on"))
    receipt = forms.CharField(label=_("Proof of receipt"), max_length=200, required=False)


class CaseFileForm(CaseFileModelForm):
    """Hồ sơ."""

    class Meta:
        """What people fill in."""

        model = CaseFile
        fields: ClassVar = ["catalogue_year", "notation", "title", "retention", "opened_on"]

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        assert desk.agency_id is not None
        self.instance.holder_id = desk.agency_id
        self.fields["catalogue_year"].initial = desk.day.year
        self.fields["opened_on"].initial = desk.day


class FilingForm(forms.Form):
    """Đưa văn bản vào hồ sơ."""

    case_file: "forms.ModelChoiceField[CaseFile]" = forms.ModelChoiceField(
        label=_("Case file"), queryset=CaseFile.objects.none()
    )

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["case_file"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = case_files_of(desk).filter(closed_on=None)
