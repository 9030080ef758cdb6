"""Documents and days as a person reads them on the screen."""

import pytest

from tongket.cli.mention import day, title
from tongket.cli.summary import summary
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.words import Language


def reading(text: str) -> Reading:
    return read_through(from_text(text))


@pytest.mark.parametrize(
    ("sentence", "language", "said"),
    [
        ("Kế hoạch số 12/KH-SXD ngày 05/01/2024", "vi", ("Kế hoạch 12/KH-SXD", "05/01/2024")),
        ("Kế hoạch số 12/KH-SXD ngày 5/6/2024", "en", ("Kế hoạch 12/KH-SXD", "2024-06-05")),
        (
            "Nghị định số 64/2010/ND-CP ngày 11/6/2010",
            "vi",
            ("Nghị định 64/2010/ND-CP", "11/6/2010"),
        ),
        ("Luật Giám định tư pháp năm 2012", "vi", ("Luật Giám định tư pháp 2012", "")),
        ("Luật Nhà ở ngày 27/11/2023", "vi", ("Luật Nhà ở 2023", "27/11/2023")),
    ],
)
def test_a_citation_is_named_once_and_dated_in_the_persons_way(
    sentence: str, language: Language, said: tuple[str, str]
) -> None:
    (citation,) = reading(f"Kết quả trồng cây.\nSở thực hiện {sentence}.").citations
    assert (title(citation), day(citation, language)) == said


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 45/BC-SXD", "45/BC-SXD"),
        ("Số:    /BC-SXD", "(để trống)/BC-SXD"),
        ("Số: 05/2024/QĐ-UBND", "05/2024/QĐ-UBND"),
    ],
)
def test_the_number_of_a_document_is_shown_as_it_is_written(line: str, number: str) -> None:
    head = f"UBND TỈNH BÌNH MẪU\nSỞ XÂY DỰNG\n{line}\nBình Mẫu, ngày 05 tháng 6 năm 2024\nBÁO CÁO\n"
    assert f" {number}\n" in summary(reading(head), "vi") + "\n"
