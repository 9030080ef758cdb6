"""Programs come with tokens: within scopes, a rate, a day; every refusal has one shape."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from jsonschema import Draft202012Validator

from tests.apps.accounts.builders import an_account, an_agency, signed_in, with_role
from tongket.apps.accounts import services
from tongket.apps.accounts.api import BadCursor, MissingScope, cursor_of, key_of, needs
from tongket.apps.accounts.models import ApiToken, User
from tongket.apps.org.models import Role
from tongket.web import api as frame

pytestmark = pytest.mark.django_db
ME = "/api/v1/me"


@pytest.fixture
def owner() -> User:
    return with_role(an_account(), Role.CLERK)


def a_token(owner: User, *scopes: str, days: int = 30) -> tuple[ApiToken, str]:
    now = timezone.now()
    until = now + timedelta(days=days)
    return services.issue_token("trục", scopes or ["org:read"], until, actor=owner, at=now)


def ask(secret: str, path: str = ME) -> Any:
    return Client().get(path, headers={"Authorization": f"Bearer {secret}"})


def test_a_token_speaks_for_its_owner(owner: User) -> None:
    _token, secret = a_token(owner, "register:read", "org:read")
    said = ask(secret).json()
    assert (said["username"], said["scopes"]) == ("ha", ["org:read", "register:read"])
    assert said["agency_id"] == owner.role_holdings.get().unit_id


def test_the_secret_is_kept_as_a_hash_only(owner: User) -> None:
    token, secret = a_token(owner)
    assert secret not in str(ApiToken.objects.values())
    assert (token.digest, token.hint) == (services.digest_of(secret), secret[:8])


def test_a_void_token_opens_nothing(owner: User) -> None:
    now = timezone.now()
    revoked, secret = a_token(owner)
    services.revoke_token(revoked, actor=owner, at=now)
    expired, old = a_token(owner)
    ApiToken.objects.filter(pk=expired.pk).update(expires_at=now)
    for opens_nothing in (secret, old, "", "tk_khong-co", f"{secret} {secret}"):
        assert ask(opens_nothing).status_code == 401


def test_the_tokens_of_a_disabled_account_open_nothing(owner: User) -> None:
    _token, secret = a_token(owner)
    User.objects.update(is_active=False)
    assert ask(secret).status_code == 401


def test_a_session_is_no_token(owner: User) -> None:
    assert signed_in(owner).get(ME).status_code == 401


def test_a_session_beside_a_token_lends_it_nothing(owner: User) -> None:
    other = with_role(an_account("khac", "Người Khác"), Role.CLERK, an_agency("Sở Khác"))
    _token, secret = a_token(owner)
    said = signed_in(other).get(ME, headers={"Authorization": f"Bearer {secret}"}).json()
    assert (said["username"], said["agency_id"]) == ("ha", owner.role_holdings.get().unit_id)


def test_a_call_leaves_no_session(owner: User) -> None:
    _token, secret = a_token(owner)
    assert not ask(secret, f"{ME}?donvi=1").cookies


def test_the_day_of_use_is_kept(owner: User) -> None:
    token, secret = a_token(owner)
    ask(secret)
    token.refresh_from_db()
    assert token.last_used_on == timezone.localdate()


def test_a_token_without_the_scope_is_told_which_it_lacks(owner: User) -> None:
    _token, secret = a_token(owner, "org:read")
    door = needs("register:write")
    with pytest.raises(MissingScope) as refused:
        door.authenticate(Client().get(ME).wsgi_request, secret)
    answer = frame.missing_scope(Client().get(ME).wsgi_request, refused.value)
    assert (answer.status_code, "register:write" in answer["WWW-Authenticate"]) == (403, True)


def test_an_unknown_scope_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="no such scope"):
        needs("everything")


def test_calls_have_a_rate(owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    _token, secret = a_token(owner)
    monkeypatch.setattr(frame.api.throttle, "most", 2)
    with time_machine.travel(timezone.now(), tick=False):
        answers = [ask(secret) for _call in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 60


def test_refusals_have_one_shape(owner: User) -> None:
    answer = ask("nothing")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Unauthorized",
        "status": 401,
        "detail": "Unauthorized",
        "errors": [],
    }


@pytest.mark.parametrize("key", [("a", 1), ("đường", 0), ()])
def test_a_cursor_leads_back_to_its_key(key: tuple[str | int, ...]) -> None:
    assert key_of(cursor_of(*key), *[type(part) for part in key]) == key


@pytest.mark.parametrize(
    "made_up", ["", "x", "é", "W10", cursor_of("1"), cursor_of(1, 2), "[" * 500]
)
def test_a_made_up_cursor_is_refused(made_up: str) -> None:
    with pytest.raises(BadCursor):
        key_of(made_up, int)


def test_the_schema_is_served_and_valid(client: Client) -> None:
    said = client.get("/api/v1/openapi.json").json()
    assert said["openapi"] == "3.1.0"
    for schema in said["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    operations = [one for path in said["paths"].values() for one in path.values()]
    assert len({one["operationId"] for one in operations}) == len(operations)
    for operation in operations:
        assert "BearerToken" in operation["security"][0]
        assert {"401", "403", "429"} <= operation["responses"].keys()


def test_every_reference_of_the_schema_leads_somewhere(client: Client) -> None:
    said = client.get("/api/v1/openapi.json").json()
    for ref in _refs(said):
        place = said
        for step in ref.removeprefix("#/").split("/"):
            place = place[step]


def test_the_reference_page_names_every_operation(client: Client) -> None:
    page = client.get("/api/").content.decode()
    for path in client.get("/api/v1/openapi.json").json()["paths"]:
        assert path in page


def _refs(said: Any) -> list[str]:
    if isinstance(said, dict):
        own = [said["$ref"]] if isinstance(said.get("$ref"), str) else []
        return own + [ref for part in said.values() for ref in _refs(part)]
    return [ref for part in said for ref in _refs(part)] if isinstance(said, list) else []
