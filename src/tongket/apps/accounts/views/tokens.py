"""Access tokens for one's programs."""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.accounts import queries, services
from tongket.apps.accounts.forms import NewToken
from tongket.apps.accounts.models import ApiToken
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import signed_in

if TYPE_CHECKING:
    from datetime import date

    from tongket.apps.ui.kit.request import OfficeRequest

LONGEST = timedelta(days=366)


@signed_in
def tokens(request: "OfficeRequest") -> HttpResponse:
    """One's tokens, and a form for a new one; its secret is shown in the answer and never again."""
    form = NewToken(request.POST or None, initial={"expires_on": _in_half_a_year()})
    secret = _issued(request, form) if request.method == "POST" and form.is_valid() else ""
    shown = {
        "form": NewToken(initial={"expires_on": _in_half_a_year()}) if secret else form,
        "secret": secret,
        "tokens": queries.tokens_of(request.user),
        "now": clock.now(),
    }
    return render(request, "accounts/tokens.html", shown)


@signed_in
@require_POST
def revoke_token(request: "OfficeRequest", pk: int) -> HttpResponse:
    """From now on it opens nothing."""
    token = get_object_or_404(ApiToken, pk=pk, user=request.user)
    services.revoke_token(token, actor=request.user, at=clock.now())
    messages.success(request, _("The token opens nothing any more."))
    return redirect("accounts:tokens")


def _issued(request: "OfficeRequest", form: NewToken) -> str:
    """The secret of a new token; empty when the form has to be looked at again."""
    now, asked = clock.now(), form.cleaned_data
    until = _end_of(asked["expires_on"])
    if until > now + LONGEST:
        form.add_error("expires_on", _("A token lasts a year at most."))
        return ""
    try:
        _token, secret = services.issue_token(
            asked["name"], asked["scopes"], until, actor=request.user, at=now
        )
    except ValidationError as refused:
        form.add_error(None, refused)
        return ""
    return secret


def _in_half_a_year() -> "date":
    return clock.today() + timedelta(days=182)


def _end_of(day: "date") -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
