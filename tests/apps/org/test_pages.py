"""The pages of the organisation: few queries, the right people, nothing typed is lost."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.apps.org.builders import DAY, a_person, a_post, a_unit, a_user, an_agency, seated
from tongket.apps.org import queries
from tongket.apps.org.exchange.tables import TABLES
from tongket.apps.org.models import DayOff, Delegation, Role, Succession, Unit, UnitName
from tongket.files.xlsx import read_tables, write_tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_june")]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def in_june() -> Any:
    with time_machine.travel("2024-06-25 09:00+07:00", tick=False):
        yield


@pytest.fixture
def agency() -> Unit:
    return an_agency(symbol="STTTT")


@pytest.fixture
def clerk(client: Client, agency: Unit) -> Client:
    client.force_login(a_user("vanthu", Role.CLERK, agency))
    return client


@pytest.fixture
def administrator(client: Client, agency: Unit) -> Client:
    client.force_login(a_user("quantri", Role.ADMINISTRATOR, agency))
    return client


def page(client: Client, view: str, /, *args: int, **said: str) -> str:
    answer = client.get(reverse(f"org:{view}", args=args), said)
    assert answer.status_code == 200
    return answer.content.decode()


def faults(client: Client, view: str, /, *args: int, **said: object) -> dict[str, list[str]]:
    """What a form answers when it is sent; nothing when it was carried out."""
    answer = client.post(reverse(f"org:{view}", args=args), said)
    return {} if answer.status_code == 302 else dict(answer.context["form"].errors)


def test_the_tree_is_open_down_to_ones_own_agency(clerk: Client, agency: Unit) -> None:
    a_unit("Phòng Báo chí", below=agency)
    assert "Phòng Báo chí" in page(clerk, "index")


def test_the_tree_of_another_day_shows_what_stood_then(clerk: Client, agency: Unit) -> None:
    a_unit("Phòng Mới", below=agency, on=date(2024, 7, 1))
    assert "Phòng Mới" not in page(clerk, "index")
    for asked in ("2024-07-01", "01/7/2024"):
        assert "Phòng Mới" in page(clerk, "index", ngay=asked, mo=str(agency.pk))


@pytest.mark.parametrize("asked", ["", "x", "2024-02-31", "99/99/9999", "0"])
def test_a_day_that_does_not_exist_is_today(clerk: Client, asked: str) -> None:
    assert "25/6/2024" in page(clerk, "index", ngay=asked)


def test_the_slider_goes_to_the_days_of_change(clerk: Client, agency: Unit) -> None:
    a_unit(below=agency, on=date(2024, 7, 1))
    assert "01/7/2024" in page(clerk, "index", moc="2")


def test_a_branch_comes_alone_by_htmx_and_within_the_tree_otherwise(
    clerk: Client, agency: Unit
) -> None:
    a_unit("Phòng Báo chí", below=agency)
    address = reverse("org:branch", args=[agency.pk])
    part = clerk.get(address, headers=HTMX).content.decode()
    assert part.lstrip().startswith("<li")
    assert "Phòng Báo chí" in part
    assert "Phòng Báo chí" not in clerk.get(f"{address}?dong", headers=HTMX).content.decode()
    assert "Phòng Báo chí" in clerk.get(address, follow=True).content.decode()


def test_search_finds_units_and_people_without_marks(clerk: Client) -> None:
    a_person("Trần Thị Bình")
    assert "Sở Thông tin và Truyền thông" in page(clerk, "search", tim="so thong tin")
    assert "Trần Thị Bình" in page(clerk, "search", tim="binh")


@pytest.mark.parametrize("name", ["index", "unit", "unit_life", "unit_authority"])
def test_a_page_takes_few_queries(
    administrator: Client,
    agency: Unit,
    name: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    seated(agency, "Đỗ Quang Hải")
    below = [a_unit(below=agency) for _ in range(3)]
    args = [] if name == "index" else [below[0].pk]
    with django_assert_max_num_queries(12):
        page(administrator, name, *args)


def test_a_unit_that_is_gone_is_shown_as_it_was_at_its_end(clerk: Client) -> None:
    unit = a_unit("Phòng Cũ")
    unit.valid_to = date(2024, 1, 1)
    unit.save()
    assert "Phòng Cũ" in page(clerk, "unit", unit.pk)
    assert page(clerk, "unit", unit.pk, ngay="2024-06-25").count("tag") > 0


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("unit_new", ()),
        ("succession", ()),
        ("person_new", ()),
        ("day_new", ()),
        ("exchange", ()),
        ("export", ("xlsx",)),
        ("unit_rename", (1,)),
        ("role_new", (1,)),
        ("delegation_new", (1,)),
    ],
)
def test_only_administrators_change_the_organisation(
    clerk: Client, name: str, args: tuple[object, ...]
) -> None:
    assert clerk.get(reverse(f"org:{name}", args=args)).status_code == 403


def test_roles_of_accounts_are_shown_to_administrators_alone(
    administrator: Client, agency: Unit
) -> None:
    assert "quantri" in page(administrator, "unit_authority", agency.pk)
    administrator.force_login(a_user("vanthu", Role.CLERK, agency))
    assert "quantri" not in page(administrator, "unit_authority", agency.pk)


def test_a_unit_is_founded_below_another(administrator: Client, agency: Unit) -> None:
    said = {"name": "Phòng Mới", "kind": "division", "side": "state", "parent": "STTTT"}
    assert faults(administrator, "unit_new", **said, on="25/06/2024") == {}
    assert [branch.name for branch in queries.children(agency.pk, DAY)] == ["Phòng Mới"]


def test_a_unit_that_is_meant_by_two_names_is_asked_for(administrator: Client) -> None:
    for _ in range(2):
        a_unit("Văn phòng")
    said = {"name": "Tổ 1", "kind": "division", "side": "state", "parent": "van phong"}
    assert "#" in faults(administrator, "unit_new", **said, on="25/06/2024")["parent"][0]


def test_the_second_of_two_who_rename_is_told_and_keeps_what_was_typed(
    administrator: Client, agency: Unit
) -> None:
    said = {"name": "Sở Mới", "short_name": "", "on": "25/06/2024", "version": "1"}
    assert faults(administrator, "unit_rename", agency.pk, **said) == {}
    address = reverse("org:unit_rename", args=[agency.pk])
    again = administrator.post(address, {**said, "name": "Sở Khác"})
    assert "Sở Khác" in again.content.decode()
    assert 'name="version" value="2"' in again.content.decode()
    assert not UnitName.objects.filter(name="Sở Khác").exists()


def test_a_refusal_stands_at_its_field(administrator: Client, agency: Unit) -> None:
    below = a_unit("Phòng A", below=agency)
    said = {"parent": f"x #{below.pk}", "on": "25/06/2024", "version": "1"}
    assert list(faults(administrator, "unit_move", agency.pk, **said)) == ["parent"]


def test_units_with_others_below_do_not_close_unasked(administrator: Client, agency: Unit) -> None:
    a_unit(below=agency)
    said = {"on": "25/06/2024", "version": "1"}
    assert list(faults(administrator, "unit_close", agency.pk, **said)) == ["children"]
    assert faults(administrator, "unit_close", agency.pk, **said, children="on") == {}


def test_bodies_are_merged_on_one_page(administrator: Client, agency: Unit) -> None:
    other = an_agency("Sở Khoa học và Công nghệ")
    said = {
        "kind": "merge",
        "legal_act": "Nghị quyết, chưa rõ số",
        "predecessors": f"STTTT\nx #{other.pk}",
        "names": "Sở Khoa học và Công nghệ; SKHCN",
        "below": "move",
        "on": "01/07/2024",
    }
    assert faults(administrator, "succession", **said) == {}
    assert Succession.objects.count() == 2
    assert len(queries.units_by_symbol("SKHCN", date(2024, 7, 1))) == 1


def test_a_merger_of_one_is_refused_in_words(administrator: Client) -> None:
    said = {"kind": "merge", "legal_act": "NQ", "predecessors": "STTTT", "below": "move"}
    assert "predecessors" in faults(administrator, "succession", **said, on="01/07/2024")


def test_people_are_entered_appointed_and_dismissed(administrator: Client, agency: Unit) -> None:
    assert faults(administrator, "person_new", name="Trần Thị Bình") == {}
    post = a_post(agency)
    said = {"person": "tran thi binh", "on": "01/06/2024"}
    assert faults(administrator, "appoint", post.pk, **said) == {}
    held = queries.seats_of(agency.pk, DAY)[0].holding
    assert held is not None
    assert faults(administrator, "dismiss", held.pk, on="25/06/2024") == {}
    assert queries.heads_of(agency.pk, DAY) == []


def test_signing_is_delegated_and_withdrawn(administrator: Client, agency: Unit) -> None:
    seated(agency, "Đỗ Quang Hải")
    seated(agency, "Vũ Thị Lan", "Phó Giám đốc", rank=2)
    said = {"authority": "KT.", "giver": "Đỗ Quang Hải", "receiver": "Vũ Thị Lan", "scope": "Mọi"}
    assert faults(administrator, "delegation_new", agency.pk, **said, on="01/06/2024") == {}
    row = Delegation.objects.get()
    ending = {"on": "25/06/2024", "version": "1"}
    assert faults(administrator, "delegation_end", row.pk, **ending) == {}
    assert len(queries.signing_authorities(agency.pk, DAY)) == 1


def test_a_role_is_given_by_sign_in_name(administrator: Client, agency: Unit) -> None:
    user = a_user("moi")
    said = {"role": "clerk", "on": "01/06/2024"}
    assert "account" in faults(administrator, "role_new", agency.pk, **said, account="khong-co")
    assert faults(administrator, "role_new", agency.pk, **said, account="moi") == {}
    assert queries.desk_of(user.pk, DAY).holds(Role.CLERK)


def test_a_day_off_is_entered_and_dropped(administrator: Client) -> None:
    assert faults(administrator, "day_new", on="25/06/2024", name="Hoán đổi", working="0") == {}
    assert "Hoán đổi" in page(administrator, "days")
    assert administrator.post(reverse("org:day_drop", args=[2024, 6, 25])).status_code == 302
    assert not DayOff.objects.exists()
    assert administrator.post(reverse("org:day_drop", args=[2024, 6, 99])).status_code == 404


def test_fields_suggest_units_and_people(clerk: Client) -> None:
    a_person("Trần Thị Bình")
    assert "Truyền thông #" in page(clerk, "suggest_units", tu="parent", parent="truyen thong")
    assert "Bình #" in page(clerk, "suggest_people", tu="person", person="binh")


def upload(client: Client, data: bytes, **said: str) -> Any:
    file = SimpleUploadedFile("to-chuc.xlsx", data)
    return client.post(reverse("org:exchange"), {"file": file, **said})


def a_table(*names: str) -> bytes:
    since = date(2020, 1, 1)
    keys = [str(number) for number in range(len(names))]
    rows: dict[str, Any] = {
        "units": [{"key": k, "kind": "division", "side": "state", "since": since} for k in keys],
        "names": [{"unit": k, "name": n, "since": since} for k, n in zip(keys, names, strict=True)],
    }
    return write_tables([(table, rows.get(table.key, ())) for table in TABLES])


def test_a_file_is_checked_before_it_is_brought_in(administrator: Client) -> None:
    assert upload(administrator, a_table("Phòng A"), thu="1").context["outcome"].faults == []
    assert not UnitName.objects.filter(name="Phòng A").exists()
    assert upload(administrator, a_table("Phòng A"), whole="on").context["outcome"].was_written
    assert UnitName.objects.filter(name="Phòng A").exists()


def test_refused_rows_come_back_as_a_file_with_what_is_wrong(administrator: Client) -> None:
    outcome = upload(administrator, a_table("Phòng A", "")).context["outcome"]
    assert outcome.was_written
    assert ("Đơn vị", 1, 1) in outcome.counts
    back = administrator.get(reverse("org:refused_file"))
    data = BytesIO(b"".join(back)).getvalue()
    assert read_tables(data, TABLES).refused["names"][0].number == 2


def test_what_is_no_table_is_refused_in_words(administrator: Client) -> None:
    assert upload(administrator, b"PK").context["form"].errors["file"]
    wrong = write_tables([(TABLES[1], [])]).replace(b"x", b"x")
    assert upload(administrator, wrong, thu="1").context["outcome"].faults == []


def test_nobody_sees_the_refused_rows_of_another(administrator: Client, agency: Unit) -> None:
    upload(administrator, a_table(""))
    administrator.force_login(a_user("khac", Role.ADMINISTRATOR, agency))
    assert administrator.get(reverse("org:refused_file")).status_code == 404
