"""Documents of many offices, kinds and years say to the reader what they say to an official."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.comparing import Point, compare
from tests.acceptance.word import as_word
from tongket.cli.contract import reading_object
from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.law.reading import read_through
from tongket.core.text.nfc import clean
from tongket.files.docx_write import write_docx
from tongket.files.read import read, read_bytes

_HERE = Path(__file__).parent
NAMES = sorted(file.name.removesuffix(".expected.json") for file in _HERE.glob("*.expected.json"))
# Lines of a scanned page are no paragraphs of a Word file; the others become one.
IN_WORD = [name for name in NAMES if not name.startswith("ocr") and not name.endswith("bang")]
# Letters that only look like others are mended, and a long office beside another is broken.
TYPESET = [name for name in NAMES if not name.startswith(("nbsp", "tinhdoan"))]
IN_OFFICE = (
    *("vkstinh-bao-cao-6-thang", "tinh-uy-ket-luan", "bo-cong-thuong-bao-cao"),
    *("hdnd-xa-nghi-quyet", "ban-to-chuc-cong-van", "ubnd-xa-bao-cao-nfd"),
    *("bnctu-bao-cao", "btp-thong-tu-chuong-muc", "lien-nganh-ba-co-quan"),
)


def _paper(name: str) -> Path:
    return next(file for file in _HERE.iterdir() if file.stem == name and file.suffix != ".json")


def _expected(name: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((_HERE / f"{name}.expected.json").read_text("utf-8"))
    return expected


CHECKED = [name for name in NAMES if "findings" in _expected(name)]


def _wrong(name: str, source: Source) -> list[str]:
    """What was read otherwise than a person reads it."""
    read: dict[str, Any] = dict(reading_object(name, read_through(source)))
    for found in (*read["citations"], *read["numbers"]):
        assert read["text"][found["start"] : found["end"]] == found["text"]
    points: list[Point] = compare(_expected(name), read)
    assert points
    return [str(point) for point in points if not point.right]


@pytest.mark.parametrize("name", NAMES)
def test_a_plain_text_is_read_as_an_official_reads_it(name: str) -> None:
    assert _wrong(name, read(_paper(name))) == []


@pytest.mark.parametrize("name", CHECKED)
def test_the_checker_says_what_a_clerk_would_mend_and_no_more(name: str) -> None:
    brief = Brief(read_through(read(_paper(name))))
    found = [
        (one.code, one.span.cut(brief.reading.text) if one.span else "")
        for one in examine(brief, RULES).findings
    ]
    wanted = [(code, words) for code, words in _expected(name)["findings"]]
    anything = {code for code, words in wanted if words == "*"}
    assert [one for one in found if one not in wanted and one[0] not in anything] == []
    assert {code for code, _ in wanted} == {code for code, _ in found}
    assert [one for one in wanted if one[1] != "*" and one not in found] == []


@pytest.mark.parametrize("name", IN_WORD)
def test_the_same_typed_in_word_with_lists_tables_and_changes(name: str) -> None:
    data = as_word(_paper(name).read_text("utf-8"))
    assert _wrong(name, read_bytes(data, f"{name}.docx")) == []


@pytest.mark.parametrize("name", TYPESET)
def test_what_is_typeset_is_read_back(name: str) -> None:
    source = read(_paper(name))
    data = write_docx(recognise(source, clean(source.text)))
    wrong = _wrong(name, read_bytes(data, f"{name}.docx"))
    # Parts are set in capitals, whatever case they were typed in.
    assert [point for point in wrong if not point.startswith("sections.title")] == []


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the documents in the formats of LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    made = [folder / f"{name}.docx" for name in IN_OFFICE]
    for file in made:
        file.write_bytes(as_word(_paper(file.stem).read_text("utf-8"), changes=False))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for ending in ("odt", "rtf", "doc", "pdf"):
        arguments = [soffice, profile, "--headless", "--convert-to", ending, "--outdir"]
        whole = [*arguments, str(folder), *map(str, made)]
        subprocess.run(whole, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("ending", ["odt", "pdf"])
def test_the_same_out_of_libreoffice(converted: Path, ending: str) -> None:
    wrong = {name: _wrong(name, read(converted / f"{name}.{ending}")) for name in IN_OFFICE}
    assert {name: points for name, points in wrong.items() if points} == {}


@pytest.mark.parametrize("ending", ["rtf", "doc"])
def test_the_same_in_the_formats_that_libreoffice_reads_for_us(
    converted: Path, ending: str
) -> None:
    name = IN_OFFICE[0]
    assert _wrong(name, read(converted / f"{name}.{ending}")) == []
