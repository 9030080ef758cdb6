"""What people fill in about a document. Fields: decree 30/2020/NĐ-CP, annex VI."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.queries import named_units, unit_exists
from tongket.apps.register import permissions
from tongket.apps.register.forms import fields
from tongket.apps.register.models import Direction, Document, DocumentState, Standard
from tongket.core.doc import model
from tongket.core.doc.kinds import KIND_NAMES
from tongket.core.doc.secrecy import mark_in_words
from tongket.core.law.compose import NoAbbreviation, abbreviation, code_parts

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

    ModelForm = forms.ModelForm[Document]
else:
    ModelForm = forms.ModelForm  # takes no type at run time

SECRET = _(
    "This document is marked %(mark)s. Documents that hold State secrets are not entered here: use"
    " the separate register. Nothing of it was kept."
)
_WIDGETS = {
    "subject": forms.Textarea(attrs={"rows": 2}),
    "note": forms.TextInput,
    **dict.fromkeys(("issued_on", "arrived_on", "due_on"), forms.DateInput),
}
_SIGNED = ["signer", "signer_title", "signer_authority"]
_HANDLED = ["urgency", "due_on", "access", "pages", "copies", "language", "note"]


class DocumentForm(ModelForm):
    """What all documents have in common; ``desk`` decides what may be chosen."""

    addressees = fields.LinesField(label=_("Addressees"), required=False)
    recipients = fields.RecipientsField(
        label=_("Recipients"), required=False, help_text=_("One a line, the purpose in brackets.")
    )
    version = fields.version()

    class Meta:
        """What people fill in."""

        model = Document
        fields: ClassVar[list[str]] = [
            "standard", "kind", "subject", "place", *_SIGNED, "addressees", "recipients", *_HANDLED
        ]  # fmt: skip
        widgets: ClassVar[dict[str, Any]] = _WIDGETS

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk = desk
        self.fields["subject"].required = True
        self.fields["version"].initial = self.instance.version if self.instance.pk else None
        if self.instance.holder_id is None and not self.instance.pk:
            self.instance.holder_id = desk.agency_id
        if not permissions.sees_all(desk) and "access" in self.fields:
            del self.fields["access"]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are known, for a list to pick from."""
        return tuple(sorted(KIND_NAMES))

    def clean_subject(self) -> str:
        """Not empty, and without a mark of secrecy."""
        subject = " ".join(str(self.cleaned_data["subject"]).split())
        if not subject:
            raise forms.ValidationError(_("Say in a few words what the document is about."))
        return self._unmarked(subject)

    def clean_note(self) -> str:
        """Without a mark of secrecy."""
        return self._unmarked(str(self.cleaned_data["note"]))

    def clean_version(self) -> int | None:
        """An entry that is changed says which version was read."""
        version: int | None = self.cleaned_data["version"]
        if self.instance.pk and version is None:
            raise forms.ValidationError(_("The page is out of date; open it again."))
        return version

    def _unmarked(self, words: str) -> str:
        mark = mark_in_words(words)
        if mark:
            raise forms.ValidationError(SECRET, code="secret", params={"mark": mark})
        return words

    def _not_after(self, name: str, latest: date, message: Any) -> None:
        day = self.cleaned_data.get(name)
        if day and day > latest:
            self.add_error(name, message)


class DraftForm(DocumentForm):
    """Dự thảo văn bản đi: everything but number and day, which the register gives."""

    drafting_unit = forms.TypedChoiceField(
        label=_("Drafting unit"), coerce=int, empty_value=None, required=False
    )
    normative = forms.BooleanField(label=_("Normative act (văn bản QPPL)"), required=False)

    class Meta(DocumentForm.Meta):
        """A letter may name its field in the symbol."""

        fields: ClassVar[list[str]] = [*DocumentForm.Meta.fields, "symbol_unit"]

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(desk, *args, **kwargs)
        unit = self.fields["drafting_unit"]
        assert isinstance(unit, forms.TypedChoiceField)
        unit.choices = fields.with_empty(fields.unit_choices(desk))
        unit.initial = self.instance.drafting_unit_id or next(iter(desk.unit_ids), None)
        self.fields["normative"].initial = bool(self.instance.year)
        if not self.instance.pk:
            self.fields["standard"].initial = _standard_of(desk)

    def clean(self) -> dict[str, Any]:
        """The kind has an abbreviation in the standard, so that a symbol can be made."""
        cleaned = super().clean() or {}
        kind, standard = cleaned.get("kind", ""), cleaned.get("standard")
        if standard:
            try:
                abbreviation(kind, model.Standard(standard))
            except NoAbbreviation:
                self.add_error("kind", _("Choose a kind of document that has an abbreviation."))
        self.instance.direction = Direction.OUTGOING
        self.instance.drafting_unit_id = cleaned.get("drafting_unit")
        if not self.instance.pk:
            self.instance.drafter_id = self.desk.user_id
        self.instance.year = self.desk.day.year if cleaned.get("normative") else None
        return cleaned


