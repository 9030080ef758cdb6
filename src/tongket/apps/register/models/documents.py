"""The document as the register knows it. Fields: decree 30/2020/NĐ-CP, annexes IV and VI."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Direction(models.TextChoices):
    """Văn bản đến, văn bản đi, văn bản được trích dẫn."""

    INCOMING = "incoming", _("incoming")
    OUTGOING = "outgoing", _("outgoing")
    REFERENCED = "referenced", _("cited")


class Standard(models.TextChoices):
    """Thể thức: whose rules the document follows."""

    STATE = "state", pgettext_lazy("standard", "State")
    PARTY = "party", _("Party")


class DocumentState(models.TextChoices):
    """Tình trạng trong sổ. A draft has neither number nor day."""

    DRAFT = "draft", _("draft")
    REGISTERED = "registered", _("registered")
    VOIDED = "voided", _("number voided")
    RECALLED = "recalled", _("recalled")


class Access(models.TextChoices):
    """Who inside the agency may open it."""

    AGENCY = "agency", _("everyone in the agency")
    RESTRICTED = "restricted", _("those who handle it")


class Urgency(models.IntegerChoices):
    """Độ khẩn, numbered as edXML does. Decree 30/2020/NĐ-CP, article 4."""

    NORMAL = 0, _("normal")
    URGENT = 1, "Khẩn"
    VERY_URGENT = 2, "Thượng khẩn"
    EXPRESS = 3, "Hỏa tốc"


class Document(models.Model):
    """Văn bản. Incoming and outgoing ones belong to an agency; cited ones may be everybody's."""

    # whose, which way
    holder = models.ForeignKey(
        "org.Unit", models.PROTECT, null=True, blank=True, related_name="documents"
    )
    direction = models.CharField(
        pgettext_lazy("book", "direction"), max_length=10, choices=Direction.choices
    )
    standard = models.CharField(_("standard"), max_length=5, choices=Standard.choices)
    state = models.CharField(
        _("state"), max_length=10, choices=DocumentState.choices, default=DocumentState.REGISTERED
    )
    access = models.CharField(
        _("who may open it"), max_length=10, choices=Access.choices, default=Access.AGENCY
    )

    # what it is called
    kind = models.CharField(_("kind"), max_length=100, blank=True)
    number = models.CharField(_("number"), max_length=11, blank=True)  # as written: 05, 66.16
    year = models.PositiveSmallIntegerField(_("year in the symbol"), null=True, blank=True)
    symbol = models.CharField(_("symbol"), max_length=60, blank=True)  # KH-STTTT, CTr/BCĐ
    symbol_unit = models.CharField(  # TTra in 632/STTTT-TTra; empty: the drafting unit's own
        _("unit or field in the symbol"), max_length=30, blank=True
    )
    code = models.CharField(_("number and symbol"), max_length=80, blank=True)  # 30/KH-STTTT
    code_key = models.CharField(max_length=80, blank=True, editable=False)  # folded, for finding
    issued_on = models.DateField(_("date"), null=True, blank=True)
    issuer = models.CharField(_("issuing body"), max_length=200, blank=True)
    issuer_unit = models.ForeignKey(
        "org.Unit", models.PROTECT, null=True, blank=True, related_name="issued_documents"
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    subject = models.CharField(_("subject"), max_length=1000, blank=True)
    signer = models.CharField(_("signer"), max_length=200, blank=True)
    signer_title = models.CharField(_("title of the signer"), max_length=200, blank=True)
    signer_authority = models.CharField(_("signing authority"), max_length=5, blank=True)
    addressees = models.JSONField(_("addressees"), default=list, blank=True)  # names
    recipients = models.JSONField(_("recipients"), default=list, blank=True)  # {name, purpose}

    # how it is handled
    urgency = models.PositiveSmallIntegerField(
        _("urgency"), choices=Urgency.choices, default=Urgency.NORMAL
    )
    due_on = models.DateField(_("answer wanted by"), null=True, blank=True)
    arrival_number = models.PositiveIntegerField(_("arrival number"), null=True, blank=True)
    arrived_on = models.DateField(_("arrived on"), null=True, blank=True)
    drafting_unit = models.ForeignKey(
        "org.Unit", models.PROTECT, null=True, blank=True, related_name="drafted_documents"
    )
    drafter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    language = models.CharField(_("language"), max_length=30, default="Tiếng Việt")
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    copies = models.PositiveIntegerField(_("copies issued"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("entered"))
    updated_at = models.DateTimeField(_("changed"))
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first; an arrival number is given once (the year's series sees to the rest)."""

        verbose_name = _("document")
        ordering: ClassVar = ["-issued_on", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["holder", "-issued_on", "-id"], name="register_newest"),
            models.Index(fields=["code_key"], name="register_by_code"),
            models.Index(fields=["symbol", "number"], name="register_by_symbol"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(direction="referenced") | models.Q(holder__isnull=False),
                name="register_document_has_holder",
                violation_error_message=_("An incoming or outgoing document belongs to an agency."),
            ),
            models.CheckConstraint(
                condition=~models.Q(direction="incoming") | models.Q(arrived_on__isnull=False),
                name="register_incoming_has_arrived",
                violation_error_message=_("An incoming document has a day of arrival."),
            ),
        ]

    def __str__(self) -> str:
        return self.code or Truncator(capfirst(self.subject)).chars(80)


class DocumentText(models.Model):
    """Toàn văn, kept apart so that lists stay light."""

    document = models.OneToOneField(
        Document, models.CASCADE, primary_key=True, related_name="full_text"
    )
    text = models.TextField()

    class Meta:
        """One row a document at most."""

        verbose_name = _("text of a document")

    def __str__(self) -> str:
        return f"text of {self.document_id}"
