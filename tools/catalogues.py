"""Compiles the catalogues of messages when the package is built or installed for work on it."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path("src/tongket")


def compile_catalogues(root: Path) -> list[Path]:
    """Write each ``django.mo`` beside its ``django.po``; those that are newer are left alone."""
    written = []
    for source in sorted((root / PACKAGE).rglob("locale/*/LC_MESSAGES/django.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3])
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


class CompiledCatalogues(BuildHookInterface[Any]):
    """Hatch calls this before it packs a wheel, and when the tree is installed as it lies."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; the ``.mo`` files are named among the artifacts in ``pyproject.toml``."""
        compile_catalogues(Path(self.root))
