"""What is done to a document that is in the register: number, void, recall, relate."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.forms import fields
from tongket.apps.register.models import Document, Relation, RelationKind
from tongket.apps.register.services import Issue

if TYPE_CHECKING:
    from datetime import date

    from tongket.apps.org.queries import Desk


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput)


class IssueForm(forms.Form):
    """Cấp số: on which day. The number itself is never typed."""

    on = _day(_("Date of the document"))
    version = fields.version()
    request_key = fields.request_key()

    def __init__(self, desk: "Desk", document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk = desk
        self.fields["on"].initial = desk.day
        self.fields["version"].initial = document.version

    def clean_on(self) -> "date":
        """Not tomorrow."""
        on: date = self.cleaned_data["on"]
        if on > self.desk.day:
            raise forms.ValidationError(_("This day lies ahead."))
        return on

    def issue(self) -> Issue:
        """What the services take."""
        given = self.cleaned_data
        return Issue(given["on"], given["version"] or 0, given["request_key"])


class ReasonForm(forms.Form):
    """Hủy số, thu hồi: never without the reason."""

    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    version = fields.version()

    def __init__(self, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = document.version


class RecallForm(ReasonForm):
    """Thu hồi: and by which document, when there is one."""

    def __init__(self, desk: "Desk", document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(document, *args, **kwargs)
        self.fields["by"] = fields.DocumentField(
            desk,
            label=_("Recalled by"),
            required=False,
            help_text=_("Number and symbol of the document that recalls it."),
        )


class RelationForm(forms.Form):
    """Quan hệ giữa hai văn bản."""

    kind = forms.ChoiceField(label=_("This document"), choices=RelationKind.choices)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, desk: "Desk", document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document = document
        self.fields["other"] = fields.DocumentField(desk, label=_("Which document"))

    def clean(self) -> dict[str, Any]:
        """Another document than this one."""
        cleaned = super().clean() or {}
        if cleaned.get("other") == self.document:
            self.add_error("other", _("A document cannot be related to itself."))
        return cleaned

    def relation(self) -> Relation:
        """What the services take."""
        given = self.cleaned_data
        return Relation(
            source=self.document, target=given["other"], kind=given["kind"], note=given["note"]
        )
