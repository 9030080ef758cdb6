"""Accounts: who may sign in, and what a program may do in somebody's name."""

from datetime import date, timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tongket.apps.accounts.scopes import SCOPES
from tongket.core.text.fold import fold

SIGN_IN_NAME = RegexValidator(
    r"\A[a-z0-9][a-z0-9._@-]*\Z",
    _("Only small letters without marks, digits, and . _ - @ in between."),
)


class UserManager(BaseUserManager["User"]):
    """Finds accounts by their sign-in name."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        """An account with its password hashed; ``None`` makes one that cannot sign in by password."""
        user = self.model(username=self.model.normalize_username(username).lower(), **fields)
        user.folded = fold(user.full_name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Tài khoản. What its owner may do comes from roles held in units (``org``), not from here."""

    username = models.CharField(
        _("sign-in name"), max_length=150, unique=True, validators=[SIGN_IN_NAME]
    )
    full_name = models.CharField(_("full name"), max_length=200)
    folded = models.CharField(max_length=250, editable=False, default="")  # full_name, to search
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(_("may sign in"), default=True)
    language = models.CharField(
        _("language"), max_length=5, default="vi", choices=settings.LANGUAGES
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["full_name"]
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        """People in the order of their sign-in names."""

        verbose_name = _("account")
        ordering: ClassVar = ["username"]

    def __str__(self) -> str:
        return self.full_name or self.username


class ApiToken(models.Model):
    """Mã truy cập: lets a program act for a person within scopes; only its hash is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    name = models.CharField(_("purpose"), max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(_("begins with"), max_length=8)
    scopes = models.JSONField(_("scopes"), default=list)
    created_at = models.DateTimeField(_("created"))
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    last_used_on = models.DateField(_("last used"), null=True, blank=True)

    class Meta:
        """Newest first."""

        verbose_name = _("access token")
        ordering: ClassVar = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name} ({self.hint}…)"

    @property
    def last_day(self) -> date:
        """The last day on which it opens anything."""
        return timezone.localtime(self.expires_at - timedelta(microseconds=1)).date()

    @property
    def permits(self) -> list[str]:
        """Its scopes in words."""
        return [str(SCOPES.get(scope, scope)) for scope in self.scopes]
