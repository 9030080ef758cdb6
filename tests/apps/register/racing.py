"""What the processes of ``test_races`` do, each with Django set up for itself."""

import sys
import time

from django.core.management import call_command
from django.db import transaction

from tests.apps.register.builders import AT, DAY, Office, a_draft, an_arrival, an_office
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.apps.org.models import Unit
from tongket.apps.register import services
from tongket.apps.register.models import Allocation


def set_up() -> None:
    """An empty database with one agency of the usual series."""
    call_command("migrate", verbosity=0)
    an_office()


def take(name: str, count: str) -> None:
    """Issue and enter ``count`` documents each."""
    office = _office()
    for turn in range(int(count)):
        draft = a_draft(office)
        issue = services.Issue(DAY, draft.version, f"{name}-{turn}")
        services.register_outgoing(draft, issue, actor=office.clerk, at=AT)
        arrival, key = an_arrival(office), f"{name}-in-{turn}"
        services.register_incoming(arrival, request_key=key, actor=office.clerk, at=AT)


def hang() -> None:
    """Give a number and stop before the transaction ends, until killed."""
    office = _office()
    draft = a_draft(office)
    issue = services.Issue(DAY, draft.version, "dead")
    with transaction.atomic():
        services.register_outgoing(draft, issue, actor=office.clerk, at=AT)
        sys.stdout.write("inside\n")
        sys.stdout.flush()
        time.sleep(600)


def say() -> None:
    """Every number given with what bears it, then how many lines of the log tell of issuing."""
    rows = Allocation.objects.order_by("series__purpose", "number")
    for given in rows.select_related("series", "document"):
        assert given.document is not None
        borne = given.document.number if given.series.purpose == "issue" else ""
        borne = borne or str(given.document.arrival_number)
        sys.stdout.write(f"{given.series.purpose} {given.number} {int(borne)}\n")
    lines = Entry.objects.filter(action="register.document.issue").count()
    sys.stdout.write(f"lines {lines} {lines}\n")


def _office() -> Office:
    agency = Unit.objects.get(is_agency=True)
    clerk = User.objects.order_by("pk")[0]
    return Office(agency, agency, clerk, clerk, clerk)


ACTS = {"set_up": set_up, "take": take, "hang": hang, "say": say}
