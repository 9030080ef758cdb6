"""Addresses of this app; the way in is in ``urls.entrance``, under the names that allauth gives."""

from django.urls import path

from tongket.apps.accounts.views import administration, own, tokens

app_name = "accounts"
urlpatterns = [
    path("", administration.index, name="index"),
    path("moi/", administration.create, name="create"),
    path("<int:pk>/", administration.account, name="account"),
    path("<int:pk>/duong-dan/", administration.link, name="link"),
    path("<int:pk>/khoa/", administration.disable, name="disable"),
    path("<int:pk>/mo/", administration.enable, name="enable"),
    path("<int:pk>/bo-hai-lop/", administration.reset_second_factor, name="reset_second_factor"),
    path("toi/", own.me, name="me"),
    path("toi/phien/", own.sessions, name="sessions"),
    path("toi/phien/khac/ket-thuc/", own.end_other_sessions, name="end_other_sessions"),
    path("toi/phien/<int:pk>/ket-thuc/", own.end_session, name="end_session"),
    path("toi/ma-truy-cap/", tokens.tokens, name="tokens"),
    path("toi/ma-truy-cap/<int:pk>/thu-hoi/", tokens.revoke_token, name="revoke_token"),
    path("lan-dau/<int:pk>/<str:token>/", own.first_password, name="first_password"),
]
