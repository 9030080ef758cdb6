"""Addresses of dissemination, under ``pho-bien/``."""

from django.urls import path

from tongket.apps.dissemination.views import campaigns, overview, rounds, study

app_name = "dissemination"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("van-ban/<int:document_id>/moi/", rounds.new_round, name="new_round"),
    path("<int:round_id>/", rounds.round_page, name="round"),
    path("<int:round_id>/nhac/", rounds.remind, name="remind"),
    path("<int:round_id>/dong/", rounds.close, name="close"),
    path("<int:round_id>/hoc/", study.study, name="study"),
    path("<int:round_id>/xac-nhan/", study.confirm, name="confirm"),
    path("chuyen-tiep/<int:duty_id>/", rounds.hand_down, name="hand_down"),
    path("tuyen-truyen/", campaigns.campaigns, name="campaigns"),
    path("tuyen-truyen/moi/", campaigns.new_campaign, name="new_campaign"),
    path("tuyen-truyen/<int:campaign_id>/", campaigns.campaign_page, name="campaign"),
    path("tuyen-truyen/<int:campaign_id>/sua/", campaigns.edit_campaign, name="edit_campaign"),
    path(
        "tuyen-truyen/<int:campaign_id>/<int:activity_id>/sua/",
        campaigns.edit_activity,
        name="edit_activity",
    ),
    path(
        "tuyen-truyen/<int:campaign_id>/<int:activity_id>/bo/",
        campaigns.remove_activity,
        name="remove_activity",
    ),
]
