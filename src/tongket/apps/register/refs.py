"""Documents as others name them: by number and symbol, read where this desk may open them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from tongket.apps.register.models import Document
from tongket.apps.register.queries import visible_to
from tongket.apps.ui.kit.refs import Followed
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

DOCUMENT = "register.document"


class RegisterRefs:
    """Answers for documents; the subject of one that this desk may not open is not told."""

    kinds = (DOCUMENT,)

    def follow(self, ids: Mapping[str, Sequence[str]], desk: "Desk") -> dict[Ref, Followed]:
        """Labels for all that exist, addresses for what may be opened; two queries."""
        wanted = [int(each) for each in ids.get(DOCUMENT, ())]
        if not wanted:
            return {}
        open_to = set(visible_to(desk).filter(pk__in=wanted).values_list("pk", flat=True))
        found = Document.objects.filter(pk__in=wanted).only("kind", "code", "subject")
        return {
            Ref(DOCUMENT, str(one.pk)): Followed(
                _label(one, told=one.pk in open_to),
                reverse("register:document", args=[one.pk]) if one.pk in open_to else None,
            )
            for one in found
        }


def _label(document: Document, *, told: bool) -> str:
    """``Kế hoạch 30/KH-STTTT``; a document without number by its subject."""
    named = f"{document.kind} {document.code}".strip()
    if document.code or not told:
        return named
    return f"{named}: {document.subject}" if named else document.subject
