"""The pages: what they show to whom, and how many queries they take."""

import gzip
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from io import BytesIO

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from python_calamine import load_workbook

from tests.apps.dissemination.conftest import AT, DAY, Office, a_person, a_unit, account
from tests.apps.dissemination.test_rounds import QUIZ, confirm, opened
from tongket.apps.accounts.models import User
from tongket.apps.dissemination import queries, services
from tongket.apps.dissemination.models import Campaign, Dissemination, UnitDuty
from tongket.apps.dissemination.services import Audience, CampaignDetails, RoundDetails
from tongket.apps.org.models import Holding, Person, Post, Role

MaxQueries = Callable[[int], AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def _today() -> object:
    with time_machine.travel(DAY, tick=False):
        yield


@pytest.fixture
def seated(office: Office) -> Office:
    """Everybody holds a post, so that units have people."""
    for person, unit in ((office.specialist, office.division), (office.head, office.division)):
        post = Post.objects.create(unit=unit, title="Chuyên viên", valid_from=unit.valid_from)
        Holding.objects.create(post=post, person=person, valid_from=unit.valid_from)
    return office


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(account(person))
    return client


def test_a_clerk_tells_a_division_to_study_a_document(seated: Office) -> None:
    client = signed_in(seated.clerk)
    url = reverse("dissemination:new_round", args=[seated.document.pk])
    assert client.get(url).status_code == 200
    answer = client.post(url, {"due_on": "20/03/2024", "people-units": [seated.division.pk]})
    round_ = Dissemination.objects.get()
    assert answer["Location"] == reverse("dissemination:round", args=[round_.pk])
    assert round_.duties.count() == 2


def test_what_was_typed_survives_an_error(seated: Office) -> None:
    client = signed_in(seated.clerk)
    url = reverse("dissemination:new_round", args=[seated.document.pk])
    sent = {"due_on": "01/03/2024", "instruction": "Đọc kỹ Điều 5", "quiz": "Hỏi\nMột\nHai"}
    page = client.post(url, sent).content.decode()
    assert "Đọc kỹ Điều 5" in page
    assert not Dissemination.objects.exists()


def test_a_specialist_studies_and_confirms(office: Office) -> None:
    round_ = opened(office, quiz=QUIZ)
    client = signed_in(office.specialist)
    page = client.get(reverse("dissemination:study", args=[round_.pk])).content.decode()
    assert QUIZ[0].text in page
    url = reverse("dissemination:confirm", args=[round_.pk])
    assert client.post(url, {"q1": "1", "q2": "x"}).status_code == 422
    assert client.post(url, {"q1": "0", "q2": "0"}).status_code == 302
    assert round_.duties.get(person=office.specialist).confirmed_at is not None


def test_a_specialist_cannot_follow_others(office: Office) -> None:
    round_ = opened(office)
    answer = signed_in(office.specialist).get(reverse("dissemination:round", args=[round_.pk]))
    assert answer.status_code == 403


def test_the_round_shows_who_waits(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    page = signed_in(office.clerk).get(reverse("dissemination:round", args=[round_.pk]))
    assert office.head.full_name in page.content.decode()
    assert office.specialist.full_name not in page.content.decode()


@pytest.mark.parametrize("name", ["overview", "round", "campaigns"])
def test_pages_take_few_queries(
    office: Office, django_assert_max_num_queries: MaxQueries, name: str
) -> None:
    round_ = opened(office, units=(office.division.pk,))
    client = signed_in(office.clerk)
    url = reverse(f"dissemination:{name}", args=[round_.pk] if name == "round" else [])
    with django_assert_max_num_queries(12):
        assert client.get(url).status_code == 200


@pytest.fixture
def campaign(office: Office) -> Campaign:
    return services.plan_campaign(
        office.agency.pk,
        CampaignDetails("Tuyên truyền 2024", date(2024, 1, 26), date(2024, 12, 31)),
        actor=account(office.clerk),
        at=AT,
    )


LINE = {"on": "06/03/2024", "channel": "press", "title": "Tin về cải cách", "reach": "1200"}


def test_an_activity_is_counted_where_the_campaign_is_read(
    office: Office, campaign: Campaign
) -> None:
    client = signed_in(office.specialist)
    url = reverse("dissemination:new_activity", args=[campaign.pk])
    assert client.post(url, {**LINE, "on": "06/03/2023"}).status_code == 422
    assert client.post(url, LINE).status_code == 302
    page = client.get(reverse("dissemination:campaign", args=[campaign.pk])).content.decode()
    assert "1.200" in page


def test_a_form_sent_twice_writes_once(seated: Office, campaign: Campaign) -> None:
    client = signed_in(seated.clerk)
    round_url = reverse("dissemination:new_round", args=[seated.document.pk])
    told = {"due_on": "20/03/2024", "people-units": [seated.division.pk], "request_key": "k1"}
    line_url = reverse("dissemination:new_activity", args=[campaign.pk])
    for _ in range(2):
        client.post(round_url, told)
        client.post(line_url, {**LINE, "request_key": "k2"})
    assert Dissemination.objects.count() == campaign.activities.count() == 1


def test_a_late_edit_sees_both_states_and_keeps_what_was_typed(
    office: Office, campaign: Campaign
) -> None:
    client = signed_in(office.specialist)
    url = reverse("dissemination:edit_campaign", args=[campaign.pk])
    days = {"first_day": "26/01/2024", "last_day": "31/12/2024", "version": "1"}
    assert client.post(url, {**days, "name": "Tên thứ nhất"}).status_code == 302
    late = client.post(url, {**days, "name": "Tên thứ hai"})
    page = late.content.decode()
    assert late.status_code == 422
    assert "Tên thứ nhất" in page
    assert 'value="Tên thứ hai"' in page
    assert client.post(url, {**days, "name": "Tên thứ hai", "version": "2"}).status_code == 302
    campaign.refresh_from_db()
    assert campaign.name == "Tên thứ hai"


def test_a_late_change_of_a_round_sees_both_states(office: Office) -> None:
    round_ = opened(office)
    client = signed_in(office.clerk)
    url = reverse("dissemination:change", args=[round_.pk])
    assert client.post(url, {"due_on": "25/03/2024", "version": "1"}).status_code == 302
    late = client.post(url, {"due_on": "28/03/2024", "version": "1"})
    assert late.status_code == 422
    assert "25/3/2024" in late.content.decode()


def test_a_plan_is_named_by_its_symbol_or_comes_from_its_page(office: Office) -> None:
    client = signed_in(office.clerk)
    url = reverse("dissemination:new_campaign")
    page = client.get(url, {"van-ban": office.document.pk}).content.decode()
    assert f'value="#{office.document.pk}"' in page
    days = {"first_day": "26/01/2024", "last_day": "31/12/2024", "name": "Tuyên truyền"}
    assert client.post(url, {**days, "plan": "99/KH-KHONGCO"}).status_code == 422
    client.post(url, {**days, "plan": "114-qd/tw", "planned_press": "12"})
    campaign = Campaign.objects.get()
    assert (campaign.plan, campaign.planned) == (office.document, {"press": 12})


def test_more_people_are_told_and_one_is_taken_off_again(seated: Office) -> None:
    round_ = opened(seated)
    client = signed_in(seated.clerk)
    clerk_post = Post.objects.create(
        unit=seated.agency, title="Văn thư", valid_from=seated.agency.valid_from
    )
    Holding.objects.create(post=clerk_post, person=seated.clerk, valid_from=clerk_post.valid_from)
    client.post(reverse("dissemination:add", args=[round_.pk]), {"people": [seated.clerk.pk]})
    assert round_.duties.count() == 3
    url = reverse("dissemination:release", args=[round_.pk, seated.clerk.pk])
    assert client.get(url).status_code == 200
    client.post(url)
    assert round_.duties.count() == 2


def test_somebody_from_outside_is_not_told(seated: Office) -> None:
    stranger = a_person("Trần Văn Ngoài", a_unit("Sở Tư pháp", agency=True), Role.CLERK)
    url = reverse("dissemination:new_round", args=[seated.document.pk])
    answer = signed_in(seated.clerk).post(url, {"due_on": "20/03/2024", "people": [stranger.pk]})
    assert answer.status_code == 422
    assert not Dissemination.objects.exists()


def test_a_division_hands_down_to_its_own_people_only(seated: Office) -> None:
    opened(seated, units=(seated.division.pk,))
    told = UnitDuty.objects.get()
    client = signed_in(seated.head)
    client.post(reverse("dissemination:receive", args=[told.pk]))
    told.refresh_from_db()
    assert told.received_at is not None
    url = reverse("dissemination:hand_down", args=[told.pk])
    client.post(url, {"due_on": "15/03/2024", "people-units": [seated.division.pk]})
    told.refresh_from_db()
    assert told.cascade is not None
    assert told.cascade.holder_id == seated.division.pk
    assert told.cascade.duties.count() == 2


def test_the_list_of_confirmations_is_a_sheet(seated: Office) -> None:
    round_ = opened(seated)
    confirm(seated, round_, seated.specialist, [])
    answer = signed_in(seated.clerk).get(reverse("dissemination:round_list", args=[round_.pk]))
    rows = load_workbook(BytesIO(answer.content)).get_sheet_by_index(0).to_python()[1:]
    assert [(row[1], row[2]) for row in rows] == [
        (seated.specialist.full_name, "Chuyên viên"),
        (seated.head.full_name, "Chuyên viên"),
    ]
    assert [bool(row[5]) for row in rows] == [True, False]


def test_the_page_of_a_round_takes_as_few_queries_when_it_was_handed_down(
    seated: Office, django_assert_max_num_queries: MaxQueries
) -> None:
    round_ = opened(seated, units=(seated.division.pk,))
    services.cascade(
        UnitDuty.objects.get(),
        RoundDetails(seated.document.pk, DAY),
        Audience({seated.head.pk: seated.division.pk}),
        actor=account(seated.head),
        at=AT,
    )
    client = signed_in(seated.clerk)
    with django_assert_max_num_queries(12):
        client.get(reverse("dissemination:round", args=[round_.pk]))


@pytest.mark.parametrize("name", ["new_round", "add", "change", "round_history", "choose", "study"])
def test_forms_take_few_queries(
    seated: Office, django_assert_max_num_queries: MaxQueries, name: str
) -> None:
    round_ = opened(seated, quiz=QUIZ)
    gaps = {"new_round": [seated.document.pk], "choose": []}
    client = signed_in(seated.specialist if name == "study" else seated.clerk)
    url = reverse(f"dissemination:{name}", args=gaps.get(name, [round_.pk]))
    client.get(url)  # the first look at a document is noted
    with django_assert_max_num_queries(12):
        assert client.get(url).status_code == 200


def test_a_document_is_chosen_by_its_symbol(office: Office) -> None:
    url = reverse("dissemination:choose")
    answer = signed_in(office.clerk).post(url, {"document": "114-qđ/tw"})
    assert answer["Location"] == reverse("dissemination:new_round", args=[office.document.pk])


def test_closing_asks_first_and_a_closed_round_offers_nothing(office: Office) -> None:
    round_ = opened(office)
    client = signed_in(office.clerk)
    url = reverse("dissemination:close", args=[round_.pk])
    assert client.get(url).status_code == 200
    client.post(url, {"version": "1"})
    round_.refresh_from_db()
    assert round_.closed_on == DAY
    page = client.get(reverse("dissemination:round", args=[round_.pk])).content.decode()
    assert reverse("dissemination:add", args=[round_.pk]) not in page


def test_every_form_of_a_round_carries_its_token(office: Office) -> None:
    paperless = Person.objects.create(full_name="Tạ Văn Quyết", folded="ta", sort_key="ta")
    round_ = opened(office, units=(office.division.pk,))
    more = Audience({paperless.pk: office.division.pk})
    services.add_audience(round_, more, actor=account(office.clerk), at=AT)
    pages = [
        signed_in(office.clerk).get(reverse("dissemination:round", args=[round_.pk])),
        signed_in(office.head).get(reverse("dissemination:overview")),
    ]
    for page in pages:
        own = page.content.decode().split("<main")[1].split("</main>")[0]
        assert own.count("<form") == own.count("csrfmiddlewaretoken") > 0


def test_who_has_no_account_signs_on_paper_and_nobody_else_does(office: Office) -> None:
    paperless = Person.objects.create(full_name="Tạ Văn Quyết", folded="ta", sort_key="ta")
    round_ = opened(office)
    more = Audience({paperless.pk: office.division.pk})
    services.add_audience(round_, more, actor=account(office.clerk), at=AT)
    client = signed_in(office.clerk)
    for person in (paperless, office.head):
        client.post(reverse("dissemination:signed_on_paper", args=[round_.pk, person.pk]))
    assert [duty.person for duty in round_.duties.filter(on_paper=True)] == [paperless]
    assert not round_.duties.get(person=office.head).confirmed_at


def test_a_round_without_people_is_done_when_its_units_are(office: Office) -> None:
    top = services.open_round(
        office.agency.pk,
        RoundDetails(office.document.pk, DAY),
        Audience({}, [office.division.pk]),
        actor=account(office.clerk),
        at=AT,
    )
    url = reverse("dissemination:round", args=[top.pk])
    assert "Tất cả đã xác nhận" not in signed_in(office.clerk).get(url).content.decode()
    rounds = queries.with_progress(queries.rounds_of(office.desk(office.clerk)))
    assert rounds.get().unfinished == 1  # type: ignore[attr-defined]


def test_who_has_an_account_without_a_role_studies_all_the_same(office: Office) -> None:
    user = User.objects.create_user("vinh", full_name="Ngô Quang Vịnh")
    person = Person.objects.create(full_name="Ngô Quang Vịnh", user=user, sort_key="vinh")
    round_ = opened(office)
    more = Audience({person.pk: office.agency.pk})
    services.add_audience(round_, more, actor=account(office.clerk), at=AT)
    client = signed_in(person)
    assert "114-QĐ/TW" in client.get(reverse("dissemination:overview")).content.decode()
    client.post(reverse("dissemination:confirm", args=[round_.pk]))
    assert round_.duties.get(person=person).confirmed_at is not None


def test_choosing_among_three_hundred_people_stays_light(
    seated: Office, django_assert_max_num_queries: MaxQueries
) -> None:
    post = Post.objects.get(unit=seated.division, holdings__person=seated.head)
    names = [f"Nguyễn Thị Phương Thảo {number}" for number in range(300)]
    people = Person.objects.bulk_create(Person(full_name=n, folded=n, sort_key=n) for n in names)
    Holding.objects.bulk_create(
        Holding(post=post, person=person, valid_from=post.valid_from) for person in people
    )
    client = signed_in(seated.clerk)
    with django_assert_max_num_queries(12):
        page = client.get(reverse("dissemination:new_round", args=[seated.document.pk]))
    assert page.content.count(b'name="people"') == 302
    assert len(gzip.compress(page.content)) < 20_000
    assert len(page.content) < 150_000
