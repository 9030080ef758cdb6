"""``tongket check --fix`` from the outside: what it writes, what it tells, what it leaves alone."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_schemas import validator
from tests.files.in_place.changing import members
from tests.files.readers.builders import docx_parts, p, zipped
from tongket.cli.main import main
from tongket.files.read import read

EXAMPLE = Path(__file__).parents[2] / "docs/examples/bao-cao-quy-2.docx"
WRONG = "Sở đã đã ban hành  kế hoạch ,Sở Nội vụ- Sở Tài chính thực hiện."
RIGHT = "Sở đã ban hành kế hoạch, Sở Nội vụ - Sở Tài chính thực hiện."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*call: str) -> int:
    return main(["check", "--fix", "--select", "N", *call])


def write(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return str(path)


def told(capsys: pytest.CaptureFixture[str], *call: str) -> Any:
    capsys.readouterr()
    fix("--json", *call)
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_keeps_its_encoding_and_all_else(folder: Path, encoding: str, end: str) -> None:
    text = end.join(["Mở đầu\u00a0", WRONG, "", "Kết thúc.", ""])
    assert fix(write(folder / "a.txt", text, encoding)) == 0
    copy = (folder / "a-da-sua.txt").read_bytes()
    assert copy == text.replace(WRONG, RIGHT).encode(encoding)


def test_the_original_stays_and_the_copy_lies_beside_it(folder: Path) -> None:
    name = write(folder / "in" / "a.md", WRONG)
    assert fix(name) == 0
    assert (folder / "in" / "a.md").read_text("utf-8") == WRONG
    assert (folder / "in" / "a-da-sua.md").read_text("utf-8") == RIGHT
    assert fix(name, "--out", "out") == 0
    assert (folder / "out" / "a-da-sua.md").read_text("utf-8") == RIGHT


def test_a_copy_that_is_there_is_written_over_only_when_told(folder: Path) -> None:
    name = write(folder / "a.txt", WRONG)
    write(folder / "a-da-sua.txt", "cũ")
    assert fix(name) == 2
    assert (folder / "a-da-sua.txt").read_text("utf-8") == "cũ"
    assert fix(name, "--force") == 0
    assert (folder / "a-da-sua.txt").read_text("utf-8") == RIGHT


def test_what_is_fixed_is_found_no_more_and_fixing_again_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(EXAMPLE, folder / "a.docx")
    assert main(["check", "--fix", "a.docx"]) == 1
    said = capsys.readouterr().out
    assert "C101 dòng 14: “64/2010/ND-CP” → “64/2010/NĐ-CP”" in said
    assert "C132" in said
    assert main(["check", "a-da-sua.docx"]) == 1
    assert "C101" not in capsys.readouterr().out
    assert main(["check", "--fix", "a-da-sua.docx"]) == 1
    assert not (folder / "a-da-sua-da-sua.docx").exists()


def test_of_a_word_file_only_the_part_with_the_letters_changes(folder: Path) -> None:
    shutil.copy(EXAMPLE, folder / "a.docx")
    main(["check", "--fix", "a.docx"])
    before, after = members(EXAMPLE.read_bytes()), members((folder / "a-da-sua.docx").read_bytes())
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert read(folder / "a-da-sua.docx").text == read(EXAMPLE).text.replace(
        "ND-CP", "NĐ-CP"
    ).replace("công  02", "công 02").replace("II-", "II.").replace("12 /KH", "12/KH").replace(
        " 9 ", " 09 "
    ).replace("ThS. ", "")


def test_only_what_is_selected_is_fixed(folder: Path) -> None:
    assert main(["check", "--fix", "--select", "N111", write(folder / "a.txt", WRONG)]) == 0
    assert (folder / "a-da-sua.txt").read_text("utf-8") == WRONG.replace("  ", " ")


def test_the_json_fits_its_schema_and_its_offsets_cut_the_original(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Mở đầu.\n{WRONG}"
    printed = told(capsys, write(folder / "a.txt", text))
    validator("check").validate(printed)
    assert (printed["file"], printed["written"]) == (
        str(folder / "a.txt"),
        str(folder / "a-da-sua.txt"),
    )
    assert printed["findings"] == []
    assert {one["line"] for one in printed["fixed"]} == {2}
    for one in printed["fixed"]:
        assert text[one["start"] : one["end"]] == one["text"]
    assert ("đã đã", "đã") in {(one["text"], one["becomes"]) for one in printed["fixed"]}


def test_a_text_with_nothing_to_fix_is_only_told_of(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = told(capsys, write(folder / "a.txt", RIGHT))
    validator("check").validate(printed)
    assert (printed["written"], printed["fixed"], printed["findings"]) == (None, [], [])
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_other_kinds_and_signed_files_are_checked_and_left_as_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signed = {**docx_parts(p(WRONG)), "_xmlsignatures/sig1.xml": "<Signature/>"}
    (folder / "a.docx").write_bytes(zipped(signed))
    main(["typeset", write(folder / "b.txt", f"BÁO CÁO\nKết quả\n\n{WRONG}"), "--format", "pdf"])
    (folder / "b.txt").unlink()
    capsys.readouterr()
    assert fix("a.docx", "b.pdf") == 2
    said = capsys.readouterr()
    assert "N112" in said.out
    assert "chữ ký số" in said.err
    assert ".pdf" in said.err
    assert sorted(path.name for path in folder.iterdir()) == ["a.docx", "b.pdf"]


def test_a_review_tool_gets_what_is_left_in_the_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(EXAMPLE, folder / "a.docx")
    main(["check", "--fix", "--sarif", "a.docx"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    places = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]
    }
    assert places == {"a-da-sua.docx"}
    assert "C101" not in {one["ruleId"] for one in run["results"]}


@pytest.mark.parametrize("option", [("--force",), ("--out", "x")])
def test_where_to_write_is_only_asked_of_a_call_that_writes(
    folder: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...]
) -> None:
    assert main(["check", write(folder / "a.txt", WRONG), *option]) == 2
    assert "--fix" in capsys.readouterr().err


def test_copies_that_would_meet_are_refused_before_any_file_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [write(folder / part / "a.txt", WRONG) for part in ("x", "y")]
    assert fix(*names, "--out", "out", "--force") == 2
    assert "a.txt" in capsys.readouterr().err
    assert not (folder / "out").exists()
    assert fix(*names) == 0
    assert (folder / "y" / "a-da-sua.txt").read_text("utf-8") == RIGHT


def test_what_a_fix_uncovers_is_fixed_too_and_told_at_its_place_in_the_original(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Sở  đã  đã ban hành  kế hoạch ,Sở Nội vụ- Sở Tài chính và và  các phòng ,ban thực hiện."
    printed = told(capsys, write(folder / "a.txt", text))
    assert printed["findings"] == []
    for one in printed["fixed"]:
        assert 0 <= one["start"] < one["end"] <= len(text)
    again = told(capsys, str(folder / "a-da-sua.txt"))
    assert again["fixed"] == []
