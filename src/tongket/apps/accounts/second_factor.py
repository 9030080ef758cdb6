"""Xác thực hai lớp: its secrets rest encrypted, and administrators do not work without it."""

import base64
import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.accounts import queries
from tongket.apps.accounts.permissions import must_have_second_factor

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """What a thief of the database finds is of no use without the site's key."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("The code is wrong or was used already."),
    }

    def encrypt(self, text: str) -> str:
        """Under the newest key."""
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Under the key in force or one that it has replaced (``SECRET_KEY_FALLBACKS``)."""
        return _keys().decrypt(encrypted_text.encode()).decode()


class SecondFactorMiddleware:
    """Leads an administrator without a second factor to setting it up, and nowhere else."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do before the view is known."""
        return self.answer(request)

    def process_view(
        self, request: "OfficeRequest", view: Callable[..., HttpResponse], *_args: Any
    ) -> HttpResponse | None:
        """Turn away from every view that is not part of the way in or out."""
        if settings.DEMO or not request.user.is_authenticated:
            return None
        if getattr(view, "before_second_factor", False):
            return None
        if not must_have_second_factor(request.desk) or queries.has_second_factor(request.user.pk):
            return None
        messages.warning(request, _("Administrators work with two factors: please set up yours."))
        return HttpResponseRedirect(reverse("mfa_activate_totp"))


def _keys() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (hashlib.sha256(f"second factor:{secret!s}".encode()).digest() for secret in secrets)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
