"""How wide bold words are in Times New Roman, near enough to judge the rule drawn below them."""

import unicodedata

_MM_PER_PT = 25.4 / 72
# Thousandths of the type size by advance; marks stand over their letter and add nothing.
_BOLD = {
    **dict.fromkeys(" .,", 250),
    **dict.fromkeys("il/", 278),
    **dict.fromkeys(":;fjt-()'", 333),
    **dict.fromkeys("Is", 389),
    **dict.fromkeys("cerz", 444),
    **dict.fromkeys("aggovxyJ0123456789–", 500),
    **dict.fromkeys("bdđhknpquSươ", 556),
    **dict.fromkeys("FP", 611),
    **dict.fromkeys("BELTZ", 667),
    **dict.fromkeys("ACDĐNRUVXYwƯ", 722),
    **dict.fromkeys("GHKOQƠ", 778),
    "m": 833,
    "M": 944,
    "W": 1000,
}
_OTHER = 500


def bold_width_mm(words: str, size_pt: float) -> float:
    """The width of one line of bold words, in mm."""
    letters = unicodedata.normalize("NFD", words)
    units = sum(
        _BOLD.get(letter, _OTHER) for letter in letters if not unicodedata.combining(letter)
    )
    return units / 1000 * size_pt * _MM_PER_PT
