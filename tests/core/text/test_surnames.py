"""The tables of surnames agree with one another and with how text is compared."""

import unicodedata

from tongket.core.text.surnames import CAPITAL_SURNAMES, SURNAMES, SURNAMES_LIKE_WORDS


def test_every_part_is_of_the_whole() -> None:
    assert {"quán"} == CAPITAL_SURNAMES - SURNAMES
    assert SURNAMES_LIKE_WORDS < SURNAMES


def test_surnames_stand_as_text_is_compared_with_them() -> None:
    for name in SURNAMES:
        assert name == unicodedata.normalize("NFC", name).lower()
        assert name.isalpha()
