"""One document: chips at the exact characters, both ways; closed ones stay closed."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.apps.register.builders import AT, Office, a_draft, arrived, cited, issued
from tests.apps.register.pages.conftest import MaxQueries, page
from tests.apps.register.search.builders import DAY
from tongket.apps.register import services
from tongket.apps.register.models import Document, Mention, Relation
from tongket.apps.register.queries.reading import read
from tongket.apps.register.views.citations import paragraphs

TEXT = "Căn cứ Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo;\nLuật số 99/2099/QH99 ngày 01/01/2024."


def url(name: str, *args: object) -> str:
    return reverse(f"register:{name}", args=args)


@pytest.fixture
def program(db: None) -> Document:
    return cited(
        "64", "CTr/BCĐ", DAY.replace(month=1, day=15), kind="Chương trình", standard="party"
    )


@pytest.fixture
def plan(office: Office, program: Document) -> Document:
    document = issued(office)
    services.set_text(document, TEXT, actor=office.clerk, at=AT)
    return document


def test_the_pieces_of_a_text_are_the_text(office: Office, plan: Document) -> None:
    lines = paragraphs(read(office.desk(office.clerk), plan.pk))
    assert "\n".join("".join(piece.words for piece in line) for line in lines) == TEXT


def test_a_citation_leads_to_its_document_and_back(
    clerk: Client, plan: Document, program: Document
) -> None:
    mention = plan.mentions.get(target=program)
    shown = page(clerk, url("document", plan.pk))
    assert f'id="v-{mention.start}"' in shown
    assert f'<a class="cit" href="{url("document", program.pk)}">' in shown
    back = page(clerk, url("document", program.pk))
    assert f'href="{url("document", plan.pk)}#v-{mention.start}"' in back


def test_an_unknown_citation_is_offered_for_registration(clerk: Client, plan: Document) -> None:
    unknown = Mention.objects.get(document=plan, status="unknown")
    assert url("offer", unknown.pk) in page(clerk, url("document", plan.pk))
    shown = page(clerk, url("offer", unknown.pk))
    assert 'value="99/2099/QH99"' in shown


def test_an_offered_document_is_entered_and_the_citation_finds_it(
    clerk: Client, plan: Document
) -> None:
    unknown = Mention.objects.get(document=plan, status="unknown")
    said = {
        "standard": "state",
        "kind": "Luật",
        "code": "99/2099/QH99",
        "issued_on": "01/01/2024",
        "issuer": "Quốc hội",
        "subject": "Thử",
        "language": "Tiếng Việt",
        "shared": "on",
    }
    assert clerk.post(url("offer", unknown.pk), said).status_code == 302
    unknown.refresh_from_db()
    assert unknown.status == "known"


def test_of_a_closed_document_only_the_wording_is_told(
    office: Office, clerk: Client, specialist: Client
) -> None:
    closed = arrived(
        office, number="7", symbol="CV-UBND", issued_on=DAY, access="restricted", subject="Việc kín"
    )
    letter = issued(office)
    text = f"Phúc đáp Công văn số 7/CV-UBND ngày {DAY:%d/%m/%Y}."
    services.set_text(letter, text, actor=office.clerk, at=AT)
    assert "Việc kín" in page(clerk, url("document", letter.pk))
    assert "Việc kín" not in page(specialist, url("document", letter.pk))
    assert specialist.get(url("document", closed.pk)).status_code == 404


def test_beside_the_list_only_the_panel_is_sent(clerk: Client, plan: Document) -> None:
    asked = {"HX-Request": "true", "HX-Target": "van-ban"}
    shown = clerk.get(url("document", plan.pk), headers=asked).content.decode()
    assert "<html" not in shown
    assert plan.code in shown


def test_relations_are_stated_and_taken_back(
    clerk: Client, plan: Document, program: Document
) -> None:
    said = {"kind": "implements", "other": "64-ctr/bcd", "note": ""}
    assert clerk.post(url("relations", plan.pk), said).status_code == 302
    relation = Relation.objects.get(source=plan, target=program)
    clerk.post(url("unrelate", plan.pk, relation.pk))
    assert not Relation.objects.exists()


def test_an_erratum_that_is_no_letter_is_refused_in_words(
    office: Office, clerk: Client, plan: Document
) -> None:
    other = issued(office)
    answer = clerk.post(url("erratum", plan.pk), {"by": other.code})
    assert answer.status_code == 422
    assert "đính chính bằng công văn" in answer.content.decode()


@pytest.mark.parametrize("name", ["document", "relations", "handling", "copies", "history"])
def test_each_page_of_a_document_takes_few_queries(
    office: Office,
    clerk: Client,
    plan: Document,
    django_assert_max_num_queries: MaxQueries,
    name: str,
) -> None:
    for n in range(30):
        citing = issued(office)
        services.set_text(
            citing, f"Theo {plan.code} ngày {plan.issued_on:%d/%m/%Y}.", actor=office.clerk, at=AT
        )
        copy = Relation(source=citing, target=plan, kind="implements", note=str(n))
        services.relate(copy, actor=office.clerk, at=AT)
    clerk.get(url(name, plan.pk))
    with django_assert_max_num_queries(12):
        assert clerk.get(url(name, plan.pk)).status_code == 200


def test_a_draft_has_no_page_of_handling(office: Office, clerk: Client) -> None:
    shown = page(clerk, url("document", a_draft(office).pk))
    assert "Xử lý" not in shown
    assert "Cấp số" in shown


def test_history_tells_what_was_done_in_words(clerk: Client, plan: Document) -> None:
    shown = page(clerk, url("history", plan.pk))
    assert "Cấp số văn bản" in shown
    assert "code_key" not in shown.casefold().replace(" ", "_")
