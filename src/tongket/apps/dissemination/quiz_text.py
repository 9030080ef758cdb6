"""Quick questions as people type them.

One question a block, blocks apart by an empty line; the first line asks, each further line is an
answer, and ``*`` stands before the right one.
"""

import re
from dataclasses import dataclass
from typing import ClassVar

from tongket.apps.dissemination.services import Question


@dataclass
class UnreadableQuiz(ValueError):
    """What is wrong with a block: ``line`` counts from 1; ``fault`` is one of the keys below."""

    line: int
    fault: str

    NO_ANSWERS: ClassVar = "no_answers"  # fewer than two answers
    NO_RIGHT: ClassVar = "no_right"  # no answer is marked as right
    MANY_RIGHT: ClassVar = "many_right"  # more than one is
    REPEATED: ClassVar = "repeated"  # one answer stands twice

    def __str__(self) -> str:
        return f"line {self.line}: {self.fault}"


def read_quiz(text: str) -> tuple[Question, ...]:
    """The questions of a text; none for a blank one. Raises ``UnreadableQuiz``."""
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines) if line.strip() and _blank_before(lines, n)]
    return tuple(_question(lines, start) for start in starts)


def write_quiz(questions: tuple[Question, ...]) -> str:
    """The text that ``read_quiz`` reads as these questions."""
    return "\n\n".join(
        "\n".join(
            [question.text]
            + [f"{'* ' if n == question.right else ''}{c}" for n, c in enumerate(question.choices)]
        )
        for question in questions
    )


def _blank_before(lines: list[str], n: int) -> bool:
    return n == 0 or not lines[n - 1].strip()


def _question(lines: list[str], start: int) -> Question:
    block = [line.strip() for line in lines[start:]]
    block = block[: block.index("")] if "" in block else block
    answers = [re.sub(r"^\*\s*", "", line) for line in block[1:]]
    right = [n for n, line in enumerate(block[1:]) if line.startswith("*")]
    fault = _fault(answers, right)
    if fault:
        raise UnreadableQuiz(start + 1, fault)
    return Question(block[0], tuple(answers), right[0])


def _fault(answers: list[str], right: list[int]) -> str:
    faults = {
        UnreadableQuiz.NO_ANSWERS: len(answers) < 2,
        UnreadableQuiz.REPEATED: len(set(answers)) < len(answers),
        UnreadableQuiz.NO_RIGHT: not right,
        UnreadableQuiz.MANY_RIGHT: len(right) > 1,
    }
    return next((fault for fault, holds in faults.items() if holds), "")
