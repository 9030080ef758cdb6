"""People are found and seated; roles are held in units from day to day."""

from datetime import date

import pytest

from tests.apps.org.builders import AT, DAY, a_person, a_unit, a_user, an_agency, seated
from tongket.apps.org import queries, services
from tongket.apps.org.models import Role, RoleHolding
from tongket.apps.org.refusals import Overlap

pytestmark = pytest.mark.django_db


def test_people_are_found_with_or_without_marks_and_listed_by_given_name() -> None:
    for name in ("Nguyễn Văn Đạt", "Trần Thị Hoà", "Lê Văn Bình"):
        a_person(name)
    assert [p.full_name for p in queries.people_matching("dat")] == ["Nguyễn Văn Đạt"]
    assert [p.full_name for p in queries.people_matching("Hòa")] == ["Trần Thị Hoà"]
    assert [p.full_name for p in queries.people_matching("văn")] == [
        "Lê Văn Bình",
        "Nguyễn Văn Đạt",
    ]


def test_people_of_units_are_listed_heads_first() -> None:
    unit = an_agency()
    seated(unit, "Lê Văn Bình", "Chuyên viên", rank=9)
    seated(unit, "Đỗ Quang Hải")
    assert [each.title for each in queries.people_in([unit.pk], DAY)] == ["Giám đốc", "Chuyên viên"]


def test_a_renamed_person_is_found_by_the_new_name() -> None:
    person = a_person("Nguyễn Thị Mơ")
    services.rename_person(person, "Nguyễn Thị Mơ Ước", version=1, actor=None, at=AT)
    assert queries.people_matching("uoc") == [person]


def test_users_with_a_role_are_those_of_the_agency_and_its_own_divisions() -> None:
    province = an_agency("UBND tỉnh")
    agency = an_agency(below=province)
    division = a_unit(below=agency)
    clerk = a_user("vt", Role.CLERK, division)
    a_user("vt-tinh", Role.CLERK, province)
    assert queries.users_with(Role.CLERK, agency.pk, DAY) == [clerk]
    assert queries.desk_of(clerk.pk, DAY).agency_id == agency.pk


def test_the_same_role_is_not_given_twice_for_a_day() -> None:
    unit = an_agency()
    user = a_user("vt", Role.CLERK, unit)
    with pytest.raises(Overlap):
        services.give_role(user, unit, Role.CLERK, on=DAY, actor=None, at=AT)


def test_a_role_that_is_taken_opens_nothing_from_that_day() -> None:
    unit = an_agency()
    user = a_user("vt", Role.CLERK, unit)
    services.take_role(RoleHolding.objects.get(), on=DAY, actor=None, at=AT)
    assert queries.desk_of(user.pk, date(2024, 6, 24)).holds(Role.CLERK)
    assert not queries.desk_of(user.pk, DAY).holds(Role.CLERK)


def test_the_units_of_an_agency_stop_at_other_agencies() -> None:
    province = an_agency("UBND tỉnh")
    office, department = a_unit(below=province), an_agency(below=province)
    a_unit(below=department)
    assert set(queries.units_of_agency(province.pk, DAY)) == {province.pk, office.pk}
