"""The repository speaks of the product alone."""

import re
import subprocess

import pytest

from tests.house.source_tree import ROOT

# Paths of one machine, package hosts and download addresses do not belong in a repository.
FOREIGN = re.compile(
    r"/(?:work|root|home)/\w+|files\.pythonhosted|registry\.npmjs|pypi\.org/simple|https?://\S+\.(?:whl|tgz|tar\.gz)"
)
BINARY = {".ttf", ".png", ".docx", ".pdf", ".odt", ".doc", ".woff2"}


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.decode().split("\0") if name]


def test_no_machine_path_and_no_package_host_is_committed() -> None:
    found = []
    for name in tracked():
        path = ROOT / name
        if path.suffix in BINARY or path.name == "test_repository.py" or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{name}: {match.group()}" for match in FOREIGN.finditer(text)]
    assert found == []


def test_lock_files_are_hashed() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"(?m)^[a-z0-9][\w.-]*==", text)
        assert pins
        assert len(re.findall(r"(?m)^[^\s#].*==[^\\]+\\$", text)) == len(pins)
