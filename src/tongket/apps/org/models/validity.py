"""What is true from one day to another."""

from datetime import date
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

Dated_co = TypeVar("Dated_co", bound="Validity", covariant=True)


class DatedQuerySet(models.QuerySet[Dated_co]):
    """Rows asked for with a day."""

    def as_of(self, day: date) -> Self:
        """Those that hold on ``day``: half-open, so not on the day they end."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=day), valid_from__lte=day)


def interval(name: str) -> models.CheckConstraint:
    """The end lies after the beginning; ``name`` is the constraint's own."""
    return models.CheckConstraint(
        condition=Q(valid_to=None) | Q(valid_to__gt=F("valid_from")),
        name=name,
        violation_error_message=_("The last day must come after the first."),
    )


class Validity(models.Model):
    """Hiệu lực: valid from a day, up to and not including another, or until further notice."""

    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("until"), null=True, blank=True)

    objects: ClassVar = DatedQuerySet.as_manager()

    class Meta:
        """Only a pattern."""

        abstract = True
