"""Addresses of the organisation."""

from django.urls import path, re_path

from tongket.apps.org.views import changes, days, exchange, people, seats, tree, units

app_name = "org"
urlpatterns = [
    path("", tree.tree, name="index"),
    path("nhanh/<int:unit_id>/", tree.branch, name="branch"),
    path("tim/", tree.search, name="search"),
    path("goi-y/don-vi/", people.suggest_units, name="suggest_units"),
    path("goi-y/nguoi/", people.suggest_people, name="suggest_people"),
    path("don-vi/moi/", changes.new_unit, name="unit_new"),
    path("don-vi/<int:unit_id>/", units.unit, name="unit"),
    path("don-vi/<int:unit_id>/qua-trinh/", units.life, name="unit_life"),
    path("don-vi/<int:unit_id>/tham-quyen/", units.authority, name="unit_authority"),
    path("don-vi/<int:unit_id>/doi-ten/", changes.rename, name="unit_rename"),
    path("don-vi/<int:unit_id>/chuyen/", changes.move, name="unit_move"),
    path("don-vi/<int:unit_id>/ky-hieu/", changes.symbol, name="unit_symbol"),
    path("don-vi/<int:unit_id>/ma/", changes.code, name="unit_code"),
    path("don-vi/<int:unit_id>/ket-thuc/", changes.close, name="unit_close"),
    path("don-vi/<int:unit_id>/chuc-vu/", seats.new_post, name="post_new"),
    path("don-vi/<int:unit_id>/vai-tro/", seats.give_role, name="role_new"),
    path("don-vi/<int:unit_id>/uy-quyen/", seats.delegate, name="delegation_new"),
    path("sap-xep/", changes.succession, name="succession"),
    path("chuc-vu/<int:post_id>/bo-nhiem/", seats.appoint, name="appoint"),
    path("giu-chuc/<int:holding_id>/thoi/", seats.dismiss, name="dismiss"),
    path("vai-tro/<int:holding_id>/thu-hoi/", seats.take_role, name="role_end"),
    path("uy-quyen/<int:delegation_id>/thu-hoi/", seats.withdraw, name="delegation_end"),
    path("nguoi/moi/", people.new_person, name="person_new"),
    path("nguoi/<int:person_id>/", people.person, name="person"),
    path("nguoi/<int:person_id>/doi-ten/", people.rename_person, name="person_rename"),
    path("ngay-nghi/", days.days, name="days"),
    path("ngay-nghi/moi/", days.new_day, name="day_new"),
    path("ngay-nghi/<int:year>/<int:month>/<int:day>/bo/", days.drop_day, name="day_drop"),
    path("nhap-xuat/", exchange.exchange, name="exchange"),
    re_path(r"^nhap-xuat/to-chuc\.(?P<form>xlsx|json)$", exchange.export, name="export"),
    path("nhap-xuat/mau/", exchange.empty_form, name="empty_form"),
    path("nhap-xuat/bi-tu-choi/", exchange.refused_file, name="refused_file"),
]
