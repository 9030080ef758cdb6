"""The makers of pages: what is shown is what was run, and a page that differs is named."""

from pathlib import Path

import pytest

from tongket.core.check.examples import text
from tongket.core.check.language_letters import INVISIBLE_CHARACTER, MIXED_COMPOSITION
from tongket.core.check.rules import RULES
from tools import pages
from tools.reference.markdown import block, plain, seen
from tools.reference.rules import rule_pages
from tools.transcripts import Broken, commands, refreshed


def test_a_block_shows_what_its_command_prints() -> None:
    shown = refreshed("Trước\n```console\n$ echo một\nhai\n$ false\n```\nSau\n")
    assert shown == "Trước\n```console\n$ echo một\nmột\n$ false\n```\nSau\n"


def test_an_excerpt_keeps_its_length() -> None:
    shown = refreshed("```console\n$ printf 'a\\nb\\nc\\n'\nx\ny\n…\n```\n")
    assert shown == "```console\n$ printf 'a\\nb\\nc\\n'\na\nb\n…\n```\n"


def test_the_blocks_of_a_page_share_a_folder_with_the_demo() -> None:
    page = "```console\n$ touch mới; ls demo/report.toml\n```\n```console\n$ ls mới\n```\n"
    shown = refreshed(page)
    assert "demo/report.toml\n" in shown
    assert shown.count("mới") == 3
    assert list(commands(page)) == ["touch mới; ls demo/report.toml", "ls mới"]


def test_a_command_that_falls_over_is_never_shown() -> None:
    with pytest.raises(Broken, match="ZeroDivisionError"):
        refreshed("```console\n$ python -c '1/0'\n```\n")


def test_a_page_without_commands_is_left_alone() -> None:
    page = "```sh\n$ rm -rf /\n```\n"
    assert refreshed(page) is page


def test_stale_missing_and_left_over_pages_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "REFERENCE", tmp_path)
    monkeypatch.setattr(pages, "made", lambda: {tmp_path / name: name for name in ("a.md", "b.md")})
    (tmp_path / "b.md").write_text("cũ")
    (tmp_path / "c.md").write_text("")
    assert pages.stale() == ["a.md", "b.md", "c.md"]
    assert pages.main(["--check"]) == 1
    assert pages.main([]) == 0
    assert pages.main(["--check"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]
    assert "c.md is stale" in capsys.readouterr().out


def test_every_rule_stands_on_the_page_of_its_family() -> None:
    made = dict(rule_pages(RULES))
    for rule in RULES:
        homes = [name for name, page in made.items() if f"\n## {rule.code} · " in page]
        assert len(homes) == 1
        assert f"[{rule.code}]({homes[0]}#{rule.code.lower()})" in made["rules.md"]


def test_what_cannot_be_seen_is_spelt_out() -> None:
    page = dict(rule_pages([INVISIBLE_CHARACTER]))["rules-language.md"]
    assert "⟦⟨U+200B⟩⟧" in page
    assert seen("a\u00a0b\tc") == "a⟨U+00A0⟩b⟨U+0009⟩c"
    composed = dict(rule_pages([MIXED_COMPOSITION]))["rules-language.md"]
    assert "characters pointed at*: U+" in composed


def test_words_mean_nothing_to_markdown() -> None:
    assert plain("a*b_c`d <e> [f] | g\nh") == r"a\*b\_c\`d \<e> \[f\] \| g h"
    assert block("text", "a\n```\nb") == "````text\na\n```\nb\n````"


def test_a_rule_that_says_nothing_is_still_shown() -> None:
    quiet = MIXED_COMPOSITION.__class__(
        **{
            name: getattr(MIXED_COMPOSITION, name)
            for name in ("code", "name", "severity", "title", "why", "message", "remedy", "good")
        },
        find=lambda _: (),
        bad=(text("⟦nothing⟧ here"),),
    )
    assert "⟦nothing⟧ here" in dict(rule_pages([quiet]))["rules-language.md"]
