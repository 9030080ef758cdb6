"""Who must study which document by when, and who has."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tongket.core.text.date_format import short_date


class Dissemination(models.Model):
    """Đợt phổ biến, quán triệt một văn bản; ``parent`` is the round that a unit cascades."""

    holder = models.ForeignKey("org.Unit", models.PROTECT, related_name="disseminations")
    document = models.ForeignKey("register.Document", models.PROTECT, related_name="disseminations")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="cascades"
    )
    instruction = models.TextField(_("what to study"), blank=True)
    opened_on = models.DateField(_("opened"))
    due_on = models.DateField(_("by"))
    closed_on = models.DateField(_("closed"), null=True, blank=True)
    pass_mark = models.PositiveSmallIntegerField(_("right answers needed"), default=0)
    # names one showing of the form, so that a second submit of it opens no second round
    request_key = models.CharField(max_length=64, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first."""

        verbose_name = _("dissemination")
        ordering: ClassVar = ["-opened_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("opened_on")),
                name="dissemination_due_after_opening",
                violation_error_message=_("The last day must not come before the first."),
            ),
            models.UniqueConstraint(
                fields=["holder", "request_key"],
                condition=~models.Q(request_key=""),
                name="dissemination_opened_once",
            ),
        ]

    def __str__(self) -> str:
        return f"dissemination {self.pk}"


class QuizQuestion(models.Model):
    """Câu hỏi kiểm tra nhanh: ``choices`` are texts, ``right`` the index of the right one."""

    dissemination = models.ForeignKey(Dissemination, models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(_("order"))
    text = models.CharField(_("question"), max_length=500)
    choices = models.JSONField(_("answers"), default=list)
    right = models.PositiveSmallIntegerField(_("right answer"))

    class Meta:
        """In the order asked."""

        verbose_name = _("quiz question")
        ordering: ClassVar = ["dissemination", "position"]

    def __str__(self) -> str:
        return self.text


class Duty(models.Model):
    """Người phải học: one person's duty in one round, and the confirmation."""

    dissemination = models.ForeignKey(Dissemination, models.CASCADE, related_name="duties")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(_("assigned"))
    opened_at = models.DateTimeField(_("opened the document"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    on_paper = models.BooleanField(_("signed on paper"), default=False)
    attempts = models.PositiveSmallIntegerField(_("tries at the quiz"), default=0)
    score = models.PositiveSmallIntegerField(_("right answers"), null=True, blank=True)

    class Meta:
        """A person has one duty a round."""

        verbose_name = _("duty to study")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dissemination", "person"], name="dissemination_duty_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "confirmed_at"], name="dissemination_mine")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.dissemination_id}"

    def is_late(self, on: date) -> bool:
        """Whether the last day passed before the confirmation, or has passed by ``on`` without one."""
        last = timezone.localdate(self.confirmed_at) if self.confirmed_at else on
        return last > self.dissemination.due_on


class UnitDuty(models.Model):
    """Đơn vị phải quán triệt tiếp: done when its own round (``cascade``) is closed or confirmed."""

    dissemination = models.ForeignKey(Dissemination, models.CASCADE, related_name="unit_duties")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    cascade = models.OneToOneField(
        Dissemination, models.SET_NULL, null=True, blank=True, related_name="ordered_by"
    )
    assigned_at = models.DateTimeField(_("assigned"))
    received_at = models.DateTimeField(_("received"), null=True, blank=True)

    class Meta:
        """A unit is told once a round."""

        verbose_name = _("duty of a unit")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dissemination", "unit"], name="dissemination_unit_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.dissemination_id}"


class Reminder(models.Model):
    """Nhắc: when, by whom, how many were reminded."""

    dissemination = models.ForeignKey(Dissemination, models.CASCADE, related_name="reminders")
    at = models.DateTimeField(_("sent"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    people = models.PositiveIntegerField(_("people reminded"))

    class Meta:
        """Newest first."""

        verbose_name = _("reminder")
        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return f"{self.people} @ {short_date(self.at)}"
