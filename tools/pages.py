"""The pages of the handbook that are made: ``python -m tools.pages``.

Writes the pages of reference from the code, and runs the commands that the other pages show.
``--check`` writes nothing, names the stale pages and leaves with 1 when there are any.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tongket.core.check.rules import RULES
from tools.reference.api import api_page
from tools.reference.citations import citations_page
from tools.reference.commands import commands_page
from tools.reference.facts import facts_page
from tools.reference.paper import kinds_page, paper_page
from tools.reference.periods import periods_page
from tools.reference.rules import rule_pages
from tools.reference.schemas import schemas_page
from tools.transcripts import ROOT, refreshed

REFERENCE = ROOT / "docs" / "reference"
# Written by hand, with commands whose output is kept true.
TOLD = ("README.md", "docs/index.md", "docs/huong-dan/*.md")


def made() -> dict[Path, str]:
    """Every page of reference, by its path."""
    pages = {
        "api.md": api_page(),
        "cli.md": commands_page(),
        "json.md": schemas_page(),
        "paper.md": paper_page(),
        "kinds.md": kinds_page(),
        "periods.md": periods_page(),
        "citations.md": citations_page(),
        "facts.md": facts_page(),
        **dict(rule_pages(RULES)),
    }
    return {REFERENCE / name: text for name, text in pages.items()}


def told() -> Iterator[tuple[Path, str]]:
    """Every page with commands, as it would be after running them."""
    for pattern in TOLD:
        for path in sorted(ROOT.glob(pattern)):
            yield path, refreshed(path.read_text("utf-8"))


def leftovers(pages: dict[Path, str]) -> list[Path]:
    """Pages of reference that nothing makes any more."""
    return [path for path in sorted(REFERENCE.glob("*.md")) if path not in {*pages, _DOOR}]


_DOOR = REFERENCE / "index.md"  # written by hand


def stale() -> list[str]:
    """Every page that is not as it should be, from the root of the repository."""
    pages = made()
    wanted = [*pages.items(), *told()]
    changed = [path for path, text in wanted if not path.is_file() or _read(path) != text]
    return [path.relative_to(ROOT).as_posix() for path in [*changed, *leftovers(pages)]]


def _read(path: Path) -> str:
    return path.read_text("utf-8")


def write() -> None:
    """Make every page."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    pages = made()
    for path in leftovers(pages):
        path.unlink()
    for path, text in [*pages.items(), *told()]:
        if not path.is_file() or _read(path) != text:
            path.write_text(text, "utf-8")
            print(path.relative_to(ROOT).as_posix())


def main(arguments: Sequence[str]) -> int:
    """Make the pages, or say which are stale."""
    if "--check" not in arguments:
        write()
        return 0
    old = stale()
    for name in old:
        print(f"{name} is stale: run python -m tools.pages")
    return 1 if old else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
