"""Counts beside the results say how many there are of each."""

from datetime import date

import pytest

from tests.apps.register.search.builders import a_desk, a_unit, an_agency, in_register
from tongket.apps.org.models import Role, Unit
from tongket.apps.register import search
from tongket.apps.register.models import Document
from tongket.apps.register.search import Facet, Total, Value, counting, finding, kept, read_query


@pytest.fixture
def agency(db: None) -> Unit:
    agency = an_agency()
    division = a_unit(below=agency)
    in_register(agency, kind="Kế hoạch", issuer="Sở Tư pháp", drafting_unit=division)
    in_register(agency, kind="Kế hoạch", issuer="SỞ TƯ PHÁP", on=date(2023, 1, 1))
    in_register(agency, kind="Báo cáo", issuer="Sở Tư pháp", state="recalled")
    in_register(agency, kind="Tờ trình", access="restricted", on=None)
    in_register(None, kind="Luật", issuer="Quốc hội")
    in_register(an_agency("Sở khác"), kind="Công điện")
    return agency


def test_every_facet_is_counted_over_what_may_be_seen(agency: Unit) -> None:
    told = search.facets(a_desk(agency), read_query(""))
    assert told.total == Total(5)
    assert told.values[Facet.ISSUER] == (Value("Sở Tư pháp", 3), Value("Quốc hội", 1))
    assert told.values[Facet.YEAR] == (Value("2024", 3), Value("2023", 1))
    assert {one.value: one.count for one in told.values[Facet.DIRECTION]} == {
        "outgoing": 4,
        "referenced": 1,
    }
    assert [one.count for one in told.values[Facet.UNIT]] == [1]
    assert Value("Công điện", 1) not in told.values[Facet.KIND]


def test_a_closed_document_is_not_even_counted_for_others(agency: Unit) -> None:
    told = search.facets(a_desk(agency, Role.SPECIALIST), read_query(""))
    assert told.total == Total(4)
    assert "Tờ trình" not in {one.value for one in told.values[Facet.KIND]}


@pytest.mark.parametrize("role", [Role.CLERK, Role.SPECIALIST])
@pytest.mark.parametrize("chosen", [{}, {Facet.YEAR: ("2024",)}, {Facet.DIRECTION: ("outgoing",)}])
def test_kept_counts_are_what_counting_gives(
    agency: Unit, chosen: dict[Facet, tuple[str, ...]], role: Role
) -> None:
    desk = a_desk(agency, role)
    document = Document.objects.get(kind="Báo cáo")
    document.kind, document.issued_on = "Kết luận", date(2021, 1, 1)
    document.save()
    search.index([document.pk])
    query = read_query("", chosen)
    assert kept.kept_tally(desk, query) == counting.live_tally(desk, query)


def test_counts_stop_where_nobody_reads_on(agency: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_COUNTED", 2)
    monkeypatch.setattr(counting, "MOST_COUNTED", 2)
    desk, query = a_desk(agency), read_query('co-quan:"sở tư pháp"')
    assert search.find(desk, query).total == Total(2, more=True)
    told = search.facets(desk, query)
    assert told.total == Total(2, more=True)
    assert sum(one.count for one in told.values[Facet.STATE]) == 2
