"""What a reader noticed is told to the person, on standard error."""

import re
from pathlib import Path

import pytest

from tongket import files
from tongket.cli.main import main
from tongket.cli.remarks import REMARKS

TCVN3 = "Së X©y dùng b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô, ®¬n vÞ ®· trång c©y xanh t¹i c«ng së."
CODE = re.compile(
    r"""warnings(?:\.add\(|=\()["']([a-z0-9-]+)|Decoded\([^\n]*\("([a-z0-9-]+)",\)"""
    r"""|warnings, "([a-z0-9-]+)"}"""
)


def test_everything_that_a_reader_may_notice_is_said_in_words() -> None:
    source = "\n".join(
        path.read_text("utf-8") for path in sorted(Path(files.__path__[0]).rglob("*.py"))
    )
    noted = {code for found in CODE.findall(source) for code in found if code}
    assert {"comments", "tracked-changes", "wrong-extension", "cut-off", "text-only"} <= noted
    assert noted - REMARKS.keys() == set()


@pytest.mark.parametrize("command", ["read", "check", "cite"])
def test_a_text_that_looks_like_an_old_encoding_is_remarked_on(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cu.txt"
    path.write_text(TCVN3, encoding="utf-8")
    assert main([command, str(path), "--lang", "en"]) in (0, 1)
    assert "remark: looks like the old encoding TCVN3" in capsys.readouterr().err


def test_diff_remarks_on_either_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "cu.txt", tmp_path / "moi.txt"
    old.write_text("Sở Xây dựng đã trồng 120 cây.", encoding="utf-8")
    new.write_text(TCVN3, encoding="utf-8")
    assert main(["diff", str(old), str(new), "--lang", "en"]) == 1
    heard = capsys.readouterr().err
    assert "moi.txt: remark: looks like the old encoding TCVN3" in heard
    assert "cu.txt" not in heard


def test_remarks_leave_the_output_for_programs_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cu.txt"
    path.write_text(TCVN3, encoding="utf-8")
    main(["cite", "--json", str(path)])
    said = capsys.readouterr()
    assert "looks" not in said.out
    assert said.err
