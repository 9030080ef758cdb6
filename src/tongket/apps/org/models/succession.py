"""What became of a body: merged, split, renamed, absorbed, or one function moved."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.models.units import Unit


class SuccessionKind(models.TextChoices):
    """Hình thức kế thừa. A transfer of one function is not a merger: the giver may live on."""

    MERGE = "merge", _("merged")
    SPLIT = "split", _("split")
    RENAME = "rename", _("renamed")
    ABSORB = "absorb", _("absorbed")
    FUNCTION_TRANSFER = "function_transfer", _("function transferred")


class Succession(models.Model):
    """Kế thừa tổ chức: one line from a body to its successor, with the act that ordered it."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="successors")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="predecessors")
    kind = models.CharField(_("how"), max_length=20, choices=SuccessionKind.choices)
    on = models.DateField(_("takes effect"))
    legal_act = models.CharField(_("legal act"), max_length=300)
    scope = models.CharField(_("function transferred"), max_length=300, blank=True)

    class Meta:
        """In the order of time; nothing succeeds itself."""

        verbose_name = _("succession")
        ordering: ClassVar = ["on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")) | models.Q(kind="rename"),
                name="org_succession_moves",
                violation_error_message=_("A body cannot succeed itself."),
            ),
            models.UniqueConstraint(
                fields=["predecessor", "successor", "kind", "on"], name="org_succession_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id} ({self.on})"
