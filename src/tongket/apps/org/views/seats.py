"""Posts, appointments, roles and signing authority, as an administrator enters them."""

from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries, services
from tongket.apps.org.forms.seats import (
    AppointForm,
    DelegationForm,
    EndForm,
    PostForm,
    RoleForm,
)
from tongket.apps.org.models import Delegation, Holding, Post, Role, RoleHolding, Unit
from tongket.apps.org.views.answer import FormPage, answer
from tongket.apps.org.views.asked import day_asked
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_manage)
def new_post(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Open a post."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = PostForm(request.POST or None, on=on)
    page = FormPage(_titled(_("New post"), unit_id, on), _("Open the post"), _unit(unit_id, on))
    return answer(
        request,
        form,
        page,
        lambda said: services.add_post(
            unit,
            said["name"],
            rank=said["rank"],
            on=said["on"],
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_manage)
def appoint(request: "OfficeRequest", post_id: int) -> HttpResponse:
    """Seat somebody in a post."""
    post = get_object_or_404(Post.objects.select_related("unit"), pk=post_id)
    on = day_asked(request)
    form = AppointForm(request.POST or None, on=on)
    title = f"{_('Appoint')}: {post.title}"
    page = FormPage(title, _("Appoint"), _unit(post.unit_id, on))
    return answer(
        request,
        form,
        page,
        lambda said: services.appoint(
            post,
            said["person"],
            on=said["on"],
            until=said["until"],
            acting=said["acting"],
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_manage)
def dismiss(request: "OfficeRequest", holding_id: int) -> HttpResponse:
    """End a holding."""
    seated = Holding.objects.select_related("post", "person")
    holding, on = get_object_or_404(seated, pk=holding_id), day_asked(request)
    form = EndForm(request.POST or None, on=on)
    held = {"name": holding.person.full_name, "post": holding.post.title}
    title = _("Release from a post: %(name)s, %(post)s") % held
    page = FormPage(
        title,
        _("End it"),
        _unit(holding.post.unit_id, on),
        text=_("What a head delegated in this unit ends with it."),
    )
    return answer(
        request,
        form,
        page,
        lambda said: services.dismiss(holding, on=said["on"], actor=request.user, at=clock.now()),
    )


@guarded(permissions.may_manage)
def give_role(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Let an account play a role in a unit."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = RoleForm(request.POST or None, on=on)
    page = FormPage(
        _titled(_("Give a role"), unit_id, on), _("Give the role"), _authority(unit_id, on)
    )
    return answer(
        request,
        form,
        page,
        lambda said: services.give_role(
            said["account"],
            unit,
            Role(said["role"]),
            on=said["on"],
            until=said["until"],
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_manage)
def take_role(request: "OfficeRequest", holding_id: int) -> HttpResponse:
    """End a role."""
    rows = RoleHolding.objects.select_related("user")
    holding, on = get_object_or_404(rows, pk=holding_id), day_asked(request)
    form = EndForm(request.POST or None, on=on)
    title = f"{holding.user.full_name}: {Role(holding.role).label}"
    page = FormPage(title, _("End it"), _authority(holding.unit_id, on))
    return answer(
        request,
        form,
        page,
        lambda said: services.take_role(holding, on=said["on"], actor=request.user, at=clock.now()),
    )


@guarded(permissions.may_manage)
def delegate(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Enter a delegation of signing authority."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = DelegationForm(request.POST or None, on=on)
    page = FormPage(
        _titled(_("Delegate signing"), unit_id, on),
        _("Delegate"),
        _authority(unit_id, on),
        text=_(
            "Decree 30/2020/NĐ-CP, article 13: TUQ. is in writing and for a limited time;"
            " nobody passes on what he has by delegation."
        ),
    )
    return answer(
        request,
        form,
        page,
        lambda said: services.delegate(
            unit,
            form.order(),
            on=said["on"],
            until=said["until"],
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_manage)
def withdraw(request: "OfficeRequest", delegation_id: int) -> HttpResponse:
    """Take a delegation back."""
    rows = Delegation.objects.select_related("receiver")
    delegation, on = get_object_or_404(rows, pk=delegation_id), day_asked(request)
    form = EndForm(request.POST or None, on=on, initial={"version": delegation.version})
    title = f"{delegation.authority} {delegation.receiver.full_name}"
    page = FormPage(title, _("Withdraw"), _authority(delegation.unit_id, on))
    return answer(
        request,
        form,
        page,
        lambda said: services.withdraw(
            delegation,
            on=said["on"],
            version=said["version"] or 0,
            actor=request.user,
            at=clock.now(),
        ),
    )


def _titled(title: str, unit_id: int, on: date) -> str:
    return f"{title}: {queries.unit_label(unit_id, on)}"


def _unit(unit_id: int, on: date) -> str:
    return f"{reverse('org:unit', args=[unit_id])}?ngay={on}"


def _authority(unit_id: int, on: date) -> str:
    return f"{reverse('org:unit_authority', args=[unit_id])}?ngay={on}"
