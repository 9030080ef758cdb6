"""The files a call is about: named one by one, found in folders, or read from the pipe."""

from collections.abc import Iterable
from pathlib import Path

SUFFIXES = (".docx", ".docm", ".pdf", ".odt", ".doc", ".rtf", ".txt", ".md")
PIPE = "-"


def collect(named: Iterable[str]) -> list[str]:
    """Every file once, in the order named; a folder gives its documents, sorted, at any depth.

    A named file is taken whatever its suffix; a missing one is kept, so that its reader says so.
    Word's lock files (``~$…``) and all that is hidden inside folders is passed over.
    """
    found: dict[str, None] = {}
    for name in named:
        if name != PIPE and _is_folder(name):
            found.update(dict.fromkeys(str(inside) for inside in _documents(Path(name))))
        else:
            found[name] = None
    return list(found)


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):  # too long, or no name at all: its reader says so
        return False


def _documents(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith(("~$", ".")) for part in path.relative_to(folder).parts)
    )
