"""The list: narrowed by its address, page by page by key, taken along as it is shown."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests.apps.register.builders import Office, a_draft, arrived, cited, issued
from tests.apps.register.pages.conftest import MaxQueries, page
from tests.apps.register.search.builders import DAY
from tongket.apps.register import services
from tongket.apps.register.models import Document, Relation, RelationKind

URL = "/van-ban/"


def sheet(content: bytes) -> list[list[str]]:
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    return [[str(cell) for cell in row] for row in rows]


def test_the_list_shows_each_row_with_its_state(office: Office, clerk: Client) -> None:
    arrived(office, number="15", symbol="KH-UBND", issued_on=DAY, subject="Kiểm tra tư pháp")
    a_draft(office, subject="Tuyên truyền pháp luật")
    a_draft(office, subject="Tập huấn họp trực tuyến", signer="Người ký")
    shown = page(clerk, URL)
    assert "15/KH-UBND" in shown
    assert "Kế hoạch Tuyên truyền pháp luật" in shown
    for state in ("Chờ phân phối", "Dự thảo", "Chờ cấp số"):
        assert f"</svg>{state}</span>" in shown


def test_words_without_marks_find_it_and_filters_stand_as_chips(
    office: Office, clerk: Client
) -> None:
    issued(office, subject="Tuyên truyền đất đai")
    issued(office, "Báo cáo", subject="Kết quả đất đai")
    shown = page(clerk, f"{URL}?q=dat+dai&loai=Báo+cáo")
    assert "Kết quả đất đai" in shown
    assert "Tuyên truyền đất đai" not in shown
    assert '<b>Báo cáo</b><a class="flt-x" href="?q=dat+dai"' in shown


def test_a_filter_that_leaves_nothing_can_still_be_taken_off(clerk: Client) -> None:
    shown = page(clerk, f"{URL}?loai=Nghị+quyết")
    assert "Không tìm thấy" in shown
    assert 'value="Nghị quyết" checked' in shown


def test_what_needs_the_clerk_is_listed(office: Office, clerk: Client) -> None:
    waiting = arrived(office, number="15", symbol="KH-UBND", issued_on=DAY)
    routed = arrived(office, number="16", symbol="KH-UBND", issued_on=DAY)
    directive = services.Directive(lead_id=office.division.pk)
    services.route(routed, directive, actor=office.clerk, at=routed.created_at)
    shown = page(clerk, f"{URL}?chuy=phan-phoi")
    assert str(waiting) in shown
    assert str(routed) not in shown


def test_a_replaced_document_says_so(office: Office, clerk: Client) -> None:
    old, new = issued(office), issued(office)
    relation = Relation(source=new, target=old, kind=RelationKind.REPLACES)
    services.relate(relation, actor=office.clerk, at=old.created_at)
    assert "Đã bị thay thế" in page(clerk, URL)


def test_pages_follow_each_other_by_key(office: Office, clerk: Client) -> None:
    for _ in range(51):
        issued(office)
    first = clerk.get(URL).context["page"]
    assert first.next
    rest = clerk.get(f"{URL}?sau={first.next}").context["page"]
    assert (len(first.rows), len(rest.rows), rest.next) == (50, 1, 0)


def test_what_is_shown_is_what_is_taken_along(office: Office, clerk: Client) -> None:
    issued(office, subject="Tuyên truyền đất đai")
    issued(office, "Báo cáo", subject="Kết quả đất đai")
    clerk.post(reverse("register:columns"), {"cot": ["kind", "state"]})
    rows = sheet(clerk.get(f"{reverse('register:export')}?loai=Báo+cáo").content)
    assert rows[0][-2:] == ["Tình trạng", "Tên loại"]
    assert len(rows) == 2
    assert rows[1][0] == "02/BC-STTTT"


def test_only_picked_rows_are_taken_along(office: Office, clerk: Client) -> None:
    issued(office)
    second = issued(office)
    rows = sheet(clerk.get(f"{reverse('register:export')}?chon={second.pk}").content)
    assert [row[0] for row in rows[1:]] == [second.code]


@pytest.mark.parametrize("who", ["clerk", "specialist"])
@pytest.mark.parametrize("asked", ["", "?q=ke+hoach", "?loai=Kế+hoạch&nam=2024", "?so=incoming"])
def test_the_list_takes_few_queries(
    office: Office,
    request: pytest.FixtureRequest,
    django_assert_max_num_queries: MaxQueries,
    who: str,
    asked: str,
) -> None:
    client: Client = request.getfixturevalue(who)
    for _ in range(25):
        issued(office, drafting_unit=office.division)
        arrived(office)
    cited("30", "NĐ-CP", DAY, year=2020, kind="Nghị định")
    client.get(URL)
    with django_assert_max_num_queries(12):
        assert client.get(f"{URL}{asked}").status_code == 200
    assert Document.objects.count() == 51


def test_the_first_load_is_light(office: Office, clerk: Client) -> None:
    for _ in range(50):
        issued(office)
    assert len(clerk.get(URL, headers={"accept-encoding": "gzip"}).content) < 30_000


def test_columns_lead_back_to_the_list_only(clerk: Client) -> None:
    answer = clerk.post(reverse("register:columns"), {"next": "https://example.org/"})
    assert answer["Location"] == URL
