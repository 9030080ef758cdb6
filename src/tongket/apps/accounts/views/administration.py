"""Accounts as system administrators look after them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.accounts import queries, services
from tongket.apps.accounts.forms import Details, NewAccount
from tongket.apps.accounts.models import User
from tongket.apps.accounts.permissions import may_administer_accounts
from tongket.apps.accounts.services import AccountDetails, OwnAccount
from tongket.apps.audit.queries import history_of
from tongket.apps.audit.services import StaleEdit
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

PAGE = 50


@guarded(may_administer_accounts)
def index(request: "OfficeRequest") -> HttpResponse:
    """Every account; found by sign-in name or name."""
    text = request.GET.get("q", "").replace("\0", "")
    page = Paginator(queries.accounts_matching(text), PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "rows": queries.rows_of(list(page.object_list)), "q": text}
    return render(request, "accounts/index.html", shown)


@guarded(may_administer_accounts)
def create(request: "OfficeRequest") -> HttpResponse:
    """Open an account; the link to its first password is shown in the answer."""
    form = NewAccount(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        details = AccountDetails(said["full_name"], said["email"])
        user = services.create_account(
            said["username"], details, actor=request.user, at=clock.now()
        )
        return _with_link(request, user, services.link_token(user))
    return render(request, "accounts/create.html", {"form": form})


@guarded(may_administer_accounts)
def account(request: "OfficeRequest", pk: int) -> HttpResponse:
    """One account: how it is guarded, what was done to it, its details to be mended."""
    user = get_object_or_404(User, pk=pk)
    form = Details(request.POST or None, instance=user, initial={"version": user.version})
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, get_object_or_404(User, pk=pk), form)
        except StaleEdit:
            form.add_error(None, _("Somebody else saved this account first. Look at it again."))
        else:
            messages.success(request, _("Saved."))
            return redirect("accounts:account", pk)
    shown = {
        "form": form,
        "account": queries.row_of(user),
        "is_own": user.pk == request.user.pk,
        "events": history_of("accounts.user", pk, most=20),
    }
    return render(request, "accounts/account.html", shown)


@guarded(may_administer_accounts)
@require_POST
def link(request: "OfficeRequest", pk: int) -> HttpResponse:
    """A new link to a first password; the old password is void."""
    user = get_object_or_404(User, pk=pk, is_active=True)
    token = services.renew_link(user, actor=request.user, at=clock.now())
    return _with_link(request, user, token)


@guarded(may_administer_accounts)
@require_POST
def disable(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Close the door."""
    return _done(request, pk, services.disable_account, _("The account is disabled."))


@guarded(may_administer_accounts)
@require_POST
def enable(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Open it again."""
    return _done(request, pk, services.enable_account, _("The account may sign in again."))


@guarded(may_administer_accounts)
@require_POST
def reset_second_factor(request: "OfficeRequest", pk: int) -> HttpResponse:
    """For an owner who has lost the telephone."""
    said = _("The second factor is taken away; its owner sets up a new one.")
    return _done(request, pk, services.reset_second_factor, said)


def _done(
    request: "OfficeRequest", pk: int, service: Callable[..., None], said: str
) -> HttpResponse:
    user = get_object_or_404(User, pk=pk)
    try:
        service(user, actor=request.user, at=clock.now())
    except OwnAccount:
        messages.error(request, _("Ask another administrator to do that to your own account."))
    else:
        messages.success(request, said)
    return redirect("accounts:account", pk)


def _save(request: "OfficeRequest", user: User, form: Details) -> None:
    said = form.cleaned_data
    services.change_details(
        user,
        AccountDetails(said["full_name"], said["email"]),
        version=said["version"],
        actor=request.user,
        at=clock.now(),
    )


def _with_link(request: "OfficeRequest", user: User, token: str) -> HttpResponse:
    path = reverse("accounts:first_password", args=[user.pk, token])
    shown = {"account": queries.row_of(user), "link": request.build_absolute_uri(path)}
    return render(request, "accounts/link.html", shown)
