"""What the site says is Vietnamese, all of it, and one English message means one thing."""

from collections import defaultdict

import pytest

from tools.messages import catalogue_of, gathered, known, missing, rooms

ROOMS = rooms()


@pytest.mark.parametrize("name", ROOMS)
def test_every_message_has_its_vietnamese(name: str) -> None:
    catalogue = known(catalogue_of(ROOMS[name]))
    unknown = [
        message.id
        for message in gathered(ROOMS[name])
        if message.id and catalogue.get(message.id, message.context) is None
    ]
    assert unknown == [], "run: python -m tools.messages"
    assert [message.id for message in missing(catalogue)] == []


def test_a_message_is_translated_the_same_way_in_every_app() -> None:
    """Django reads all catalogues as one: a word with two meanings needs a context (pgettext)."""
    meanings: dict[object, set[str]] = defaultdict(set)
    for room in ROOMS.values():
        for message in known(catalogue_of(room)):
            if message.id and message.string:
                meanings[message.id, message.context].add(str(message.string))
    assert {key: said for key, said in meanings.items() if len(said) > 1} == {}


@pytest.mark.parametrize("name", ROOMS)
def test_a_translation_keeps_the_places_of_its_message(name: str) -> None:
    wrong = [
        (message.id, fault)
        for message in known(catalogue_of(ROOMS[name]))
        for fault in message.check()
    ]
    assert wrong == []


def test_a_template_and_a_python_file_are_both_read() -> None:
    assert gathered(ROOMS["web"]).get("Waiting for me") is not None
    assert gathered(ROOMS["web"]).get("Organisation", "work area") is not None
