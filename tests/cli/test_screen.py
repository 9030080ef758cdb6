"""The carets stand exactly under the characters they mean."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tongket.cli.screen import Screen, columns, visible
from tongket.core.text.spans import Span

PLAIN = Screen(colour=False, columns=80)
COLOUR = Screen(colour=True, columns=80)


def test_carets_stand_under_decomposed_letters() -> None:
    text = unicodedata.normalize("NFD", "Sở đã gửi văn bản số 893/STTTT-TtrA.")
    start = text.index("893")
    line, carets = PLAIN.underlined(text, Span(start, start + 13), "error")
    assert columns(line[: line.index("893")]) == carets.index("^")
    assert carets.count("^") == len("893/STTTT-TtrA") - 1


def test_only_the_line_of_the_span_is_shown() -> None:
    line, carets = PLAIN.underlined("một\nhai ba\nbốn", Span(8, 10), "error")
    assert (line, carets) == ("hai ba", "    ^^")


def test_a_long_line_is_cut_around_the_span() -> None:
    text = "a" * 500 + "SAI" + "b" * 500
    line, carets = PLAIN.underlined(text, Span(500, 503), "error")
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[carets.index("^") :].startswith("SAI")
    assert columns(line) == 80 - 8  # the margin holds the number of the line


def test_what_a_terminal_would_obey_is_shown_as_a_dot() -> None:
    assert visible("a\x1b[31mb\u202ec") == "a·[31mb·c"


def test_colour_changes_no_character() -> None:
    plain, _ = PLAIN.underlined("sai ở đây", Span(0, 3), "error")
    painted, _ = COLOUR.underlined("sai ở đây", Span(0, 3), "error")
    assert painted.replace("\x1b[4m", "").replace("\x1b[0m", "") == plain


@given(st.text(min_size=1, max_size=300), st.data())
def test_carets_never_leave_the_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, carets = PLAIN.underlined(text, Span(start, end), "note")
    assert "\n" not in line
    assert columns(carets) <= columns(line) + 1
