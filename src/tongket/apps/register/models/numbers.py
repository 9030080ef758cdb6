"""Numbers: allocated, never typed; gapless; a voided one stays with its reason.

Decree 30/2020/NĐ-CP, article 15 (State: by calendar year); Party: by kind through a committee term.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tongket.apps.register.models.documents import Document, Standard


class Term(models.Model):
    """Nhiệm kỳ cấp ủy: entered by the clerk, never derived from the year. Last day inside."""

    holder = models.ForeignKey("org.Unit", models.CASCADE, related_name="terms")
    name = models.CharField(pgettext_lazy("series", "name"), max_length=100)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True)

    class Meta:
        """In the order of time."""

        verbose_name = _("committee term")
        ordering: ClassVar = ["holder", "first_day"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="register_term_days",
                violation_error_message=_("The last day must not come before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class SeriesPurpose(models.TextChoices):
    """Số đi, số đến, số bản sao."""

    ISSUE = "issue", _("outgoing documents")
    ARRIVAL = "arrival", _("arrivals")
    COPY = "copy", _("certified copies")


class SeriesPeriod(models.TextChoices):
    """When a series begins again at 01."""

    YEAR = "year", _("each calendar year")
    TERM = "term", _("each committee term")


class NumberSeries(models.Model):
    """Hệ thống số: which kinds share one run of numbers is the agency's policy."""

    holder = models.ForeignKey("org.Unit", models.CASCADE, related_name="number_series")
    name = models.CharField(pgettext_lazy("series", "name"), max_length=100)
    purpose = models.CharField(
        _("for"), max_length=10, choices=SeriesPurpose.choices, default=SeriesPurpose.ISSUE
    )
    standard = models.CharField(_("standard"), max_length=5, choices=Standard.choices)
    period = models.CharField(_("begins again"), max_length=5, choices=SeriesPeriod.choices)
    is_default = models.BooleanField(_("takes every kind not named elsewhere"), default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """By agency and name."""

        verbose_name = _("number series")
        ordering: ClassVar = ["holder", "name"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["holder", "standard", "purpose"],
                condition=Q(is_default=True),
                name="register_one_default_series",
            )
        ]

    def __str__(self) -> str:
        return self.name


class SeriesKind(models.Model):
    """A kind of document that a series numbers."""

    series = models.ForeignKey(NumberSeries, models.CASCADE, related_name="kinds")
    kind = models.CharField(_("kind"), max_length=100)

    class Meta:
        """A kind stands once in a series; the services see that it stands in one series only."""

        verbose_name = _("kind in a series")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "kind"], name="register_kind_once")
        ]

    def __str__(self) -> str:
        return self.kind


class Counter(models.Model):
    """The last number given in a series for one year or term; locked while the next is given."""

    series = models.ForeignKey(NumberSeries, models.PROTECT, related_name="counters")
    period_key = models.CharField(max_length=20)  # "2024", "term:7"
    last = models.PositiveIntegerField(default=0)

    class Meta:
        """One row a series and period."""

        verbose_name = _("counter")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "period_key"], name="register_counter_once")
        ]

    def __str__(self) -> str:
        return f"{self.series_id} {self.period_key}: {self.last}"


class Allocation(models.Model):
    """Số đã cấp: a number, the document that bears it, or the reason why nothing does."""

    series = models.ForeignKey(NumberSeries, models.PROTECT, related_name="allocations")
    period_key = models.CharField(max_length=20)
    number = models.PositiveIntegerField(_("number"))
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="allocations"
    )
    at = models.DateTimeField(_("given"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    request_key = models.CharField(max_length=64, blank=True)  # a double submit finds its number
    voided_at = models.DateTimeField(_("voided"), null=True, blank=True)
    void_reason = models.CharField(_("why voided"), max_length=500, blank=True)

    class Meta:
        """A number is given once, and a void has its reason."""

        verbose_name = _("number given")
        ordering: ClassVar = ["series", "period_key", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["series", "period_key", "number"], name="register_number_once"
            ),
            models.UniqueConstraint(
                fields=["request_key"], condition=~Q(request_key=""), name="register_request_once"
            ),
            models.CheckConstraint(
                condition=Q(voided_at=None) | ~Q(void_reason=""),
                name="register_void_has_reason",
                violation_error_message=_("A voided number needs a reason."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.period_key})"
