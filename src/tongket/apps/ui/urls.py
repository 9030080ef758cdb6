"""Addresses of the pattern page."""

from django.urls import URLPattern, URLResolver, path

from tongket.apps.ui.views import patterns

app_name = "ui"
urlpatterns: list[URLPattern | URLResolver] = [path("", patterns, name="patterns")]
