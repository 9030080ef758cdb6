"""Campaigns of legal education and communication."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.audit.services import StaleEdit
from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.forms import ActivityForm, CampaignForm, VersionForm
from tongket.apps.dissemination.models import Channel
from tongket.apps.dissemination.views import meanwhile
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tongket.apps.ui.kit.request import OfficeRequest
    from tongket.apps.ui.kit.timeline import Change

PER_PAGE = 30


@guarded(permissions.may_see)
def campaigns(request: "OfficeRequest") -> HttpResponse:
    """The agency's campaigns."""
    rows = queries.campaigns_of(request.desk).select_related("plan")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    may = permissions.may_record_campaign(request.desk)
    return render(request, "dissemination/campaigns.html", {"page": page, "may_record": may})


@guarded(permissions.may_record_campaign)
def new_campaign(request: "OfficeRequest") -> HttpResponse:
    """Plan a campaign; ``?van-ban=ID`` names the document that is its plan."""
    number = request.GET.get("van-ban", "")
    initial = {"plan": f"#{number}"} if number.isascii() and number.isdigit() else {}
    form = CampaignForm(request.desk, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        campaign = services.plan_campaign(
            request.desk.agency_id or 0, form.details(), actor=request.user, at=clock.now()
        )
        return redirect("dissemination:campaign", campaign.pk)
    return _form(request, "dissemination/campaign_form.html", {"form": form})


@guarded(permissions.may_see)
def campaign_page(request: "OfficeRequest", campaign_id: int) -> HttpResponse:
    """What was done through which channel, and whom it reached."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    channel = request.GET.get("kenh", "")
    rows = queries.activities_of(campaign, channel)
    shown = {
        "campaign": campaign,
        "may_record": permissions.may_record_campaign(request.desk),
        "totals": queries.channel_totals(campaign),
        "channel": Channel(channel).label if channel in Channel.values else "",
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "events": queries.history(campaign),
    }
    return render(request, "dissemination/campaign.html", shown)


@guarded(permissions.may_record_campaign)
def edit_campaign(request: "OfficeRequest", campaign_id: int) -> HttpResponse:
    """Change what a campaign is; an edit that comes too late stands beside what was saved."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    form = CampaignForm(request.desk, request.POST or None, instance=campaign)
    differs: Sequence[Change] = ()
    if request.method == "POST" and form.is_valid():
        saved = queries.campaign_for(request.desk, campaign_id)
        version = form.cleaned_data["version"] or 0
        try:
            services.change_campaign(
                saved, version, form.details(), actor=request.user, at=clock.now()
            )
        except services.EditedMeanwhile as stale:
            typed = meanwhile.on_top(request.POST, stale)
            form = CampaignForm(request.desk, typed, instance=saved)
            differs = meanwhile.beside(form, stale, request.desk)
        else:
            messages.success(request, _("Saved."))
            return redirect("dissemination:campaign", campaign_id)
    shown = {"form": form, "campaign": campaign, "differs": differs}
    return _form(request, "dissemination/campaign_form.html", shown)


@guarded(permissions.may_record_campaign)
def new_activity(request: "OfficeRequest", campaign_id: int) -> HttpResponse:
    """Record what was done, on the day it is done unless another is typed."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    initial = {"on": min(max(request.desk.day, campaign.first_day), campaign.last_day)}
    form = ActivityForm(request.desk, campaign, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.record_activity(campaign, form.details(), actor=request.user, at=clock.now())
        messages.success(request, _("Recorded."))
        return redirect("dissemination:campaign", campaign.pk)
    shown = {"form": form, "campaign": campaign}
    return _form(request, "dissemination/activity_form.html", shown)


@guarded(permissions.may_record_campaign)
def edit_activity(request: "OfficeRequest", campaign_id: int, activity_id: int) -> HttpResponse:
    """Correct an activity; an edit that comes too late stands beside what was saved."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    activity = get_object_or_404(queries.activities_of(campaign), pk=activity_id)
    form = ActivityForm(request.desk, campaign, request.POST or None, instance=activity)
    differs: Sequence[Change] = ()
    if request.method == "POST" and form.is_valid():
        saved = queries.activities_of(campaign).get(pk=activity_id)
        version = form.cleaned_data["version"] or 0
        try:
            services.change_activity(
                saved, version, form.details(), actor=request.user, at=clock.now()
            )
        except services.EditedMeanwhile as stale:
            typed = meanwhile.on_top(request.POST, stale)
            form = ActivityForm(request.desk, campaign, typed, instance=saved)
            differs = meanwhile.beside(form, stale, request.desk)
        else:
            messages.success(request, _("Saved."))
            return redirect("dissemination:campaign", campaign_id)
    shown = {"form": form, "campaign": campaign, "activity": activity, "differs": differs}
    return _form(request, "dissemination/activity_form.html", shown)


@guarded(permissions.may_record_campaign)
def remove_activity(request: "OfficeRequest", campaign_id: int, activity_id: int) -> HttpResponse:
    """Take out an activity entered by mistake; asks first."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    activity = get_object_or_404(queries.activities_of(campaign), pk=activity_id)
    if request.method == "POST":
        try:
            services.remove_activity(activity, activity.version, actor=request.user, at=clock.now())
        except StaleEdit:
            messages.error(request, _("Somebody changed this line meanwhile; look again."))
        else:
            messages.success(request, _("The line is out; the log keeps what it said."))
        return redirect("dissemination:campaign", campaign_id)
    shown = {
        "title": _("Take this line out?"),
        "text": _("“%(title)s”. For what was entered by mistake; the log keeps what it said.")
        % {"title": activity.title},
        "label": _("Take this line out"),
        "form": VersionForm(initial={"version": activity.version}),
        "back_url": reverse("dissemination:edit_activity", args=[campaign.pk, activity.pk]),
        "danger": True,
    }
    return render(request, "ui/confirm.html", shown)


def _form(request: "OfficeRequest", template: str, shown: dict[str, Any]) -> HttpResponse:
    return render(request, template, shown, status=422 if shown["form"].errors else 200)
