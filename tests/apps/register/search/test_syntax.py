"""What is typed into the search, and that nothing typed can do harm."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.apps.register.search.builders import a_desk, an_agency
from tongket.apps.org.queries import Desk
from tongket.apps.register import search
from tongket.apps.register.search import Facet, Field, Phrase, Query, read_query


@pytest.fixture
def desk(db: None) -> Desk:
    return a_desk(an_agency())


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("đất đai", (("dat",), ("dai",))),
        ('"đất đai" họp', (("dat", "dai"), ("hop",))),
        ("“đất đai”", (("dat", "dai"),)),
        ('"đất đai', (("dat", "dai"),)),
        ("30/KH-STTTT", (("30", "kh", "stttt"),)),
        ("*", ()),
        ("la:", (("la",),)),
        ("http://a.vn", (("http", "a", "vn"),)),
    ],
)
def test_words_are_folded_and_joined_ones_stand_in_a_row(
    typed: str, phrases: tuple[tuple[str, ...], ...]
) -> None:
    assert tuple(phrase.words for phrase in read_query(typed).phrases) == phrases


def test_a_minus_excludes_and_a_dash_does_not() -> None:
    query = read_query('họp -"giao ban" x-y')
    assert query.without == (Phrase(("giao", "ban")),)
    assert query.phrases == (Phrase(("hop",)), Phrase(("x", "y")))


def test_fields_are_named_as_the_register_names_them() -> None:
    query = read_query('ký-hiệu:KH-STTTT co-quan:"Sở Tư pháp"')
    assert query.phrases == tuple(
        Phrase((word,), field=field)
        for word, field in [
            ("kh", Field.CODE),
            ("stttt", Field.CODE),
            ("so", Field.ISSUER),
            ("tu", Field.ISSUER),
            ("phap", Field.ISSUER),
        ]
    )


def test_year_and_kind_narrow_what_was_chosen_beside_the_box() -> None:
    query = read_query('nam:2024 loai:"Kế  hoạch"', {Facet.YEAR: ("2023",)})
    assert query.chosen == {Facet.YEAR: ("2023", "2024"), Facet.KIND: ("Kế hoạch",)}


@pytest.mark.parametrize(
    ("typed", "begins"), [("tuyên tru", True), ("tuyên tru ", False), ('"tuyên tru"', False)]
)
def test_the_last_word_may_go_on_while_it_is_typed(typed: str, *, begins: bool) -> None:
    assert read_query(typed, typing=True).phrases[-1].begins is begins


def test_marks_count_when_asked_for_and_typed() -> None:
    assert read_query("=hoà bình").as_typed == ("hòa", "bình")
    assert read_query("hoà", exact=True).as_typed == ("hòa",)
    assert read_query("=hoa").as_typed == ()
    assert read_query("hoà").as_typed == ()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read_query(text, typing=True), Query)


_HOSTILE = st.lists(
    st.sampled_from(
        [*"\"'*^(){}:-+|&!<>§\\%_;=\0", " ", "AND", "OR", "NOT", "NEAR(", "words", "marks:", "h1"]
    )
    | st.text(max_size=4),
    max_size=12,
).map("".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_HOSTILE)
def test_no_text_upsets_the_index(desk: Desk, text: str) -> None:
    query = read_query(text, typing=True)
    search.find(desk, query)
    search.facets(desk, query)
    search.symbols(desk, f"1{text}")
    search.everything(desk, text)


@pytest.mark.parametrize(
    "value", ["'", '"', "a' OR 'b", "§h1", "\0", "\ud800", "đ", "2024) OR (marks: h1"]
)
def test_no_chosen_value_upsets_the_index(desk: Desk, value: str) -> None:
    query = read_query("", dict.fromkeys(Facet, (value,)))
    assert search.find(desk, query).documents == ()
    assert search.facets(desk, query).total.count == 0
