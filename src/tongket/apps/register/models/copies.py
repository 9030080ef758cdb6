"""Certified copies. Decree 30/2020/NĐ-CP, articles 25–27."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.models.documents import Document


class CopyForm(models.TextChoices):
    """Hình thức sao, with the symbol of each."""

    FULL = "SY", "Sao y"
    RECOPY = "SL", "Sao lục"
    EXTRACT = "TrS", "Trích sao"


class CertifiedCopy(models.Model):
    """Bản sao có giá trị như bản chính: numbered in a series of its own."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="certified_copies")
    form = models.CharField(_("form"), max_length=3, choices=CopyForm.choices)
    allocation = models.OneToOneField(
        "register.Allocation", models.PROTECT, related_name="certified_copy"
    )
    code = models.CharField(_("number and symbol"), max_length=80)
    issued_on = models.DateField(_("date"))
    signer = models.CharField(_("signer"), max_length=200)
    extract = models.CharField(_("part copied"), max_length=500, blank=True)
    recipients = models.CharField(_("recipients"), max_length=500, blank=True)
    copies = models.PositiveIntegerField(_("copies"), default=1)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """Newest first."""

        verbose_name = _("certified copy")
        ordering: ClassVar = ["-issued_on", "-pk"]

    def __str__(self) -> str:
        return self.code
