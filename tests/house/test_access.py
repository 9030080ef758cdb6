"""Nobody is let in where ``access.toml`` does not say so; every address stands in it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.house.records import OF_ONE_DOCUMENT, RECORDS, House
from tests.house.routes import Route, routes
from tongket.apps.accounts import services
from tongket.apps.accounts.api import BearerToken
from tongket.apps.accounts.models import User
from tongket.apps.accounts.scopes import SCOPES
from tongket.apps.org.models import Ancestry, Role, RoleHolding, Unit, UnitName
from tongket.apps.register.models import Document
from tongket.web.api import api

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("access.toml").read_text("utf-8"))
SINCE = date(2020, 1, 1)
REFUSED = {403, 404, 405}  # 405: whoever it is, not by this method
METHODS = ("get", "post")
ROUTES = routes()
WITHOUT_RECORD = {"accounts:first_password", "demo_come_in"}  # strangers', and the demo's
OF_PEOPLE = [route for route in ROUTES if not route.is_api and route.name in TABLE["routes"]]
KEEPERS = set(TABLE["groups"]["keepers"].split())
OF_PROGRAMS = [route for route in ROUTES if route.is_api and route.name in TABLE["routes"]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table."""

    words: frozenset[str]
    record: str = ""
    abroad: bool = False
    scope: str = ""
    gaps: Mapping[str, object] = field(default_factory=dict)
    body: Mapping[str, object] = field(default_factory=dict)

    def lets(self, role: Role | None) -> bool:
        """Whether this role is let in; ``None`` is somebody without one."""
        if self.words & {"public", "signed-in"}:
            return True
        return role is not None and ("seated" in self.words or role.value in self.words)

    @property
    def is_public(self) -> bool:
        """Whether strangers are let in."""
        return "public" in self.words


def rule_of(route: Route) -> Rule:
    """The line of a route, its groups written out."""
    line = TABLE["routes"][route.name]
    said = {"let": line} if isinstance(line, str) else dict(line)
    words = said.pop("let").split()
    written_out = [each for word in words for each in TABLE["groups"].get(word, word).split()]
    return Rule(frozenset(written_out), **said)


def an_agency(name: str) -> Unit:
    unit = Unit.objects.create(side="state", kind="department", is_agency=True, valid_from=SINCE)
    UnitName.objects.create(unit=unit, name=name, folded=name, sort_key=name, valid_from=SINCE)
    Ancestry.objects.create(ancestor=unit, descendant=unit, depth=0, valid_from=SINCE)
    return unit


def people_of(unit: Unit) -> dict[Role, User]:
    """One person a role."""
    people = {}
    for role in Role:
        user = User.objects.create_user(f"{role.value}-{unit.pk}", "x", full_name=role.value)
        RoleHolding.objects.create(user=user, unit=unit, role=role, valid_from=SINCE)
        people[role] = user
    TOTP.activate(people[Role.ADMINISTRATOR], "JBSWY3DPEHPK3PXP")
    return people


