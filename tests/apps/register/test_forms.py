"""What people may fill in, and what they are told."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.apps.register.builders import AT, DAY, Office, a_draft, an_office, arrived, cited, issued
from tongket.apps.register import forms, refusals, services
from tongket.apps.register.models import Direction

pytestmark = pytest.mark.django_db

ARRIVAL = {
    "standard": "state",
    "kind": "Kế hoạch",
    "code": " 15 / KH-UBND",
    "issued_on": "2024-06-20",
    "arrived_on": "2024-06-21",
    "issuer": "Ủy ban nhân dân tỉnh",
    "subject": "Kiểm tra công tác tư pháp",
    "urgency": "0",
    "access": "agency",
    "language": "Tiếng Việt",
    "recipients": "- Ban Nội chính Tỉnh ủy (để báo cáo);\n- Lưu: VT.",
}


@pytest.fixture
def office() -> Office:
    return an_office()


def incoming(office: Office, **changed: Any) -> forms.IncomingForm:
    return forms.IncomingForm(office.desk(office.clerk), {**ARRIVAL, **changed})


def test_an_arrival_is_entered_from_its_form(office: Office) -> None:
    form = incoming(office)
    assert form.is_valid(), form.errors
    document = services.register_incoming(form.instance, actor=office.clerk, at=AT)
    assert (document.code, document.number, document.arrival_number) == ("15/KH-UBND", "15", 1)
    assert document.recipients == [
        {"name": "Ban Nội chính Tỉnh ủy", "purpose": "báo cáo"},
        {"name": "Lưu: VT.", "purpose": ""},
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", " "),
        ("subject", "Báo cáo (Tối mật)"),
        ("arrived_on", (DAY + timedelta(days=1)).isoformat()),
        ("issued_on", "2024-06-22"),
        ("issuer", ""),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(office: Office, field: str, value: str) -> None:
    form = incoming(office, **{field: value})
    assert list(form.errors) == [field]


def test_an_entry_is_changed_by_who_read_its_version(office: Office) -> None:
    document = arrived(office)
    desk = office.desk(office.clerk)
    data = {**ARRIVAL, "issued_on": "2024-06-20"}
    assert "version" in forms.edit_form(desk, document, data).errors
    form = forms.edit_form(desk, document, {**data, "version": "1"})
    assert form.is_valid(), form.errors
    services.edit(form.instance, version=1, actor=office.clerk, at=AT)
    document.refresh_from_db()
    assert (document.code, document.arrived_on) == ("15/KH-UBND", DAY)


def test_a_draft_needs_a_kind_that_can_stand_in_a_symbol(office: Office) -> None:
    data = {**ARRIVAL, "kind": "Thư công"}
    assert "kind" in forms.DraftForm(office.desk(office.specialist), data).errors


def test_a_draft_belongs_to_its_drafter_and_division(office: Office) -> None:
    data = {**ARRIVAL, "drafting_unit": str(office.division.pk)}
    form = forms.DraftForm(office.desk(office.specialist), data)
    assert form.is_valid(), form.errors
    draft = services.save_draft(form.instance, actor=office.specialist, at=AT)
    assert (draft.drafter, draft.drafting_unit_id, draft.holder_id) == (
        office.specialist,
        office.division.pk,
        office.agency.pk,
    )


def test_a_number_is_never_typed(office: Office) -> None:
    draft = a_draft(office)
    form = forms.IssueForm(
        office.desk(office.clerk), draft, {"on": "2024-06-25", "version": "1", "request_key": "k"}
    )
    assert form.is_valid()
    assert set(form.fields) == {"on", "version", "request_key"}


def test_a_law_is_everybodys_unless_said_otherwise(office: Office) -> None:
    data = {**ARRIVAL, "kind": "Nghị định", "code": "30/2020/NĐ-CP", "shared": "on"}
    form = forms.ReferencedForm(office.desk(office.clerk), data)
    assert form.is_valid(), form.errors
    assert (form.instance.holder_id, form.instance.year) == (None, 2020)
    assert form.instance.direction == Direction.REFERENCED


def test_a_related_document_is_named_by_its_code_however_it_is_spelt(office: Office) -> None:
    plan, other = issued(office), issued(office)
    data = {"kind": "implements", "other": "1/kh stttt".replace(" ", "-")}
    form = forms.RelationForm(office.desk(office.clerk), other, data)
    assert form.is_valid(), form.errors
    assert form.relation().target == plan


def test_of_several_documents_with_one_code_the_person_chooses(office: Office) -> None:
    cited("15", "KH-UBND", date(2023, 1, 5), kind="Kế hoạch")
    wanted = cited("15", "KH-UBND", date(2024, 1, 5), kind="Kế hoạch")
    desk, plan = office.desk(office.clerk), issued(office)
    asked = forms.RelationForm(desk, plan, {"kind": "cites", "other": "15/KH-UBND"})
    assert f"#{wanted.pk}" in str(asked.errors["other"])
    chosen = forms.RelationForm(desk, plan, {"kind": "cites", "other": f"#{wanted.pk}"})
    assert chosen.is_valid(), chosen.errors


def test_the_leader_does_not_co_operate_with_itself(office: Office) -> None:
    unit = str(office.division.pk)
    form = forms.RoutingForm(office.desk(office.clerk), {"lead": unit, "others": [unit]})
    assert "others" in form.errors


def test_an_extract_says_what_it_holds(office: Office) -> None:
    data = {"form": "TrS", "issued_on": "2024-06-25", "signer": "A", "copies": "1"}
    form = forms.CertifyForm(
        office.desk(office.clerk), issued(office), {**data, "standard": "state"}
    )
    assert list(form.errors) == ["extract"]


def test_every_refusal_has_its_sentence() -> None:
    raised = [getattr(services, name) for name in services.__all__]
    refused = [one for one in raised if isinstance(one, type) and issubclass(one, Exception)]
    own_words = {services.Unreadable}
    assert [one for one in refused if not issubclass(one, refusals.REFUSALS)] == [*own_words]


def test_a_sentence_names_what_is_missing(office: Office) -> None:
    with pytest.raises(services.NoSymbol) as refused:
        issued(an_office("Tổ giúp việc", ""))
    assert "25/6/2024" in refusals.told(refused.value)


def test_a_series_names_kinds_or_takes_the_rest() -> None:
    data = {"name": "KH", "purpose": "issue", "standard": "state", "period": "year"}
    assert "kinds" in forms.SeriesForm(None, data).errors
    assert forms.SeriesForm(None, {**data, "kinds": ["Kế hoạch"]}).is_valid()
