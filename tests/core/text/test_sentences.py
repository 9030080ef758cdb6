"""Sentences end where a reader would stop, not at every full stop."""

from tongket.core.text.sentences import split


def test_abbreviations_numbers_and_list_marks_do_not_end_a_sentence() -> None:
    text = "1. Tại TP. Bắc Giang có 1.234 vụ, v.v. và các vụ khác. Sở báo cáo./."
    assert [span.cut(text) for span in split(text)] == [
        "1. Tại TP. Bắc Giang có 1.234 vụ, v.v. và các vụ khác.",
        "Sở báo cáo./.",
    ]
