"""The request as our views see it. For types only."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from tongket.apps.accounts.models import User
    from tongket.apps.org.queries import Desk


class OfficeRequest(HttpRequest):
    """A request of somebody signed in, with the desk they sit at."""

    user: "User"
    desk: "Desk"
    htmx: "HtmxDetails"
