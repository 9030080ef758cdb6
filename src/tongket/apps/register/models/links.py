"""How documents hang together: relations that people state, citations that the text holds."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tongket.apps.register.models.documents import Document


class RelationKind(models.TextChoices):
    """Quan hệ, read from the source to the target: "source implements target"."""

    IMPLEMENTS = "implements", _("implements")
    ANSWERS = "answers", pgettext_lazy("relation", "answers")
    AMENDS = "amends", _("amends")
    REPLACES = "replaces", _("replaces")
    RECALLS = "recalls", _("recalls")
    CORRECTS = "corrects", _("corrects")
    CITES = "cites", _("cites")


class Relation(models.Model):
    """Quan hệ giữa hai văn bản, stated by a person."""

    source = models.ForeignKey(Document, models.CASCADE, related_name="relations_out")
    target = models.ForeignKey(Document, models.PROTECT, related_name="relations_in")
    kind = models.CharField(_("relation"), max_length=10, choices=RelationKind.choices)
    note = models.CharField(_("note"), max_length=300, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("entered"))

    class Meta:
        """Said once, never of itself."""

        verbose_name = _("relation")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source", "target", "kind"], name="register_relation_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(source=models.F("target")),
                name="register_relation_to_another",
                violation_error_message=_("A document cannot be related to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"


class MentionStatus(models.TextChoices):
    """What the register says of a citation, as ``core.law.resolve`` does."""

    KNOWN = "known", _("in the register")
    UNKNOWN = "unknown", _("not in the register")
    AMBIGUOUS = "ambiguous", _("several fit")
    CONTRADICTS = "contradicts", _("the register says otherwise")


class Mention(models.Model):
    """Viện dẫn trong văn bản: a citation that stands in the text, with its place."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(_("as written"), max_length=300)
    code = models.CharField(_("number and symbol"), max_length=80, blank=True)
    code_key = models.CharField(max_length=80, blank=True)
    kind = models.CharField(_("kind"), max_length=100, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    issuer = models.CharField(_("issuing body"), max_length=200, blank=True)
    status = models.CharField(_("state"), max_length=12, choices=MentionStatus.choices)
    target = models.ForeignKey(
        Document, models.SET_NULL, null=True, blank=True, related_name="mentioned_by"
    )

    class Meta:
        """In the order of the text; found by what is cited."""

        verbose_name = _("citation in a text")
        ordering: ClassVar = ["document", "start"]
        indexes: ClassVar = [models.Index(fields=["code_key"], name="register_mention_code")]

    def __str__(self) -> str:
        return self.text
