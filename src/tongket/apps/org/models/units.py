"""Units: what they are, and what they are called, coded, and placed under, from day to day."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tongket.apps.org.models.validity import Validity, interval


class Side(models.TextChoices):
    """Khối: whose document standard a body follows."""

    STATE = "state", pgettext_lazy("side", "State")
    PARTY = "party", _("Party")
    FRONT = "front", _("Fatherland Front and mass organisations")
    JUDICIAL = "judicial", _("Courts and procuracies")


class UnitKind(models.TextChoices):
    """Loại đơn vị."""

    PARTY_COMMITTEE = "party_committee", _("Party committee")
    PARTY_COMMISSION = "party_commission", _("Party commission")
    STEERING_COMMITTEE = "steering_committee", _("steering committee")
    PEOPLES_COMMITTEE = "peoples_committee", _("people's committee")
    DEPARTMENT = "department", _("department")
    DIVISION = "division", _("division")
    CENTRE = "centre", _("service unit")
    DISTRICT = "district", _("district body")
    COMMUNE = "commune", _("commune body")
    OTHER = "other", _("other body")


class Unit(Validity):
    """Cơ quan, đơn vị: one body through its life; names, codes and places are dated rows of their own."""

    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind.choices)
    is_agency = models.BooleanField(_("has a register and a seal of its own"), default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """A life has an order."""

        verbose_name = _("unit")
        constraints: ClassVar = [interval("org_unit_interval")]

    def __str__(self) -> str:
        return f"unit {self.pk}"


class UnitName(Validity):
    """Tên gọi, tên viết gọn; ``folded`` and ``sort_key`` are made from the name by ``core.text``."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names")
    name = models.CharField(pgettext_lazy("unit", "name"), max_length=300)
    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    folded = models.CharField(max_length=400, editable=False)
    sort_key = models.CharField(max_length=900, editable=False)

    class Meta:
        """Found by unit and day, and by folded name."""

        verbose_name = _("name of a unit")
        constraints: ClassVar = [interval("org_name_interval")]
        indexes: ClassVar = [
            models.Index(fields=["unit", "valid_from"], name="org_name_by_unit"),
            models.Index(fields=["folded"], name="org_name_folded"),
        ]

    def __str__(self) -> str:
        return self.name


class UnitSymbol(Validity):
    """Chữ viết tắt trong ký hiệu văn bản (STTTT). Letter case counts; several may be in use."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="symbols")
    symbol = models.CharField(_("abbreviation in symbols"), max_length=30)
    folded = models.CharField(max_length=40, editable=False)
    preferred = models.BooleanField(_("written today"), default=True)

    class Meta:
        """Found from a symbol read in a document."""

        verbose_name = _("abbreviation of a unit")
        constraints: ClassVar = [interval("org_symbol_interval")]
        indexes: ClassVar = [
            models.Index(fields=["symbol"], name="org_symbol"),
            models.Index(fields=["folded"], name="org_symbol_folded"),
        ]

    def __str__(self) -> str:
        return self.symbol


class UnitCode(Validity):
    """Mã định danh cơ quan, by scheme: the old 13 characters, the codes of 20/2020/QĐ-TTg, others."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="codes")
    scheme = models.CharField(_("scheme"), max_length=30, default="qd20")
    code = models.CharField(_("code"), max_length=35)

    class Meta:
        """A code names one body at a time; the services see to that."""

        verbose_name = _("code of a unit")
        constraints: ClassVar = [interval("org_code_interval")]
        indexes: ClassVar = [models.Index(fields=["scheme", "code"], name="org_code")]

    def __str__(self) -> str:
        return self.code


class UnitParent(Validity):
    """Trực thuộc: which unit stands above which."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Unit, models.PROTECT, related_name="children")
    position = models.PositiveIntegerField(_("order among siblings"), default=0)

    class Meta:
        """Read from above and from below."""

        verbose_name = _("place of a unit")
        constraints: ClassVar = [
            interval("org_parent_interval"),
            models.CheckConstraint(
                condition=~models.Q(unit=models.F("parent")),
                name="org_parent_not_itself",
                violation_error_message=_("A unit cannot stand under itself."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["parent", "valid_from"], name="org_children")]

    def __str__(self) -> str:
        return f"{self.unit_id} < {self.parent_id}"


class Ancestry(Validity):
    """Every ancestor of every unit with the days it was one, itself at depth 0: kept by the services."""

    ancestor = models.ForeignKey(Unit, models.CASCADE, related_name="below")
    descendant = models.ForeignKey(Unit, models.CASCADE, related_name="above")
    depth = models.PositiveSmallIntegerField()

    class Meta:
        """One index each way."""

        verbose_name = _("line of descent")
        constraints: ClassVar = [interval("org_ancestry_interval")]
        indexes: ClassVar = [
            models.Index(fields=["ancestor", "valid_from", "descendant"], name="org_descendants"),
            models.Index(fields=["descendant", "depth"], name="org_ancestors"),
        ]

    def __str__(self) -> str:
        return f"{self.ancestor_id} > {self.descendant_id} ({self.depth})"
