"""Handing a stored file out: as a download, never as a page of this site."""

from django.http import FileResponse
from django.utils.http import content_disposition_header

from tongket.apps.register.models import Attachment
from tongket.apps.register.services.files import place_of


def attachment_response(attachment: Attachment) -> FileResponse:
    """The original bytes under their own name; the browser saves them and guesses nothing."""
    stored = attachment.file
    response = FileResponse(place_of(stored.sha256).open("rb"), content_type=stored.media_type)
    disposition = content_disposition_header(as_attachment=True, filename=attachment.name)
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Length"] = str(stored.size)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
