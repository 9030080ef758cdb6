"""Templates are short and quiet: no style, script or handler of their own, no bare numbers."""

import re
from pathlib import Path

import pytest
from django.template import engines

from tests.house.source_tree import PACKAGE, name_of

TEMPLATES = sorted(
    path
    for folder in [*(PACKAGE / "apps").glob("*/templates"), PACKAGE / "web" / "templates"]
    for path in folder.rglob("*.html")
)
WALL = 120
# What a strict Content-Security-Policy refuses, and what must never be needed.
NOISE = re.compile(
    r"""<style\b | \sstyle\s*= | <script(?![^>]*\ssrc=)[^>]*> | \son[a-z]+\s*= | javascript:""",
    re.IGNORECASE | re.VERBOSE,
)
# A key, a version or a count that is printed as it lies would be grouped: 1.234.
BARE = re.compile(r"\{\{\s*[\w.]*\b(?:pk|id|version|count|total|number|size)\s*\}\}")
# What stands inside a sentence to be translated went through a filter in its opening tag.
_SENTENCE = re.compile(r"(\{% blocktranslate [^%]*%\}).*?(?=\{% endblocktranslate)", re.DOTALL)
_COMMENT = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.DOTALL)
_OTHER_HOST = re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//""")


def source(path: Path) -> str:
    return _COMMENT.sub("", path.read_text("utf-8"))


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 30


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_has_no_style_script_or_handler_of_its_own(path: Path) -> None:
    assert NOISE.findall(source(path)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_asks_no_other_host(path: Path) -> None:
    assert _OTHER_HOST.findall(source(path)) == []


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.parent.name != "widgets"], ids=name_of
)
def test_a_number_goes_through_a_filter(path: Path) -> None:
    assert BARE.findall(_SENTENCE.sub(r"\1", source(path))) == [], (
        "use |number for people, |unlocalize for machines"
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_fits_on_a_screen_or_two(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= WALL


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if "{% extends" not in path.read_text("utf-8")],
    ids=name_of,
)
def test_a_partial_opens_by_naming_its_variables(path: Path) -> None:
    assert path.read_text("utf-8").startswith("{# ")


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_can_be_read(path: Path) -> None:
    folder = next(parent for parent in path.parents if parent.name == "templates")
    engines["django"].get_template(path.relative_to(folder).as_posix())


@pytest.mark.parametrize(
    "noisy",
    ["<p style='x'>", "<style>", "<script>go()</script>", "<a onclick=go()>", "href=javascript:go"],
)
def test_noise_is_heard(noisy: str) -> None:
    assert NOISE.search(noisy)
    assert not NOISE.search('<script src="x.js" defer></script><p class="on" data-rows>')
