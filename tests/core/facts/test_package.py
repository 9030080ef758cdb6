"""A package arrives as it was sent, or not at all."""

import json
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.facts.builders import HALF_YEAR, POSTS, PROVINCE, a_fact
from tongket.core.facts.combine import combine
from tongket.core.facts.model import Fact, FactSpec, NilReason
from tongket.core.facts.package import (
    BadPackage,
    FactPackage,
    plain_decimal,
    read_package,
    write_package,
)

AMOUNTS = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)


def a_package(*facts: Fact, specs: tuple[FactSpec, ...] = (POSTS,)) -> FactPackage:
    return FactPackage(PROVINCE, "Sở Mẫu", HALF_YEAR, date(2024, 6, 26), specs, facts)


@given(st.lists(st.one_of(AMOUNTS, st.sampled_from(NilReason)), max_size=8))
def test_a_package_comes_back_as_it_was_sent(answers: list[Decimal | NilReason]) -> None:
    facts = [a_fact(said, source=str(n), body=f"b{n}") for n, said in enumerate(answers)]
    if facts:
        facts.append(combine(POSTS, facts, PROVINCE))
    sent = write_package(a_package(*facts))
    back = read_package(sent)
    assert write_package(back) == sent
    assert len(back.facts) == len(facts)
    assert set(back.facts) == set(facts)
    assert (back.scope, back.period, back.as_of, back.specs) == (
        PROVINCE,
        HALF_YEAR,
        date(2024, 6, 26),
        (POSTS,),
    )


def test_equal_facts_give_equal_bytes_in_whatever_order_and_spelling() -> None:
    one = a_package(a_fact("8.0", source="1"), a_fact("7500000", source="2"))
    other = a_package(a_fact("7.5E+6", source="2"), a_fact(8, source="1"))
    assert write_package(one) == write_package(other)


def test_a_changed_figure_is_noticed() -> None:
    sent = write_package(a_package(a_fact(8)))
    with pytest.raises(BadPackage, match="SHA-256"):
        read_package(sent.replace(b'"value":"8"', b'"value":"9"'))


def resigned(sent: bytes, old: str, new: str) -> bytes:
    """The package as a clever hand would change it: the hash made to fit."""
    content = json.loads(sent.decode().replace(old, new))
    content.pop("sha256")
    body = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return json.dumps({**content, "sha256": sha256(body.encode()).hexdigest()}).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"value":"8"', '"value":"NaN"'),
        ('"value":"8"', '"value":"1E999999999"'),
        ('"value":"8"', '"value":"08"'),
        ('"value":"8"', '"value":8'),
        ('"value":"8"', '"worth":"8"'),
        ('"from":"2024-01-01"', '"from":"2025-01-01"'),
        ('"to":"2024-06-30"', '"to":"9999-12-31"'),
        ('"ref":"org.body:province"', '"ref":7'),
        ('"name":"Sở Mẫu"', '"name":["Sở"]'),
        ('"combine":"sum"', '"combine":"average"'),
        ('"sources":["log.entry:1"]', '"sources":["log.entry"]'),
        ('"key":"requests.posts","label"', '"key":"other","label"'),
        ('"as_of":"2024-06-26"', '"as_of":"hôm qua"'),
        ('"missing":[]', '"missing":[],"extra":1'),
    ],
)
def test_a_package_of_another_shape_is_refused_in_words(old: str, new: str) -> None:
    sent = write_package(a_package(a_fact(8)))
    assert old in sent.decode()
    with pytest.raises(BadPackage) as refusal:
        read_package(resigned(sent, old, new))
    assert refusal.value.reason.vi != refusal.value.reason.en


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'"x"',
        b"[" * 100_000,
        b'{"schema":"tongket.facts/1"}',
        b'{"schema":"tongket.facts/2"}',
        b'{"schema":"tongket.facts/1","a":"\\ud800"}',
        b'{"schema":"tongket.facts/1","a":NaN}',
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(BadPackage):
        read_package(data)


def test_a_figure_without_a_declared_meaning_is_not_sent() -> None:
    with pytest.raises(BadPackage, match="undeclared"):
        write_package(a_package(a_fact(8), specs=()))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E40", "1E-41"])
def test_what_is_no_number_of_an_office_is_not_sent(value: str) -> None:
    with pytest.raises(BadPackage):
        write_package(a_package(a_fact(value)))


@pytest.mark.parametrize(
    ("value", "spelling"),
    [("8", "8"), ("08", "8"), ("7.50", "7.5"), ("1E+3", "1000"), ("-0", "0"), ("100", "100")],
)
def test_a_decimal_has_one_spelling(value: str, spelling: str) -> None:
    assert plain_decimal(Decimal(value)) == spelling


def test_the_bytes_are_plain_vietnamese() -> None:
    assert "Số bài viết" in write_package(a_package(a_fact(8))).decode()
