"""Messages: gathers what the site says into ``django.po``, one for each app and one for ``web``.

``python -m tools.messages`` does all; ``python -m tools.messages register org`` those apps only.
Translations are kept, also those whose message is gone (``--tidy`` forgets them). Then ``.mo``
files are compiled. Exit code 1 says that Vietnamese is still missing somewhere.
"""

import argparse
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tools.catalogues import PACKAGE, compile_catalogues

ROOT = Path(__file__).parents[1]
HEADER = """\
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def rooms() -> dict[str, Path]:
    """Everything with messages of its own: the apps by name, and ``web``."""
    apps = sorted(path.parent for path in (ROOT / PACKAGE / "apps").glob("*/apps.py"))
    return {path.name: path for path in [*apps, ROOT / PACKAGE / "web"]}


def catalogue_of(room: Path) -> Path:
    """Where the Vietnamese of an app lies."""
    return room / "locale" / "vi" / "LC_MESSAGES" / "django.po"


def said(room: Path) -> Iterator[tuple[str, str, Any, str | None]]:
    """File, function, message and context of all that Python and the templates of an app say."""
    for path in sorted(room.rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
            continue
        source = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            marked = templatize(source, origin=str(path))
            source = "\n".join(line.strip() for line in marked.splitlines())
        file = io.BytesIO(source.encode())
        place = path.relative_to(ROOT).as_posix()
        for _, message, _, context in extract("python", file, KEYWORDS, options={}):
            yield place, path.suffix, message, context


def gathered(room: Path) -> Catalog:
    """What an app says now, without translations."""
    catalogue = Catalog(locale="vi")
    for place, _, message, context in said(room):
        catalogue.add(message, locations=[(place, 1)], context=context)
    return catalogue


def known(path: Path) -> Catalog:
    """What has been translated; messages that were gone may come back with their translation."""
    if not path.exists():
        return Catalog(locale="vi")
    with path.open("rb") as file:
        catalogue = read_po(file, locale="vi")
    for message in catalogue.obsolete.values():
        if _translated(message):
            catalogue[message.id] = message
    return catalogue


def updated(room: Path, *, tidy: bool) -> Catalog:
    """What is said now with the translations there are."""
    catalogue = known(catalogue_of(room))
    catalogue.update(gathered(room), no_fuzzy_matching=True)
    if tidy:
        catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> str:
    """The text of a ``.po``: no dates and no line numbers, so that it changes with its words only."""
    file = io.BytesIO()
    write_po(file, catalogue, width=96, omit_header=True, sort_output=True, include_lineno=False)
    return HEADER + file.getvalue().decode().lstrip("\n")


def missing(catalogue: Catalog) -> list[Message]:
    """Messages without Vietnamese, or with a guess."""
    return [each for each in catalogue if each.id and (each.fuzzy or not _translated(each))]


def _translated(message: Message) -> bool:
    words = message.string
    return all(words) if isinstance(words, tuple | list) else bool(words)


def main(arguments: Sequence[str] | None = None) -> int:
    """Bring catalogues up to date, compile them, and say what still lacks Vietnamese."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", nargs="*", choices=[[], *rooms()], help="these apps only")
    parser.add_argument("--tidy", action="store_true", help="forget translations no longer used")
    parser.add_argument("--compile", action="store_true", help="only compile")
    asked = parser.parse_args(arguments)
    gaps = 0
    for name, room in {} if asked.compile else rooms().items():
        if asked.app and name not in asked.app:
            continue
        catalogue = updated(room, tidy=asked.tidy)
        path = catalogue_of(room)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(catalogue), encoding="utf-8")
        for message in missing(catalogue):
            gaps += 1
            print(f"{name}: {message.id!r} ({', '.join(place for place, _ in message.locations)})")
    compile_catalogues(ROOT)
    return 1 if gaps else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.web.settings.test")
    sys.exit(main())
