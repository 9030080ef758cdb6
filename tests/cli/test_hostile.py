"""A call that goes wrong says so in one line and leaves with the code that it promised."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from tongket.cli.main import COMMANDS, main
from tongket.cli.paths import collect

GOOD = (
    "UBND TỈNH BÌNH MẪU\nSỞ TƯ PHÁP\n\nSố: 05/BC-STP\n\nBình Mẫu, ngày 05 tháng 02 năm 2024\n\nBÁO CÁO\n"
    "Kết quả hòa giải\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh, Sở báo cáo.\n"
)
Heard = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of a call, with one good file in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tot.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def _called(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell calls it."""
    settings = {**os.environ, **environment}
    whole = [sys.executable, "-m", "tongket", *words]
    return subprocess.run(whole, capture_output=True, env=settings, timeout=60, check=False)


@pytest.mark.parametrize("command", ["read", "check", "cite"])
def test_json_stays_valid_when_one_of_several_files_fails(
    command: str, folder: Path, capsys: Heard
) -> None:
    (folder / "rong.docx").write_bytes(b"")
    assert main([command, "--json", "thieu.txt", "tot.txt", "rong.docx"]) == 2
    heard = capsys.readouterr()
    assert [one["file"] for one in json.loads(heard.out)] == ["tot.txt"]
    assert [line.split(":")[0] for line in heard.err.splitlines()] == ["thieu.txt", "rong.docx"]


@pytest.mark.parametrize("command", sorted(COMMANDS))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_help_is_in_the_language_of_the_person(command: str, language: str, capsys: Heard) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help", "--lang", language])
    assert left.value.code == 0
    page = capsys.readouterr().out
    assert page.startswith({"vi": "cách dùng:", "en": "usage:"}[language])
    assert ("tùy chọn:" in page) is (language == "vi")


@pytest.mark.parametrize(
    "words",
    [
        ("--jobs", "0"),
        ("--jobs", "-1"),
        ("--jobs", "x"),
        ("--timeout", "0"),
        ("--timeout", "-5"),
        ("--timeout", "nan"),
        ("--timeout", "inf"),
        ("--lang", "fr"),
        ("--nothing",),
        ("--select", "ZZZ"),
        ("--select", "C,L1O1"),
        ("--ignore", ","),
        ("--on", "2024-13-01"),
        ("--fail-on", "never"),
    ],
)
def test_settings_that_make_no_sense_are_refused(
    words: tuple[str, ...], folder: Path, capsys: Heard
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "tot.txt", *words])
    assert left.value.code == 2
    assert "tongket check: lỗi: " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../x", "a/b", "..", "", "/x"])
def test_the_name_of_a_draft_leads_nowhere_else(name: str, folder: Path, capsys: Heard) -> None:
    with pytest.raises(SystemExit) as left:
        main(["draft", ".", "--name", name])
    assert left.value.code == 2
    assert "giá trị không hợp lệ" in capsys.readouterr().err


def test_records_that_cannot_be_used_are_told_of_once(folder: Path, capsys: Heard) -> None:
    assert main(["check", "--records", "so", "tot.txt", "tot.txt"]) == 2
    heard = capsys.readouterr()
    assert heard.err.startswith("so: report.toml: ")
    assert (heard.out, heard.err.count("report.toml")) == ("", 1)


def test_a_report_to_compare_with_that_is_missing_is_named(folder: Path, capsys: Heard) -> None:
    assert main(["check", "--previous", "truoc.txt", "tot.txt"]) == 2
    assert capsys.readouterr().err.startswith("tot.txt: truoc.txt: không tìm thấy tệp")


def test_a_file_that_takes_too_long_is_named(folder: Path, capsys: Heard) -> None:
    (folder / "dai.txt").write_text(GOOD * 2000, encoding="utf-8")
    assert main(["read", "--timeout", "0.001", "dai.txt"]) == 2
    heard = capsys.readouterr()
    assert heard.err.startswith("dai.txt: quá thời gian")
    assert heard.out == ""


@pytest.mark.parametrize("name", ["", "không có", "dài" * 2000, "a\0b"])
def test_a_name_that_is_no_file_is_told_of(name: str, folder: Path, capsys: Heard) -> None:
    assert main(["read", name]) == 2
    heard = capsys.readouterr()
    assert heard.out == ""
    assert len(heard.err.splitlines()) == 1


def test_hidden_files_and_folders_inside_a_folder_are_passed_over(folder: Path) -> None:
    for name in (".git/a.txt", "b/.c.txt", "b/~$d.docx", "b/e.txt", "f.md", "g.xyz"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("a", encoding="utf-8")
    assert collect(["."]) == ["b/e.txt", "f.md", "tot.txt"]
    assert collect([".git", "g.xyz"]) == [".git/a.txt", "g.xyz"]


def test_names_of_any_bytes_stand_in_json_and_sarif(folder: Path, capsys: Heard) -> None:
    name = os.fsdecode(b"v\xc4\x83n \xff b\n\xe1\xba\xa3n.txt")
    (folder / name).write_text(f"{GOOD}Theo Nghị định số 30/2020/ND-CP.\n", encoding="utf-8")
    assert main(["cite", "--json", name]) == 0
    out = capsys.readouterr().out
    out.encode("utf-8")  # no lone half of a letter among it
    assert json.loads(out)["file"] == name
    main(["check", "--sarif", name])
    log = json.loads(capsys.readouterr().out)
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in log["runs"][0]["results"]
    }
    assert {unquote(uri, errors="surrogateescape") for uri in uris} == {name}


def test_a_leading_hyphen_needs_two_before_it(folder: Path, capsys: Heard) -> None:
    (folder / "-a.txt").write_text(GOOD, encoding="utf-8")
    assert main(["cite", "--", "-a.txt"]) == 0
    assert capsys.readouterr().out.startswith("-a.txt:11:")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_a_terminal_that_knows_no_vietnamese_stops_nothing(encoding: str, folder: Path) -> None:
    said = _called("cite", "tot.txt", LC_ALL="C", PYTHONIOENCODING=encoding)
    assert (said.returncode, said.stderr) == (0, b"")
    shown = said.stdout.decode(encoding)
    assert "12/KH-UBND" in shown
    assert {"ascii": "Ke hoach", "latin-1": "Ke hoach", "utf-16": "Kế hoạch"}[encoding] in shown
    data = _called("cite", "--json", "tot.txt", LC_ALL="C", PYTHONIOENCODING=encoding)
    assert json.loads(data.stdout.decode(encoding))["text"] == GOOD


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("cite",), ("read", "--json"), ("check", "--sarif")])
def test_a_full_disk_is_told_of_in_one_line(words: tuple[str, ...], folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        whole = [sys.executable, "-m", "tongket", *words, "tot.txt"]
        said = subprocess.run(whole, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert said.returncode == 2
    lines = said.stderr.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("tongket: không ghi được kết quả")


def test_a_reader_that_goes_away_ends_the_call_in_silence(folder: Path) -> None:
    for number in range(12):
        (folder / f"{number}.txt").write_text(GOOD * 40, encoding="utf-8")
    whole = [sys.executable, "-m", "tongket", "read", "--json", "."]
    with subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.usefixtures("inheriting")
def test_an_error_that_nobody_foresaw_is_one_line(
    folder: Path, capfd: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tongket.cli.read.read_through", fails)
    assert main(["read", "tot.txt"]) == 2
    heard = capfd.readouterr()
    assert heard.err.startswith("tot.txt: ")
    assert len(heard.err.splitlines()) == 1
