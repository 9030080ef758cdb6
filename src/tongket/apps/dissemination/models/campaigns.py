"""Legal education and communication: a plan, its channels, what was done and whom it reached."""

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Kênh truyền thông."""

    PRESS = "press", _("press")
    LOCAL_RADIO = "local_radio", _("local radio")
    WEB = "web", _("website")
    MEETING = "meeting", _("meeting")
    SOCIAL_PAGE = "social_page", _("the agency's own social page")
    OTHER = "other", _("other")


def counts_by_channel(planned: object) -> None:
    """``{"press": 12}``: channels that exist, with how many are meant; else ``ValidationError``."""
    whole = isinstance(planned, dict) and all(
        name in Channel.values and type(count) is int and count > 0
        for name, count in planned.items()
    )
    if not whole:
        raise ValidationError(_("What is planned is counted by channel."))


class Campaign(models.Model):
    """Đợt tuyên truyền, phổ biến, giáo dục pháp luật. Both days inside."""

    holder = models.ForeignKey("org.Unit", models.PROTECT, related_name="campaigns")
    name = models.CharField(_("name"), max_length=300)
    plan = models.ForeignKey(
        "register.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="campaigns",
        verbose_name=_("plan"),
    )
    goal = models.TextField(_("goal"), blank=True)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    planned = models.JSONField(
        _("planned, by channel"), default=dict, blank=True, validators=[counts_by_channel]
    )
    request_key = models.CharField(max_length=64, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first."""

        verbose_name = _("campaign")
        ordering: ClassVar = ["-first_day", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="dissemination_campaign_days",
                violation_error_message=_("The last day must not come before the first."),
            ),
            models.UniqueConstraint(
                fields=["holder", "request_key"],
                condition=~models.Q(request_key=""),
                name="dissemination_campaign_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CampaignActivity(models.Model):
    """Hoạt động tuyên truyền; ``reach`` counts visits (lượt người), which add up, not people."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="activities")
    channel = models.CharField(_("channel"), max_length=12, choices=Channel.choices)
    on = models.DateField(_("day"))
    title = models.CharField(_("what was done"), max_length=500)
    reach = models.PositiveBigIntegerField(_("people reached (visits)"), null=True, blank=True)
    link = models.URLField(_("address"), blank=True)
    evidence = models.ForeignKey(
        "register.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document that proves it"),
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"))
    request_key = models.CharField(max_length=64, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first; one showing of the form leaves one line."""

        verbose_name = _("campaign activity")
        ordering: ClassVar = ["-on", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["campaign", "request_key"],
                condition=~models.Q(request_key=""),
                name="dissemination_activity_once",
            )
        ]

    def __str__(self) -> str:
        return self.title
