"""Quick questions as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.apps.dissemination.quiz_text import UnreadableQuiz, read_quiz, write_quiz
from tongket.apps.dissemination.services import Question

LINES = st.text(
    st.characters(blacklist_categories=("C", "Z"), blacklist_characters="*"),
    min_size=1,
    max_size=20,
)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Question, ...]:
    asked = []
    for _ in range(draw(st.integers(0, 3))):
        choices = draw(st.lists(LINES, min_size=2, max_size=4, unique=True))
        asked.append(Question(draw(LINES), tuple(choices), draw(st.integers(0, len(choices) - 1))))
    return tuple(asked)


@given(questions())
def test_what_is_written_reads_back(asked: tuple[Question, ...]) -> None:
    assert read_quiz(write_quiz(asked)) == asked


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("Hỏi\n* Một", 1, UnreadableQuiz.NO_ANSWERS),
        ("\nHỏi\nMột\nHai", 2, UnreadableQuiz.NO_RIGHT),
        ("Hỏi\n*Một\n*Hai", 1, UnreadableQuiz.MANY_RIGHT),
        ("Hỏi\n* Một\nHai\n\nHỏi nữa\n* Một\nMột", 5, UnreadableQuiz.REPEATED),
    ],
)
def test_a_fault_names_its_line(text: str, line: int, fault: str) -> None:
    with pytest.raises(UnreadableQuiz) as caught:
        read_quiz(text)
    assert (caught.value.line, caught.value.fault) == (line, fault)
