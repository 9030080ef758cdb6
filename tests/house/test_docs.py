"""The handbook tells the truth: made pages are fresh, and what it names exists."""

import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.house.source_tree import ROOT, name_of
from tongket.cli.main import COMMANDS
from tongket.core.check.finding import Rule
from tongket.core.check.rules import RULES
from tongket.core.check.runner import FAILED_CODE
from tongket.core.law.model import Category
from tongket.core.period import LEGAL_CUTOFF, all_periods
from tongket.files.record_forms import FORMS
from tools.pages import REFERENCE, stale
from tools.reference.commands import declared
from tools.reference.periods import YEAR
from tools.reference.schemas import schemas

DOCS = ROOT / "docs"
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
PAGES = [page for page in WRITTEN if "_build" not in page.parts and "examples" not in page.parts]
DECISIONS = sorted((DOCS / "decisions").glob("0*.md"))
CODES = {rule.code for rule in RULES} | {FAILED_CODE}
_BLOCK = re.compile(r"(?ms)^(?P<fence>`{3,})(?P<language>[a-z]*)\n(?P<body>.*?)^(?P=fence)$")
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)|!\[[^\]]*\]\((?P<picture>[^)\s]+)\)")
_CODE = re.compile(r"\b[CFLNPRSX][0-9]{3}\b")
_FETCHED = re.compile(r"url\(\s*[\"']?(?:https?:)?//|@import|xlink:href=[\"']http|<image|<script")


def test_made_pages_and_shown_commands_are_fresh() -> None:
    assert stale() == [], "run: python -m tools.pages"


@cache
def reference(name: str) -> str:
    return (REFERENCE / name).read_text("utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_section_and_its_line_in_the_index(rule: Rule) -> None:
    code = rule.code
    pages = [page.read_text("utf-8") for page in REFERENCE.glob("rules-*.md")]
    (home,) = [page for page in pages if f"\n## {code} · " in page]
    section = home.split(f"\n## {code} · ")[1].split("\n## ")[0]
    assert f"`{rule.name}`" in section
    assert "Bị chỉ ra" in section
    assert "Không bị chỉ ra" in section
    assert f"[{code}](" in reference("rules.md")


def options() -> Iterator[tuple[str, str]]:
    for name in COMMANDS:
        for action in declared(name, "vi").actions:
            yield from ((name, option) for option in action.option_strings)


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_is_documented_under_its_command(command: str, option: str) -> None:
    section = reference("cli.md").split(f"\n## tongket {command}\n")[1].split("\n## ")[0]
    assert re.search(rf"`[^`]*(?<![\w-]){re.escape(option)}(?![\w-])", section)


@pytest.mark.parametrize("name", list(schemas()))
def test_every_schema_has_its_section(name: str) -> None:
    section = reference("json.md").split(f"\n## tongket.{name}/1\n")[1].split("\n## ")[0]
    for field in schemas()[name]["properties"]:
        assert f"| `{field}` |" in section
    assert "```json" in section


def test_every_category_of_citations_is_shown() -> None:
    page = reference("citations.md")
    assert [one.value for one in Category if f"\n`{one.value}`\n" not in page] == []


def test_every_period_of_the_year_is_shown_with_its_window() -> None:
    page = reference("periods.md")
    for period in all_periods(YEAR):
        window = LEGAL_CUTOFF.window(period)
        first, last = (f"{day:%d/%m/%Y}" for day in (window.start, window.last))
        assert f"| {period.label} |" in page
        assert f"| {first} – {last} |" in page


def test_the_guide_explains_every_field_of_the_records() -> None:
    guide = (DOCS / "huong-dan" / "soan-bao-cao.md").read_text("utf-8")
    named = " ".join(inline[1] for inline in _INLINE.finditer(_BLOCK.sub("", guide)))
    fields = {field for form in FORMS for field in form.__struct_encode_fields__}
    assert sorted(fields - set(re.findall(r"[a-z_]+", named))) == []


def calls() -> Iterator[tuple[str, str]]:
    """Every call of the program that a page shows, in a block or inside a line."""
    for page in (page for page in PAGES if page.parent != REFERENCE):
        text = page.read_text("utf-8")
        blocks = [
            block for block in _BLOCK.finditer(text) if block["language"] in ("console", "sh")
        ]
        lines = [line for block in blocks for line in block["body"].splitlines()]
        lines += [inline[1] for inline in _INLINE.finditer(_BLOCK.sub("", text))]
        for line in lines:
            for piece in re.split(r"[|;]", line.split("  #")[0].removeprefix("$ ")):
                if re.match(r"(?:\.venv/bin/)?tongket [a-z]+ \S", piece.strip()):
                    yield name_of(page), piece.strip().split(">")[0]


@pytest.mark.parametrize(("page", "call"), sorted(set(calls())))
def test_every_call_that_a_page_shows_is_one_that_the_program_takes(page: str, call: str) -> None:
    _, command, *arguments = shlex.split(call)
    assert command in COMMANDS, page
    declared(command, "vi").parse_args([word for word in arguments if word != "…"])


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_code_that_a_page_names_exists(page: Path) -> None:
    if page.parent.name == "decisions":
        return  # shows how a rule is added, with a code of its own
    named = set(_CODE.findall(page.read_text("utf-8")))
    assert sorted(named - CODES) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_inside_the_repository_leads_somewhere(page: Path) -> None:
    text = _INLINE.sub("", _BLOCK.sub("", page.read_text("utf-8")))
    broken = []
    for found in _LINK.finditer(text):
        target, _, anchor = (found["target"] or found["picture"]).partition("#")
        if target.startswith(("http:", "https:", "mailto:")):
            continue
        there = (page.parent / target).resolve() if target else page
        if not there.exists() or (anchor and not _has(there, anchor)):
            broken.append(f"{target}#{anchor}")
    assert broken == []


def _has(page: Path, anchor: str) -> bool:
    text = page.read_text("utf-8")
    slugs = {
        re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-")
        for head in re.findall(r"(?m)^#+ (.+)$", text)
    }
    return f"({anchor})=" in text or anchor in slugs


@pytest.mark.parametrize("page", DECISIONS, ids=name_of)
def test_a_decision_fits_on_one_page_and_says_why(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("\n") <= 60
    number = int(page.name[:4])
    assert text.startswith(f"# {number}. ")
    assert "**Decision.**" in text
    assert re.search(r"\*\*(?:Why|What)", text)


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize(
    "picture", sorted((DOCS / "pictures").iterdir()), ids=lambda path: str(path.name)
)
def test_a_picture_is_small_used_and_fetches_nothing(picture: Path) -> None:
    assert picture.stat().st_size < 150 * 1024
    assert any(picture.name in page.read_text("utf-8") for page in PAGES)
    if picture.suffix == ".svg":
        text = picture.read_text("utf-8")
        assert ET.fromstring(text).tag.endswith("svg")  # noqa: S314 - our own file
        assert not _FETCHED.search(text)
