"""Figures that reports may quote."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.apps.dissemination.conftest import AT, DAY, Office, account
from tests.apps.dissemination.test_rounds import confirm, opened
from tongket.apps.dissemination import services
from tongket.apps.dissemination.facts import DisseminationFacts
from tongket.apps.dissemination.models import Campaign, Channel
from tongket.apps.dissemination.services import ActivityDetails, CampaignDetails
from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Ask
from tongket.core.period import Period

FIRST_HALF = Period(date(2024, 1, 1), date(2024, 7, 1))


def figures(office: Office, as_of: date = date(2024, 6, 30)) -> dict[str, Decimal]:
    ask = Ask(Ref("org.unit", str(office.agency.pk)), FIRST_HALF, as_of)
    totals: dict[str, Decimal] = {}
    for fact in DisseminationFacts().facts(ask):
        assert isinstance(fact.value, Decimal)
        assert fact.sources
        totals[fact.key] = totals.get(fact.key, Decimal(0)) + fact.value
    return totals


@pytest.fixture
def campaign(office: Office) -> Campaign:
    return services.plan_campaign(
        office.agency.pk,
        CampaignDetails("Tuyên truyền cải cách hành chính", date(2024, 1, 26), date(2024, 12, 31)),
        actor=account(office.clerk),
        at=AT,
    )


def test_a_round_gives_who_was_told_and_who_confirmed(office: Office) -> None:
    confirm(office, opened(office), office.specialist, [])
    assert figures(office) == {
        "dissemination.rounds": 1,
        "dissemination.documents": 1,
        "dissemination.told": 2,
        "dissemination.confirmed": 1,
    }


def test_a_document_told_twice_is_one_document(office: Office) -> None:
    opened(office)
    opened(office)
    told = figures(office)
    assert told["dissemination.rounds"] == 2
    assert told["dissemination.documents"] == 1


def test_yesterday_nothing_was_known_of_today(office: Office) -> None:
    confirm(office, opened(office), office.specialist, [])
    assert figures(office, as_of=DAY - timedelta(days=1)) == {}


def test_activities_count_by_channel_and_visits_add_up(office: Office, campaign: Campaign) -> None:
    for channel, reach in ((Channel.PRESS, 1200), (Channel.PRESS, None), (Channel.MEETING, 45)):
        services.record_activity(
            campaign,
            ActivityDetails(channel, DAY, "Tuyên truyền", reach),
            actor=account(office.specialist),
            at=AT,
        )
    assert figures(office) == {
        "dissemination.press": 2,
        "dissemination.meetings": 1,
        "dissemination.reach": 1245,
    }


def test_every_figure_has_its_card() -> None:
    provider = DisseminationFacts()
    keys = {spec.key for spec in provider.specs()}
    for derived in provider.derived():
        assert {derived.numerator, derived.denominator} <= keys
