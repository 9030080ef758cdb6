"""Addresses of this app."""

from django.urls import path

from tongket.apps.audit.views import log

app_name = "audit"
urlpatterns = [
    path("", log.index, name="index"),
    path("<str:kind>/<str:record_id>/", log.record, name="record"),
]
