"""A specialist studies a regulation and confirms; the clerk sees the share rise, and reminds."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from playwright.sync_api import expect
from pytest_django.fixtures import Settings

from tests.apps.dissemination.conftest import a_document
from tests.apps.org.builders import AT, DAY, a_post, a_unit, a_user, an_agency
from tests.browser.conftest import LAPTOP, PHONE, Visit
from tongket.apps.accounts.models import User
from tongket.apps.dissemination import services
from tongket.apps.dissemination.models import Campaign, Dissemination, UnitDuty
from tongket.apps.dissemination.services import (
    ActivityDetails,
    Audience,
    CampaignDetails,
    Question,
    RoundDetails,
)
from tongket.apps.org import services as org
from tongket.apps.org.models import Person, Role, Unit
from tongket.apps.register.models import Document

DUE = date(2024, 6, 28)
QUIZ = (
    Question("Quy định do cơ quan nào ban hành?", ("Ban Bí thư", "Bộ Chính trị"), 1),
    Question("Quy định nói về công tác nào?", ("Cán bộ", "Kiểm toán"), 0),
)


@dataclass
class Scene:
    """A department with a round that is open, and a campaign."""

    agency: Unit
    division: Unit
    clerk: User
    specialist: User
    head: User
    document: Document
    opened: Dissemination
    campaign: Campaign


def _sits(user: User, unit: Unit, name: str) -> Person:
    person = org.add_person(name, actor=None, at=AT, user=user)
    post = a_post(unit, "Chuyên viên", rank=9)
    org.appoint(post, person, on=unit.valid_from, until=None, actor=None, at=AT)
    return person


@pytest.fixture
def scene(db: None, settings: Settings) -> Scene:
    settings.DEMO_DAY = DAY
    agency = an_agency()
    division = a_unit("Thanh tra Sở", below=agency)
    clerk = a_user("thao", Role.CLERK, agency)
    specialist = a_user("yen", Role.SPECIALIST, division)
    head = a_user("nghia", Role.HEAD_OF_DIVISION, division)
    people = {
        _sits(specialist, division, "Hoàng Hải Yến").pk: division.pk,
        _sits(head, division, "Vũ Đức Nghĩa").pk: division.pk,
    }
    _sits(clerk, agency, "Lê Thị Thảo")
    document = a_document()
    opened = services.open_round(
        agency.pk,
        RoundDetails(document.pk, DUE, "Chú ý trách nhiệm của người đứng đầu.", QUIZ, 2),
        Audience(people, [division.pk]),
        actor=clerk,
        at=AT,
    )
    plan = CampaignDetails("Tuyên truyền năm 2024", date(2024, 1, 1), date(2024, 12, 31))
    campaign = services.plan_campaign(agency.pk, plan, actor=clerk, at=AT)
    line = ActivityDetails("press", DAY, "Tin về cải cách", 1200)
    services.record_activity(campaign, line, actor=clerk, at=AT)
    return Scene(agency, division, clerk, specialist, head, document, opened, campaign)


def test_a_specialist_confirms_and_the_clerk_follows(visit: Visit, scene: Scene) -> None:
    desk = visit(scene.specialist)
    page = desk.goes_to("/")
    page.get_by_role("link", name="Kiểm soát quyền lực").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("114-QĐ/TW")

    page.get_by_label("Ban Bí thư").check()
    page.get_by_label("Cán bộ").check()
    page.get_by_role("button", name="Tôi đã nghiên cứu văn bản này").click()
    expect(page.get_by_role("alert")).to_contain_text("Đúng 1 trên 2 câu")
    expect(page.get_by_label("Cán bộ")).to_be_checked()

    page.get_by_label("Bộ Chính trị").check()
    page.get_by_role("button", name="Tôi đã nghiên cứu văn bản này").click()
    expect(page.get_by_text("Đã xác nhận")).not_to_have_count(0)
    expect(page.get_by_role("link", name="Nghiên cứu và xác nhận")).to_have_count(0)

    clerk = visit(scene.clerk)
    follow = clerk.goes_to("/pho-bien/")
    follow.get_by_role("link", name="Quy định 114-QĐ/TW").first.click()
    expect(follow.locator(".big-share")).to_contain_text("50 %")
    expect(follow.get_by_role("cell", name="Vũ Đức Nghĩa Thanh tra Sở")).to_be_visible()
    follow.get_by_role("button", name=re.compile("Nhắc")).click()
    expect(follow.get_by_text("Nhắc gần nhất")).to_be_visible()
    assert scene.opened.reminders.get().people == 1
    assert len(desk.noise) == 1  # the answer to the try that failed
    assert "422" in desk.noise[0]
    assert clerk.noise == []


def test_people_are_found_as_one_types_and_a_unit_is_told_whole(visit: Visit, scene: Scene) -> None:
    clerk = visit(scene.clerk)
    page = clerk.goes_to(f"/pho-bien/van-ban/{scene.document.pk}/moi/")
    page.get_by_label("Tìm người hoặc đơn vị").fill("nghia")
    expect(page.get_by_label("Hoàng Hải Yến")).to_be_hidden()
    page.get_by_label("Vũ Đức Nghĩa").check()
    page.get_by_label("Tìm người hoặc đơn vị").fill("")
    page.get_by_label("Sở Thông tin và Truyền thông cả đơn vị").check()
    expect(page.locator(".people-sum")).to_contain_text("2")
    page.get_by_role("button", name="Gửi phổ biến").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("114-QĐ/TW")
    told = Dissemination.objects.order_by("-pk")[0].duties
    assert {duty.person.full_name for duty in told.all()} == {"Vũ Đức Nghĩa", "Lê Thị Thảo"}


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_every_page_of_the_area_holds(visit: Visit, scene: Scene, size: tuple[int, int]) -> None:
    told = UnitDuty.objects.get()
    waiting = scene.opened.duties.first()
    assert waiting is not None
    round_, campaign = f"/pho-bien/{scene.opened.pk}", f"/pho-bien/tuyen-truyen/{scene.campaign.pk}"
    activity = scene.campaign.activities.get().pk
    clerk = visit(scene.clerk, size=size)
    for path in (
        "/pho-bien/",
        "/pho-bien/moi/",
        f"/pho-bien/van-ban/{scene.document.pk}/moi/",
        *(f"{round_}/{page}" for page in ("", "?xem=da-xac-nhan", "lich-su/", "them/", "sua/")),
        f"{round_}/dong/",
        f"{round_}/rut/{waiting.person_id}/",
        "/pho-bien/tuyen-truyen/",
        "/pho-bien/tuyen-truyen/moi/",
        *(f"{campaign}/{page}" for page in ("", "sua/", "them/", f"{activity}/sua/")),
        f"{campaign}/{activity}/bo/",
    ):
        clerk.goes_to(path)
        assert clerk.serious() == [], path
        assert not clerk.scrolls_sideways(), path
    others = [
        (scene.specialist, f"{round_}/hoc/"),
        (scene.head, f"/pho-bien/chuyen-tiep/{told.pk}/"),
    ]
    for who, path in others:
        desk = visit(who, size=size)
        desk.goes_to(path)
        assert desk.serious() == [], path
        assert not desk.scrolls_sideways(), path
        assert desk.noise == []
    assert clerk.noise == []
