"""Bodies merge, split, are renamed and absorbed, and hand over a function, each by a legal act."""

from datetime import date

import pytest

from tests.apps.org.builders import AT, DAY, a_unit, an_agency
from tongket.apps.audit.models import Entry
from tongket.apps.org import queries, services
from tongket.apps.org.models import Succession, SuccessionKind, Unit, UnitKind
from tongket.apps.org.refusals import BadSuccession, HasChildren
from tongket.apps.org.services import Below, NewUnit, Reorganisation

pytestmark = pytest.mark.django_db
ON = date(2025, 3, 1)
BEFORE = date(2025, 2, 28)
ACT = "Nghị quyết của HĐND tỉnh, chưa rõ số"
Kind = SuccessionKind
SCIENCE = NewUnit("Sở Khoa học và Công nghệ", UnitKind.DEPARTMENT, is_agency=True, symbol="SKHCN")


def reorganise(kind: SuccessionKind, before: list[Unit], **said: object) -> list[Succession]:
    said.setdefault("legal_act", ACT)
    plan = Reorganisation(kind=kind, on=ON, predecessors=before, **said)  # type: ignore[arg-type]
    return services.succeed(plan, actor=None, at=AT)


def test_merged_bodies_end_and_what_stood_below_goes_to_the_new_one() -> None:
    one, two = an_agency(symbol="STTTT"), an_agency("Sở Khoa học và Công nghệ", symbol="SKHCN")
    division = a_unit(below=one)
    rows = reorganise(Kind.MERGE, [one, two], founded=[SCIENCE])
    new = rows[0].successor
    assert {row.predecessor_id for row in rows} == {one.pk, two.pk}
    assert not queries.unit_exists(one.pk, ON)
    assert set(queries.descendants(new.pk, ON)) == {new.pk, division.pk}
    assert set(queries.descendants(one.pk, BEFORE)) == {one.pk, division.pk}
    assert queries.unit_by_symbol("SKHCN", BEFORE) == two.pk
    assert queries.unit_by_symbol("SKHCN", ON) == new.pk
    assert queries.unit_by_symbol("STTTT", ON) is None


def test_what_stood_below_ends_too_when_the_plan_says_so() -> None:
    one, two = an_agency("A"), an_agency("B")
    division = a_unit(below=one)
    reorganise(Kind.MERGE, [one, two], founded=[SCIENCE], below=Below.CLOSE)
    assert not queries.unit_exists(division.pk, ON)
    assert queries.unit_exists(division.pk, BEFORE)


def test_an_absorbed_body_ends_and_the_absorbing_one_lives_on() -> None:
    district, centre = an_agency("Phòng Văn hóa"), an_agency("Trung tâm")
    team = a_unit(below=district)
    reorganise(Kind.ABSORB, [district], successors=[centre])
    assert not queries.unit_exists(district.pk, ON)
    assert team.pk in queries.descendants(centre.pk, ON)


def test_a_split_says_where_each_unit_below_goes() -> None:
    whole = an_agency("Sở cũ")
    left, right = a_unit(below=whole), a_unit(below=whole)
    founded = [NewUnit("Sở A", UnitKind.DEPARTMENT), NewUnit("Sở B", UnitKind.DEPARTMENT)]
    with pytest.raises(HasChildren):
        reorganise(Kind.SPLIT, [whole], founded=founded, placed={left.pk: 0})
    whole.refresh_from_db()
    rows = reorganise(Kind.SPLIT, [whole], founded=founded, placed={left.pk: 0, right.pk: 1})
    first, second = (row.successor_id for row in rows)
    assert left.pk in queries.descendants(first, ON)
    assert right.pk in queries.descendants(second, ON)


def test_a_renamed_body_is_the_same_body() -> None:
    unit = an_agency("Sở Bưu chính, Viễn thông")
    (row,) = reorganise(Kind.RENAME, [unit], name="Sở Thông tin và Truyền thông")
    assert row.predecessor_id == row.successor_id == unit.pk
    assert queries.unit_label(unit.pk, BEFORE) == "Sở Bưu chính, Viễn thông"
    assert queries.unit_label(unit.pk, ON) == "Sở Thông tin và Truyền thông"


def test_who_hands_over_a_function_lives_on() -> None:
    giver, police = an_agency(), an_agency("Công an tỉnh")
    reorganise(
        Kind.FUNCTION_TRANSFER, [giver], successors=[police], scope="Quản lý an toàn thông tin mạng"
    )
    assert queries.unit_exists(giver.pk, ON)
    assert queries.successions_of(giver.pk)[0].scope == "Quản lý an toàn thông tin mạng"


@pytest.mark.parametrize(
    ("kind", "said", "field"),
    [
        (Kind.MERGE, {"founded": [SCIENCE]}, "predecessors"),
        (Kind.SPLIT, {"founded": [SCIENCE]}, "successors"),
        (Kind.ABSORB, {"founded": [SCIENCE], "legal_act": " "}, "legal_act"),
        (Kind.FUNCTION_TRANSFER, {"founded": [SCIENCE]}, "scope"),
        (Kind.RENAME, {}, "name"),
    ],
)
def test_a_plan_that_lacks_something_is_refused_at_its_field(
    kind: SuccessionKind, said: dict[str, object], field: str
) -> None:
    with pytest.raises(BadSuccession) as refused:
        reorganise(kind, [an_agency()], **said)
    assert refused.value.field == field
    assert not Succession.objects.exists()


def test_every_unit_touched_has_its_line_in_the_log() -> None:
    one, two = an_agency("A"), an_agency("B")
    division = a_unit(below=one)
    reorganise(Kind.MERGE, [one, two], founded=[SCIENCE])
    lines = Entry.objects.filter(action__in=("org.unit.close", "org.unit.move"))
    assert {(entry.action, entry.record_id) for entry in lines} == {
        ("org.unit.close", str(one.pk)),
        ("org.unit.close", str(two.pk)),
        ("org.unit.move", str(division.pk)),
    }


def test_a_body_is_followed_to_what_became_of_it() -> None:
    one, two = an_agency("A"), an_agency("B")
    new = reorganise(Kind.MERGE, [one, two], founded=[SCIENCE])[0].successor
    assert queries.heirs_of(one.pk, DAY) == [one.pk]
    assert queries.heirs_of(one.pk, ON) == [new.pk]


def test_a_body_keeps_the_papers_of_those_that_became_part_of_it() -> None:
    one, two = an_agency("A"), an_agency("B")
    new = reorganise(Kind.MERGE, [one, two], founded=[SCIENCE])[0].successor
    assert queries.forebears_of([new.pk], ON) == {new.pk: [new.pk, one.pk, two.pk]}
    assert queries.forebears_of([one.pk], ON) == {one.pk: [one.pk]}