def a_session(user: User) -> str:
    """The key of a session in which this account is signed in."""
    store = SessionStore()
    store["_auth_user_id"] = str(user.pk)
    store["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
    store["_auth_user_hash"] = user.get_session_auth_hash()
    store.create()
    assert store.session_key is not None
    return store.session_key


@pytest.fixture
def house(db: None, monkeypatch: pytest.MonkeyPatch) -> House:
    """As on an agency's own server: nobody is let in for the sake of a demo."""
    monkeypatch.setattr(settings, "DEMO", False)
    agency, abroad = an_agency("so"), an_agency("ban")
    people, people_abroad = people_of(agency), people_of(abroad)
    roleless = User.objects.create_user("roleless", "x", full_name="roleless")
    everybody = [*people.values(), *people_abroad.values(), roleless]
    sessions = {user.pk: a_session(user) for user in everybody}
    return House(agency, abroad, people, people_abroad, roleless, sessions)


def address(route: Route, house: House) -> str:
    """The route with a real record in its gaps, or with one that does not exist."""
    rule = rule_of(route)
    gaps: dict[str, object] = {
        gap: 999_999_999 if is_number else "khong-co" for gap, is_number in route.gaps
    }
    gaps |= rule.gaps
    if rule.record:
        gaps |= RECORDS[rule.record](house)
    return reverse(route.name, kwargs=gaps)


def answers(
    url: str,
    house: House,
    user: User | None,
    headers: dict[str, str] | None = None,
    body: Mapping[str, object] | None = None,
) -> Iterator[HttpResponse]:
    """What this person gets by GET and by POST; nothing of it stays."""
    for method in METHODS:
        client = Client(raise_request_exception=False, headers=headers)
        if user is not None:
            client.cookies[settings.SESSION_COOKIE_NAME] = house.sessions[user.pk]
        sent: dict[str, Any] = {"data": body, "content_type": "application/json"}
        with transaction.atomic():
            response = getattr(client, method)(url, **(sent if body and method == "post" else {}))
            if response.streaming:
                response.getvalue()  # read to the end, the client closes it by itself
            yield response
            transaction.set_rollback(True)


def to_sign_in(response: HttpResponse) -> bool:
    """Whether the answer is: sign in first."""
    return response.status_code == 302 and any(
        response["Location"].split("?")[0] == resolve_url(name)
        for name in (settings.LOGIN_URL, "account_login")
    )


def test_every_route_stands_in_the_table_and_nothing_else() -> None:
    assert sorted(TABLE["routes"]) == sorted(route.name for route in ROUTES)


def test_every_word_of_the_table_is_known() -> None:
    known = {*(role.value for role in Role), "public", "signed-in", "seated"}
    for route in [*OF_PEOPLE, *OF_PROGRAMS]:
        rule = rule_of(route)
        assert rule.words <= known, route.name
        assert rule.record in {"", *RECORDS}, route.name
        assert rule.scope in {"", *SCOPES}, route.name


@pytest.mark.parametrize("route", OF_PEOPLE, ids=lambda route: route.name)
def test_every_view_carries_its_question(route: Route) -> None:
    question = getattr(route.view, "question", "none at all")
    assert question != "none at all"
    assert (question is None) == rule_of(route).is_public


@pytest.mark.parametrize("route", OF_PEOPLE, ids=lambda route: route.name)
def test_a_stranger_is_let_in_where_the_table_says_public(route: Route, house: House) -> None:
    for response in answers(address(route, house), house, None):
        if rule_of(route).is_public:
            assert response.status_code < 500
        else:
            assert to_sign_in(response) or response.status_code in {401, *REFUSED}


@pytest.mark.parametrize("route", OF_PEOPLE, ids=lambda route: route.name)
def test_roles_are_let_in_where_the_table_says_so(route: Route, house: House) -> None:
    rule, url, welcomed = rule_of(route), address(route, house), False
    for role, user in [*house.people.items(), (None, house.roleless)]:
        for response in answers(url, house, user):
            if rule.lets(role):
                assert response.status_code not in {401, 403}, role
                assert response.status_code < 500, role
                assert rule.is_public or not to_sign_in(response), role
                welcomed = welcomed or response.status_code not in {404, 405}
            else:
                assert response.status_code in REFUSED, role
    assert welcomed or not rule.record, "nobody let in could open the record"


@pytest.mark.parametrize(
    "route",
    [one for one in OF_PEOPLE if rule_of(one).record and not rule_of(one).abroad],
    ids=lambda route: route.name,
)
def test_nobody_opens_a_record_of_another_agency(route: Route, house: House) -> None:
    url = address(route, house)
    for role, user in house.people_abroad.items():
        for response in answers(url, house, user):
            assert response.status_code in REFUSED, role


def test_every_address_with_a_key_is_asked_for_with_a_record() -> None:
    keyed = {one.name for one in ROUTES if any(is_number for _gap, is_number in one.gaps)}
    walked = {one.name for one in [*OF_PEOPLE, *OF_PROGRAMS] if rule_of(one).record}
    assert keyed - walked == WITHOUT_RECORD


@pytest.mark.parametrize(
    "route",
    [one for one in OF_PROGRAMS if rule_of(one).record and not rule_of(one).abroad],
    ids=lambda route: route.name,
)
def test_no_token_opens_a_record_of_another_agency(route: Route, house: House) -> None:
    rule, url = rule_of(route), address(route, house)
    for role, user in house.people_abroad.items():
        for response in answers(url, house, None, with_token(user, rule.scope), rule.body):
            assert response.status_code in REFUSED, role


@pytest.mark.parametrize(
    "route",
    [one for one in [*OF_PEOPLE, *OF_PROGRAMS] if rule_of(one).record in OF_ONE_DOCUMENT],
    ids=lambda route: route.name,
)
def test_a_restricted_document_opens_for_its_keepers_alone(route: Route, house: House) -> None:
    url, rule = address(route, house), rule_of(route)
    Document.objects.update(access="restricted")
    for role, user in house.people.items():
        headers = with_token(user, rule.scope) if route.is_api else None
        for response in answers(url, house, None if route.is_api else user, headers, rule.body):
            if role.value not in KEEPERS:
                assert response.status_code in REFUSED, role


@pytest.mark.parametrize("operation", api.operations(), ids=lambda one: one.view_func.__name__)
def test_every_operation_asks_for_a_token(operation: Any) -> None:
    assert operation.auth_callbacks
    assert all(isinstance(door, BearerToken) for door in operation.auth_callbacks)


@pytest.mark.parametrize("route", OF_PROGRAMS, ids=lambda route: route.name)
def test_programs_are_let_in_with_a_token_alone(route: Route, house: House) -> None:
    url = address(route, house)
    for user in (None, house.specialist()):
        assert {one.status_code for one in answers(url, house, user)} <= {401, 405}


@pytest.mark.parametrize("route", OF_PROGRAMS, ids=lambda route: route.name)
def test_a_token_lets_in_for_its_scope_and_its_owners_roles(route: Route, house: House) -> None:
    rule, url = rule_of(route), address(route, house)
    for role, user in [*house.people.items(), (None, house.roleless)]:
        token = with_token(user, rule.scope or "org:read")
        for response in answers(url, house, None, token, rule.body):
            if rule.lets(role):
                assert response.status_code not in {401, 403}, role
                assert response.status_code < 500, role
            else:
                assert response.status_code in REFUSED, role


@pytest.mark.parametrize("route", OF_PROGRAMS, ids=lambda route: route.name)
def test_a_token_without_the_scope_is_refused(route: Route, house: House) -> None:
    rule, url = rule_of(route), address(route, house)
    for scope in SCOPES.keys() - {rule.scope} if rule.scope else ():
        token = with_token(house.specialist(), scope)
        assert {one.status_code for one in answers(url, house, None, token)} <= {403, 405}


def with_token(user: User, scope: str) -> dict[str, str]:
    """A token of this account for one scope, as a program shows it."""
    now = timezone.now()
    until = now + timedelta(days=1)
    _token, secret = services.issue_token("x", [scope], until, actor=user, at=now)
    return {"Authorization": f"Bearer {secret}"}
