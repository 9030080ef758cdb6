"""People, the posts they hold, the roles they play here, and who may sign for whom."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.models.roles import Role
from tongket.apps.org.models.units import Unit
from tongket.apps.org.models.validity import Validity, interval


class Person(models.Model):
    """Cán bộ, công chức, viên chức, người lao động. Not everyone has an account."""

    full_name = models.CharField(_("full name"), max_length=200)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person"
    )
    folded = models.CharField(max_length=250, editable=False)
    sort_key = models.CharField(max_length=700, editable=False)  # by given name first
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """By given name, as the office lists people."""

        verbose_name = _("person")
        ordering: ClassVar = ["sort_key", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["sort_key"], name="org_person_sorted"),
            models.Index(fields=["folded"], name="org_person_folded"),
        ]

    def __str__(self) -> str:
        return self.full_name


class Post(Validity):
    """Chức vụ, vị trí trong một đơn vị. ``rank`` 1 is the head."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="posts")
    title = models.CharField(_("title"), max_length=200)
    rank = models.PositiveSmallIntegerField(_("rank"), default=9)

    class Meta:
        """Heads first."""

        verbose_name = _("post")
        ordering: ClassVar = ["unit", "rank", "pk"]
        constraints: ClassVar = [interval("org_post_interval")]

    def __str__(self) -> str:
        return self.title


class Holding(Validity):
    """Giữ chức vụ: who sits in a post. ``acting`` is written Q. (quyền)."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="holdings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="holdings")
    acting = models.BooleanField(_("acting"), default=False)

    class Meta:
        """Read from the post and from the person."""

        verbose_name = _("holder of a post")
        constraints: ClassVar = [interval("org_holding_interval")]

    def __str__(self) -> str:
        return f"{self.person_id} @ {self.post_id}"


class RoleHolding(Validity):
    """Vai trò của một tài khoản trong một đơn vị."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="role_holdings")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="role_holdings")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)

    class Meta:
        """Asked for at every request, by account."""

        verbose_name = _("role in a unit")
        constraints: ClassVar = [interval("org_role_interval")]
        indexes: ClassVar = [models.Index(fields=["user", "valid_from"], name="org_roles_of_user")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} @ {self.unit_id}"


class Delegation(Validity):
    """Ký thay, thừa lệnh, thừa ủy quyền. Decree 30/2020/NĐ-CP, article 13.

    A delegation by authorisation (TUQ.) is in writing, for a limited time, and never passed on.
    """

    class Authority(models.TextChoices):
        """Thẩm quyền ký: what is written before the title."""

        FOR_HEAD = "KT.", _("for the head (KT.)")
        BY_ORDER = "TL.", _("by order (TL.)")
        BY_DELEGATION = "TUQ.", _("by authorisation (TUQ.)")

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="delegations")
    authority = models.CharField(_("authority"), max_length=4, choices=Authority.choices)
    giver = models.ForeignKey(Person, models.PROTECT, related_name="delegations_given")
    receiver = models.ForeignKey(Person, models.PROTECT, related_name="delegations_received")
    scope = models.CharField(_("for which documents"), max_length=500)
    legal_act = models.CharField(_("by which document"), max_length=300, blank=True)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """TUQ. has an end; nobody delegates to himself."""

        verbose_name = _("signing authority")
        constraints: ClassVar = [
            interval("org_delegation_interval"),
            models.CheckConstraint(
                condition=~models.Q(authority="TUQ.") | models.Q(valid_to__isnull=False),
                name="org_authorisation_ends",
                violation_error_message=_("An authorisation (TUQ.) must have a last day."),
            ),
            models.CheckConstraint(
                condition=~models.Q(giver=models.F("receiver")),
                name="org_delegation_to_another",
                violation_error_message=_("The giver and the receiver are the same person."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.authority} {self.receiver_id}"
