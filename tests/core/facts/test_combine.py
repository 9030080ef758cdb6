"""Figures roll up; silences stay silences."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.facts.builders import POSTS, PROVINCE, a_body, a_fact
from tongket.core.facts.combine import CannotCombine, combine, derive
from tongket.core.facts.model import (
    Combine,
    DerivedSpec,
    Fact,
    Missing,
    Nil,
    NilReason,
)
from tongket.core.period import Period

RATE = DerivedSpec("requests.rate", "Tỷ lệ", "%", "requests.answered", "requests.asked")
ANSWERS = st.one_of(st.integers(0, 10**9), st.sampled_from(NilReason))


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=30))
def test_a_total_is_the_sum_and_loses_no_source(values: list[int]) -> None:
    children = [a_fact(value, source=str(n)) for n, value in enumerate(values)]
    total = combine(POSTS, children, PROVINCE)
    assert total.value == sum(values)
    assert set(total.sources) == {ref for child in children for ref in child.sources}
    assert total.scope == PROVINCE


@given(st.lists(ANSWERS, min_size=1, max_size=12), st.data())
def test_combining_by_districts_first_changes_nothing(
    answers: list[int | NilReason], data: st.DataObject
) -> None:
    children = [a_fact(said, source=str(n), body=f"b{n}") for n, said in enumerate(answers)]
    cut = data.draw(st.integers(1, len(children)))
    halves = [half for half in (children[:cut], children[cut:]) if half]
    districts = [combine(POSTS, half, a_body(f"district {n}")) for n, half in enumerate(halves)]
    at_once = combine(POSTS, children, PROVINCE)
    assert combine(POSTS, districts, PROVINCE) == at_once


@given(st.lists(ANSWERS, min_size=1, max_size=12), st.data())
def test_the_order_of_the_children_does_not_matter(
    answers: list[int | NilReason], data: st.DataObject
) -> None:
    children = [a_fact(said, source=str(n), body=f"b{n}") for n, said in enumerate(answers)]
    shuffled = data.draw(st.permutations(children))
    assert combine(POSTS, shuffled, PROVINCE) == combine(POSTS, children, PROVINCE)


def test_every_silent_body_is_named_with_its_reason() -> None:
    children = [
        a_fact(8, body="a"),
        a_fact(NilReason.NONE, body="b"),
        a_fact(NilReason.NOT_ANSWERED, body="c"),
        a_fact(0, body="d"),
    ]
    total = combine(POSTS, children, PROVINCE)
    assert total.value == 8
    assert total.missing == (
        Missing(a_body("b"), NilReason.NONE),
        Missing(a_body("c"), NilReason.NOT_ANSWERED),
    )
    assert total.partial


def test_zero_is_a_number_and_nothing_arose_is_not() -> None:
    assert combine(POSTS, [a_fact(0), a_fact(NilReason.NONE)], PROVINCE).value == Decimal(0)
    nothing = combine(POSTS, [a_fact(NilReason.NONE)], PROVINCE)
    assert nothing.value == Nil(NilReason.NONE)
    assert not nothing.partial


@pytest.mark.parametrize(
    ("reasons", "answer"),
    [
        ((NilReason.NONE, NilReason.NOT_APPLICABLE), NilReason.NONE),
        ((NilReason.NONE, NilReason.NOT_COLLECTED), NilReason.NOT_COLLECTED),
        ((NilReason.NOT_ANSWERED, NilReason.NOT_COLLECTED), NilReason.NOT_ANSWERED),
        ((NilReason.NOT_APPLICABLE,), NilReason.NOT_APPLICABLE),
    ],
)
def test_without_a_number_the_least_known_reason_stands(
    reasons: Sequence[NilReason], answer: NilReason
) -> None:
    total = combine(POSTS, [a_fact(reason) for reason in reasons], PROVINCE)
    assert total.value == Nil(answer)


def test_the_largest_is_taken_where_the_spec_says_so() -> None:
    widest = replace(POSTS, combine=Combine.MAX)
    assert combine(widest, [a_fact(3), a_fact(9), a_fact(4)], PROVINCE).value == 9


def test_the_latest_is_the_one_whose_period_ends_last() -> None:
    stock = replace(POSTS, combine=Combine.LATEST)
    may = Period(date(2024, 5, 1), date(2024, 6, 1))
    june = Period(date(2024, 6, 1), date(2024, 7, 1))
    children = [a_fact(12, period=june, source="2"), a_fact(90, period=may)]
    latest = combine(stock, children, PROVINCE)
    assert (latest.value, latest.period) == (Decimal(12), june)
    assert [ref.id for ref in latest.sources] == ["2"]


def test_distinct_people_do_not_add_up() -> None:
    people = replace(POSTS, combine=Combine.NEVER)
    with pytest.raises(CannotCombine, match="does not add up"):
        combine(people, [a_fact(3), a_fact(4)], PROVINCE)
    alone = combine(people, [a_fact(3), a_fact(NilReason.NOT_APPLICABLE)], PROVINCE)
    assert alone.value == 3


def test_children_with_different_periods_are_refused() -> None:
    may = Period(date(2024, 5, 1), date(2024, 6, 1))
    with pytest.raises(CannotCombine, match="different periods"):
        combine(POSTS, [a_fact(1), a_fact(1, period=may)], PROVINCE)


def test_figures_of_another_key_are_refused() -> None:
    with pytest.raises(CannotCombine, match="another key"):
        combine(POSTS, [a_fact(1), a_fact(1, key="contests.entries")], PROVINCE)


def test_nothing_cannot_be_combined() -> None:
    with pytest.raises(CannotCombine, match="nothing to combine"):
        combine(POSTS, [], PROVINCE)


def a_rate(answered: int | NilReason, asked: int | NilReason) -> Fact:
    return derive(
        RATE, a_fact(answered, key="requests.answered"), a_fact(asked, key="requests.asked")
    )


def test_half_of_a_hundred_and_one_of_one_are_not_three_quarters() -> None:
    keys = ("requests.answered", "requests.asked")
    parts = [
        combine(
            replace(POSTS, key=key),
            [a_fact(number, key=key, source=str(number)) for number in numbers],
            PROVINCE,
        )
        for key, numbers in zip(keys, ((50, 1), (100, 1)), strict=True)
    ]
    rate = derive(RATE, parts[0], parts[1])
    assert isinstance(rate.value, Decimal)
    assert round(rate.value, 2) == Decimal("50.50")
    assert rate.sources == tuple(sorted({*parts[0].sources, *parts[1].sources}))


def test_a_ratio_over_zero_is_not_applicable_and_a_silent_part_stays_silent() -> None:
    over_zero = a_rate(0, 0).value
    assert isinstance(over_zero, Nil)
    assert over_zero.reason is NilReason.NOT_APPLICABLE
    assert a_rate(3, NilReason.NOT_ANSWERED).value == Nil(NilReason.NOT_ANSWERED)
    assert a_rate(0, 4).value == 0


def test_a_ratio_is_made_of_its_own_parts_for_one_body_and_period() -> None:
    answered = a_fact(1, key="requests.answered")
    with pytest.raises(CannotCombine, match="another key"):
        derive(RATE, answered, a_fact(1))
    elsewhere = a_fact(1, key="requests.asked", body="elsewhere")
    with pytest.raises(CannotCombine, match="different periods"):
        derive(RATE, answered, elsewhere)
