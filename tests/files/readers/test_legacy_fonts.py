"""Letters of fonts from before Unicode, run by run."""

import pytest

from tests.files.readers.builders import docx, p, run
from tongket.core.doc.source import Source
from tongket.files.read import Legacy, ReadOptions, read_bytes


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def read(*runs: str, legacy: Legacy = Legacy.AUTO) -> Source:
    return read_bytes(docx(p(*runs)), "a.docx", ReadOptions(legacy=legacy))


TCVN3, CAPITALS, VNI = fonts(".VnTime"), fonts(".VnTimeH"), fonts("VNI-Times")


@pytest.mark.parametrize(
    ("letters", "font", "text", "warnings"),
    [
        ("Céng hoµ x· héi", TCVN3, "Cộng hoà xã hội", ("legacy-tcvn3",)),
        ("céng hoµ x· héi", CAPITALS, "CỘNG HOÀ XÃ HỘI", ("legacy-tcvn3",)),
        ("Coäng hoøa xaõ hoäi", VNI, "Cộng hòa xã hội", ("legacy-vni",)),
        ("So 12", TCVN3, "So 12", ()),
        ("Cộng hòa", TCVN3, "Cộng hòa", ()),
        ("Cộng hòa", CAPITALS, "Cộng hòa", ()),
    ],
)
def test_the_name_of_the_font_decides(
    letters: str, font: str, text: str, warnings: tuple[str, ...]
) -> None:
    source = read(run(letters, font))
    assert (source.text, source.warnings) == (text, warnings)


def test_only_runs_in_legacy_fonts_change() -> None:
    source = read(run("Céng ", TCVN3), run("café ", fonts("Arial")), run("hoµ", TCVN3))
    assert source.text == "Cộng café hoà"
    assert [one.span.cut(source.text) for one in source.paragraphs[0].runs] == [
        "Cộng ",
        "café ",
        "hoà",
    ]


def test_a_vni_mark_in_the_next_run_still_makes_one_letter() -> None:
    source = read(run("hoa", VNI), run("ø bình", VNI + "<w:b/>"))
    assert source.text == "hoà bình"
    assert [one.span.cut(source.text) for one in source.paragraphs[0].runs] == ["hoà", " bình"]


def test_nothing_changes_when_switched_off() -> None:
    source = read(run("Céng hoµ", TCVN3), legacy=Legacy.OFF)
    assert (source.text, source.warnings) == ("Céng hoµ", ())


def test_a_lost_font_may_be_named_by_the_person() -> None:
    lost = run("Céng hoµ x· héi chñ nghÜa", fonts("Arial"))
    assert read(lost).warnings == ("looks-like-tcvn3",)
    chosen = read(lost, legacy=Legacy.TCVN3)
    assert (chosen.text, chosen.warnings) == ("Cộng hoà xã hội chủ nghĩa", ("legacy-tcvn3",))


def test_the_look_keeps_the_name_of_the_font_on_the_paper() -> None:
    assert read(run("Céng", TCVN3)).paragraphs[0].runs[0].look.font == ".VnTime"
