"""What is done to an open round: reminding, telling more, taking back, more days, closing."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tongket.apps.audit.services import StaleEdit
from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.forms import AudienceForm, ChangeForm, VersionForm
from tongket.apps.dissemination.views import meanwhile
from tongket.apps.dissemination.views.opening import too_late
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tongket.apps.dissemination.models import Dissemination
    from tongket.apps.ui.kit.request import OfficeRequest
    from tongket.apps.ui.kit.timeline import Change


@require_POST
@guarded(permissions.may_follow)
def remind(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Remind those who have not confirmed."""
    opened = queries.round_for(request.desk, round_id)
    try:
        reminder = services.remind(opened, actor=request.user, at=clock.now())
    except services.RemindedToday:
        messages.warning(request, _("Everybody was reminded today already."))
    except services.AlreadyClosed:
        messages.error(request, _("This round is closed."))
    else:
        said = ngettext("%d person was reminded.", "%d people were reminded.", reminder.people)
        messages.success(request, said % reminder.people)
    return redirect("dissemination:round", opened.pk)


@guarded(permissions.may_disseminate)
def add(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Tell more people and units; those who are told already stand ticked."""
    opened = queries.round_for(request.desk, round_id)
    known = queries.known_in(opened)
    form = AudienceForm(opened.holder_id, request.desk.day, request.POST or None, known=known)
    if request.method == "POST" and form.is_valid():
        return _add(request, opened, form)
    return _form(request, "dissemination/add.html", {"form": form, "round": opened})


@guarded(permissions.may_disseminate)
def change(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Give more days or other words; when somebody saved first, theirs stands beside what was typed."""
    opened = queries.round_for(request.desk, round_id)
    form = ChangeForm(opened, request.desk.day, request.POST or None)
    differs: Sequence[Change] = ()
    if request.method == "POST" and form.is_valid():
        try:
            _change(request, opened, form)
        except services.TooLate as late:
            form.add_error("due_on", too_late(late))
        except services.AlreadyClosed:
            form.add_error(None, _("This round is closed."))
        except services.EditedMeanwhile as stale:
            form = ChangeForm(opened, request.desk.day, meanwhile.on_top(request.POST, stale))
            differs = meanwhile.beside(form, stale, request.desk)
        else:
            messages.success(request, _("Saved."))
            return redirect("dissemination:round", opened.pk)
    shown = {"form": form, "round": opened, "differs": differs}
    return _form(request, "dissemination/change.html", shown)


@guarded(permissions.may_disseminate)
def release(request: "OfficeRequest", round_id: int, person_id: int) -> HttpResponse:
    """Take somebody off the list who was told by mistake; asks first."""
    opened = queries.round_for(request.desk, round_id)
    waiting = queries.duties_of(opened, confirmed=False)
    duty = get_object_or_404(waiting, person_id=person_id, dissemination__closed_on=None)
    if request.method == "POST":
        services.release(opened, person_id, actor=request.user, at=clock.now())
        said = _("%(person)s is off the list.") % {"person": duty.person.full_name}
        messages.success(request, said)
        return redirect("dissemination:round", opened.pk)
    shown = {
        "title": _("Take %(person)s off the list?") % {"person": duty.person.full_name},
        "text": _("For somebody who was told by mistake. The log keeps who took them off."),
        "label": _("Take off the list"),
        "back_url": reverse("dissemination:round", args=[opened.pk]),
    }
    return render(request, "ui/confirm.html", shown)


@require_POST
@guarded(permissions.may_disseminate)
def signed_on_paper(request: "OfficeRequest", round_id: int, person_id: int) -> HttpResponse:
    """Record that somebody without an account signed a list."""
    opened = queries.round_for(request.desk, round_id)
    duty = get_object_or_404(opened.duties.select_related("person"), person_id=person_id)
    try:
        services.confirm_on_paper(duty, actor=request.user, at=clock.now())
    except services.HasAccount:
        messages.error(request, _("Who has an account confirms in person."))
    except services.AlreadyClosed:
        messages.error(request, _("This round is closed."))
    except services.AlreadyConfirmed:
        messages.info(request, _("This was confirmed before; the first confirmation stands."))
    else:
        said = _("%(person)s is recorded as having signed on paper.")
        messages.success(request, said % {"person": duty.person.full_name})
    return redirect("dissemination:round", opened.pk)


@guarded(permissions.may_disseminate)
def close(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Close a round; asks first and says how many have not confirmed."""
    opened = queries.round_for(request.desk, round_id)
    if request.method == "POST":
        try:
            claimed = VersionForm(request.POST).claimed()
            services.close_round(opened, claimed, actor=request.user, at=clock.now())
        except (StaleEdit, services.AlreadyClosed):
            messages.error(request, _("Somebody changed this round meanwhile; look again."))
        else:
            messages.success(request, _("The round is closed; nobody confirms any more."))
        return redirect("dissemination:round", opened.pk)
    waiting = queries.duties_of(opened, confirmed=False).count()
    shown = {
        "title": _("Close the round?"),
        "text": _closing(waiting),
        "label": _("Close the round"),
        "form": VersionForm(initial={"version": opened.version}),
        "back_url": reverse("dissemination:round", args=[opened.pk]),
    }
    return render(request, "ui/confirm.html", shown)


def _closing(waiting: int) -> str:
    if not waiting:
        return _("Everybody has confirmed. After closing nobody can be added any more.")
    said = ngettext(
        "%d person has not confirmed and will not be able to any more.",
        "%d people have not confirmed and will not be able to any more.",
        waiting,
    )
    return said % waiting


def _add(request: "OfficeRequest", opened: "Dissemination", form: AudienceForm) -> HttpResponse:
    try:
        new = services.add_audience(opened, form.audience(), actor=request.user, at=clock.now())
    except services.AlreadyClosed:
        messages.error(request, _("This round is closed."))
    else:
        said = ngettext("%d more was told.", "%d more were told.", new)
        messages.success(request, said % new)
    return redirect("dissemination:round", opened.pk)


def _change(request: "OfficeRequest", opened: "Dissemination", form: ChangeForm) -> None:
    given = form.cleaned_data
    services.change_round(
        opened,
        given["version"] or 0,
        due_on=given["due_on"],
        instruction=given["instruction"],
        actor=request.user,
        at=clock.now(),
    )


def _form(request: "OfficeRequest", template: str, shown: dict[str, Any]) -> HttpResponse:
    return render(request, template, shown, status=422 if shown["form"].errors else 200)
