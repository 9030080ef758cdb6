"""Campaigns of legal education and communication."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.audit.services import StaleEdit
from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.forms import ActivityForm, CampaignForm
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

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
    """Plan a campaign."""
    form = CampaignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        campaign = services.plan_campaign(
            request.desk.agency_id or 0, form.details(), actor=request.user, at=clock.now()
        )
        return redirect("dissemination:campaign", campaign.pk)
    return render(request, "dissemination/campaign_form.html", {"form": form})


@guarded(permissions.may_see)
def campaign_page(request: "OfficeRequest", campaign_id: int) -> HttpResponse:
    """What was done through which channel, and whom it reached; a line to add more."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    may_record = permissions.may_record_campaign(request.desk)
    form = ActivityForm(campaign, request.POST if may_record and request.POST else None)
    if may_record and request.method == "POST" and form.is_valid():
        services.record_activity(campaign, form.details(), actor=request.user, at=clock.now())
        messages.success(request, _("Recorded."))
        return redirect("dissemination:campaign", campaign.pk)
    activities = campaign.activities.all()
    return render(
        request,
        "dissemination/campaign.html",
        {
            "campaign": campaign,
            "form": form,
            "may_record": may_record,
            "totals": queries.channel_totals(campaign),
            "page": Paginator(activities, PER_PAGE).get_page(request.GET.get("page")),
        },
        status=422 if form.errors else 200,
    )


@guarded(permissions.may_record_campaign)
def edit_campaign(request: "OfficeRequest", campaign_id: int) -> HttpResponse:
    """Change what a campaign is."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    form = CampaignForm(request.POST or None, instance=campaign)
    if request.method == "POST" and form.is_valid():
        saved = queries.campaign_for(request.desk, campaign_id)
        version = int(request.POST.get("version") or 0)
        try:
            services.change_campaign(
                saved, version, form.details(), actor=request.user, at=clock.now()
            )
        except StaleEdit:
            form.add_error(
                None, _("Somebody changed this campaign meanwhile; compare and save again.")
            )
            campaign.version = saved.version
        else:
            return redirect("dissemination:campaign", campaign_id)
    return render(request, "dissemination/campaign_form.html", {"form": form, "campaign": campaign})


@guarded(permissions.may_record_campaign)
def edit_activity(request: "OfficeRequest", campaign_id: int, activity_id: int) -> HttpResponse:
    """Correct an activity."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    activity = get_object_or_404(campaign.activities, pk=activity_id)
    form = ActivityForm(campaign, request.POST or None, instance=activity)
    if request.method == "POST" and form.is_valid():
        saved = campaign.activities.get(pk=activity_id)
        version = int(request.POST.get("version") or 0)
        try:
            services.change_activity(
                saved, version, form.details(), actor=request.user, at=clock.now()
            )
        except StaleEdit:
            form.add_error(None, _("Somebody changed this line meanwhile; compare and save again."))
            activity.version = saved.version
        else:
            return redirect("dissemination:campaign", campaign_id)
    return render(
        request,
        "dissemination/activity_form.html",
        {"form": form, "campaign": campaign, "activity": activity},
    )


@require_POST
@guarded(permissions.may_record_campaign)
def remove_activity(request: "OfficeRequest", campaign_id: int, activity_id: int) -> HttpResponse:
    """Take out an activity entered by mistake."""
    campaign = queries.campaign_for(request.desk, campaign_id)
    activity = get_object_or_404(campaign.activities, pk=activity_id)
    try:
        services.remove_activity(
            activity,
            int(request.POST.get("version") or 0),
            actor=request.user,
            at=clock.now(),
        )
    except StaleEdit:
        messages.error(request, _("Somebody changed this line meanwhile; look again."))
    else:
        messages.success(request, _("The line is out; the log keeps what it said."))
    return redirect("dissemination:campaign", campaign_id)
