"""The yearly decisions on days off and make-up days, where they differ from the computed ones."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.core.text.date_format import short_date


class DayOff(models.Model):
    """Ngày nghỉ, ngày làm bù theo quyết định hằng năm; stands above the computed calendar."""

    day = models.DateField(_("day"), unique=True)
    working = models.BooleanField(_("worked (make-up day)"), default=False)
    reason = models.CharField(_("reason"), max_length=200)

    class Meta:
        """In the order of time."""

        verbose_name = _("day off or make-up day")
        ordering: ClassVar = ["day"]

    def __str__(self) -> str:
        return f"{short_date(self.day)} {self.reason}"
