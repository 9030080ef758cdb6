"""``python -m benchmarks [NAME …]``: every yardstick on a line of its own, 1 when one is missed.

Each file of yardsticks runs in a process of its own, so that none measures another's memory.
"""

import subprocess
import sys
from importlib import import_module

NAMES = (
    "citations",
    "reading",
    "checking",
    "whole",
    "docx",
    "pdf",
    "audit",
    "organisation",
    "register_sqlite",
    "register_postgres",
)


def main(names: list[str]) -> int:
    """Run the files of these names, or all; returns the exit code."""
    if unknown := set(names) - set(NAMES):
        print(f"no such yardstick: {', '.join(sorted(unknown))} (there are {', '.join(NAMES)})")
        return 2
    if len(names) == 1:
        return _run(names[0])
    ends = [
        subprocess.run([sys.executable, "-m", "benchmarks", name], check=False).returncode
        for name in names or NAMES
    ]
    return max(ends)


def _run(name: str) -> int:
    missed = False
    for reading in import_module(f"benchmarks.{name}").readings():
        print(reading, flush=True)
        missed |= reading.missed
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
