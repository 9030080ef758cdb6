"""Where an incoming document goes, and where an outgoing one went."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tongket.apps.register.models.documents import Document


class Routing(models.Model):
    """Ý kiến phân phối, giải quyết của lãnh đạo. Decree 30/2020/NĐ-CP, articles 23–24."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="routings")
    directive = models.TextField(_("direction"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(_("given"))
    deadline = models.DateField(_("deadline"), null=True, blank=True)
    answer_needed = models.BooleanField(_("needs an answer"), default=False)
    closed_at = models.DateTimeField(_("done"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first."""

        verbose_name = _("routing")
        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return f"routing of {self.document_id}"


class RoutingUnit(models.Model):
    """Đơn vị chủ trì, đơn vị phối hợp; one lead a routing."""

    routing = models.ForeignKey(Routing, models.CASCADE, related_name="units")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    is_lead = models.BooleanField(_("leads"), default=False)
    person = models.ForeignKey(
        "org.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    received_at = models.DateTimeField(_("received"), null=True, blank=True)

    class Meta:
        """A unit stands once; one unit leads."""

        verbose_name = _("unit in a routing")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["routing", "unit"], name="register_routed_once"),
            models.UniqueConstraint(
                fields=["routing"], condition=models.Q(is_lead=True), name="register_one_lead"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.routing_id}"


class Dispatch(models.Model):
    """Chuyển phát: one recipient of an outgoing document, when and how it was sent."""

    class Channel(models.TextChoices):
        """Phương thức gửi."""

        EXCHANGE = "exchange", _("document exchange")
        MAIL = "mail", _("e-mail")
        POST = "post", pgettext_lazy("channel", "post")
        HAND = "hand", _("by hand")
        INTERNAL = "internal", _("inside the agency")

    document = models.ForeignKey(Document, models.CASCADE, related_name="dispatches")
    recipient = models.CharField(_("recipient"), max_length=300)
    unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    channel = models.CharField(_("sent by"), max_length=10, choices=Channel.choices)
    sent_on = models.DateField(_("sent on"))
    received_on = models.DateField(_("receipt"), null=True, blank=True)
    receipt = models.CharField(_("proof of receipt"), max_length=200, blank=True)

    class Meta:
        """In the order of sending."""

        verbose_name = _("dispatch")
        ordering: ClassVar = ["document", "sent_on", "pk"]

    def __str__(self) -> str:
        return self.recipient
