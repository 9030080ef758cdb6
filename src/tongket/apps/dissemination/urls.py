"""Addresses of dissemination, under ``pho-bien/``."""

from django.urls import path

from tongket.apps.dissemination.views import (
    campaigns,
    changing,
    opening,
    overview,
    rounds,
    study,
)

app_name = "dissemination"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("moi/", opening.choose, name="choose"),
    path("van-ban/<int:document_id>/moi/", opening.new_round, name="new_round"),
    path("<int:round_id>/", rounds.round_page, name="round"),
    path("<int:round_id>/danh-sach.xlsx", rounds.round_list, name="round_list"),
    path("<int:round_id>/lich-su/", rounds.round_history, name="round_history"),
    path("<int:round_id>/nhac/", changing.remind, name="remind"),
    path("<int:round_id>/them/", changing.add, name="add"),
    path("<int:round_id>/sua/", changing.change, name="change"),
    path("<int:round_id>/rut/<int:person_id>/", changing.release, name="release"),
    path(
        "<int:round_id>/ky-giay/<int:person_id>/", changing.signed_on_paper, name="signed_on_paper"
    ),
    path("<int:round_id>/dong/", changing.close, name="close"),
    path("<int:round_id>/hoc/", study.study, name="study"),
    path("<int:round_id>/xac-nhan/", study.confirm, name="confirm"),
    path("chuyen-tiep/<int:duty_id>/", opening.hand_down, name="hand_down"),
    path("chuyen-tiep/<int:duty_id>/da-nhan/", opening.receive, name="receive"),
    path("tuyen-truyen/", campaigns.campaigns, name="campaigns"),
    path("tuyen-truyen/moi/", campaigns.new_campaign, name="new_campaign"),
    path("tuyen-truyen/<int:campaign_id>/", campaigns.campaign_page, name="campaign"),
    path("tuyen-truyen/<int:campaign_id>/sua/", campaigns.edit_campaign, name="edit_campaign"),
    path("tuyen-truyen/<int:campaign_id>/them/", campaigns.new_activity, name="new_activity"),
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
