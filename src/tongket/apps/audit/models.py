"""The log: entries that are only ever added, each sealed by the hash of the one before."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """Dòng nhật ký: one write. ``seq`` runs 1, 2, 3 … without a gap, so a removal shows."""

    seq = models.PositiveBigIntegerField(_("ordinal"), primary_key=True)
    at = models.DateTimeField(_("time"))
    actor_id = models.BigIntegerField(_("who, by account"), null=True)
    actor_name = models.CharField(_("who"), max_length=200)
    action = models.CharField(_("action"), max_length=80)
    kind = models.CharField(_("kind of record"), max_length=80)
    record_id = models.CharField(_("record"), max_length=80)
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        """Found by record, by person, by time."""

        verbose_name = _("audit entry")
        ordering: ClassVar = ["seq"]
        indexes: ClassVar = [
            models.Index(fields=["kind", "record_id", "seq"], name="audit_by_record"),
            models.Index(fields=["actor_id", "seq"], name="audit_by_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.kind}:{self.record_id}"


class Head(models.Model):
    """The end of the chain: one row, locked by whoever adds to it."""

    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        """One row, made by the first migration."""

        verbose_name = _("end of the audit chain")

    def __str__(self) -> str:
        return f"{self.seq} {self.hash[:12]}"
