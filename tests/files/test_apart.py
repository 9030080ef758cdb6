"""A file is read in a process of its own, wherever it lies."""

from pathlib import Path

import pytest

from tongket.files.apart import read_apart

LETTER = "SỞ TƯ PHÁP\nSố: 30/KH-STP\nBắc Giang, ngày 05 tháng 02 năm 2024\n\nKẾ HOẠCH\nKiểm tra năm 2024\n"


def test_a_file_named_from_where_we_stand_is_found_by_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / "ke-hoach.txt").write_text(LETTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    told = read_apart(Path("so/ke-hoach.txt"), "ke-hoach.txt")
    assert (told.number, told.symbol, told.kind) == ("30", "KH-STP", "Kế hoạch")
