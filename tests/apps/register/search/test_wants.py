"""What a clerk still has to see to is kept by whoever writes, never looked for."""

import pytest

from tests.apps.register.builders import AT, DAY, Office, an_office, arrived, issued
from tongket.apps.register import services
from tongket.apps.register.models import Document, SearchEntry, StoredFile
from tongket.apps.register.queries.listing import Attention, attention_counts
from tongket.apps.register.services import Directive, Paper


@pytest.fixture
def office(db: None) -> Office:
    return an_office()


def entry(document: Document) -> SearchEntry:
    return SearchEntry.objects.get(document=document)


def test_an_arrival_waits_until_somebody_directs_it(office: Office) -> None:
    document = arrived(office)
    assert entry(document).unrouted
    services.route(document, Directive(office.division.pk), actor=office.director, at=AT)
    assert not entry(document).unrouted


def test_what_we_issue_is_directed_by_nobody(office: Office) -> None:
    assert not entry(issued(office)).unrouted


def test_an_entry_without_number_or_day_is_incomplete(office: Office) -> None:
    assert entry(arrived(office)).incomplete
    whole = arrived(office, number="15", symbol="KH-UBND", issued_on=DAY)
    assert not entry(whole).incomplete


def test_a_file_is_missing_until_it_is_there(office: Office) -> None:
    document = issued(office)
    assert entry(document).without_file
    stored = StoredFile.objects.create(
        sha256="a" * 64, size=1, media_type="application/pdf", stored_at=AT
    )
    services.attach(document, Paper(stored, "30.pdf"), actor=office.clerk, at=AT)
    assert not entry(document).without_file


def test_the_counts_are_those_of_the_agency_worked_in(office: Office) -> None:
    arrived(office)
    arrived(an_office("Sở Tư pháp", "STP"))
    assert attention_counts(office.desk(office.clerk)) == {
        Attention.UNROUTED: 1,
        Attention.INCOMPLETE: 1,
        Attention.NO_FILE: 1,
    }
