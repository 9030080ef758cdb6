"""The files a call is about: named one by one, found in folders, or read from the pipe."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tongket.core.text.words import Words

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


def would_meet(names: Iterable[str]) -> Words | None:
    """What to tell the person when several files of one call would be written under one name."""
    twice = [name for name, count in Counter(names).items() if count > 1]
    if not twice:
        return None
    return Words(
        "nhiều tệp cùng tên {names}, các bản ghi ra sẽ đè lên nhau; chạy từng tệp với --out riêng",
        "several files are called {names} and what is written would meet; run them with an --out each",
    ).fill(names=", ".join(twice[:5]))


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
