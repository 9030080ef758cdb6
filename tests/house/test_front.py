"""What the browser gets: our own few lines, one palette, and files that can be made again."""

import json
import re
from pathlib import Path

import pytest

from tests.house.source_tree import PACKAGE, ROOT, name_of

STATIC = [*sorted((PACKAGE / "apps").glob("*/static")), PACKAGE / "web" / "static"]
KIT = PACKAGE / "apps" / "ui" / "static" / "ui"
FRONT = ROOT / "front"
SCRIPTS = sorted(
    path for folder in STATIC for path in folder.rglob("*.js") if path.parent.name != "vendor"
)
SHEETS = sorted(path for folder in STATIC for path in folder.rglob("*.css"))
_COLOUR = re.compile(r"(?<![\w&-])#[0-9a-fA-F]{3,8}\b|\b(?:rgb|rgba|hsl|oklch)\(")


def test_our_own_scripts_stay_few() -> None:
    assert sum(path.read_text("utf-8").count("\n") for path in SCRIPTS) <= 400


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_a_script_says_what_it_is_for_and_writes_no_markup(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("// ")
    assert not re.search(r"\beval\(|innerHTML|insertAdjacentHTML|document\.write|https?://", text)


@pytest.mark.parametrize("path", SHEETS, ids=name_of)
def test_only_the_tokens_name_a_colour(path: Path) -> None:
    if path.name != "tokens.css":
        assert _COLOUR.findall(path.read_text("utf-8")) == []


def test_every_font_knows_which_letters_it_holds() -> None:
    """Without ranges the browser takes marks from one file and letters from another."""
    faces = (KIT / "css" / "fonts.css").read_text("utf-8").split("@font-face")[1:]
    assert len(faces) == len(list((KIT / "fonts").glob("*.woff2")))
    assert all("unicode-range" in face and "font-display: swap" in face for face in faces)


def test_every_icon_that_a_page_asks_for_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'id="i-([\w-]+)"', (KIT / "sprite.svg").read_text("utf-8")))
    asked = {
        name
        for path in [*PACKAGE.rglob("templates/**/*.html")]
        for name in re.findall(r'\{% icon "([\w-]+)"', path.read_text("utf-8"))
    }
    assert asked - sprite == set()


def test_each_borrowed_file_has_its_licence_beside_it() -> None:
    assert (KIT / "vendor" / "LICENSE-htmx.txt").exists()
    assert (KIT / "LICENSE-lucide.txt").exists()
    assert len(list((KIT / "fonts").glob("LICENSE-*.txt"))) == 2


def test_the_lock_of_the_front_names_no_host_and_is_hashed() -> None:
    lock = json.loads((FRONT / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert all("integrity" in each and "resolved" not in each for each in packages.values())


def test_the_committed_htmx_is_the_one_of_the_lock() -> None:
    """Where the packages of ``front`` are installed; in CI they must be."""
    made = FRONT / "node_modules" / "htmx.org" / "dist" / "htmx.min.js"
    if not made.exists():
        pytest.skip("front/node_modules is not installed: make front")
    assert made.read_bytes() == (KIT / "vendor" / "htmx.min.js").read_bytes()
