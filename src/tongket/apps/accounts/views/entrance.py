"""allauth's pages, each with its question at the door; what they write is logged."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from allauth.socialaccount.adapter import get_adapter as get_provider_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from requests import RequestException

from tongket.apps.accounts import queries, services
from tongket.apps.accounts.single_sign_on import SignedTokens
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import public, signed_in

View = Callable[..., HttpResponse]
Guard = Callable[[View], View]


def door(view: View, guard: Guard) -> View:
    """The view behind a guard, open before a second factor is set up."""

    @wraps(view)
    def behind(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    guarded = guard(behind)
    guarded.before_second_factor = True  # type: ignore[attr-defined]
    return guarded


def noted(view: View, action: str) -> View:
    """Log ``action`` when the second factors are others after this view than before."""

    @wraps(view)
    def watched(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            before = queries.factors_of(request.user.pk)
            response = view(request, *args, **kwargs)
            if queries.factors_of(request.user.pk) != before:
                services.note_second_factor(request.user, action, at=clock.now())
        return response

    return watched


def with_password(view: View) -> View:
    """Only for accounts that sign in by password."""

    @wraps(view)
    def watched(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not queries.may_sign_in_by_password(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return watched


@require_POST
def to_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Off to the agency's provider, and back to where one wanted to go."""
    try:
        provider = get_provider_adapter().get_provider(request, provider_id)
    except SocialApp.DoesNotExist as unknown:
        raise Http404 from unknown
    try:
        return provider.redirect(request, "login", next_url=get_next_redirect_url(request))  # type: ignore[no-any-return]
    except RequestException as silent:
        return render_authentication_error(request, provider, exception=silent)  # type: ignore[no-any-return]


@never_cache
def from_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider with a code, which is exchanged for who this is."""
    try:
        view = OAuth2CallbackView.adapter_view(SignedTokens(request, provider_id))
        return view(request)  # type: ignore[no-any-return]
    except SocialApp.DoesNotExist as unknown:
        raise Http404 from unknown


login = door(account.login, public)
logout = door(require_POST(account.logout), public)
inactive = door(account.account_inactive, public)
change_password = door(with_password(account.password_change), signed_in)
reauthenticate = door(account.reauthenticate, signed_in)

ask_code = door(mfa.authenticate, public)
ask_code_again = door(mfa.reauthenticate, signed_in)
second_factor = door(mfa.index, signed_in)
set_up_code = door(noted(totp.activate_totp, "account.factor.add"), signed_in)
give_up_code = door(noted(totp.deactivate_totp, "account.factor.remove"), signed_in)
recovery_codes = door(recovery.view_recovery_codes, signed_in)
new_recovery_codes = door(
    noted(recovery.generate_recovery_codes, "account.factor.codes"), signed_in
)
download_recovery_codes = door(recovery.download_recovery_codes, signed_in)

leave_for_provider = door(to_provider, public)
return_from_provider = door(from_provider, public)
provider_cancelled = door(social.login_cancelled, public)
