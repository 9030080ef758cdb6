"""One's own account: name, language, how one comes in, where one is signed in."""

from typing import TYPE_CHECKING

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.accounts import queries, services
from tongket.apps.accounts.entrance import speak
from tongket.apps.accounts.forms import Language, NewPassword
from tongket.apps.accounts.models import User
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import public, signed_in

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@signed_in
def me(request: "OfficeRequest") -> HttpResponse:
    """What the site knows about oneself; the language can be changed here."""
    form = Language(request.POST or None, initial={"language": request.user.language})
    if request.method == "POST" and form.is_valid():
        language = form.cleaned_data["language"]
        services.change_language(request.user, language, actor=request.user, at=clock.now())
        with translation.override(language):
            messages.success(request, _("The site now speaks your language."))
        response = redirect("accounts:me")
        speak(response, language)
        return response
    shown = {
        "form": form,
        "account": queries.row_of(request.user),
        "sessions": queries.sessions_of(request.user, request.session.session_key),
        "tokens": queries.tokens_of(request.user).filter(
            revoked_at=None, expires_at__gt=clock.now()
        ),
    }
    return render(request, "accounts/me.html", shown)


@signed_in
def sessions(request: "OfficeRequest") -> HttpResponse:
    """Where one is signed in."""
    rows = queries.sessions_of(request.user, request.session.session_key)
    return render(request, "accounts/sessions.html", {"sessions": rows})


@signed_in
@require_POST
def end_session(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Show one browser out."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    services.end_session(session, actor=request.user, at=clock.now())
    messages.success(request, _("Signed out there."))
    return redirect("accounts:sessions")


@signed_in
@require_POST
def end_other_sessions(request: "OfficeRequest") -> HttpResponse:
    """Show every other browser out."""
    services.end_other_sessions(
        request.user, request.session.session_key or "", actor=request.user, at=clock.now()
    )
    messages.success(request, _("Signed out everywhere else."))
    return redirect("accounts:sessions")


@public
def first_password(request: HttpRequest, pk: int, token: str) -> HttpResponse:
    """Opened by a link from an administrator, once."""
    user = User.objects.filter(pk=pk).first()
    if user is None or not services.link_is_good(user, token):
        return render(request, "accounts/link_void.html", status=404)
    form = NewPassword(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        services.set_first_password(user, form.cleaned_data["password"], at=clock.now())
        messages.success(request, _("Your password is set. Sign in with it now."))
        return redirect("account_login")
    shown = {"form": form, "username": user.username}
    return render(request, "accounts/first_password.html", shown)
