"""Numbers: given by the system, in order, without gap, none twice."""

from datetime import date

import pytest

from tests.apps.register.builders import (
    AT,
    DAY,
    a_committee,
    a_draft,
    an_office,
    arrived,
    issued,
    the_series,
)
from tongket.apps.audit.services import StaleEdit
from tongket.apps.register import queries, services
from tongket.apps.register.models import (
    Allocation,
    Document,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.apps.register.services import Issue, SeriesPlan

pytestmark = pytest.mark.django_db


def a_term(office: object, first: date, last: date | None = None) -> Term:
    term = Term(holder=office.agency, name="Nhiệm kỳ", first_day=first, last_day=last)  # type: ignore[attr-defined]
    return services.open_term(term, actor=office.clerk, at=AT)  # type: ignore[attr-defined]


def test_a_plan_bears_its_number_kind_and_issuer() -> None:
    assert issued(an_office()).code == "01/KH-STTTT"


def test_a_letter_bears_the_unit_that_drafted_it_and_no_kind() -> None:
    office = an_office()
    assert issued(office, "Công văn", drafting_unit=office.division).code == "01/STTTT-TTra"


def test_a_letter_may_name_its_field_instead() -> None:
    office = an_office()
    letter = issued(office, "Công văn", drafting_unit=office.division, symbol_unit="CNTT")
    assert letter.code == "01/STTTT-CNTT"


def test_kinds_of_the_state_share_the_series_of_the_year() -> None:
    office = an_office()
    codes = [issued(office, kind).code for kind in ("Kế hoạch", "Báo cáo", "Quyết định")]
    assert codes == ["01/KH-STTTT", "02/BC-STTTT", "03/QĐ-STTTT"]


def test_a_kind_with_a_series_of_its_own_is_numbered_there() -> None:
    office = an_office()
    plan = SeriesPlan(
        "Kế hoạch", SeriesPurpose.ISSUE, Standard.STATE, SeriesPeriod.YEAR, ("Kế hoạch",)
    )
    services.open_series(office.agency.pk, plan, actor=office.clerk, at=AT)
    codes = [issued(office, kind).code for kind in ("Báo cáo", "Kế hoạch", "Báo cáo")]
    assert codes == ["01/BC-STTTT", "01/KH-STTTT", "02/BC-STTTT"]


def test_a_kind_runs_in_one_series_only() -> None:
    office = an_office()
    plan = SeriesPlan(
        "Kế hoạch", SeriesPurpose.ISSUE, Standard.STATE, SeriesPeriod.YEAR, ("Kế hoạch",)
    )
    services.open_series(office.agency.pk, plan, actor=office.clerk, at=AT)
    with pytest.raises(services.KindElsewhere):
        services.open_series(office.agency.pk, plan, actor=office.clerk, at=AT)


def test_the_day_of_the_document_decides_the_year_and_each_year_begins_at_one() -> None:
    office = an_office()
    days = (date(2024, 12, 30), date(2025, 1, 2), date(2024, 12, 31))
    assert [issued(office, on=day).number for day in days] == ["01", "01", "02"]


def test_party_numbers_run_by_kind_through_a_term() -> None:
    office = a_committee()
    a_term(office, date(2020, 10, 1), date(2025, 9, 30))
    a_term(office, date(2025, 10, 1))
    kinds = [("Chương trình", date(2023, 5, 4)), ("Kế hoạch", DAY), ("Chương trình", DAY)]
    codes = [issued(office, kind, on, standard="party").code for kind, on in kinds]
    anew = issued(office, "Chương trình", date(2025, 11, 3), standard="party")
    assert [*codes, anew.code] == ["01-CTr/BCĐ", "01-KH/BCĐ", "02-CTr/BCĐ", "01-CTr/BCĐ"]


def test_party_decisions_and_regulations_share_a_series_as_they_share_a_code() -> None:
    office = a_committee("TU")
    a_term(office, date(2020, 10, 1))
    kinds = ("Quyết định", "Quy định")
    codes = [issued(office, kind, standard="party").code for kind in kinds]
    assert codes == ["01-QĐ/TU", "02-QĐ/TU"]


def test_party_letters_carry_cv() -> None:
    office = a_committee("TU")
    a_term(office, date(2020, 10, 1))
    assert issued(office, "Công văn", standard="party").code == "01-CV/TU"


def test_without_a_term_there_is_no_party_number() -> None:
    with pytest.raises(services.NoTerm):
        issued(a_committee(), "Kế hoạch", standard="party")


def test_terms_do_not_overlap() -> None:
    office = a_committee()
    a_term(office, date(2020, 10, 1))
    with pytest.raises(services.TermsOverlap):
        a_term(office, date(2022, 1, 1))


def test_a_normative_act_has_a_series_and_its_year() -> None:
    office = an_office("Ủy ban nhân dân tỉnh", "UBND")
    kinds = ("Quyết định (QPPL)",)
    plan = SeriesPlan("QPPL", SeriesPurpose.ISSUE, Standard.STATE, SeriesPeriod.YEAR, kinds)
    services.open_series(office.agency.pk, plan, actor=office.clerk, at=AT)
    assert issued(office, "Quyết định", year=2023).code == "01/2024/QĐ-UBND"


def test_the_same_request_twice_finds_its_number() -> None:
    office = an_office()
    draft = a_draft(office)
    issue = Issue(DAY, draft.version, "once")
    first = services.register_outgoing(draft, issue, actor=office.clerk, at=AT)
    again = Document.objects.get(pk=draft.pk)
    second = services.register_outgoing(again, issue, actor=office.clerk, at=AT)
    assert (first.code, second.code, Allocation.objects.count()) == (
        "01/KH-STTTT",
        "01/KH-STTTT",
        1,
    )


def test_a_draft_that_changed_meanwhile_gets_no_number() -> None:
    office = an_office()
    draft = a_draft(office)
    services.edit(draft, version=draft.version, actor=office.clerk, at=AT)
    with pytest.raises(StaleEdit):
        services.register_outgoing(draft, Issue(DAY, 1, "r"), actor=office.clerk, at=AT)
    assert issued(office).number == "01"


def test_a_voided_number_stays_with_its_reason_and_is_not_given_again() -> None:
    office = an_office()
    spoilt = issued(office)
    services.void_number(
        spoilt, version=spoilt.version, reason="Trùng nội dung", actor=office.clerk, at=AT
    )
    assert issued(office).number == "02"
    given = queries.allocations_of(the_series(office, purpose="issue"), "2024")
    assert [(one.number, one.void_reason) for one in given] == [(1, "Trùng nội dung"), (2, "")]


def test_numbers_go_on_after_those_given_on_paper() -> None:
    office = an_office()
    series = the_series(office, purpose="issue")
    services.continue_from(series, on=DAY, last=57, actor=office.clerk, at=AT)
    assert issued(office).number == "58"
    with pytest.raises(services.NumbersGiven):
        services.continue_from(series, on=DAY, last=10, actor=office.clerk, at=AT)


def test_a_kind_moved_to_a_new_series_does_not_repeat_a_code() -> None:
    office = an_office()
    issued(office)
    plan = SeriesPlan(
        "Kế hoạch", SeriesPurpose.ISSUE, Standard.STATE, SeriesPeriod.YEAR, ("Kế hoạch",)
    )
    services.open_series(office.agency.pk, plan, actor=office.clerk, at=AT)
    with pytest.raises(services.CodeTaken):
        issued(office)


def test_an_earlier_date_after_a_later_one_is_warned_of() -> None:
    office = an_office()
    later = issued(office, on=date(2024, 6, 25))
    draft = a_draft(office, "Báo cáo")
    assert queries.order_warning(draft, date(2024, 6, 24)) == later
    assert queries.order_warning(draft, date(2024, 6, 25)) is None


def test_the_number_to_come_is_shown_before_it_is_given() -> None:
    office = an_office()
    issued(office)
    shown = queries.next_number(a_draft(office, "Báo cáo"), DAY)
    assert (shown.code, Allocation.objects.count()) == ("02/BC-STTTT", 1)


def test_arrivals_run_on_through_the_year_whatever_they_are() -> None:
    office = an_office()
    numbers = [
        arrived(office, kind="Công văn").arrival_number,
        arrived(office, kind="Chương trình", standard="party").arrival_number,
        arrived(office, date(2025, 1, 2)).arrival_number,
    ]
    assert numbers == [1, 2, 1]


def test_a_unit_without_an_abbreviation_gets_no_symbol() -> None:
    with pytest.raises(services.NoSymbol):
        issued(an_office(symbol=""))
