"""Reading the sentences of ``corpus/`` with the citations they must give."""

from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent / "corpus"
_FIXED = ("text", "kind", "category", "date", "issuer")


class Case(NamedTuple):
    """One sentence and, per citation, the fields that are looked at."""

    where: str
    sentence: str
    expected: tuple[dict[str, str | None], ...]


def cases() -> list[Case]:
    """Every sentence of every file."""
    return [case for file in sorted(_HERE.glob("*.txt")) for case in _read(file)]


def _read(file: Path) -> list[Case]:
    found: list[Case] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("    "):
            last = found.pop()
            found.append(last._replace(expected=(*last.expected, _citation(line))))
        else:
            found.append(Case(f"{file.stem}:{number}", _spelt(line), ()))
    return found


def _citation(line: str) -> dict[str, str | None]:
    fixed = [field.strip() for field in line.split("|")]
    fields = {
        name: None if value == "-" else _spelt(value)
        for name, value in zip(_FIXED, fixed, strict=False)
    }
    for extra in fixed[5:]:
        for pair in extra.split():
            name, _, value = pair.partition("=")
            fields[name] = value.replace("_", " ")
    return fields


def _spelt(written: str) -> str:
    return written.replace("⏎", "\n").replace("⇥", "\t")
