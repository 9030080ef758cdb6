"""Whatever is typed into an address or a form is answered: never by a page that broke."""

import random
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.apps.org.builders import a_user
from tests.apps.register.builders import AT, Office, an_office, arrived
from tests.house.routes import Route, routes
from tongket.apps.accounts import services
from tongket.apps.accounts.models import User
from tongket.apps.accounts.scopes import SCOPES
from tongket.apps.audit.services import StaleEdit, claim
from tongket.apps.org.models import Role

pytestmark = pytest.mark.django_db
SIGN_OUT = "account_logout"
ROUTES = [one for one in routes() if one.name != SIGN_OUT]
LARGEST = 2**63 - 1
JUNK = (
    "", "-1", "0", "²", "٣", "1e9", "9" * 30, "9" * 5000, "x" * 100_000, "a " * 50_000, "\0",
    "a\0b", "\ud800", "\u202e", '"', '-"', "=", "ky-hieu:", "nam:9999", "nam:٣", "a* AND",
    "NEAR(a b, 5)", "^a", "(", "\\", "%", "_", "' OR 1=1 --", "0001-01-01", "9999-12-31",
    "2024-02-30", "31/12/9999", "00/00/0000", "30/KH-STTTT", "3" * 5000 + "/KH", "1,2,x,", "-a " * 300,
)  # fmt: skip
PARAMETERS = (
    "donvi", "q", "sau", "sap", "mo", "them", "chon", "dau", "so", "loai", "cq", "nam", "dv", "tt",
    "chuy", "ky", "page", "ngay", "moc", "duoi", "don-vi", "first", "last", "van-ban", "kenh",
    "next", "ten", "before", "since", "until", "person", "action", "account", "after", "limit",
    "direction", "year", "text", "unit", "kind", "on",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def office() -> Office:
    return an_office()


def people(office: Office) -> list[User]:
    return [office.clerk, office.specialist, a_user("quan-tri", Role.ADMINISTRATOR, office.agency)]


def window(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def address(route: Route, office: Office, number: int) -> str:
    words = {"form": "json", "kind": "pdf", "key": "incoming", "book": "den"}
    gaps = {gap: number if whole else words.get(gap, "x") for gap, whole in route.gaps}
    return reverse(route.name, kwargs=gaps)


def junk_for(route: Route) -> random.Random:
    """The same junk for a route each time."""
    return random.Random(route.name)  # noqa: S311 - nothing is kept secret by it


def asked(chance: random.Random, names: int) -> str:
    pairs = ((name, chance.choice(JUNK)) for name in chance.sample(PARAMETERS, names))
    return "&".join(
        f"{name}={quote(word.encode('utf-8', 'surrogatepass'))}" for name, word in pairs
    )


@pytest.mark.parametrize(
    "route", [one for one in ROUTES if not one.is_api], ids=lambda route: route.name
)
def test_no_filter_in_an_address_breaks_a_page(route: Route, office: Office) -> None:
    record, chance = arrived(office).pk, junk_for(route)
    for client in map(window, people(office)):
        for names in (3, 8):
            answer = client.get(f"{address(route, office, record)}?{asked(chance, names)}")
            assert answer.status_code < 500


@pytest.mark.parametrize("number", [LARGEST, LARGEST + 1, 10**30])
@pytest.mark.parametrize(
    "route", [one for one in ROUTES if any(w for _gap, w in one.gaps)], ids=lambda route: route.name
)
def test_a_number_beyond_every_key_names_nothing(route: Route, number: int, office: Office) -> None:
    url = address(route, office, number)
    for client in map(window, people(office)):
        for answer in (client.get(url), client.post(url)):
            assert (300 if number == LARGEST else 400) <= answer.status_code < 500


@pytest.mark.parametrize("route", [one for one in ROUTES if one.is_api], ids=lambda one: one.name)
def test_no_parameter_breaks_the_api(route: Route, office: Office) -> None:
    chance, record = junk_for(route), arrived(office).pk
    _token, secret = services.issue_token(
        "x", list(SCOPES), AT.replace(year=2025), actor=office.clerk, at=AT
    )
    client = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {secret}"})
    for names in (1, 2, 2, 4):
        url = f"{address(route, office, record)}?{asked(chance, names)}"
        assert client.get(url).status_code < 500
        for body in ("[", "null", '{"subject": "\\u0000", "pages": 1e300}', "{" * 20_000):
            assert client.post(url, body, content_type="application/json").status_code < 500


@pytest.mark.parametrize("year", [0, -1, 10_000, 10**30])
def test_a_year_that_no_calendar_has_is_refused_to_programs(year: int, office: Office) -> None:
    _token, secret = services.issue_token(
        "x", ["register:read"], AT.replace(year=2025), actor=office.clerk, at=AT
    )
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    url = reverse("api:register-documents")
    assert client.get(f"{url}?direction=incoming&year={year}").status_code == 422


def test_a_version_beyond_every_count_is_another_version(office: Office) -> None:
    with pytest.raises(StaleEdit):
        claim(arrived(office), 2**63 - 1)


@pytest.mark.parametrize("typed", ["x" * 100_000, "a " * 50_000, "#" + "9" * 5000, "\0"])
@pytest.mark.parametrize("name", ["org:suggest_units", "org:suggest_people"])
def test_suggestions_are_looked_for_by_the_beginning_of_a_long_line(
    name: str, typed: str, office: Office
) -> None:
    answer = window(office.clerk).get(reverse(name), {"tu": "q", "q": typed})
    assert answer.status_code == 200


@pytest.mark.parametrize("typed", ["#" + "9" * 5000, "#²", "9" * 5000, "a\0b"])
def test_a_document_named_by_nonsense_is_unknown(typed: str, office: Office) -> None:
    url = reverse("register:relations", args=[arrived(office).pk])
    answer = window(office.clerk).post(url, {"kind": "cites", "other": typed})
    assert answer.status_code == 422


@pytest.mark.parametrize("word", ["k" * 5000, "ệ" * 5000, "9" * 5000])
def test_a_document_with_an_endless_word_is_entered_and_found(word: str, office: Office) -> None:
    made = arrived(office, subject=f"Kiểm tra {word}"[:1000])
    answer = window(office.clerk).get(reverse("register:list"), {"q": word})
    assert answer.status_code == 200
    assert made.subject[:200] in answer.content.decode()


def test_what_no_database_holds_is_refused_in_a_cookie(office: Office) -> None:
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = "\0"
    answer = client.get(reverse("account_login"))
    assert answer.status_code == 400
