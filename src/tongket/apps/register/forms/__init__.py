"""What people fill in, one file a matter; the words of every error are here."""

from tongket.apps.register.forms.acts import IssueForm, ReasonForm, RecallForm, RelationForm
from tongket.apps.register.forms.documents import (
    DocumentForm,
    DraftForm,
    IncomingForm,
    IssuedForm,
    ReferencedForm,
    edit_form,
)
from tongket.apps.register.forms.files import (
    AttachForm,
    ImportForm,
    PeriodForm,
    StoredForm,
    UploadForm,
)
from tongket.apps.register.forms.handling import (
    CaseFileForm,
    CertifyForm,
    CloseRoutingForm,
    DispatchForm,
    FilingForm,
    ReceiptForm,
    RoutingForm,
    TakeOverForm,
)
from tongket.apps.register.forms.policy import ContinueForm, SeriesForm, TermForm

__all__ = [
    "AttachForm",
    "CaseFileForm",
    "CertifyForm",
    "CloseRoutingForm",
    "ContinueForm",
    "DispatchForm",
    "DocumentForm",
    "DraftForm",
    "FilingForm",
    "ImportForm",
    "IncomingForm",
    "IssueForm",
    "IssuedForm",
    "PeriodForm",
    "ReasonForm",
    "RecallForm",
    "ReceiptForm",
    "ReferencedForm",
    "RelationForm",
    "RoutingForm",
    "SeriesForm",
    "StoredForm",
    "TakeOverForm",
    "TermForm",
    "UploadForm",
    "edit_form",
]
