"""Blocks of ``console`` in the handbook: their commands are really run, and their output kept true.

A block holds lines ``$ tongket …`` with what each prints. All blocks of a page run in one fresh
folder that holds ``demo`` and the files of ``docs/examples``. A block that ends with a line ``…`` is
an excerpt: it keeps as many lines as it has.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "docs" / "examples"
PROMPT = "$ "
CUT = "…"
_BLOCK = re.compile(r"(?ms)^```console\n(?P<body>.*?)^```$")
_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")


class Broken(RuntimeError):
    """A command of a page fell over: that is no output to show."""

    def __init__(self, command: str, said: str) -> None:
        super().__init__(f"{command}\n{said}")


class Scene:
    """A folder with the demo and the examples, where commands are run one after another."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="tongket-docs-")
        self.path = Path(self._folder.name)

    def __enter__(self) -> Self:
        shutil.copytree(ROOT / "demo", self.path / "demo")
        shutil.copytree(EXAMPLES, self.path, dirs_exist_ok=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def run(self, command: str) -> str:
        """What a command prints, errors included; its exit code may be anything. Raises ``Broken``."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        here = str(Path(sys.executable).parent)
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.path,
            env={
                **kept,
                "PATH": f"{here}{os.pathsep}{kept.get('PATH', '')}",
                "LC_ALL": "C.UTF-8",
                "PYTHONUTF8": "1",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            check=False,
        )
        if "Traceback (most recent call last)" in done.stdout:
            raise Broken(command, done.stdout)
        return done.stdout


def commands(text: str) -> Iterator[str]:
    """Every command of a page's console blocks."""
    for found in _BLOCK.finditer(text):
        lines = found["body"].splitlines()
        yield from (line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT))


def refreshed(text: str) -> str:
    """The page with what its commands print now."""
    if not _BLOCK.search(text):
        return text
    with Scene() as scene:
        return _BLOCK.sub(lambda found: _refreshed(found["body"], scene), text)


def _refreshed(body: str, scene: Scene) -> str:
    """A block with each command followed by what it prints, cut as it was cut."""
    lines = []
    for command, kept in _pieces(body.splitlines()):
        printed = scene.run(command).rstrip("\n").split("\n")
        if kept is not None:
            printed = [*printed[:kept], CUT]
        lines += [f"{PROMPT}{command}", *(line for line in printed if line or len(printed) > 1)]
    return "\n".join(("```console", *(line.rstrip() for line in lines), "```"))


def _pieces(lines: list[str]) -> Iterator[tuple[str, int | None]]:
    """Every command with the number of its lines that are kept, ``None`` for all."""
    starts = [index for index, line in enumerate(lines) if line.startswith(PROMPT)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        output = lines[start + 1 : end]
        cut = bool(output) and output[-1] == CUT
        yield lines[start].removeprefix(PROMPT), len(output) - 1 if cut else None
