"""Every address of the site."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from tongket.apps.ui.kit.guard import public
from tongket.web import api_pages, demo
from tongket.web.api import api
from tongket.web.errors import not_found, refused, server_error, unreadable
from tongket.web.home import home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("tai-khoan/", include("tongket.apps.accounts.urls")),
    path("xac-thuc/", include("tongket.apps.accounts.urls.entrance")),
    path("nhat-ky/", include("tongket.apps.audit.urls")),
    path("to-chuc/", include("tongket.apps.org.urls")),
    path("van-ban/", include("tongket.apps.register.urls")),
    path("pho-bien/", include("tongket.apps.dissemination.urls")),
    path("mau-thanh-phan/", include("tongket.apps.ui.urls")),
    path("ngon-ngu/", public(set_language), name="set_language"),
    path("vao-thu/", demo.people, name="demo_sign_in"),
    path("vao-thu/<int:pk>/", demo.come_in, name="demo_come_in"),
    path("api/", api_pages.reference, name="api_reference"),
    path("api/v1/openapi.json", api_pages.schema, name="api_schema"),
    path("api/v1/", api.urls),
]

handler400 = unreadable
handler403 = refused
handler404 = not_found
handler500 = server_error
