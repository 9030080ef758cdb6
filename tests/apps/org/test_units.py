"""Units are founded, renamed, moved, coded and closed; each day keeps what was true on it."""

from datetime import date

import pytest

from tests.apps.org.builders import AT, DAY, FOUNDED, a_post, a_unit, an_agency, seated
from tongket.apps.audit.models import Entry
from tongket.apps.audit.services import StaleEdit
from tongket.apps.org import queries, services
from tongket.apps.org.models import Holding, Unit, UnitKind
from tongket.apps.org.refusals import CodeTaken, HasChildren, NameMissing, OutsideLife, StandsBelow

pytestmark = pytest.mark.django_db
LATER = date(2025, 3, 1)


def rename(unit: Unit, name: str, on: date) -> None:
    services.rename_unit(unit, name, on=on, version=unit.version, actor=None, at=AT)


def test_a_new_unit_has_its_name_place_symbol_and_code_from_the_first_day() -> None:
    above = an_agency("UBND tỉnh", kind=UnitKind.PEOPLES_COMMITTEE)
    unit = an_agency(below=above, symbol="STTTT", code="H02.11")
    assert queries.unit_label(unit.pk, FOUNDED) == "Sở Thông tin và Truyền thông"
    assert queries.unit_by_symbol("STTTT", FOUNDED) == unit.pk
    assert queries.unit_by_code("H02.11", FOUNDED) == unit.pk
    assert [each.id for each in queries.ancestors(unit.pk, FOUNDED)] == [above.pk]


def test_a_name_holds_until_the_day_of_the_next() -> None:
    unit = a_unit("Phòng Báo chí")
    rename(unit, "Phòng Báo chí - Xuất bản", LATER)
    assert queries.unit_label(unit.pk, date(2025, 2, 28)) == "Phòng Báo chí"
    assert queries.unit_label(unit.pk, LATER) == "Phòng Báo chí - Xuất bản"


def test_a_name_entered_between_two_holds_only_until_the_later() -> None:
    unit = a_unit("Phòng A")
    rename(unit, "Phòng C", LATER)
    rename(unit, "Phòng B", DAY)
    days = (FOUNDED, DAY, LATER)
    assert [queries.unit_label(unit.pk, day) for day in days] == ["Phòng A", "Phòng B", "Phòng C"]


def test_renaming_on_the_first_day_corrects_the_name() -> None:
    unit = a_unit("Phòng Báo trí")
    rename(unit, "Phòng Báo chí", FOUNDED)
    assert [row.name for row in unit.names.all()] == ["Phòng Báo chí"]


def test_a_unit_without_a_name_is_refused() -> None:
    with pytest.raises(NameMissing):
        rename(a_unit(), "  ", LATER)


def test_the_second_of_two_who_rename_is_told() -> None:
    unit = a_unit()
    rename(unit, "Phòng Một", LATER)
    with pytest.raises(StaleEdit):
        services.rename_unit(unit, "Phòng Hai", on=LATER, version=1, actor=None, at=AT)


def test_a_moved_unit_takes_all_below_it_along() -> None:
    first, second = an_agency("Sở A"), an_agency("Sở B")
    division = a_unit(below=first)
    team = a_unit(below=division)
    services.move_unit(division, second, on=LATER, version=1, actor=None, at=AT)
    assert set(queries.descendants(first.pk, DAY)) == {first.pk, division.pk, team.pk}
    assert set(queries.descendants(second.pk, LATER)) == {second.pk, division.pk, team.pk}
    assert set(queries.descendants(first.pk, LATER)) == {first.pk}


def test_a_unit_cannot_be_placed_under_what_belongs_to_it() -> None:
    above = an_agency()
    below = a_unit(below=a_unit(below=above))
    for parent in (above, below):
        with pytest.raises(StandsBelow):
            services.move_unit(above, parent, on=DAY, version=1, actor=None, at=AT)
        above.refresh_from_db()


def test_a_unit_cannot_outlive_the_one_it_is_placed_under() -> None:
    gone, unit = an_agency("Sở cũ"), a_unit()
    services.close_unit(gone, on=LATER, version=1, actor=None, at=AT)
    gone.refresh_from_db()
    with pytest.raises(OutsideLife):
        services.move_unit(unit, gone, on=DAY, version=1, actor=None, at=AT)


def test_a_unit_with_others_below_closes_only_when_they_may_close_too() -> None:
    agency = an_agency()
    division = a_unit(below=agency)
    with pytest.raises(HasChildren):
        services.close_unit(agency, on=LATER, version=1, actor=None, at=AT)
    closed = services.close_unit(agency, on=LATER, version=1, actor=None, at=AT, with_children=True)
    assert set(closed) == {agency.pk, division.pk}