class EnteredForm(DocumentForm):
    """A document of somebody else's: number and symbol are typed from the paper as they stand."""

    issuer_unit = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = (
        "arrived_on", "standard", "kind", "code", "issued_on", "issuer", "subject",
        "signer", "signer_title",
    )  # fmt: skip

    class Meta(DocumentForm.Meta):
        """Number and symbol in one field."""

        fields: ClassVar[list[str]] = [
            *DocumentForm.Meta.fields, "code", "issued_on", "issuer"
        ]  # fmt: skip

    def clean_issuer_unit(self) -> int | None:
        """A unit that lived on the day of the document, or none."""
        unit: int | None = self.cleaned_data["issuer_unit"]
        day = self.cleaned_data.get("issued_on") or self.desk.day
        return unit if unit and unit_exists(unit, day) else None

    def clean(self) -> dict[str, Any]:
        """Number, year and symbol out of the code; no day lies ahead."""
        cleaned = super().clean() or {}
        parts = code_parts(cleaned.get("code", ""))
        document = self.instance
        document.number, document.symbol = parts.number[:11], parts.symbol[:60]
        document.year = int(parts.year) if parts.year else None
        document.issuer_unit_id = cleaned.get("issuer_unit")
        self._not_after("issued_on", self.desk.day, _("This day lies ahead."))
        return cleaned


class IncomingForm(EnteredForm):
    """Văn bản đến."""

    request_key = fields.request_key()

    class Meta(EnteredForm.Meta):
        """With the day of arrival."""

        fields: ClassVar[list[str]] = [*EnteredForm.Meta.fields, "arrived_on"]

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(desk, *args, **kwargs)
        self.fields["issuer"].required = True
        self.fields["arrived_on"].required = True
        if not self.instance.pk:
            self.fields["arrived_on"].initial = desk.day
        else:
            del self.fields["arrived_on"], self.fields["request_key"]

    def clean(self) -> dict[str, Any]:
        """It arrived on or after the day it bears, and not tomorrow."""
        self.instance.direction = Direction.INCOMING
        cleaned = super().clean()
        arrived = cleaned.get("arrived_on") or self.instance.arrived_on
        self._not_after("arrived_on", self.desk.day, _("This day lies ahead."))
        if arrived:
            self._not_after(
                "issued_on", arrived, _("The document is dated after the day it arrived.")
            )
        return cleaned


class ReferencedForm(EnteredForm):
    """Văn bản được viện dẫn: what must be known to cite it rightly."""

    shared = forms.BooleanField(
        label=_("For every agency"),
        help_text=_("Laws and decrees are everybody's; clear this for papers of your own."),
        required=False,
        initial=True,
    )

    class Meta(EnteredForm.Meta):
        """Without what concerns handling."""

        fields: ClassVar[list[str]] = [
            "standard", "kind", "code", "issued_on", "issuer", "subject", *_SIGNED, "language",
            "note",
        ]  # fmt: skip

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(desk, *args, **kwargs)
        for name in ("code", "issued_on", "kind"):
            self.fields[name].required = True
        for name in ("addressees", "recipients"):
            del self.fields[name]
        if self.instance.pk:
            del self.fields["shared"]

    def clean(self) -> dict[str, Any]:
        """Everybody's, or the agency's own."""
        self.instance.direction = Direction.REFERENCED
        cleaned = super().clean()
        if "shared" in self.fields:
            self.instance.holder_id = None if cleaned.get("shared") else self.desk.agency_id
        return cleaned


class IssuedForm(DocumentForm):
    """An outgoing document that has its number: what may still be put right."""

    class Meta(DocumentForm.Meta):
        """Neither kind nor standard: they stand in the symbol."""

        fields: ClassVar[list[str]] = [
            name for name in DocumentForm.Meta.fields if name not in {"standard", "kind"}
        ]


def edit_form(desk: "Desk", document: Document, data: Any = None) -> DocumentForm:
    """The form by which an entry is changed, filled with how it stands."""
    if document.state == DocumentState.DRAFT:
        return DraftForm(desk, data, instance=document)
    chosen: dict[str, type[DocumentForm]] = {
        Direction.INCOMING: IncomingForm,
        Direction.OUTGOING: IssuedForm,
        Direction.REFERENCED: ReferencedForm,
    }
    return chosen[document.direction](desk, data, instance=document)


def _standard_of(desk: "Desk") -> Standard:
    assert desk.agency_id is not None
    agency = named_units([desk.agency_id], desk.day)
    return Standard.PARTY if agency and agency[0].side == "party" else Standard.STATE
