"""Case files: where documents are kept together."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tongket.apps.register.models.documents import Document


class CaseFile(models.Model):
    """Hồ sơ. Decree 30/2020/NĐ-CP, articles 28–31; fields of annex VI."""

    holder = models.ForeignKey("org.Unit", models.PROTECT, related_name="case_files")
    catalogue_year = models.PositiveSmallIntegerField(_("year formed"))
    notation = models.CharField(_("notation"), max_length=20)
    title = models.CharField(pgettext_lazy("case file", "title"), max_length=500)
    retention = models.CharField(_("retention"), max_length=30)
    opened_on = models.DateField(_("opened"))
    closed_on = models.DateField(_("closed"), null=True, blank=True)
    documents: "models.ManyToManyField[Document, FiledDocument]" = models.ManyToManyField(
        Document, through="FiledDocument", related_name="case_files"
    )

    class Meta:
        """A notation is given once a year."""

        verbose_name = _("case file")
        ordering: ClassVar = ["-catalogue_year", "notation"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["holder", "catalogue_year", "notation"], name="register_case_file_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.notation} {self.title}"


class FiledDocument(models.Model):
    """Văn bản trong hồ sơ: one document may stand in several files."""

    case_file = models.ForeignKey(CaseFile, models.CASCADE, related_name="filed")
    document = models.ForeignKey(Document, models.PROTECT, related_name="filed_in")
    ordinal = models.PositiveIntegerField(_("place in the file"))

    class Meta:
        """In the order of the file."""

        verbose_name = _("document in a case file")
        ordering: ClassVar = ["case_file", "ordinal"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case_file", "document"], name="register_filed_once"),
            models.UniqueConstraint(fields=["case_file", "ordinal"], name="register_ordinal_once"),
        ]

    def __str__(self) -> str:
        return f"{self.ordinal}"
