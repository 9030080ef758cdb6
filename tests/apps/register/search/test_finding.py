"""Documents are found by their words, within what a desk may see, newest first."""

from datetime import date
from itertools import product

import pytest

from tests.apps.register.search.builders import (
    AT,
    DAY,
    a_desk,
    a_unit,
    an_agency,
    found,
    in_register,
)
from tongket.apps.org.models import Role, Unit
from tongket.apps.register import search
from tongket.apps.register.models import DocumentText, Routing, RoutingUnit
from tongket.apps.register.queries import visible_to
from tongket.apps.register.search import Facet, Order, read_query


@pytest.fixture
def agency(db: None) -> Unit:
    return an_agency()


@pytest.mark.parametrize(
    "typed",
    [
        "đất đai",
        "dat dai",
        "ĐẤT ĐAI",
        "dai dat",
        '"đất đai"',
        "hòa giải",
        "hoà giải",
        "cơ sở đất",
        "15/BC-SNV",
        "co-quan:nội vụ",
        "nguoi-ky:Lan",
        "ky-hieu:snv",
        "trich-yeu:đất",
        "nguyen thi lan",
        "văn phòng tỉnh",
        'loai:"báo  cáo"',
        "nam:2024",
        "đất -rừng",
    ],
)
def test_with_or_without_marks_in_either_custom_and_by_field(agency: Unit, typed: str) -> None:
    wanted = in_register(
        agency,
        "15/BC-SNV",
        subject="Kết quả quản lý đất đai",
        text="Công tác hoà giải ở cơ sở",
        issuer="Sở Nội vụ",
        signer="Nguyễn Thị Lan",
        kind="Báo cáo",
        addressees=["Văn phòng UBND tỉnh"],
    )
    in_register(agency, "16/KH-STC", subject="Trồng rừng ven sông", on=date(2023, 1, 9))
    assert found(a_desk(agency), typed) == [wanted]


@pytest.mark.parametrize("typed", ['"đai đất"', "đất rừng", "đất -đai", "co-quan:đất"])
def test_words_in_another_order_elsewhere_or_excluded_find_nothing(
    agency: Unit, typed: str
) -> None:
    in_register(agency, "1/BC-SNV", subject="đất đai", issuer="Sở Nội vụ")
    assert found(a_desk(agency), typed) == []


def test_an_unfinished_last_word_finds_while_typing_only(agency: Unit) -> None:
    wanted = in_register(agency, subject="Tuyên truyền pháp luật")
    assert found(a_desk(agency), "tuyen tru", typing=True) == [wanted]
    assert found(a_desk(agency), "tuyen tru") == []


def test_with_marks_as_typed_other_words_of_the_same_letters_stay_away(agency: Unit) -> None:
    in_register(agency, subject="bản đồ")
    wanted = in_register(agency, text="Việc bán đô thị; thuỷ lợi; bán đồ cũ")
    desk = a_desk(agency)
    assert found(desk, "=bán đồ") == [wanted]
    assert found(desk, "=thủy lợi") == [wanted]
    assert len(found(desk, "bán đồ")) == 2
    query = read_query("=bán")
    assert search.facets(desk, query).total == search.find(desk, query).total == search.Total(1)


def test_newest_first_page_by_page(agency: Unit) -> None:
    days = [date(2024, 1, day) for day in (3, 1, 2)]
    older = [in_register(agency, subject="họp", on=day) for day in days]
    last = in_register(agency, subject="họp", on=None)
    desk, query = a_desk(agency), read_query("họp")
    first = search.find(desk, query, limit=2)
    second = search.find(desk, query, after=first.next, limit=2)
    assert [*first.documents, *second.documents] == [older[0], older[2], older[1], last]
    assert (second.next, first.total.count) == (0, 4)
    turned = search.find(desk, query, order=Order.OLDEST, limit=3)
    assert list(turned.documents) == [last, older[1], older[2]]
    assert search.find(desk, query, order=Order.OLDEST, after=turned.next).documents == (older[0],)


def test_the_nearest_holds_the_words_in_its_subject_in_a_row(agency: Unit) -> None:
    row = in_register(agency, subject="Luật đất đai", on=date(2020, 1, 1))
    both = in_register(agency, subject="đai và đất", on=date(2021, 1, 1))
    text = in_register(agency, subject="khác", text="đất đai", on=DAY)
    desk, query = a_desk(agency), read_query("đất đai")
    nearest = search.find(desk, query, order=Order.NEAREST, limit=2)
    assert nearest.documents == (row, both)
    rest = search.find(desk, query, order=Order.NEAREST, after=nearest.next, limit=2)
    assert rest.documents == (text,)


def test_what_was_chosen_narrows(agency: Unit) -> None:
    wanted = in_register(agency, kind="Kế hoạch", on=date(2023, 5, 1))
    in_register(agency, kind="Kế hoạch")
    in_register(agency, kind="Báo cáo", on=date(2023, 5, 1))
    chosen = {Facet.KIND: ("KẾ HOẠCH", "Tờ trình"), Facet.YEAR: ("2023",)}
    assert found(a_desk(agency), "", chosen=chosen) == [wanted]


def test_a_changed_document_is_found_as_it_is_and_a_forgotten_one_is_not(agency: Unit) -> None:
    document = in_register(agency, subject="tên cũ", text="chữ cũ")
    desk = a_desk(agency)
    document.subject, document.issued_on = "tên mới", date(2022, 2, 2)
    document.save()
    DocumentText.objects.filter(document=document).update(text="chữ mới")
    search.index([document.pk])
    assert (found(desk, "cũ"), found(desk, "mới")) == ([], [document])
    search.forget([document.pk])
    assert found(desk, "mới") == []
    assert search.rebuild() == 1
    assert found(desk, "nam:2022") == [document]


def test_a_closed_document_is_found_by_those_who_handle_it(agency: Unit) -> None:
    division, other = a_unit(below=agency), a_unit(below=agency)
    document = in_register(agency, subject="mật thiết", access="restricted")
    routing = Routing.objects.create(document=document, at=AT)
    RoutingUnit.objects.create(routing=routing, unit=division, is_lead=True)
    search.index([document.pk])
    handler = a_desk(agency, Role.SPECIALIST, division)
    stranger = a_desk(agency, Role.SPECIALIST, other)
    assert found(handler, "mật thiết") == found(a_desk(agency), "mật") == [document]
    assert found(stranger, "mật thiết") == []
    assert search.symbols(stranger, document.code) == []
    unit = {Facet.UNIT: (str(division.pk),)}
    assert found(handler, "", chosen=unit) == [document]


def test_nothing_is_found_that_may_not_be_seen_and_all_that_may(agency: Unit) -> None:
    division, other = a_unit(below=agency), an_agency("Sở khác")
    for holder, access, state, unit in product(
        [agency, other, None], ["agency", "restricted"], ["draft", "registered"], [None, division]
    ):
        in_register(holder, access=access, state=state, drafting_unit=unit, subject="chung")
    for desk in (
        a_desk(agency),
        a_desk(agency, Role.SPECIALIST, division),
        a_desk(agency, Role.ADMINISTRATOR),
        a_desk(other),
    ):
        assert set(found(desk, "")) == set(visible_to(desk))
        for line in ("", "chung"):
            query = read_query(line)
            assert search.find(desk, query).total.count == visible_to(desk).count()
            assert search.facets(desk, query).total.count == visible_to(desk).count()
