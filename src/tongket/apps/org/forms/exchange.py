"""The file that brings an organisation in."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _


class ImportForm(forms.Form):
    """Nhập tổ chức từ tệp."""

    file = forms.FileField(
        label=_("File (.xlsx or .json)"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.json"}),
        help_text=_("One sheet a table, as the export writes them; begin with the empty form."),
    )
    whole = forms.BooleanField(
        label=_("Enter nothing when any row is wrong"), required=False, initial=True
    )

    def clean_file(self) -> UploadedFile:
        """Within the limit of one file."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.UPLOAD_LIMIT:
            raise forms.ValidationError(_now("The file is too large; split it."))
        return file
