"""Files: stored once under their SHA-256, the original untouched."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.models.documents import Document


class StoredFile(models.Model):
    """Tệp gốc, by the hash of its bytes; ``media_type`` is what the bytes are, not what the name says."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.PositiveBigIntegerField(_("bytes"))
    media_type = models.CharField(_("type"), max_length=100)
    stored_at = models.DateTimeField(_("stored"))

    class Meta:
        """One row a content."""

        verbose_name = _("stored file")

    def __str__(self) -> str:
        return self.sha256[:12]


class AttachmentRole(models.TextChoices):
    """What a file is to its document."""

    MAIN = "main", _("the document")
    ANNEX = "annex", _("annex")
    SCAN = "scan", _("scan")
    COPY = "copy", _("certified copy")
    PUBLIC = "public", _("public copy")


class Attachment(models.Model):
    """Tệp đính kèm của văn bản."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="attachments")
    name = models.CharField(_("file name"), max_length=255)
    role = models.CharField(
        _("role"), max_length=10, choices=AttachmentRole.choices, default=AttachmentRole.MAIN
    )
    added_at = models.DateTimeField(_("added"))

    class Meta:
        """A content hangs on a document once in a role."""

        verbose_name = _("attachment")
        ordering: ClassVar = ["document", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "file", "role"], name="register_attachment_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
