"""Addresses of the organisation."""

from django.urls import path

from tongket.apps.org.views import tree

app_name = "org"
urlpatterns = [
    path("", tree.tree, name="index"),
    path("nhanh/<int:unit_id>/", tree.branch, name="branch"),
    path("tim/", tree.search, name="search"),
    path("don-vi/<int:unit_id>/", tree.branch, name="unit"),
    path("nguoi/<int:person_id>/", tree.search, name="person"),
]
