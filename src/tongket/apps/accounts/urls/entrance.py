"""The way in. The names are allauth's: it looks its pages up by them."""

from django.urls import path

from tongket.apps.accounts.views import entrance

urlpatterns = [
    path("dang-nhap/", entrance.login, name="account_login"),
    path("dang-xuat/", entrance.logout, name="account_logout"),
    path("tam-khoa/", entrance.inactive, name="account_inactive"),
    path("doi-mat-khau/", entrance.change_password, name="account_change_password"),
    path("xac-nhan-lai/", entrance.reauthenticate, name="account_reauthenticate"),
    path("ma/", entrance.ask_code, name="mfa_authenticate"),
    path("ma/xac-nhan-lai/", entrance.ask_code_again, name="mfa_reauthenticate"),
    path("hai-lop/", entrance.second_factor, name="mfa_index"),
    path("hai-lop/bat/", entrance.set_up_code, name="mfa_activate_totp"),
    path("hai-lop/tat/", entrance.give_up_code, name="mfa_deactivate_totp"),
    path("hai-lop/du-phong/", entrance.recovery_codes, name="mfa_view_recovery_codes"),
    path("hai-lop/du-phong/tao/", entrance.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        "hai-lop/du-phong/tai/",
        entrance.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("mot-cua/huy/", entrance.provider_cancelled, name="socialaccount_login_cancelled"),
    path("mot-cua/<slug:provider_id>/", entrance.leave_for_provider, name="openid_connect_login"),
    path(
        "mot-cua/<slug:provider_id>/ve/",
        entrance.return_from_provider,
        name="openid_connect_callback",
    ),
]
