"""By which other document something is put right or replaced."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.forms import fields
from tongket.apps.register.models import Document, Relation, RelationKind

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


class ByForm(forms.Form):
    """Đính chính, thay thế: the document that does it, and a note."""

    def __init__(
        self, desk: "Desk", document: Document, kind: RelationKind, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.document, self.kind = document, kind
        self.fields["by"] = fields.DocumentField(
            desk,
            label=_("By which document"),
            help_text=_("Its number and symbol; it must stand in the register."),
        )
        self.fields["note"] = forms.CharField(label=_("Note"), max_length=300, required=False)

    def relation(self) -> Relation:
        """What the services take."""
        given = self.cleaned_data
        return Relation(
            source=given["by"], target=self.document, kind=self.kind, note=given["note"]
        )