def test_what_hangs_on_a_unit_ends_with_it() -> None:
    unit = an_agency(symbol="STTTT", code="H02.11")
    seated(unit, "Trần Thị Bình")
    services.close_unit(unit, on=LATER, version=1, actor=None, at=AT)
    assert queries.unit_by_symbol("STTTT", LATER) is None
    assert queries.heads_of(unit.pk, LATER) == []
    assert queries.heads_of(unit.pk, date(2025, 2, 28))[0].full_name == "Trần Thị Bình"
    assert list(queries.descendants(unit.pk, LATER)) == []
    assert Holding.objects.get().valid_to == LATER


def test_a_closed_unit_keeps_its_last_name_in_labels() -> None:
    unit = an_agency()
    services.close_unit(unit, on=LATER, version=1, actor=None, at=AT)
    assert queries.unit_label(unit.pk, date(2026, 1, 1)) == "Sở Thông tin và Truyền thông"
    assert queries.agencies(LATER) == []


def test_a_preferred_symbol_ends_the_one_before_and_a_second_one_does_not() -> None:
    unit = an_agency(symbol="SCT")
    services.give_symbol(unit, "SCThương", on=DAY, version=1, actor=None, at=AT)
    services.give_symbol(unit, "CT", on=DAY, version=2, actor=None, at=AT, preferred=False)
    assert queries.unit_by_symbol("SCT", FOUNDED) == unit.pk
    assert queries.unit_by_symbol("SCT", DAY) is None
    assert queries.symbols_of([unit.pk], DAY) == {unit.pk: "SCThương"}
    assert queries.unit_by_symbol("CT", DAY) == unit.pk


def test_a_symbol_is_found_letter_for_letter_or_forgivingly_as_asked() -> None:
    unit = an_agency("Sở Giáo dục và Đào tạo", symbol="SGDĐT")
    assert queries.units_by_symbol("SGDDT", DAY) == []
    assert queries.units_by_symbol_like("sgdđt", DAY) == [unit.pk]
    assert queries.units_by_symbol_like("SGD&DT", DAY) == [unit.pk]


def test_a_symbol_of_two_units_names_neither_alone() -> None:
    both = [an_agency("UBND xã A", symbol="UBND"), an_agency("UBND xã B", symbol="UBND")]
    assert queries.unit_by_symbol("UBND", DAY) is None
    assert queries.units_by_symbol("UBND", DAY) == [unit.pk for unit in both]


def test_a_code_names_one_body_at_a_time() -> None:
    first, second = an_agency("Sở A", code="H02.11"), an_agency("Sở B")
    with pytest.raises(CodeTaken):
        services.give_code(second, "H02.11", on=LATER, version=1, actor=None, at=AT)
    services.close_unit(first, on=LATER, version=1, actor=None, at=AT)
    second.refresh_from_db()
    services.give_code(second, "H02.11", on=LATER, version=1, actor=None, at=AT)
    assert queries.unit_by_code("H02.11", DAY) == first.pk
    assert queries.unit_by_code("H02.11", LATER) == second.pk


def test_every_write_leaves_one_line() -> None:
    unit = a_unit()
    rename(unit, "Phòng Mới", LATER)
    a_post(unit)
    assert [entry.action for entry in Entry.objects.all()] == [
        "org.unit.found",
        "org.unit.rename",
        "org.post.add",
    ]


def test_names_are_found_without_marks_and_with_the_tone_in_either_place() -> None:
    unit = an_agency("Sở Văn hóa")
    for text in ("van hoa", "văn hoá", "VĂN HÓA", "sở hóa"):
        assert [found.id for found in queries.units_matching(text, DAY)] == [unit.pk]
    assert queries.units_matching("y tế", DAY) == []


def test_exact_marks_come_first() -> None:
    a_unit("Phòng Báo chí")
    exact = a_unit("Tổ Bảo chỉ")
    assert queries.units_matching("bảo chỉ", DAY)[0].id == exact.pk


def test_the_tree_of_a_day_lists_every_unit_below_its_own() -> None:
    root = an_agency("UBND tỉnh")
    late = a_unit("Phòng Z", below=root)
    early = a_unit("Phòng A", below=root)
    team = a_unit("Tổ 1", below=late)
    a_unit("Phòng mới", below=root, on=LATER)
    lines = [(branch.id, branch.depth, branch.has_children) for branch in queries.tree(DAY)]
    assert lines == [
        (root.pk, 0, True),
        (early.pk, 1, False),
        (late.pk, 1, True),
        (team.pk, 2, False),
    ]
