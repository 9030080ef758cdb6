"""Files that people hand in."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.models import AttachmentRole, Direction

_MIB = 2**20


class UploadForm(forms.Form):
    """Tệp văn bản, dropped on the register to be read."""

    file = forms.FileField(
        label=_("Document file"),
        help_text=_(
            ".docx, .pdf, .odt, .doc, .rtf, .txt or a scan. Not for documents that hold State"
            " secrets."
        ),
    )

    def clean_file(self) -> Any:
        """Not larger than one file may be; what it is, its content tells."""
        file = self.cleaned_data["file"]
        if file.size > settings.UPLOAD_LIMIT:
            limit = settings.UPLOAD_LIMIT // _MIB
            raise forms.ValidationError(
                _("The file is larger than %(limit)d MiB."), params={"limit": limit}
            )
        return file


class AttachForm(UploadForm):
    """A further file of a document."""

    role = forms.ChoiceField(
        label=_("What it is"), choices=AttachmentRole.choices, initial=AttachmentRole.ANNEX
    )


class StoredForm(forms.Form):
    """A file that was taken in before and now comes back with its form."""

    sha256 = forms.RegexField(r"\A[0-9a-f]{64}\Z", widget=forms.HiddenInput, required=False)
    file_name = forms.CharField(widget=forms.HiddenInput, max_length=255, required=False)


class ImportForm(UploadForm):
    """Nhập từ bảng tính."""

    direction = forms.ChoiceField(
        label=_("Register"),
        choices=[(d.value, d.label) for d in (Direction.INCOMING, Direction.REFERENCED)],
    )
    all_or_nothing = forms.BooleanField(
        label=_("Take in nothing when a single row is wrong"), required=False, initial=True
    )


class PeriodForm(forms.Form):
    """From which day to which a register is printed."""

    first = forms.DateField(label=_("From"), widget=forms.DateInput)
    last = forms.DateField(label=_("To"), widget=forms.DateInput)

    def clean(self) -> dict[str, Any]:
        """The days stand in their order."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day must not come before the first."))
        return cleaned
